import type { CalendarItem, Occurrence, Rhythm } from '../../derive/questions/calendar.ts';
import { outlined, solid, stroke, svgElement, text } from '../drawing.ts';

/** Signs of the time line, in the picture and beside the lines of a phone. */

const r = (value: number): number => Math.round(value * 10) / 10;
const dotted = { 'stroke-dasharray': '2 3', 'stroke-width': 1.5 };

/** What a happening looks like: a bar over days that are open, a dotted one over a year of which nothing more is stated, a diamond for a deadline … */
export function shapeOf({ nature, precision }: CalendarItem, { start, end }: Occurrence): 'year' | 'open' | 'days' | 'deadline' | 'day' {
  if (precision === 'year') return 'year';
  if (nature === 'window') return 'open';
  if (start !== end) return 'days';
  return nature === 'deadline' ? 'deadline' : 'day';
}

/** The sign of a happening between two places on a line. */
export function happening(item: CalendarItem, occurrence: Occurrence, from: number, to: number, middle: number): string {
  switch (shapeOf(item, occurrence)) {
    case 'year':
      return svgElement('rect', outlined('red', { x: from, y: middle - 9, width: to - from - 1, height: 18, ...dotted }));
    case 'open':
      return svgElement('rect', solid('ink', { x: from, y: middle - 9, width: Math.max(6, to - from), height: 18 }));
    case 'days':
      return svgElement('rect', outlined('task', { x: from, y: middle - 7, width: to - from, height: 14, 'stroke-width': 1.5 }));
    case 'deadline':
      return svgElement('path', solid('red', { d: `M${r(from)} ${r(middle - 9)}l8 9l-8 9l-8 -9z` }));
    default:
      return svgElement('circle', outlined('task', { cx: from, cy: middle, r: 6, 'stroke-width': 1.5 }));
  }
}

/** Width of a rule's sign. */
export const RULE = 140;

/** A rule without a date, drawn without a scale. */
export function ruleSign(kind: Rhythm['kind'], duration: string, middle: number): string {
  const tick = (place: number): string => svgElement('line', stroke('time', { x1: place, x2: place, y1: middle - 8, y2: middle + 8, 'stroke-width': 1.5 }));
  const line = (from: number, to: number, more = {}): string =>
    svgElement('line', stroke('time', { x1: from, x2: to, y1: middle, y2: middle, 'stroke-width': 1.5, ...more }));
  const arrow = (place: number, towards: 1 | -1): string =>
    svgElement(
      'path',
      stroke('time', {
        d: `M${r(place - 6 * towards)} ${r(middle - 5)}L${r(place)} ${r(middle)}L${r(place - 6 * towards)} ${r(middle + 5)}`,
        'stroke-width': 1.5,
      }),
    );
  const over = duration === '' ? '' : text(66, middle - 5, duration, { anchor: 'middle', colour: 'time' });
  switch (kind) {
    case 'recurring':
      return (
        [12, 48, 84, 120]
          .map((place) => svgElement('circle', outlined('time', { cx: place, cy: middle, r: 4, 'stroke-width': 1.5, 'stroke-dasharray': '2 2' })))
          .join('') +
        line(16, 44, dotted) +
        line(52, 80, dotted) +
        line(88, 116, dotted)
      );
    case 'interval':
      return tick(12) + line(12, 120) + tick(120) + over;
    case 'minimum-duration':
      return tick(12) + line(12, 120) + arrow(124, 1) + over;
    case 'maximum-duration':
      return tick(12) + line(12, 120, dotted) + tick(120) + over;
    case 'after-event':
      return tick(12) + line(12, 120, duration === '' ? dotted : {}) + arrow(124, 1) + over;
    case 'before-event':
      return arrow(116, -1) + line(12, 116, dotted) + tick(120);
    default:
      return (
        svgElement('path', outlined('time', { d: `M66 ${r(middle - 9)}l9 9l-9 9l-9 -9z`, 'stroke-width': 1.5 })) +
        (duration === '' ? '' : text(82, middle + 5, duration, { colour: 'time' }))
      );
  }
}
