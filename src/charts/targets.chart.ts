import { range } from 'd3';
import { placeAddress, placeWords } from '../derive/place-words.ts';
import { fill as filled, readsEnglish } from '../i18n/index.ts';
import type { Target } from '../model/dataset-schema.ts';
import type { Localized } from '../model/languages.ts';
import { type Clause, clauseAt } from '../model/plan.ts';
import { inScript, shortLabel, show } from '../page.ts';
import { type Address, address } from '../urls.ts';
import type { Chart, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, outlined, picture, stroke, text, widthOf, wrap } from './drawing.ts';

/** The plan's numbers as plain figures, by area: a share as a bar, a count as dots, with how the number binds and what softens it. */

const WIDTH = 900;
const ACROSS = 3;
const CARD = WIDTH / ACROSS;
const HEIGHT = 138;

/** The section or part that a target stands in. */
function areaOf({ plan }: Scene, target: Target): Clause {
  let clause = clauseAt(plan, target.clause);
  while (clause.kind !== 'section' && clause.parent !== null) clause = clauseAt(plan, clause.parent);
  return clause;
}

function groups(scene: Scene): { area: Clause; targets: Target[] }[] {
  const areas = new Map<Clause, Target[]>();
  for (const target of scene.plan.dataset.targets) {
    const area = areaOf(scene, target);
    areas.set(area, [...(areas.get(area) ?? []), target]);
  }
  return [...areas].map(([area, targets]) => ({ area, targets }));
}

const signs: Readonly<Record<Target['comparator'], string>> = { '>=': '≥ ', '=': '', '<=': '≤ ', range: '', threshold: '' };

function figure({ words }: Scene, target: Target): string {
  const number = typeof target.value === 'number' ? String(target.value) : target.value.join('–');
  return target.comparator === 'threshold' ? filled(words.charts.targets.threshold, { n: number }) : `${signs[target.comparator]}${number}`;
}

function plain(scene: Scene, target: Target): string {
  return typeof target.value === 'number' ? String(target.value) : figure(scene, target);
}

function unit({ locale }: Scene, target: Target): string {
  if (!readsEnglish(locale)) return inScript(target.unitZh, locale);
  const many = typeof target.value !== 'number' || target.value !== 1;
  return target.unit === 'percent' ? '%' : target.unit === 'person' && many ? 'persons' : `${target.unit}${many ? 's' : ''}`;
}

/** The word that softens a number, as the plan has it. */
function hedge({ locale }: Scene, target: Target): string {
  return target.hedge === undefined ? '' : inScript(target.hedge, locale);
}

function spoken(scene: Scene, target: Target): string {
  const { words, locale } = scene;
  const soft = target.hedge === undefined ? '' : `${words.format.open}${words.facts.hedge}${words.format.colon}${hedge(scene, target)}${words.format.close}`;
  return `${show(target.measures as Localized, locale).text}${words.format.colon}${words.data.comparators[target.comparator]} ${plain(scene, target)} ${unit(scene, target)}${soft}`;
}

/** A share as a bar, a count as dots; nothing for a threshold. */
function drawn(target: Target, x: number, y: number): string {
  if (target.comparator === 'threshold') return '';
  if (target.unit === 'percent' && typeof target.value === 'number') {
    return (
      element('rect', outlined('ink', { x, y: y - 6, width: 200, height: 12 })) +
      element('rect', fill('red', { x, y: y - 6, width: target.value * 2, height: 12 }))
    );
  }
  const [least, most] = typeof target.value === 'number' ? [target.value, target.value] : target.value;
  const step = most > 12 ? 8 : 16;
  const radius = step / 2 - 2;
  const dots = range(most)
    .map((index) =>
      element(
        'circle',
        index < least
          ? fill('red', { cx: x + step / 2 + index * step, cy: y, r: radius })
          : outlined('red', { cx: x + step / 2 + index * step, cy: y, r: radius, 'stroke-width': 1.5 }),
      ),
    )
    .join('');
  const end = x + most * step + 6;
  const more = target.comparator === '>=' ? element('path', stroke('red', { d: `M${end} ${y}h14m-5 -5l5 5l-5 5`, 'stroke-width': 1.5 })) : '';
  return dots + more;
}

function addressOf({ plan, locale }: Scene, target: Target): Address {
  return `${address.data(locale, plan.id, 'targets')}#${target.id}`;
}

function svg(scene: Scene): string {
  const { locale, words } = scene;
  const parts: string[] = [];
  let y = 0;
  for (const { area, targets } of groups(scene)) {
    parts.push(
      element('line', stroke('ink', { x1: 0, x2: WIDTH, y1: y + 2, y2: y + 2 })),
      text(0, y + 22, `${/^[1-9]\./.test(area.code) ? `${area.code} ` : ''}${shortLabel(area, locale)}`, { bold: true }),
    );
    y += 34;
    targets.forEach((target, index) => {
      const x = (index % ACROSS) * CARD;
      const top = y + Math.floor(index / ACROSS) * HEIGHT;
      const number = figure(scene, target);
      const size = target.comparator === 'threshold' && readsEnglish(locale) ? 24 : 32;
      const body = wrap(show(target.measures as Localized, locale).text, CARD - 30, 12, 3);
      const inner =
        element('rect', { class: 'hit', x, y: top, width: CARD - 14, height: HEIGHT - 8, fill: 'transparent' }) +
        text(x, top + 32, number, { size, bold: true, colour: 'red' }) +
        text(x + widthOf(number, size) + 10, top + 32, unit(scene, target), { size: 15 }) +
        (target.hedge === undefined
          ? ''
          : text(x + widthOf(number, size) + 20 + widthOf(unit(scene, target), 15), top + 32, `(${hedge(scene, target)})`, {
              size: 13,
              colour: 'time',
              lang: readsEnglish(locale) ? 'zh-Hans' : undefined,
            })) +
        drawn(target, x, top + 54) +
        lines(x, top + 84, body, 17, { size: 12 });
      parts.push(mark(scene, spoken(scene, target), addressOf(scene, target), inner));
    });
    y += Math.ceil(targets.length / ACROSS) * HEIGHT;
  }
  return picture(scene, WIDTH, y, words.charts.targets.title, parts.join(''));
}

export default {
  name: 'targets',
  order: 5,
  shows: (plan) => plan.dataset.targets.length > 0,
  title: ({ words }) => words.charts.targets.title,
  describe({ plan, words }) {
    const { targets } = plan.dataset;
    return filled(words.charts.targets.sentence, {
      n: targets.length,
      percent: targets.filter((target) => target.unit === 'percent').length,
      hedged: targets.filter((target) => target.hedge !== undefined).length,
      thresholds: targets.filter((target) => target.comparator === 'threshold').length,
    });
  },
  columns: ({ words }) => [words.charts.targets.figure, words.charts.targets.what, words.facts.hedge, words.charts.originalWords, words.charts.place],
  table: (scene): Row[] =>
    groups(scene).flatMap(({ targets }) =>
      targets.map((target) => ({
        id: target.id,
        cells: [
          { text: `${scene.words.data.comparators[target.comparator]} ${plain(scene, target)} ${unit(scene, target)}`, address: addressOf(scene, target) },
          show(target.measures as Localized, scene.locale),
          { text: hedge(scene, target), lang: readsEnglish(scene.locale) ? 'zh-Hans' : undefined },
          {
            text: show({ 'zh-Hans': target.quote }, readsEnglish(scene.locale) ? 'zh-Hans' : scene.locale).text,
            lang: readsEnglish(scene.locale) ? 'zh-Hans' : undefined,
          },
          { text: placeWords(scene.plan, target.clause, scene.locale), address: placeAddress(scene.plan, target.clause, scene.locale) },
        ],
      })),
    ),
  svg,
} satisfies Chart;
