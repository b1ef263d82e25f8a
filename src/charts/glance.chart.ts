import { descending, sum } from 'd3-array';
import { placeAddress } from '../derive/views/place-words.ts';
import { fill } from '../i18n/index.ts';
import { isNumbered } from '../model/plan.ts';
import { shortLabel } from '../page.ts';
import type { Chart, Row } from './chart.ts';
import { glanceBars } from './glance/bars.ts';
import { type Block, besideOf, blocksOf, rowsOf } from './glance/blocks.ts';
import { SHADE_NAMES } from './glance/shades.ts';
import { glanceTreemap } from './glance/treemap.ts';

/** The structure of the plan on one screen, each block as large as its share of the text, its shade a count of its tasks. */
export default {
  name: 'glance',
  order: 3,
  showsUnstated: true,
  shows: (plan) => plan.clauses.some((clause) => clause.kind === 'measure'),
  title: ({ words }) => words.charts.glance.title,
  describe(scene) {
    const all = rowsOf(scene.plan).flatMap(besideOf);
    const measures = all.filter(({ clause }) => clause.kind === 'measure').sort((a, b) => descending(a.characters, b.characters));
    const say = (block: Block | undefined): string =>
      block === undefined
        ? ''
        : `${block.clause.code} ${shortLabel(block.clause, scene.locale)}${scene.words.format.open}${fill(scene.words.charts.characters, { n: block.characters })}${scene.words.format.close}`;
    return fill(scene.words.charts.glance.sentence, {
      n: sum(all, ({ characters }) => characters),
      longest: say(measures[0]),
      shortest: say(measures.at(-1)),
    });
  },
  columns: ({ words }) => {
    const { clause, length, columns } = words.charts.glance;
    return [clause, length, columns.tasks, columns.actors, columns.times, columns.targets];
  },
  table: (scene): Row[] =>
    rowsOf(scene.plan).flatMap((row) =>
      blocksOf(row).map(({ clause, characters, counts }) => ({
        id: clause.code,
        band: row.id,
        cells: [
          {
            text: `${isNumbered(scene.plan, clause) ? `${clause.code} ` : ''}${shortLabel(clause, scene.locale)}`,
            address: placeAddress(scene.plan, clause.code, scene.locale),
          },
          { text: String(characters) },
          ...(['tasks', 'actors', 'times', 'targets'] as const).map((key) => ({ text: counts.tasks === 0 ? '–' : String(counts[key]) })),
        ],
      })),
    ),
  draw: glanceTreemap,
  narrow: glanceBars,
  shades: ({ words }) => SHADE_NAMES.map((value) => ({ value, name: words.charts.glance.shades[value] })),
} satisfies Chart;
