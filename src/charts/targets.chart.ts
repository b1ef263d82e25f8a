import { range } from 'd3-array';
import { areaOf } from '../derive/questions/outline.ts';
import { placeAddress, placeWords } from '../derive/views/place-words.ts';
import { unitWords } from '../derive/views/unit-words.ts';
import { expressionOf, fill } from '../i18n/index.ts';
import type { Target } from '../model/dataset-schema.ts';
import type { Localized } from '../model/languages.ts';
import { type Clause, isNumbered } from '../model/plan.ts';
import { quoted, type ShownWords, shortLabel, show } from '../page.ts';
import { escapedXml } from '../text/xml.ts';
import { type Address, address } from '../urls.ts';
import type { Band, Chart, Drawing, ListBand, Row, Scene } from './chart.ts';
import { hit, lines, mark, outlined, solid, stroke, svgElement, TYPE, text, wrap } from './drawing.ts';
import { entry, heading, sign } from './list.ts';

/** The plan's numbers as plain figures, by area: a share as a bar, a count as dots, with how the number binds and what softens it. */

const WIDTH = 900;
const ACROSS = 3;
const CARD = WIDTH / ACROSS;
const HEADING = 34;
const LEADING = 19;

function groups(scene: Scene): { area: Clause; targets: Target[] }[] {
  const areas = new Map<Clause, Target[]>();
  for (const target of scene.plan.dataset.targets) {
    const area = areaOf(scene.plan, target.clause);
    areas.set(area, [...(areas.get(area) ?? []), target]);
  }
  return [...areas].map(([area, targets]) => ({ area, targets }));
}

const signs: Readonly<Record<Target['comparator'], string>> = { '>=': '≥ ', '=': '', '<=': '≤ ', range: '' };

function figure({ words }: Scene, target: Target): string {
  const number = typeof target.value === 'number' ? String(target.value) : target.value.join('–');
  return target.use === 'threshold' ? fill(words.charts.targets.threshold, { n: number }) : `${signs[target.comparator]}${number}`;
}

function plain(scene: Scene, target: Target): string {
  return typeof target.value === 'number' ? String(target.value) : figure(scene, target);
}

function unit({ locale }: Scene, target: Target): string {
  return unitWords(target, locale);
}

/** The word that softens a number, as the plan has it. */
function hedge({ plan, locale }: Scene, target: Target): ShownWords {
  return quoted(plan, target.hedge ?? '', locale);
}

function spoken(scene: Scene, target: Target): string {
  const { words, locale } = scene;
  const soft =
    target.hedge === undefined ? '' : `${words.format.open}${words.facts.hedge}${words.format.colon}${hedge(scene, target).text}${words.format.close}`;
  return `${show(target.measures as Localized, locale).text}${words.format.colon}${words.data.comparators[target.comparator]} ${plain(scene, target)} ${unit(scene, target)}${soft}`;
}

/** Width of the widest of these. */
const SHAPE = 224;

/** A share as a bar, a count as dots; nothing for a threshold. */
function drawn(target: Target, x: number, y: number): string {
  if (target.use === 'threshold') return '';
  if (target.unit === 'percent' && typeof target.value === 'number') {
    return (
      svgElement('rect', outlined('ink', { x, y: y - 6, width: 200, height: 12 })) +
      svgElement('rect', solid('red', { x, y: y - 6, width: target.value * 2, height: 12 }))
    );
  }
  const [least, most] = typeof target.value === 'number' ? [target.value, target.value] : target.value;
  const step = most > 12 ? 8 : 16;
  const radius = step / 2 - 2;
  const dots = range(most)
    .map((index) =>
      svgElement(
        'circle',
        index < least
          ? solid('red', { cx: x + step / 2 + index * step, cy: y, r: radius })
          : outlined('red', { cx: x + step / 2 + index * step, cy: y, r: radius, 'stroke-width': 1.5 }),
      ),
    )
    .join('');
  const end = x + most * step + 6;
  const more = target.comparator === '>=' ? svgElement('path', stroke('red', { d: `M${end} ${y}h14m-5 -5l5 5l-5 5`, 'stroke-width': 1.5 })) : '';
  return dots + more;
}

function addressOf({ plan, locale }: Scene, target: Target): Address {
  return `${address.data(locale, plan.id, 'targets')}#${target.id}`;
}

/** An area's code, where it has one, and its name. */
function areaWords({ plan, locale }: Scene, area: Clause): string {
  return `${area.kind !== 'part' && isNumbered(plan, area) ? `${area.code} ` : ''}${shortLabel(area, locale)}`;
}

function draw(scene: Scene): Drawing {
  const bands: Band[] = [];
  for (const { area, targets } of groups(scene)) {
    for (let start = 0; start < targets.length; start += ACROSS) {
      const heading = start === 0 ? HEADING : 0;
      const parts =
        start === 0 ? [svgElement('line', stroke('ink', { x1: 0, x2: WIDTH, y1: 2, y2: 2 })), text(0, 22, areaWords(scene, area), { bold: true })] : [];
      const cards = targets.slice(start, start + ACROSS).map((target, index) => card(scene, target, index * CARD, heading));
      bands.push({
        id: `${area.code}-${start / ACROSS + 1}`,
        height: heading + Math.max(...cards.map(({ height }) => height)),
        inner: [...parts, ...cards.map(({ inner }) => inner)].join(''),
      });
    }
  }
  return { width: WIDTH, bands };
}

/** One figure: the number large, its picture, what it counts. */
function card(scene: Scene, target: Target, x: number, top: number): { height: number; inner: string } {
  const { locale, words } = scene;
  const number = figure(scene, target);
  // A threshold is said in words, which are long where letters are written.
  const size = target.use === 'threshold' && expressionOf(locale).searchUnit === 'word' ? 24 : 32;
  const soft = hedge(scene, target);
  const shape = drawn(target, x, top + 54);
  const first = shape === '' ? 60 : 84;
  const body = wrap(show(target.measures as Localized, locale).text, CARD - 30, TYPE);
  const height = first + body.length * LEADING + 10;
  return {
    height,
    inner: mark(
      scene,
      { row: target.id, label: spoken(scene, target), address: addressOf(scene, target) },
      hit(scene, x, top, CARD - 14, height - 8) +
        svgElement(
          'text',
          solid('ink', { x, y: top + 32 }),
          // One text, so that what follows the number stands behind it in whatever font is there.
          svgElement('tspan', solid('red', { 'font-size': size, 'font-weight': 600 }), escapedXml(number)) +
            svgElement('tspan', solid('ink', { dx: 9, 'font-size': 16 }), escapedXml(unit(scene, target))) +
            (target.hedge === undefined
              ? ''
              : svgElement(
                  'tspan',
                  solid('time', { dx: 9, 'xml:lang': soft.lang, lang: soft.lang }),
                  escapedXml(`${words.format.open}${soft.text}${words.format.close}`.trim()),
                )),
        ) +
        shape +
        lines(x, top + first, body, LEADING),
    ),
  };
}

/** The figures one below the other. */
function narrow(scene: Scene): ListBand[] {
  return groups(scene).flatMap(({ area, targets }) => [
    { id: `area-${area.code}`, inner: heading(areaWords(scene, area), 2) },
    ...targets.map((target): ListBand => {
      const shape = drawn(target, 0, 9);
      const soft = target.hedge === undefined ? '' : `${scene.words.format.open}${hedge(scene, target).text}${scene.words.format.close}`.trim();
      return {
        id: target.id,
        under: `area-${area.code}`,
        inner: entry(
          scene,
          { row: target.id, label: spoken(scene, target), address: addressOf(scene, target) },
          {
            look: 'figure',
            lead: { text: `${figure(scene, target)} ${unit(scene, target)}` },
            note: soft,
            words: show(target.measures as Localized, scene.locale),
            ...(shape === '' ? {} : { below: sign(SHAPE, 18, shape) }),
          },
        ),
      };
    }),
  ]);
}

export default {
  name: 'targets',
  order: 5,
  shows: (plan) => plan.dataset.targets.length > 0,
  title: ({ words }) => words.charts.targets.title,
  describe({ plan, words }) {
    const { targets } = plan.dataset;
    return fill(words.charts.targets.sentence, {
      n: targets.length,
      percent: targets.filter((target) => target.unit === 'percent').length,
      hedged: targets.filter((target) => target.hedge !== undefined).length,
      thresholds: targets.filter((target) => target.use === 'threshold').length,
    });
  },
  columns: ({ words }) => [words.charts.targets.figure, words.charts.targets.what, words.facts.hedge, words.charts.originalWords, words.charts.place],
  table: (scene): Row[] =>
    groups(scene).flatMap(({ area, targets }) =>
      targets.map((target, index) => ({
        id: target.id,
        band: `${area.code}-${Math.floor(index / ACROSS) + 1}`,
        cells: [
          { text: `${scene.words.data.comparators[target.comparator]} ${plain(scene, target)} ${unit(scene, target)}`, address: addressOf(scene, target) },
          show(target.measures as Localized, scene.locale),
          hedge(scene, target),
          quoted(scene.plan, target.quote, scene.locale),
          { text: placeWords(scene.plan, target.clause, scene.locale), address: placeAddress(scene.plan, target.clause, scene.locale) },
        ],
      })),
    ),
  draw,
  narrow,
} satisfies Chart;
