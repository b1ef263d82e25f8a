import { max, min, sum } from 'd3-array';
import { hierarchy, treemap, treemapDice, treemapSlice } from 'd3-hierarchy';
import { fill } from '../../i18n/index.ts';
import { isNumbered } from '../../model/plan.ts';
import { shortLabel } from '../../page.ts';
import type { Band, Drawing, Scene } from '../chart.ts';
import { hit, lines, mark, solid, svgElement, TYPE, text, widthOf, wrap } from '../drawing.ts';
import { type Block, type BlockRow, besideOf, blocksOf, markOf, nameOf, rowsOf } from './blocks.ts';
import { labelsOf, perShade, type Shade, sample, shaded, shortFigures } from './shades.ts';

/** The plan on one screen: a row for each section, as high as its share of the text, in it the measures, as wide as theirs. */

const WIDTH = 900;
const LEFT = 176;
const LEGEND = 34;
const HEADING = 30;
const LEADING = 16;
/** Base line of the first line. */
const FIRST = 17;
/** The least height of a row, and that of all rows where none is too low. */
const LEAST = 24;
const HEIGHT = 440;

type Laid = { block: Block; x: number; width: number };
interface LaidRow {
  row: BlockRow;
  height: number;
  cells: Laid[];
}

/** Rows and blocks with their places; rows that only name a part have none. */
function laid(rows: readonly BlockRow[]): LaidRow[] {
  const length = (row: BlockRow): number => sum(besideOf(row), ({ characters }) => characters);
  const filledRows = rows.filter((row) => besideOf(row).length > 0);
  const height = Math.max(HEIGHT, (sum(filledRows, length) / (min(filledRows, length) || 1)) * LEAST);
  type Datum = { row?: BlockRow; block?: Block; children?: Datum[] };
  const root = hierarchy<Datum>({ children: filledRows.map((row) => ({ row, children: besideOf(row).map((block) => ({ block })) })) }).sum(
    ({ block }) => block?.characters ?? 0,
  );
  treemap<Datum>()
    .size([WIDTH - LEFT, height])
    .round(true)
    .tile((node, x0, y0, x1, y1) => (node.depth === 0 ? treemapSlice : treemapDice)(node, x0, y0, x1, y1))(root);
  const places = new Map(
    (root.children ?? []).map((node) => {
      const { x0: _, y0 = 0, y1 = 0 } = node as unknown as Record<'x0' | 'y0' | 'y1', number>;
      const cells = (node.children ?? []).map((child) => {
        const { x0, x1 } = child as unknown as Record<'x0' | 'x1', number>;
        return { block: child.data.block as Block, x: LEFT + x0, width: x1 - x0 };
      });
      return [node.data.row, { height: y1 - y0, cells }];
    }),
  );
  return rows.map((row) => ({ row, ...(places.get(row) ?? { height: HEADING, cells: [] }) }));
}

/** A line that is no wider than its block, since a single word may be. */
function shortened(line: string, room: number): string {
  let kept = line;
  while (kept.length > 1 && widthOf(kept, TYPE) > room) kept = `${kept.replace(/…$/, '').slice(0, -1)}…`;
  return kept;
}

/** A block: its code and name, and its figures where there is room. */
function cell(scene: Scene, { block, x, width }: Laid, height: number): string {
  const rect = { x, y: 0, width: width - 2, height: height - 2 };
  const room = width - 12;
  const { clause } = block;
  const code = isNumbered(scene.plan, clause) ? clause.code : '';
  const label = shortLabel(clause, scene.locale);
  const whole = code === '' ? label : `${code} ${label}`;
  const most = Math.max(1, Math.floor((height - 5) / LEADING));
  // The code, which alone must be read, has a line of its own where the name does not fit beside it.
  const said =
    widthOf(whole, TYPE) <= room || code === ''
      ? wrap(whole, room, TYPE, most)
      : [code, ...(most < 2 || room < 2 * TYPE ? [] : wrap(label, room, TYPE, most - 1))];
  const figure = (shade: Shade): string => {
    const words = shortFigures(block, shade);
    const beside = widthOf(said[0] ?? '', TYPE) + widthOf(words, TYPE) + 12 <= room;
    if (said.length >= most && !beside) return '';
    return text(x + width - 8, said.length < most ? height - 10 : FIRST, words, { anchor: 'end' });
  };
  const figures = block.counts.tasks > 0 ? perShade(scene, figure) : '';
  return mark(
    scene,
    markOf(scene, block),
    svgElement('rect', solid('raised', rect)) +
      shaded(scene, block, rect) +
      hit(scene, x + 1, 1, width - 4, height - 4) +
      lines(
        x + 6,
        FIRST,
        said.map((line) => shortened(line, room)),
        LEADING,
      ) +
      figures,
  );
}

/** The name of a part or section beside its blocks. */
function rowName(scene: Scene, block: Block, height: number, isPart: boolean): string {
  const most = Math.max(1, Math.floor((height - 5) / LEADING));
  const name = wrap(nameOf(scene, block), isPart && height === HEADING ? WIDTH - 120 : LEFT - 14, TYPE, most);
  const size = fill(scene.words.charts.characters, { n: block.characters });
  const beside = height === HEADING && isPart ? text(WIDTH - 2, FIRST, size, { colour: 'soft', anchor: 'end' }) : '';
  return mark(
    scene,
    markOf(scene, block),
    hit(scene, 0, 1, LEFT - 8, height - 4) +
      lines(2, FIRST, name, LEADING, { bold: true }) +
      (name.length < most && beside === '' ? text(2, FIRST + name.length * LEADING, size, { colour: 'soft' }) : beside),
  );
}

function legend(scene: Scene): string {
  return perShade(scene, (shade) => {
    const said = scene.words.charts.glance.legends[shade];
    const labels = labelsOf(shade);
    const from = widthOf(said, TYPE) + 20;
    const step = (max(labels, (label) => widthOf(label, TYPE)) ?? 0) + 40;
    return (
      text(0, 17, said, { colour: 'soft' }) +
      labels.map((label, index) => sample(from + index * step, 4, index) + text(from + index * step + 22, 17, label)).join('')
    );
  });
}

/** The whole picture; what its shades mean stands on every page of paper. */
export function glanceTreemap(scene: Scene): Drawing {
  const bands = laid(rowsOf(scene.plan)).map(({ row, height, cells }): Band => {
    const drawn = new Map(cells.map((item) => [item.block, cell(scene, item, height)]));
    const isPart = row.name !== null && row.name.clause.parent === null;
    return {
      id: row.id,
      height,
      inner: blocksOf(row)
        .map((block) => drawn.get(block) ?? rowName(scene, block, height, isPart))
        .join(''),
    };
  });
  return { width: WIDTH, bands: [{ id: 'legend', height: LEGEND, inner: legend(scene), repeated: true }, ...bands] };
}
