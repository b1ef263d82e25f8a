import { layersOf } from '../derive/questions/procedure-order.ts';
import { fill } from '../i18n/index.ts';
import type { Localized } from '../model/languages.ts';
import type { Procedure, ProcedureStep } from '../model/procedure-schema.ts';
import { show } from '../page.ts';
import type { Band, Chart, Drawing, Row, Scene } from './chart.ts';
import { hit, lines, mark, outlined, solid, stroke, svgElement, TYPE, text, wrap } from './drawing.ts';
import { stepCards } from './procedure/cards.ts';
import { type Line, linesOf, nameOf, ordersFrom, procedureOf } from './procedure/steps.ts';

/**
 * A procedure as far as the text orders it: steps with a stated order stand above each other and are joined by lines, each with the words
 * that state it; a gate's red bar stops exactly the step that its words name. All other steps stand side by side, without a line.
 */

const WIDTH = 900;
const GAP = 18;
const ACROSS = 3;
/** Height of the space between two layers, in which lines run. */
const BETWEEN = 44;
const LEADING = 19;

interface Card {
  step: ProcedureStep;
  x: number;
  width: number;
  height: number;
  inner: string;
}

/** A step with its words, and below them the words of every order that begins at it. */
function card(scene: Scene, procedure: Procedure, step: ProcedureStep, x: number, width: number): Card {
  const name = nameOf(scene, procedure, step.id);
  const title = wrap(name, width - 24, 16, 3);
  const parts = [lines(x + 12, 22, title, 19, { bold: true, size: 16 })];
  let y = 12 + title.length * 19;
  const put = (line: Line, label: string | null, red: boolean): void => {
    const body = wrap(line.shown, width - 24, TYPE);
    const head = label === null ? [] : wrap(label, width - 24, TYPE);
    const height = (body.length + head.length) * LEADING + 20;
    parts.push(
      mark(
        scene,
        { row: line.id, label: `${name}${label === null ? '' : ` ${label}`}${scene.words.format.colon}${line.shown}`, address: line.address },
        hit(scene, x + 4, y, width - 8, height - 1) +
          lines(x + 12, y + 15, head, LEADING, { bold: true, colour: red ? 'red' : 'time' }) +
          lines(x + 12, y + 15 + head.length * LEADING, body, LEADING, { lang: line.lang }) +
          text(x + 12, y + 13 + (head.length + body.length) * LEADING, line.code, { colour: 'soft' }),
      ),
    );
    y += height;
  };
  for (const line of linesOf(scene, step)) put(line, null, false);
  for (const order of ordersFrom(scene, procedure, step)) put(order, order.label, order.edge.kind === 'gate');
  return { step, x, width, height: y + 8, inner: parts.join('') };
}

/** Cards side by side, at most three in a strip. */
function strips(scene: Scene, procedure: Procedure, steps: readonly ProcedureStep[]): Card[][] {
  const result: Card[][] = [];
  for (let index = 0; index < steps.length; index += ACROSS) {
    const own = steps.slice(index, index + ACROSS);
    const width = (WIDTH - GAP * (own.length - 1)) / own.length;
    result.push(own.map((step, place) => card(scene, procedure, step, place * (width + GAP), Math.min(width, WIDTH / 2))));
  }
  return result;
}

function boxed(cards: readonly Card[], top: number, colour: 'ink' | 'rule'): string {
  return cards
    .map(
      ({ x, width, height, inner }) =>
        svgElement('rect', outlined(colour, { x: x + 0.5, y: top + 0.5, width: width - 1, height: height - 1, 'stroke-width': colour === 'ink' ? 1.5 : 1 })) +
        svgElement('g', { transform: `translate(0 ${top})` }, inner),
    )
    .join('');
}

/** Lines from one layer to the next: an arrow, and the bar of a gate above the step that it stops. */
function joints(procedure: Procedure, above: readonly Card[], below: readonly Card[], heights: number): string {
  const middle = ({ x, width }: Card): number => x + width / 2;
  return procedure.edges
    .flatMap((edge) => {
      const from = above.find(({ step }) => step.id === edge.from);
      const to = below.find(({ step }) => step.id === edge.to);
      if (from === undefined || to === undefined) return [];
      const incoming = procedure.edges.filter((item) => item.to === edge.to && above.some(({ step }) => step.id === item.from));
      const end = middle(to) + (incoming.indexOf(edge) - (incoming.length - 1) / 2) * 56;
      const red = edge.kind === 'gate';
      const [start, bottom] = [from.height, heights + BETWEEN];
      const path = `M${Math.round(middle(from))} ${start}V${heights + 10}H${Math.round(end)}V${bottom - 2}`;
      return [
        svgElement('path', stroke(red ? 'red' : 'ink', { d: path, 'stroke-width': 2 })),
        red
          ? svgElement('rect', solid('red', { x: end - 22, y: bottom - 8, width: 44, height: 6 }))
          : svgElement(
              'path',
              stroke('ink', {
                d: `M${Math.round(end) - 6} ${bottom - 9}L${Math.round(end)} ${bottom - 1}L${Math.round(end) + 6} ${bottom - 9}`,
                'stroke-width': 2,
              }),
            ),
      ];
    })
    .join('');
}

function draw(scene: Scene, id: string): Drawing {
  const own = scene.words.charts.procedure;
  const procedure = procedureOf(scene, id);
  const { chains, free } = layersOf(procedure);
  const bands: Band[] = [];
  if (chains.length > 0)
    bands.push({
      id: 'ordered',
      height: 52,
      inner:
        text(0, 18, own.ordered, { bold: true, size: 16 }) +
        svgElement('rect', solid('red', { x: 0, y: 33, width: 34, height: 6 })) +
        text(42, 40, own.bar, { colour: 'soft' }),
    });
  chains.forEach((layers, chain) => {
    // Groups stand below each other only because paper is narrow.
    if (chain > 0)
      bands.push({
        id: `apart-${chain}`,
        under: 'ordered',
        height: 40,
        inner:
          svgElement('line', stroke('rule', { x1: 0, x2: WIDTH, y1: 6.5, y2: 6.5, 'stroke-dasharray': '2 4' })) +
          text(WIDTH / 2, 25, own.apart, { colour: 'soft', anchor: 'middle' }),
      });
    const laid = layers.map((steps) => {
      const width = (WIDTH - GAP * (steps.length - 1)) / steps.length;
      const wide = Math.min(width, WIDTH / 2);
      return steps.map((step, place) => card(scene, procedure, step, place * (width + GAP) + (width - wide) / 2, wide));
    });
    laid.forEach((cards, index) => {
      const tall = Math.max(...cards.map(({ height }) => height));
      const next = laid[index + 1];
      bands.push({
        id: `chain-${chain + 1}-${index + 1}`,
        under: 'ordered',
        height: tall + (next === undefined ? 26 : BETWEEN),
        inner: (next === undefined ? '' : joints(procedure, cards, next, tall)) + boxed(cards, 0, 'ink'),
      });
    });
  });
  if (free.length > 0) {
    bands.push({ id: 'unordered', height: 46, inner: text(0, 30, own.unordered, { bold: true, size: 16 }) });
    strips(scene, procedure, free).forEach((cards, index) => {
      bands.push({
        id: `unordered-${index + 1}`,
        under: 'unordered',
        height: Math.max(...cards.map(({ height }) => height)) + GAP,
        inner: boxed(cards, 0, 'rule'),
      });
    });
  }
  return { width: WIDTH, bands };
}

function table(scene: Scene, id: string): Row[] {
  const own = scene.words.charts.procedure;
  const procedure = procedureOf(scene, id);
  const { chains, free } = layersOf(procedure);
  const rows = (step: ProcedureStep, band: string): Row[] => [
    ...linesOf(scene, step).map((line) => ({
      id: line.id,
      band,
      cells: [
        { text: nameOf(scene, procedure, step.id) },
        { text: line.shown, lang: line.lang },
        { text: free.includes(step) ? own.none : '' },
        { text: line.code, address: line.address },
      ],
    })),
    ...ordersFrom(scene, procedure, step).map((order) => ({
      id: order.id,
      band,
      cells: [
        { text: nameOf(scene, procedure, step.id) },
        { text: order.shown, lang: order.lang },
        { text: order.label },
        { text: order.code, address: order.address },
      ],
    })),
  ];
  return [
    ...chains.flatMap((layers, chain) => layers.flatMap((steps, index) => steps.flatMap((step) => rows(step, `chain-${chain + 1}-${index + 1}`)))),
    ...free.flatMap((step, index) => rows(step, `unordered-${Math.floor(index / ACROSS) + 1}`)),
  ];
}

/** The chart of one procedure of `procedures.yaml`. */
export function procedureChart(id: string): Chart {
  return {
    name: `procedure-${id}`,
    order: 4,
    shows: (plan) => plan.dataset.procedures.some((procedure) => procedure.id === id),
    title: (scene) => show(procedureOf(scene, id).name as Localized, scene.locale).text,
    describe(scene) {
      const procedure = procedureOf(scene, id);
      return fill(scene.words.charts.procedure.sentence, {
        name: show(procedure.name as Localized, scene.locale).text,
        n: procedure.steps.length,
        edges: procedure.edges.length,
        gates: procedure.edges.filter(({ kind }) => kind === 'gate').length,
        free: layersOf(procedure).free.length,
        note: show(procedure.note as Localized, scene.locale).text,
      });
    },
    columns: ({ words }) => [words.charts.procedure.step, words.charts.procedure.words, words.charts.procedure.order, words.charts.place],
    table: (scene): Row[] => table(scene, id),
    draw: (scene) => draw(scene, id),
    narrow: (scene) => stepCards(scene, id),
  };
}
