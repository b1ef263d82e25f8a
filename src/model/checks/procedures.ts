import type { Plan } from '../plan.ts';
import { originalLanguage } from '../plan.ts';
import type { Problem } from '../problem.ts';
import type { Cited, Procedure, ProcedureEdge } from '../procedure-schema.ts';
import { lineOfText } from './citations.ts';
import { givenTwice } from './given-twice.ts';
import { quoteHint } from './quote-hint.ts';

/** Words by which Chinese plans state an order, by the kind of edge. An edge without them would be an order of ours. */
const ORDER_WORDS: Readonly<Record<ProcedureEdge['kind'], { pattern: RegExp; named: string }>> = {
  before: { pattern: /前/, named: '…前' },
  after: { pattern: /后|满|经/, named: '…后, …之后, 满…, 经…' },
  gate: { pattern: /未.*不得/, named: '未经…不得' },
  'on-basis-of': { pattern: /基础上|附具|结果|根据|依据/, named: '在…基础上, 附具…, 根据…' },
};

/** Steps rest on tasks or on words of the plan; every edge joins two steps, cites words that state the order, and none goes in a circle. */
export function checkProcedures(plan: Plan): Problem[] {
  const { procedures, tasks, moved } = plan.dataset;
  const language = originalLanguage(plan);
  const problems = givenTwice(
    plan,
    'procedures.yaml',
    'The procedure',
    procedures.map(({ id }) => id),
  );
  const report = (near: string, message: string, hint: string): void => {
    const line = lineOfText(plan, 'procedures.yaml', near);
    problems.push({ check: 'procedures', file: 'procedures.yaml', ...(line > 0 ? { line } : {}), message, hint });
  };
  const codes = new Set(tasks.map(({ code }) => code));
  const cite = (what: string, { clause, quote }: Cited): void => {
    if (!(plan.byCode.get(clause)?.text[language] ?? '').includes(quote))
      report(quote, `${what}: "${quote}" does not stand in ${clause}.`, quoteHint(plan, language, clause, quote));
  };
  for (const procedure of procedures) {
    const steps = new Set(procedure.steps.map(({ id }) => id));
    problems.push(
      ...givenTwice(
        plan,
        'procedures.yaml',
        `In ${procedure.id}, the step`,
        procedure.steps.map(({ id }) => id),
      ),
    );
    for (const step of procedure.steps) {
      const name = `Step ${procedure.id}/${step.id}`;
      for (const code of step.tasks)
        if (!codes.has(code)) {
          const now = (moved.get(code) ?? []).filter((item) => codes.has(item));
          report(
            code,
            `${name} names the task ${code}, which does not exist.`,
            now.length > 0 ? `Its words are in ${now.join(', ')} now.` : 'Name a task of this plan.',
          );
        }
      for (const words of step.words) cite(name, words);
    }
    for (const edge of procedure.edges) {
      const name = `The order ${edge.from} → ${edge.to} in ${procedure.id}`;
      for (const end of [edge.from, edge.to]) if (!steps.has(end)) report(edge.quote, `${name}: there is no step ${end}.`, 'Name the ids of two of its steps.');
      cite(name, edge);
      const { pattern, named } = ORDER_WORDS[edge.kind];
      if (language.startsWith('zh') && !pattern.test(edge.quote))
        report(
          edge.quote,
          `${name}: "${edge.quote}" states no order.`,
          `Words of this kind have ${named}. Without such words the text orders nothing: remove it.`,
        );
    }
    const circle = circleOf(procedure);
    if (circle !== null)
      report(`id: ${procedure.id}`, `${procedure.id}: ${circle.join(' → ')} goes in a circle.`, 'Look at the words again: one of these says something else.');
  }
  return problems;
}

/** Steps that come before themselves, or null. */
function circleOf({ steps, edges }: Procedure): string[] | null {
  const walk = (id: string, path: readonly string[]): string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    for (const { to } of edges.filter(({ from }) => from === id)) {
      const found = walk(to, [...path, id]);
      if (found !== null) return found;
    }
    return null;
  };
  for (const { id } of steps) {
    const found = walk(id, []);
    if (found !== null) return found;
  }
  return null;
}
