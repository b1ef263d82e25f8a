import { ascending, group } from 'd3-array';
import { show } from '../../page.ts';
import type { ListBand, Scene } from '../chart.ts';
import { entry, heading, sign } from '../list.ts';
import { happening, RULE, ruleSign, shapeOf } from './signs.ts';
import { byLane, durationWords, markOf, ruleMarkOf, undated, when } from './times.ts';

/** The time line for narrow screens: days one below the other, year by year; below them the rules. */

const SIGN = { width: 28, height: 28 };

/** Days in the order in which they come; a year of which nothing more is stated comes last in it. */
export function vertical(scene: Scene): ListBand[] {
  const { locale, words } = scene;
  const all = byLane(scene)
    .flatMap(({ items }) => items.flatMap((item) => item.occurrences.map((occurrence) => ({ item, occurrence }))))
    .sort((a, b) => ascending(placeInTime(a), placeInTime(b)));
  const dated = [...group(all, ({ occurrence }) => occurrence.start.slice(0, 4))].flatMap(([year, list]): ListBand[] => [
    { id: `year-${year}`, under: 'dated', inner: heading(year, 2) },
    ...list.map(({ item, occurrence }): ListBand => {
      const shape = shapeOf(item, occurrence);
      const [from, to] = shape === 'deadline' || shape === 'day' ? [14, 14] : [6, 22];
      const { reading, ...mark } = markOf(scene, item, occurrence);
      // How the words are read is said once, where they come first.
      const first = occurrence === item.occurrences[0];
      return {
        id: `on-${mark.row}`,
        under: `year-${year}`,
        inner: entry(
          scene,
          { ...mark, reading: first ? reading : undefined },
          {
            look: 'spine',
            dated: true,
            sign: sign(SIGN.width, SIGN.height, happening(item, occurrence, from, to, 14)),
            lead: { text: when(scene, occurrence, item) },
            words: show(item.words, locale),
            note: words.charts.calendar.natures[item.nature],
          },
        ),
      };
    }),
  ]);
  const rules = undated(scene).flatMap(({ kind, rhythms }): ListBand[] => [
    { id: `kind-${kind}`, under: 'undated', inner: heading(words.data.timeKinds[kind], 2) },
    ...rhythms.map((rhythm): ListBand => {
      const duration = durationWords(scene, rhythm.value);
      const height = duration === '' ? 20 : 36;
      return {
        id: rhythm.id,
        under: `kind-${kind}`,
        inner: entry(scene, ruleMarkOf(scene, rhythm), {
          look: 'stacked',
          sign: sign(RULE, height, ruleSign(kind, duration, height - 12)),
          lead: show(rhythm.quote, locale),
          words: show(rhythm.words, locale),
          note: rhythm.task.code,
        }),
      };
    }),
  ]);
  return [
    ...(dated.length === 0 ? [] : [{ id: 'dated', inner: heading(words.charts.timeline.dated) }, ...dated]),
    ...(rules.length === 0 ? [] : [{ id: 'undated', inner: heading(words.charts.timeline.undated) }, ...rules]),
  ];
}

function placeInTime({ item, occurrence }: { item: { precision: string }; occurrence: { start: string } }): string {
  return item.precision === 'year' ? `${occurrence.start.slice(0, 4)}-99` : occurrence.start;
}
