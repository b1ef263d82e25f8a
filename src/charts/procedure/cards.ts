import { layersOf } from '../../derive/questions/procedure-order.ts';
import type { Procedure, ProcedureStep } from '../../model/procedure-schema.ts';
import { escapedXml } from '../../text/xml.ts';
import type { ListBand, Scene } from '../chart.ts';
import { solid, stroke, svgElement } from '../drawing.ts';
import { entry, heading, sign } from '../list.ts';
import { type Line, linesOf, nameOf, ordersFrom, procedureOf } from './steps.ts';

/** An arrow, or the bar of a gate, before the words of an order. */
const ORDER = svgElement('path', stroke('ink', { d: 'M11 2V19M5 13L11 19L17 13', 'stroke-width': 2 }));
const GATE = svgElement('path', stroke('red', { d: 'M11 2V14', 'stroke-width': 2 })) + svgElement('rect', solid('red', { x: 1, y: 14, width: 20, height: 6 }));

/** A step for narrow screens: its words, and below them each order that begins at it, with the step to which it leads. */
function stepCard(scene: Scene, procedure: Procedure, step: ProcedureStep): string {
  const name = nameOf(scene, procedure, step.id);
  const line = ({ id, shown, lang, code, address }: Line, label: string | null, mark = ''): string =>
    entry(
      scene,
      { row: id, label: `${name}${scene.words.format.colon}${shown}`, address },
      { sign: mark, ...(label === null ? {} : { lead: { text: label } }), words: { text: shown, lang }, note: code },
    );
  return (
    heading(name, 2) +
    linesOf(scene, step)
      .map((own) => line(own, null))
      .join('') +
    ordersFrom(scene, procedure, step)
      .map((order) => line(order, order.label, sign(22, 22, order.edge.kind === 'gate' ? GATE : ORDER)))
      .join('')
  );
}

/** The procedure for narrow screens: a card for each step, first those that the text orders. */
export function stepCards(scene: Scene, id: string): ListBand[] {
  const own = scene.words.charts.procedure;
  const procedure = procedureOf(scene, id);
  const { chains, free } = layersOf(procedure);
  const card =
    (under: string) =>
    (step: ProcedureStep): ListBand => ({ id: `step-${step.id}`, under, inner: stepCard(scene, procedure, step) });
  const ordered = chains.flatMap((layers, chain): ListBand[] => [
    ...(chain > 0 ? [{ id: `apart-${chain}`, under: 'ordered', inner: `<p class="list-apart">${escapedXml(own.apart)}</p>` }] : []),
    ...layers.flat().map(card('ordered')),
  ]);
  return [
    ...(ordered.length === 0 ? [] : [{ id: 'ordered', inner: heading(own.ordered) }, ...ordered]),
    ...(free.length === 0 ? [] : [{ id: 'unordered', inner: heading(own.unordered) }, ...free.map(card('unordered'))]),
  ];
}
