import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { escapedXml } from '../../text/xml.ts';
import type { ListBand, Scene } from '../chart.ts';
import { solid, svgElement } from '../drawing.ts';
import { entry, heading, sign } from '../list.ts';
import { type Block, besideOf, blocksOf, markOf, nameOf, rowsOf } from './blocks.ts';
import { figures, labelsOf, perShade, sample, shaded } from './shades.ts';

/** The plan for narrow screens: its clauses one below the other, each with a bar as long as its text. */
export function glanceBars(scene: Scene): ListBand[] {
  const rows = rowsOf(scene.plan);
  const length = scaleLinear([0, max(rows.flatMap(besideOf), ({ characters }) => characters) ?? 1], [0, 280]);
  const line = (block: Block, barred: boolean): string => {
    const rect = { x: 0, y: 0, width: length(block.characters), height: 12 };
    return entry(scene, markOf(scene, block), {
      look: barred ? 'stacked' : 'stacked named',
      lead: { text: nameOf(scene, block) },
      below:
        (barred ? sign(280, 12, svgElement('rect', solid('rule', rect)) + shaded(scene, block, rect)) : '') +
        (block.counts.tasks === 0
          ? `<i>${escapedXml(figures(scene, block, 'tasks'))}</i>`
          : perShade(scene, (shade) => `<i>${escapedXml(figures(scene, block, shade))}</i>`, 'span')),
    });
  };
  const legend = perShade(
    scene,
    (shade) =>
      heading(scene.words.charts.glance.legends[shade], 2) +
      `<p class="list-line">${labelsOf(shade)
        .map((label, index) => `<span>${sign(16, 16, sample(0, 0, index))} ${escapedXml(label)}</span>`)
        .join(' ')}</p>`,
    'div',
  );
  return [
    { id: 'legend', inner: legend },
    ...rows.map((row): ListBand => {
      const barred = new Set(besideOf(row));
      return {
        id: row.id,
        inner: blocksOf(row)
          .map((block) => line(block, barred.has(block)))
          .join(''),
      };
    }),
  ];
}
