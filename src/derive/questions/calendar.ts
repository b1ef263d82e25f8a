import type { Task } from '../../model/dataset.ts';
import type { Time } from '../../model/dataset-schema.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import { datedOn } from '../../model/plan-schema.ts';
import { quotedWords, timeCode } from './quoted-words.ts';

/**
 * When things fall: the anchored times of a plan, expanded to days, and apart from them everything of time that has no anchor.
 * A time is anchored only when its words name a day, a month or a year. "Regularly", "every 2 years", "15 days a year" are never dates.
 */

/**
 * What a day in the calendar is. A deadline's words say 前 (before), or stand where a time limit is asked for (完成时限：…); an observance is a day or month on which something is held; a goal
 * is a year by which a state is to be reached, and names no day.
 */
export type Nature = 'window' | 'goal' | 'deadline' | 'observance';

/** Days of one happening; both are included, `2017-01-30`. */
export interface Occurrence {
  start: string;
  end: string;
}

/** An anchored time. */
export interface CalendarItem {
  /** Stable: part of the UID in calendar files. */
  id: string;
  nature: Nature;
  /** Paragraph, and the task when it stands in one. */
  clause: string;
  task: Task | null;
  /** The words that state the time, by language. */
  quote: Localized;
  /** The words of the whole task; for dates outside the measures, those of the time. */
  words: Localized;
  /** How we read them. */
  reading: Localized;
  /** Recurrence rule, or null. */
  rule: string | null;
  precision: Time['precision'];
  occurrences: Occurrence[];
  /** Organizations with a role in it. */
  organizations: string[];
}

/** A time without an anchor. */
export interface Rhythm {
  id: string;
  kind: Time['kind'];
  clause: string;
  task: Task;
  quote: Localized;
  words: Localized;
  reading: Localized;
  /** ISO 8601 duration that the words state, or null. */
  value: string | null;
}

/** Anchored times, and the others. */
export interface Calendar {
  /** First and last day looked at: from publication to the edge, at which lists and charts stop though yearly times go on. */
  from: string;
  to: string;
  items: CalendarItem[];
  rhythms: Rhythm[];
}

/** The last day that the text states, and how exactly it does; null where it states none. What repeats without an end has no last day. */
export function lastStated({ items }: Calendar): { day: string; precision: Time['precision'] } | null {
  const ends = items.filter(({ rule }) => rule === null).flatMap(({ occurrences, precision }) => occurrences.map(({ end }) => ({ day: end, precision })));
  return ends.reduce<(typeof ends)[number] | null>((last, end) => (last === null || end.day > last.day ? end : last), null);
}

/** The calendar of a plan. */
export function calendarOf(plan: Plan): Calendar {
  const { dates, goals, tasks } = plan.dataset;
  const from = datedOn(plan.record);
  const last = edgeOf(plan);
  const items: CalendarItem[] = dates.map((date) => {
    const whole = { start: firstDay(date.value), end: lastDay(date.value) };
    return {
      id: date.id,
      nature: date.nature,
      clause: date.clause,
      task: null,
      quote: date.quote as Localized,
      words: date.quote as Localized,
      reading: date.reading as Localized,
      rule: null,
      precision: 'day',
      occurrences: [whole],
      organizations: [],
    };
  });
  for (const [index, { code, clause, quote, year, reading }] of goals.entries()) {
    if (year === undefined || goals.findIndex((goal) => goal.year?.value === year.value && goal.clause === clause) !== index) continue;
    const words = quotedWords(plan, code, quote);
    items.push({
      id: `goal-${code}`,
      nature: 'goal',
      clause,
      task: null,
      quote: words,
      words,
      reading: (reading ?? {}) as Localized,
      rule: null,
      precision: 'year',
      occurrences: [{ start: firstDay(year.value), end: lastDay(year.value) }],
      organizations: [],
    });
  }
  const rhythms: Rhythm[] = [];
  for (const task of tasks) {
    task.times.forEach((time, index) => {
      const id = timeCode(task.code, index);
      const common = {
        id,
        clause: task.clause,
        task,
        quote: quotedWords(plan, id, time.quote),
        words: quotedWords(plan, task.code, task.quote),
        reading: (time.reading ?? {}) as Localized,
      };
      const occurrences =
        time.rule !== null ? expand(time.rule, from, last) : anchored(time) ? [{ start: firstDay(time.value ?? ''), end: lastDay(time.value ?? '') }] : null;
      if (occurrences === null) rhythms.push({ ...common, kind: time.kind, value: time.value });
      else {
        items.push({
          ...common,
          nature:
            (time.basis !== undefined && !time.quote.includes('起')) || time.quote.includes('前') || time.quote.includes('到') ? 'deadline' : 'observance',
          rule: time.rule,
          precision: time.precision,
          occurrences,
          organizations: [...new Set(task.actors.map((actor) => actor.organization))],
        });
      }
    });
  }
  return { from, to: last, items, rhythms };
}

/** Years shown behind publication where a plan states no goal year. */
const YEARS_SHOWN = 5;

/** Where lists and charts stop: the year behind the last goal year, since reports on that year fall due in it, or the last year that a task names. The text states no end. */
function edgeOf(plan: Plan): string {
  const years = plan.dataset.goals.flatMap(({ year }) => (year === undefined ? [] : [Number(year.value)]));
  const named = plan.dataset.tasks.flatMap(({ times }) => times.flatMap((time) => (anchored(time) ? [Number(time.value?.slice(0, 4))] : [])));
  const last = Math.max(years.length > 0 ? Math.max(...years) + 1 : Number(datedOn(plan.record).slice(0, 4)) + YEARS_SHOWN, ...named);
  return `${last}-12-31`;
}

/** Anchored times in which an organization has a role, as files of its own hold them. */
export function calendarItemsOf(calendar: Calendar, organization: string): CalendarItem[] {
  return calendar.items.filter((item) => item.organizations.includes(organization));
}

/** Every single happening in order of its days. */
export function happenings(calendar: Calendar): { item: CalendarItem; occurrence: Occurrence }[] {
  return calendar.items
    .flatMap((item) => item.occurrences.map((occurrence) => ({ item, occurrence })))
    .sort(
      (a, b) => a.occurrence.start.localeCompare(b.occurrence.start) || a.occurrence.end.localeCompare(b.occurrence.end) || a.item.id.localeCompare(b.item.id),
    );
}

/**
 * Happenings of a yearly rule between two days.
 * @param rule of the form FREQ=YEARLY;BYMONTH=m[;BYMONTHDAY=d]; without a day, the whole month
 * @returns null for any other rule: it names no month, and nothing is dated by a guess
 */
export function expand(rule: string, from: string, to: string): Occurrence[] | null {
  const parts = /^FREQ=YEARLY;BYMONTH=(\d{1,2})(?:;BYMONTHDAY=(\d{1,2}))?$/.exec(rule);
  if (parts === null) return null;
  const month = Number(parts[1]);
  const day = parts[2] === undefined ? null : Number(parts[2]);
  const found: Occurrence[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const start = isoDay(year, month, day ?? 1);
    const end = day === null ? isoDay(year, month, daysIn(year, month)) : start;
    if (start >= from && end <= to) found.push({ start, end });
  }
  return found;
}

/** Number of days of a month. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Day after a day. */
export function dayAfter(day: string): string {
  return moved(day, 1);
}

/** Day before a day. */
export function dayBefore(day: string): string {
  return moved(day, -1);
}

function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function anchored(time: Time): boolean {
  return (time.kind === 'date' || time.kind === 'year') && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(time.value ?? '');
}

function firstDay(value: string): string {
  const [start = ''] = value.split('/');
  return `${start}${'-01-01'.slice(start.length - 4)}`;
}

function lastDay(value: string): string {
  const end = value.split('/').at(-1) ?? '';
  if (end.length === 10) return end;
  if (end.length === 7) return isoDay(Number(end.slice(0, 4)), Number(end.slice(5)), daysIn(Number(end.slice(0, 4)), Number(end.slice(5))));
  return `${end}-12-31`;
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
