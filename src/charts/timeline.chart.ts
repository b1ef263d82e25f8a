import { range } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import type { MarkDays } from '../derive/addresses/chart-query.ts';
import { type CalendarItem, calendarOf, happenings, type Nature, type Occurrence, type Rhythm } from '../derive/questions/calendar.ts';
import { areaOf } from '../derive/questions/outline.ts';
import { placeAddress, placeWords, taskAddress } from '../derive/views/place-words.ts';
import { organizationName } from '../derive/views/record-names.ts';
import { fill as filled, formatDate } from '../i18n/index.ts';
import { TIME_KINDS } from '../model/dataset-schema.ts';
import { clauseAt, isNumbered } from '../model/plan.ts';
import { shortLabel, show } from '../page.ts';
import type { Address } from '../urls.ts';
import type { Band, Chart, Drawing, Filter, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, outlined, stroke, text, wrap } from './drawing.ts';

/** The plan's times: what has a date on a time line, what has none below it, as rules. */

const WIDTH = 900;
const LEFT = 250;
const RIGHT = 888;
const ROW = 54;
const NOBODY = '-';
const LANES: readonly Nature[] = ['window', 'goal', 'deadline', 'observance'];

function when(scene: Scene, { start, end }: Occurrence, item: CalendarItem): string {
  const { words } = scene;
  if (item.precision === 'year') return filled(words.charts.calendar.year, { y: start.slice(0, 4) });
  return start === end ? formatDate(start, words) : filled(words.charts.calendar.to, { start: formatDate(start, words), end: formatDate(end, words) });
}

function addressOf(scene: Scene, { task, clause }: Pick<CalendarItem | Rhythm, 'task' | 'clause'>): Address {
  return task === null ? placeAddress(scene.plan, clause, scene.locale) : taskAddress(scene.plan, task.code, scene.locale);
}

/** Times without a date, by kind. */
function undated(scene: Scene): { kind: Rhythm['kind']; rhythms: Rhythm[] }[] {
  const { rhythms } = calendarOf(scene.plan);
  return TIME_KINDS.map((kind) => ({ kind, rhythms: rhythms.filter((rhythm) => rhythm.kind === kind) })).filter((group) => group.rhythms.length > 0);
}

/** A duration (`P5Y`) in words; '' where none is stated. */
export function durationWords(scene: Scene, value: string | null): string {
  const parts = /^P(\d+)([YMD])$/.exec(value ?? '');
  return parts === null ? '' : filled(scene.words.charts.timeline.durations[parts[2] as 'Y' | 'M' | 'D'], { n: parts[1] ?? '' });
}

/** Organizations that a time can be narrowed to; `-` where its sentence names none. */
function organizationsOf(item: CalendarItem | Rhythm): string[] {
  const named = 'organizations' in item ? item.organizations : [...new Set(item.task.actors.map((actor) => actor.organization))];
  return named.length === 0 ? [NOBODY] : named;
}

/** The days of a happening; of a year that alone is stated, all its days. */
function daysOf({ nature, precision }: CalendarItem, { start, end }: Occurrence): MarkDays {
  const within = nature === 'deadline' || nature === 'goal' ? 'due' : 'running';
  return precision === 'year' ? { start: `${start.slice(0, 4)}-01-01`, end: `${end.slice(0, 4)}-12-31`, within } : { start, end, within };
}

function table(scene: Scene): Row[] {
  const { plan, locale, words } = scene;
  const place = (item: CalendarItem | Rhythm) => ({
    text: item.task === null ? placeWords(plan, item.clause, locale) : item.task.code,
    address: addressOf(scene, item),
  });
  const shown = (item: CalendarItem | Rhythm) => show(item.words, locale);
  const values = (item: CalendarItem | Rhythm, kind: string) => ({ org: organizationsOf(item), area: [areaOf(scene.plan, item.clause).code], kind: [kind] });
  return [
    ...byLane(scene).flatMap(({ items }) =>
      items.flatMap((item) =>
        item.occurrences.map((occurrence) => ({
          id: `${item.id}-${occurrence.start}`,
          band: item.id,
          values: values(item, item.nature),
          days: daysOf(item, occurrence),
          cells: [
            { text: when(scene, occurrence, item) },
            { text: words.charts.calendar.natures[item.nature] },
            shown(item),
            { text: show(item.reading, locale).text },
            place(item),
          ],
        })),
      ),
    ),
    ...undated(scene).flatMap(({ kind, rhythms }) =>
      rhythms.map((rhythm) => ({
        id: rhythm.id,
        band: rhythm.id,
        values: values(rhythm, kind),
        days: null,
        cells: [
          { text: [show(rhythm.quote, locale).text, durationWords(scene, rhythm.value)].filter((piece) => piece !== '').join(' · ') },
          { text: words.data.timeKinds[kind] },
          shown(rhythm),
          { text: show(rhythm.reading, locale).text },
          place(rhythm),
        ],
      })),
    ),
  ];
}

/** By organization, area and kind: each with the values that some time has. */
function filters(scene: Scene): Filter[] {
  const { plan, locale, words } = scene;
  const own = words.charts.filters;
  const rows = table(scene);
  const kinds: Readonly<Record<string, string>> = { ...words.charts.calendar.natures, ...words.data.timeKinds };
  const count = (name: string, value: string): number => rows.filter(({ values }) => values?.[name]?.includes(value)).length;
  const valuesOf = (name: string): string[] => [...new Set(rows.flatMap(({ values }) => values?.[name] ?? []))];
  const order = plan.clauses.map(({ code }) => code);
  const organizations = valuesOf('org')
    .filter((id) => id !== NOBODY)
    .sort((a, b) => count('org', b) - count('org', a));
  const choices = (name: string, values: string[], named: (value: string) => { text: string; lang?: string | undefined }) =>
    values.map((value) => {
      const { text, lang } = named(value);
      return { value, name: text, lang, count: count(name, value) };
    });
  return [
    {
      name: 'org',
      label: words.charts.who.organization,
      choices: choices('org', [...organizations, ...valuesOf('org').filter((id) => id === NOBODY)], (id) =>
        id === NOBODY ? { text: own.nobody } : organizationName(plan, id, locale),
      ),
    },
    {
      name: 'area',
      label: words.charts.area,
      choices: choices(
        'area',
        valuesOf('area').sort((a, b) => order.indexOf(a) - order.indexOf(b)),
        (code) => ({ text: `${isNumbered(plan, clauseAt(plan, code)) ? `${code} ` : ''}${shortLabel(clauseAt(plan, code), locale)}` }),
      ),
    },
    { name: 'kind', label: words.charts.timeline.kind, choices: choices('kind', valuesOf('kind'), (kind) => ({ text: kinds[kind] ?? kind })) },
  ];
}

function byLane({ plan }: Scene): { nature: Nature; items: CalendarItem[] }[] {
  const { items } = calendarOf(plan);
  return LANES.map((nature) => ({ nature, items: items.filter((item) => item.nature === nature && item.occurrences.length > 0) })).filter(
    (lane) => lane.items.length > 0,
  );
}

function draw(scene: Scene): Drawing {
  const { plan, locale, words } = scene;
  const own = words.charts.timeline;
  const calendar = calendarOf(plan);
  const first = Number(calendar.from.slice(0, 4));
  const last = Number(calendar.to.slice(0, 4)) + 1;
  const x = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)], [LEFT, RIGHT]);
  const at = (day: string, after = 0): number => x(Date.parse(`${day}T00:00:00Z`) + after * 86_400_000);
  const years = range(first, last);
  /** The years' ends, behind a strip. */
  const scale = (top: number, bottom: number): string =>
    [...years, last]
      .map((year) => x(Date.UTC(year, 0, 1)))
      .map((place) => element('line', stroke('rule', { x1: place, x2: place, y1: top, y2: bottom })))
      .join('') + (scene.to === null ? '' : element('line', stroke('ink', { class: 's-ink day', x1: LEFT, x2: LEFT, y1: top, y2: bottom, display: 'none' })));

  const bands: Band[] = [];
  const lanes = byLane(scene);
  if (lanes.length > 0)
    bands.push({
      id: 'dated',
      height: 58,
      inner:
        text(0, 16, own.dated, { bold: true, size: 15 }) +
        text(RIGHT, 14, own.assumed, { colour: 'soft', size: 12, anchor: 'end' }) +
        scale(32, 58) +
        years.map((year) => text((x(Date.UTC(year, 0, 1)) + x(Date.UTC(year + 1, 0, 1))) / 2, 48, String(year), { anchor: 'middle', colour: 'soft' })).join(''),
    });
  for (const { nature, items } of lanes) {
    const lane = `lane-${nature}`;
    bands.push({
      id: lane,
      under: 'dated',
      height: 26,
      inner: scale(0, 26) + text(0, 20, own.lanes[nature], { bold: true, colour: nature === 'deadline' ? 'red' : 'ink' }),
    });
    for (const item of items) {
      const quote = wrap(show(item.task === null ? item.quote : nature === 'observance' ? item.quote : item.words, locale).text, LEFT - 20, 12);
      const height = Math.max(ROW, quote.length * 16 + 12);
      const middle = height / 2;
      const ends = [item.occurrences[0]?.start ?? '', item.occurrences.at(-1)?.start ?? ''];
      bands.push({
        id: item.id,
        under: lane,
        height,
        inner:
          scale(0, height) +
          lines(0, middle + 4 - (quote.length - 1) * 8, quote, 16, { colour: 'soft', size: 12 }) +
          element('line', stroke('rule', { x1: LEFT, x2: RIGHT, y1: middle, y2: middle })) +
          (item.occurrences.length > 1
            ? element('line', stroke(nature === 'deadline' ? 'red' : 'task', { x1: at(ends[0] ?? ''), x2: at(ends[1] ?? ''), y1: middle, y2: middle }))
            : '') +
          item.occurrences
            .map((occurrence) =>
              mark(
                scene,
                {
                  row: `${item.id}-${occurrence.start}`,
                  label: filled(own.at, { when: when(scene, occurrence, item), words: show(item.words, locale).text }),
                  address: addressOf(scene, item),
                  reading: show(item.reading, locale).text,
                },
                glyph(item, occurrence, middle),
              ),
            )
            .join('') +
          besides(item, middle),
      });
    }
  }

  const groups = undated(scene);
  if (groups.length > 0) bands.push({ id: 'undated', height: 46, inner: text(0, 36, own.undated, { bold: true, size: 15 }) });
  for (const { kind, rhythms } of groups) {
    bands.push({ id: `kind-${kind}`, under: 'undated', height: 32, inner: text(0, 22, words.data.timeKinds[kind], { bold: true }) });
    for (const rhythm of rhythms) {
      const quote = wrap(show(rhythm.quote, locale).text, 196, 13);
      const whole = wrap(show(rhythm.words, locale).text, RIGHT - 400 - 70, 12);
      const duration = durationWords(scene, rhythm.value);
      const height = Math.max(duration === '' ? 28 : 36, Math.max(quote.length * 17, whole.length * 16) + 10);
      const middle = height / 2;
      bands.push({
        id: rhythm.id,
        under: `kind-${kind}`,
        height,
        inner:
          element('line', stroke('rule', { x1: 0, x2: RIGHT, y1: 0.5, y2: 0.5 })) +
          mark(
            scene,
            {
              row: rhythm.id,
              label: filled(own.at, { when: show(rhythm.quote, locale).text, words: show(rhythm.words, locale).text }),
              address: addressOf(scene, rhythm),
              reading: show(rhythm.reading, locale).text,
            },
            element('rect', { class: 'hit', x: 0, y: 1, width: RIGHT, height: height - 2, fill: 'transparent' }) +
              rule(kind, duration, middle) +
              lines(172, middle + 5 - (quote.length - 1) * 8.5, quote, 17, { colour: 'time', bold: true }) +
              lines(400, middle + 4 - (whole.length - 1) * 8, whole, 16, { size: 12 }) +
              text(RIGHT, middle + 4, rhythm.task.code, { colour: 'soft', size: 12, anchor: 'end' }),
          ),
      });
    }
  }
  return { width: WIDTH, bands, axis: { from: `${first}-01-01`, to: `${last}-01-01`, left: LEFT, right: RIGHT } };

  /** The sign of a happening: a diamond for a deadline, a ring for an observance, a bar for days that last; dotted where only the year is stated. */
  function glyph(item: CalendarItem, occurrence: Occurrence, middle: number): string {
    const left = at(occurrence.start);
    const hit = (from: number, to: number): string =>
      element('rect', {
        class: 'hit',
        x: Math.min(from, (from + to) / 2 - 12),
        y: middle - 14,
        width: Math.max(24, to - from),
        height: 28,
        fill: 'transparent',
      });
    if (item.precision === 'year') {
      const from = at(`${occurrence.start.slice(0, 4)}-01-01`);
      const to = at(occurrence.end, 1);
      return (
        hit(from, to) +
        element('rect', outlined('red', { x: from, y: middle - 9, width: to - from - 1, height: 18, 'stroke-dasharray': '2 3', 'stroke-width': 1.5 }))
      );
    }
    if (item.nature === 'window') {
      const to = Math.max(left + 6, at(occurrence.end, 1));
      return hit(left, to) + element('rect', fill('ink', { x: left, y: middle - 9, width: to - left, height: 18 }));
    }
    if (occurrence.start !== occurrence.end) {
      const to = at(occurrence.end, 1);
      return hit(left, to) + element('rect', outlined('task', { x: left, y: middle - 7, width: to - left, height: 14, 'stroke-width': 1.5 }));
    }
    if (item.nature === 'deadline') return hit(left, left) + element('path', fill('red', { d: `M${r(left)} ${r(middle - 9)}l8 9l-8 9l-8 -9z` }));
    return hit(left, left) + element('circle', outlined('task', { cx: left, cy: middle, r: 6, 'stroke-width': 1.5 }));
  }

  /** Words beside the first sign of a row: what the plan says, in its words. */
  function besides(item: CalendarItem, middle: number): string {
    const [occurrence] = item.occurrences;
    if (occurrence === undefined) return '';
    if (item.precision === 'year')
      return text(at(`${occurrence.start.slice(0, 4)}-01-01`) + 8, middle + 4, when(scene, occurrence, item), { size: 12, colour: 'red' });
    const label = item.nature === 'window' ? when(scene, occurrence, item) : show(item.quote, locale).text;
    if (item.nature === 'window') return text(at(occurrence.end, 1) + 8, middle - 4, label, { size: 12 });
    // Before the first sign, above the line.
    return item.nature === 'deadline' ? text(at(occurrence.start) - 12, middle - 7, label, { size: 12, colour: 'red', anchor: 'end' }) : '';
  }

  /** A rule without a date, drawn without a scale. */
  function rule(kind: Rhythm['kind'], duration: string, middle: number): string {
    const dotted = { 'stroke-dasharray': '2 3', 'stroke-width': 1.5 };
    const tick = (place: number): string => element('line', stroke('time', { x1: place, x2: place, y1: middle - 8, y2: middle + 8, 'stroke-width': 1.5 }));
    const line = (from: number, to: number, more = {}): string =>
      element('line', stroke('time', { x1: from, x2: to, y1: middle, y2: middle, 'stroke-width': 1.5, ...more }));
    const arrow = (place: number, towards: 1 | -1): string =>
      element(
        'path',
        stroke('time', {
          d: `M${r(place - 6 * towards)} ${r(middle - 5)}L${r(place)} ${r(middle)}L${r(place - 6 * towards)} ${r(middle + 5)}`,
          'stroke-width': 1.5,
        }),
      );
    const over = duration === '' ? '' : text(74, middle - 4, duration, { anchor: 'middle', size: 11, colour: 'time' });
    switch (kind) {
      case 'recurring':
        return (
          [20, 56, 92, 128]
            .map((place) => element('circle', outlined('time', { cx: place, cy: middle, r: 4, 'stroke-width': 1.5, 'stroke-dasharray': '2 2' })))
            .join('') +
          line(24, 52, dotted) +
          line(60, 88, dotted) +
          line(96, 124, dotted)
        );
      case 'interval':
        return tick(20) + line(20, 128) + tick(128) + over;
      case 'minimum-duration':
        return tick(20) + line(20, 128) + arrow(132, 1) + over;
      case 'maximum-duration':
        return tick(20) + line(20, 128, dotted) + tick(128) + over;
      case 'after-event':
        return tick(20) + line(20, 128, duration === '' ? dotted : {}) + arrow(132, 1) + over;
      case 'before-event':
        return arrow(124, 1) + line(20, 124, dotted) + tick(128);
      default:
        return (
          element('path', outlined('time', { d: `M74 ${r(middle - 9)}l9 9l-9 9l-9 -9z`, 'stroke-width': 1.5 })) +
          (duration === '' ? '' : text(90, middle + 4, duration, { size: 11, colour: 'time' }))
        );
    }
  }
}

const r = (value: number): number => Math.round(value * 10) / 10;

export default {
  name: 'timeline',
  order: 1,
  shows: (plan) => {
    const { items, rhythms } = calendarOf(plan);
    return items.length + rhythms.length > 0;
  },
  title: ({ plan, words }) => {
    const { from, to } = calendarOf(plan);
    return filled(words.charts.timeline.title, { from: from.slice(0, 4), to: to.slice(0, 4) });
  },
  describe(scene) {
    const calendar = calendarOf(scene.plan);
    const all = happenings(calendar);
    const count = (nature: Nature): number => all.filter(({ item }) => item.nature === nature).length;
    return filled(scene.words.charts.timeline.sentence, {
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
  draw,
  filters,
} satisfies Chart;
