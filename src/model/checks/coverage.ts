import type { Plan } from '../plan.ts';
import { originalLanguage } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { measureReview } from '../review-state.ts';

/** Characters that say nothing of their own: punctuation, signs, white space. */
export const SILENT = /[\s\p{P}\p{S}]/u;

/** How much of a measure's text is accounted for, in characters that are neither punctuation nor white space. */
export interface MeasureCoverage {
  measure: string;
  characters: number;
  task: number;
  aim: number;
  connective: number;
  division: number;
  unread: number;
}

/** Coverage of every measure that has a task file. */
export function coverageOf(plan: Plan): MeasureCoverage[] {
  return plan.dataset.measures.map((measure) => {
    const result: MeasureCoverage = { measure, characters: 0, task: 0, aim: 0, connective: 0, division: 0, unread: 0 };
    for (const { owners, text } of paragraphsOf(plan, measure)) {
      for (let index = 0; index < text.length; index += 1) {
        if (SILENT.test(text[index] ?? '')) continue;
        result.characters += 1;
        const kind = owners[index]?.[0]?.kind;
        if (kind !== undefined) result[kind] += 1;
      }
    }
    return result;
  });
}

/**
 * Every word of a measure lies in exactly one task, aim or connective: nothing falls out, nothing is counted twice. A piece may be shared
 * by tasks that list it letter by letter the same, as one verb behind two rhythms is.
 */
export function checkCoverage(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  const { tasks, aims, connectives, divisions, unread } = plan.dataset;
  // Where a record's words were not found, the check of citations reports it; what they would cover is not known.
  const uncertain = new Set(
    [...tasks, ...aims, ...connectives, ...divisions, ...unread].filter((record) => record.span === null).map((record) => record.clause),
  );
  for (const { measure, file, line, quote } of unread)
    if (measureReview(plan, measure).state === 'reviewed')
      problems.push({
        check: 'coverage',
        file,
        line,
        message: `The words "${quote}" are unread, but the facts of ${measure} are called reviewed.`,
        hint: 'Add them to the task or aim they belong to, or write a record for them; else the file is review: {state: proposed}.',
      });
  for (const measure of plan.dataset.measures) {
    const file = `tasks/${measure}.yaml`;
    for (const { code, text, owners } of paragraphsOf(plan, measure)) {
      if (uncertain.has(code)) continue;
      let index = 0;
      while (index < text.length) {
        const here = SILENT.test(text[index] ?? '') ? null : (owners[index] ?? []);
        if (here === null || here.length === 1) {
          index += 1;
          continue;
        }
        const names = here.map((owner) => owner.name).join(' and ');
        let end = index;
        while (end < text.length && (SILENT.test(text[end] ?? '') || (owners[end] ?? []).map((owner) => owner.name).join(' and ') === names)) end += 1;
        const words = text.slice(index, end).replace(/[\s\p{P}]+$/u, '');
        // A hole is reported at the record before it, after which the missing one belongs.
        const before = owners
          .slice(0, index)
          .findLast((list) => list !== undefined)
          ?.at(-1);
        const line = here[0]?.line ?? before?.line ?? 1;
        const neighbour = before === undefined ? 'at the head of the file' : `behind ${before.name}`;
        problems.push(
          here.length === 0
            ? {
                check: 'coverage',
                file,
                line,
                message: `In ${code} the words "${words}" are in no task, aim or connective.`,
                hint: `Add them to the one they belong to, or write a record for them ${neighbour}.`,
              }
            : {
                check: 'coverage',
                file,
                line,
                message: `In ${code} the words "${words}" are in ${names}.`,
                hint: 'Each word belongs to one: shorten a quote; what another needs to be understood goes into its context.',
              },
        );
        index = end;
      }
    }
  }
  return problems;
}

/** Records that are neither task nor aim, and what they are called. */
const OTHER_WORDS = [
  ['connective', 'connectives', 'the connective'],
  ['division', 'divisions', 'the division of work'],
  ['unread', 'unread', 'the unread words'],
] as const;

interface Owner {
  kind: 'task' | 'aim' | 'connective' | 'division' | 'unread';
  name: string;
  line: number;
}

function paragraphsOf(plan: Plan, measure: string): { code: string; text: string; owners: (Owner[] | undefined)[] }[] {
  const language = originalLanguage(plan);
  const { tasks, aims } = plan.dataset;
  return (plan.byCode.get(measure)?.children ?? []).map((code) => {
    const text = plan.byCode.get(code)?.text[language] ?? '';
    const owners: (Owner[] | undefined)[] = new Array(text.length);
    const shared = new Set<string>();
    const claim = (span: { start: number; end: number } | null, owner: Owner, isPiece = false): void => {
      if (span === null) return;
      const key = `${span.start}-${span.end}`;
      if (isPiece && shared.has(key)) return;
      if (isPiece) shared.add(key);
      for (let index = span.start; index < span.end; index += 1) {
        const list = owners[index] ?? [];
        list.push(owner);
        owners[index] = list;
      }
    };
    for (const task of tasks)
      if (task.clause === code) for (const span of task.spans) claim(span, { kind: 'task', name: task.code, line: task.line }, task.spans.length > 1);
    for (const aim of aims) if (aim.clause === code) for (const span of aim.spans) claim(span, { kind: 'aim', name: aim.code, line: aim.line });
    for (const [kind, key, name] of OTHER_WORDS)
      for (const item of plan.dataset[key]) if (item.clause === code) claim(item.span, { kind, name: `${name} "${item.quote}"`, line: item.line });
    return { code, text, owners };
  });
}
