import { calendarOf, happenings, type Nature } from '../derive/questions/calendar.ts';
import { fill, formatDate } from '../i18n/index.ts';
import type { Chart } from './chart.ts';
import { axisOf, datedBands, WIDTH, yearsOf } from './timeline/dated.ts';
import { filters, table } from './timeline/rows.ts';
import { ruleBands } from './timeline/rules.ts';
import { vertical } from './timeline/vertical.ts';

/** The plan's times: what has a date on a time line, what has none below it, as rules. */
export default {
  name: 'timeline',
  order: 1,
  shows: (plan) => {
    const { items, rhythms } = calendarOf(plan);
    return items.length + rhythms.length > 0;
  },
  title: ({ plan, words }) => {
    const { from, to } = calendarOf(plan);
    return fill(words.charts.timeline.title, { from: from.slice(0, 4), to: to.slice(0, 4) });
  },
  describe(scene) {
    const calendar = calendarOf(scene.plan);
    const all = happenings(calendar);
    const count = (nature: Nature): number => all.filter(({ item }) => item.nature === nature).length;
    return fill(scene.words.charts.timeline.sentence, {
      n: all.length,
      from: formatDate(calendar.from, scene.words),
      to: formatDate(calendar.to, scene.words),
      deadlines: count('deadline'),
      observances: count('observance'),
      m: calendar.rhythms.length,
    });
  },
  columns: ({ words }) => [words.charts.timeline.when, words.charts.timeline.kind, words.charts.timeline.words, words.charts.reading, words.charts.place],
  table,
  draw(scene) {
    const years = yearsOf(scene);
    return { width: WIDTH, bands: [...datedBands(scene, years), ...ruleBands(scene)], axis: axisOf(years) };
  },
  narrow: vertical,
  filters,
} satisfies Chart;
