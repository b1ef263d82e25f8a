import { fill, wordsOf } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import type { Procedure, ProcedureEdge, ProcedureStep } from '../../model/procedure-schema.ts';
import { asked } from './gap.ts';
import type { MadeQuestion, QuestionMaker } from './made-question.ts';
import { sentenceCode } from './sentence-code.ts';
import { shuffled } from './shuffle.ts';

/** Steps that a line of ordered steps has, so that there is something to put in order. */
const LEAST = 3;
const MOST = 7;
const SIDES = ['gate', 'before', 'after'] as const;
type Side = (typeof SIDES)[number];

/** Steps that words put behind a step, or before it, through any number of others. */
function reach({ edges }: Procedure, id: string, from: 'from' | 'to', to: 'from' | 'to'): Set<string> {
  const found = new Set<string>();
  const go = (step: string): void => {
    for (const edge of edges) {
      if (edge[from] !== step || found.has(edge[to])) continue;
      found.add(edge[to]);
      go(edge[to]);
    }
  };
  go(id);
  return found;
}
const behind = (procedure: Procedure, id: string): Set<string> => reach(procedure, id, 'from', 'to');
const before = (procedure: Procedure, id: string): Set<string> => reach(procedure, id, 'to', 'from');

/** The lines of edges from a step that nothing is before to one that nothing is behind. */
function linesOf(procedure: Procedure): ProcedureEdge[][] {
  const { edges } = procedure;
  const from = (id: string): ProcedureEdge[][] => {
    const next = edges.filter((edge) => edge.from === id);
    return next.length === 0 ? [[]] : next.flatMap((edge) => from(edge.to).map((line) => [edge, ...line]));
  };
  const first = procedure.steps.filter(({ id }) => edges.some((edge) => edge.from === id) && !edges.some(({ to }) => to === id));
  return first.flatMap(({ id }) => from(id));
}

function citesOf(plan: Plan, edges: readonly ProcedureEdge[]): string[] {
  return [...new Set(edges.map(({ clause, quote }) => sentenceCode(plan, clause, quote) ?? clause))];
}

function nameOf({ steps }: Procedure, id: string): Localized {
  return steps.find((step) => step.id === id)?.name ?? {};
}

function say(plan: Plan, phrase: 'ask' | 'explanation' | Side, procedure: Procedure, step: Localized = {}): Localized {
  return asked(plan, ({ order }, language) => fill(order[phrase], { procedure: procedure.name[language] ?? '', step: step[language] ?? '' }));
}

function lineQuestion(plan: Plan, procedure: Procedure, line: readonly ProcedureEdge[], index: number): MadeQuestion[] {
  const steps = [line[0]?.from ?? '', ...line.map(({ to }) => to)].filter((id) => !tellsItsPlace(procedure, id));
  if (steps.length < LEAST || steps.length > MOST) return [];
  return [
    {
      record: {
        id: `order-${procedure.id}-${index + 1}`,
        kind: 'order',
        cites: citesOf(plan, line),
        question: say(plan, 'ask', procedure),
        right: steps.map((id) => nameOf(procedure, id)),
        explanation: say(plan, 'explanation', procedure),
      },
      right: steps,
      wrong: [],
    },
  ];
}

/** Whether the name of a step says by itself where it stands: 出台后报备. */
function tellsItsPlace(procedure: Procedure, id: string): boolean {
  return Object.entries(nameOf(procedure, id)).some(([tag, text = '']) => new RegExp(wordsOf(tag).questions.order.ownPlace, 'i').test(text));
}

/** A question for one step: `before`, `after`, or `gate`, without which another must not be taken. */
function stepQuestion(plan: Plan, procedure: Procedure, { edge, side }: { edge: ProcedureEdge; side: Side }): MadeQuestion[] {
  const [asked, right] = side === 'after' ? [edge.from, edge.to] : [edge.to, edge.from];
  const id = `order-${procedure.id}-${side}-${asked}`;
  const truths = trueSteps(procedure, side, asked);
  // In practice a step that the words do not order may well be before: it is no fair wrong answer. What bars another is only what the words say.
  const opposite = side === 'before' ? behind(procedure, asked) : before(procedure, asked);
  const fair = (step: ProcedureStep): boolean => (side === 'gate' ? !tellsItsPlace(procedure, step.id) : opposite.has(step.id));
  const wrong = shuffled(
    procedure.steps.filter((step) => step.id !== asked && !truths.has(step.id) && fair(step)),
    id,
    (step) => step.id,
  ).slice(0, 3);
  if (wrong.length < 2 || tellsItsPlace(procedure, right) || tellsItsPlace(procedure, asked)) return [];
  return [
    {
      record: {
        id,
        kind: 'single',
        cites: citesOf(plan, [edge]),
        question: say(plan, side, procedure, nameOf(procedure, asked)),
        right: nameOf(procedure, right),
        wrong: wrong.map(({ name }) => name),
        explanation: say(plan, 'explanation', procedure),
      },
      right: [right],
      wrong: wrong.map((step) => step.id),
    },
  ];
}

function trueSteps(procedure: Procedure, side: Side, asked: string): Set<string> {
  if (side === 'gate') return new Set(procedure.edges.filter(({ to, kind }) => to === asked && kind === 'gate').map(({ from }) => from));
  return side === 'before' ? before(procedure, asked) : behind(procedure, asked);
}

/** One question for a step and side, however many words put other steps there. */
function onceEach(askings: readonly { edge: ProcedureEdge; side: Side }[]): { edge: ProcedureEdge; side: Side }[] {
  const keyOf = ({ edge, side }: { edge: ProcedureEdge; side: Side }): string => `${side} ${side === 'after' ? edge.from : edge.to}`;
  return [...new Map(askings.map((asking) => [keyOf(asking), asking])).values()];
}

/** Order of steps, as far as the words state one. */
export default {
  name: 'order',
  example: { question: '正文写明在“作出决定”之前的是哪一步？', right: '风险评估', wrong: ['决策后评估', '出台后报备'] },
  make: (plan) =>
    // Procedures have no review of their own.
    (plan.record.review.state === 'reviewed' ? plan.dataset.procedures : []).flatMap((procedure) => [
      ...linesOf(procedure).flatMap((line, index) => lineQuestion(plan, procedure, line, index)),
      ...onceEach(procedure.edges.flatMap((edge) => SIDES.filter((side) => side !== 'gate' || edge.kind === 'gate').map((side) => ({ edge, side })))).flatMap(
        (asking) => stepQuestion(plan, procedure, asking),
      ),
    ]),
  truths: (plan, { record }) => {
    const procedure = plan.dataset.procedures.find(({ id }) => record.id.startsWith(`order-${id}-`));
    if (procedure === undefined) return new Set();
    const named = (words: Localized): string | undefined => procedure.steps.find(({ name }) => name === words)?.id;
    if (record.kind === 'order') {
      // Right if each step is before all that follow it, so that no other order is.
      const steps = record.right.map((words) => named(words) ?? '');
      return new Set(steps.filter((id, index) => steps.slice(index + 1).every((later) => behind(procedure, id).has(later))));
    }
    const [side, asked] = SIDES.map((item) => [item, record.id.split(`order-${procedure.id}-${item}-`)[1]] as const).find(([, id]) => id !== undefined) ?? [];
    return side === undefined || asked === undefined ? new Set() : trueSteps(procedure, side, asked);
  },
} satisfies QuestionMaker;
