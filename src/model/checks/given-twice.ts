import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfText } from './citations.ts';

/** A problem for every id that a list has more than once. */
export function givenTwice(plan: Plan, file: string, what: string, ids: readonly string[]): Problem[] {
  return [...new Set(ids.filter((item, index) => ids.indexOf(item) !== index))].map((id) => ({
    check: file.replace('.yaml', ''),
    file,
    line: lineOfText(plan, file, `id: ${id}`),
    message: `${what} ${id} is there twice.`,
    hint: 'Give one of the two another id, or remove it.',
  }));
}
