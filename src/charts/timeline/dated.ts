import { axisTop } from 'd3-axis';
import { type ScaleTime, scaleUtc } from 'd3-scale';
import { utcDay, utcYear } from 'd3-time';
import { utcFormat, utcParse } from 'd3-time-format';
import { type CalendarItem, calendarOf, type Nature, type Occurrence } from '../../derive/questions/calendar.ts';
import { show } from '../../page.ts';
import { drawnAxis } from '../axis.ts';
import type { Band, Drawing, Scene } from '../chart.ts';
import { hit, lines, mark, stroke, svgElement, TYPE, text, wrap } from '../drawing.ts';
import { happening, shapeOf } from './signs.ts';
import { byLane, markOf, when } from './times.ts';

/** What has a date: a lane for each kind, along the years. */

export const WIDTH = 900;
const LEFT = 262;
export const RIGHT = 888;
const ROW = 54;
const LEADING = 19;

type Years = ScaleTime<number, number>;

const parsed = utcParse('%Y-%m-%d');
const formatted = utcFormat('%Y-%m-%d');

/** The day that a text names. */
function dayOf(text: string): Date {
  const day = parsed(text);
  if (day === null) throw new Error(`${text} is not a day.`);
  return day;
}

/** The years that are drawn: from that of the first day to the end of that of the last. */
export function yearsOf({ plan }: Scene): Years {
  const { from, to } = calendarOf(plan);
  return scaleUtc([utcYear.floor(dayOf(from)), utcYear.ceil(utcDay.offset(dayOf(to)))], [LEFT, RIGHT]);
}

/** Where days lie in the picture. */
export function axisOf(years: Years): NonNullable<Drawing['axis']> {
  const [from = new Date(0), to = new Date(0)] = years.domain();
  return { from: formatted(from), to: formatted(to), left: LEFT, right: RIGHT };
}

/** Ends of the years behind a strip, and the line of a day. */
function grid(scene: Scene, years: Years, top: number, bottom: number): string {
  const d = years
    .ticks(utcYear)
    .map((year) => `M${Math.round(years(year) * 10) / 10} ${top}V${bottom}`)
    .join('');
  return svgElement('path', stroke('rule', { d })) + dayLine(scene, top, bottom);
}

/** The line of a day, which a page's script moves. */
function dayLine({ to }: Scene, top: number, bottom: number): string {
  return to === null ? '' : svgElement('line', stroke('ink', { class: 's-ink day', x1: LEFT, x2: LEFT, y1: top, y2: bottom, display: 'none' }));
}

/** From where to where a happening goes. */
function extent(years: Years, item: CalendarItem, occurrence: Occurrence): [number, number] {
  const first = dayOf(occurrence.start);
  const last = dayOf(occurrence.end);
  if (item.precision === 'year') return [years(utcYear.floor(first)), years(utcYear.ceil(utcDay.offset(last)))];
  const shape = shapeOf(item, occurrence);
  return [years(first), shape === 'open' || shape === 'days' ? years(utcDay.offset(last)) : years(first)];
}

/** Words beside the first sign of a row: what the plan says, in its words. */
function besides(scene: Scene, years: Years, item: CalendarItem, middle: number): string {
  const [occurrence] = item.occurrences;
  if (occurrence === undefined) return '';
  const [from, to] = extent(years, item, occurrence);
  const quote = show(item.quote, scene.locale).text;
  if (item.precision === 'year') return text(from + 8, middle + 5, when(scene, occurrence, item), { colour: 'red' });
  if (item.nature === 'window') return text(to + 8, middle - 4, when(scene, occurrence, item));
  if (item.nature !== 'deadline') return '';
  // Before the first sign, above the line; in lines, so that they stay clear of the row's name.
  const list = wrap(quote, from - 12 - LEFT, TYPE);
  return lines(from - 12, middle - 7 - (list.length - 1) * LEADING, list, LEADING, { colour: 'red', anchor: 'end' });
}

function itemBand(scene: Scene, years: Years, nature: Nature, item: CalendarItem): Band {
  const quote = wrap(show(item.task === null || nature === 'observance' ? item.quote : item.words, scene.locale).text, LEFT - 20, TYPE);
  const height = Math.max(ROW, quote.length * LEADING + 12);
  const middle = height / 2;
  const [first, last] = [item.occurrences[0], item.occurrences.at(-1)];
  const between =
    first === undefined || last === undefined || first === last
      ? ''
      : svgElement(
          'line',
          stroke(nature === 'deadline' ? 'red' : 'task', { x1: extent(years, item, first)[0], x2: extent(years, item, last)[0], y1: middle, y2: middle }),
        );
  const marks = item.occurrences.map((occurrence) => {
    const [from, to] = extent(years, item, occurrence);
    const target = hit(scene, Math.min(from, (from + to) / 2 - 12), middle - 14, Math.max(24, to - from), 28);
    return mark(scene, markOf(scene, item, occurrence), target + happening(item, occurrence, from, to, middle));
  });
  return {
    id: item.id,
    under: `lane-${nature}`,
    height,
    inner:
      grid(scene, years, 0, height) +
      lines(0, middle + 5 - (quote.length - 1) * (LEADING / 2), quote, LEADING, { colour: 'soft' }) +
      svgElement('line', stroke('rule', { x1: LEFT, x2: RIGHT, y1: middle, y2: middle })) +
      between +
      marks.join('') +
      besides(scene, years, item, middle),
  };
}

/** The strips of what has a date: the years, and below them a lane for each kind. */
export function datedBands(scene: Scene, years: Years): Band[] {
  const own = scene.words.charts.timeline;
  const lanes = byLane(scene);
  if (lanes.length === 0) return [];
  const scale = axisTop<Date>(years).ticks(utcYear).tickFormat(utcFormat('%Y'));
  const head: Band = {
    id: 'dated',
    height: 62,
    inner:
      text(0, 16, own.dated, { bold: true, size: 16 }) +
      text(RIGHT, 16, own.assumed, { colour: 'soft', anchor: 'end' }) +
      drawnAxis(scale, 62) +
      dayLine(scene, 56, 62),
  };
  return [
    head,
    ...lanes.flatMap(({ nature, items }) => [
      {
        id: `lane-${nature}`,
        under: 'dated',
        height: 28,
        inner: grid(scene, years, 0, 28) + text(0, 20, own.lanes[nature], { bold: true, colour: nature === 'deadline' ? 'red' : 'ink' }),
      },
      ...items.map((item) => itemBand(scene, years, nature, item)),
    ]),
  ];
}
