import { type CalendarItem, calendarOf, type Nature, type Occurrence, type Rhythm } from '../../derive/questions/calendar.ts';
import { placeAddress, taskAddress } from '../../derive/views/place-words.ts';
import { fill, formatDate } from '../../i18n/index.ts';
import { TIME_KINDS } from '../../model/dataset-schema.ts';
import { show } from '../../page.ts';
import type { Address } from '../../urls.ts';
import type { Scene } from '../chart.ts';
import type { MarkOptions } from '../drawing.ts';

/** The times of a plan as the time line shows them: what has a date by lane, what has none by kind; how each is said and where it leads. */

export const LANES: readonly Nature[] = ['window', 'goal', 'deadline', 'observance'];

/** What has a date, by lane. */
export function byLane({ plan }: Scene): { nature: Nature; items: CalendarItem[] }[] {
  const { items } = calendarOf(plan);
  return LANES.map((nature) => ({ nature, items: items.filter((item) => item.nature === nature && item.occurrences.length > 0) })).filter(
    (lane) => lane.items.length > 0,
  );
}

/** Times without a date, by kind. */
export function undated(scene: Scene): { kind: Rhythm['kind']; rhythms: Rhythm[] }[] {
  const { rhythms } = calendarOf(scene.plan);
  return TIME_KINDS.map((kind) => ({ kind, rhythms: rhythms.filter((rhythm) => rhythm.kind === kind) })).filter((group) => group.rhythms.length > 0);
}

/** The days of a happening in words; the year where that alone is stated. */
export function when({ words }: Scene, { start, end }: Occurrence, item: CalendarItem): string {
  if (item.precision === 'year') return fill(words.charts.calendar.year, { y: start.slice(0, 4) });
  return start === end ? formatDate(start, words) : fill(words.charts.calendar.to, { start: formatDate(start, words), end: formatDate(end, words) });
}

/** A duration (`P5Y`) in words; '' where none is stated. */
export function durationWords({ words }: Scene, value: string | null): string {
  const parts = /^P(\d+)([YMD])$/.exec(value ?? '');
  return parts === null ? '' : fill(words.charts.timeline.durations[parts[2] as 'Y' | 'M' | 'D'], { n: parts[1] ?? '' });
}

/** Where a time leads: to its task or, outside the measures, to its paragraph. */
export function addressOf(scene: Scene, { task, clause }: Pick<CalendarItem | Rhythm, 'task' | 'clause'>): Address {
  return task === null ? placeAddress(scene.plan, clause, scene.locale) : taskAddress(scene.plan, task.code, scene.locale);
}

/** Row of a happening. */
export const rowOf = (item: CalendarItem, occurrence: Occurrence): string => `${item.id}-${occurrence.start}`;

/** The mark of a happening. */
export function markOf(scene: Scene, item: CalendarItem, occurrence: Occurrence): MarkOptions {
  return {
    row: rowOf(item, occurrence),
    label: fill(scene.words.charts.timeline.at, { when: when(scene, occurrence, item), words: show(item.words, scene.locale).text }),
    address: addressOf(scene, item),
    reading: show(item.reading, scene.locale).text,
  };
}

/** The mark of a time without a date. */
export function ruleMarkOf(scene: Scene, rhythm: Rhythm): MarkOptions {
  return {
    row: rhythm.id,
    label: fill(scene.words.charts.timeline.at, { when: show(rhythm.quote, scene.locale).text, words: show(rhythm.words, scene.locale).text }),
    address: addressOf(scene, rhythm),
    reading: show(rhythm.reading, scene.locale).text,
  };
}
