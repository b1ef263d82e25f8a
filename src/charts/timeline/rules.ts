import type { Rhythm } from '../../derive/questions/calendar.ts';
import { show } from '../../page.ts';
import type { Band, Scene } from '../chart.ts';
import { hit, lines, mark, stroke, svgElement, TYPE, text, wrap } from '../drawing.ts';
import { RIGHT } from './dated.ts';
import { ruleSign } from './signs.ts';
import { durationWords, ruleMarkOf, undated } from './times.ts';

/** What has no date: rules below the time line, by kind, without a scale. */

const QUOTE = { left: 160, width: 200 };
const WORDS = 380;
const CODE = 72;
const LEADING = 19;

function ruleBand(scene: Scene, kind: Rhythm['kind'], rhythm: Rhythm): Band {
  const quote = wrap(show(rhythm.quote, scene.locale).text, QUOTE.width, TYPE);
  const whole = wrap(show(rhythm.words, scene.locale).text, RIGHT - WORDS - CODE, TYPE);
  const duration = durationWords(scene, rhythm.value);
  const height = Math.max(duration === '' ? 30 : 38, Math.max(quote.length, whole.length) * LEADING + 11);
  const middle = height / 2;
  const centred = (list: readonly string[]): number => middle + 5 - (list.length - 1) * (LEADING / 2);
  const content =
    hit(scene, 0, 1, RIGHT, height - 2) +
    ruleSign(kind, duration, middle) +
    lines(QUOTE.left, centred(quote), quote, LEADING, { colour: 'time', bold: true }) +
    lines(WORDS, centred(whole), whole, LEADING) +
    text(RIGHT, middle + 5, rhythm.task.code, { colour: 'soft', anchor: 'end' });
  return {
    id: rhythm.id,
    under: `kind-${kind}`,
    height,
    inner: svgElement('line', stroke('rule', { x1: 0, x2: RIGHT, y1: 0.5, y2: 0.5 })) + mark(scene, ruleMarkOf(scene, rhythm), content),
  };
}

/** The strips of what has no date. */
export function ruleBands(scene: Scene): Band[] {
  const groups = undated(scene);
  if (groups.length === 0) return [];
  return [
    { id: 'undated', height: 46, inner: text(0, 36, scene.words.charts.timeline.undated, { bold: true, size: 16 }) },
    ...groups.flatMap(({ kind, rhythms }) => [
      { id: `kind-${kind}`, under: 'undated', height: 34, inner: text(0, 23, scene.words.data.timeKinds[kind], { bold: true }) },
      ...rhythms.map((rhythm) => ruleBand(scene, kind, rhythm)),
    ]),
  ];
}
