import type { Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';

/** Joins the pieces of a translated quote that do not stand together. */
const GAP = ' … ';

/**
 * Words quoted from the plan, in every language that has them.
 * @param code of the task, aim or time (`timeCode`) whose words they are
 * @param original the words as the original has them
 */
export function quotedWords(plan: Plan, code: string, original: string): Localized {
  const words: Localized = { [originalLanguage(plan)]: original };
  for (const [language, quotes] of Object.entries(plan.quotes)) {
    const pieces = quotes?.get(code);
    if (pieces !== undefined) words[language] = pieces.join(GAP);
  }
  return words;
}

/** Code of one of a task's times, by which its translated words are found. */
export function timeCode(task: string, index: number): string {
  return `${task}.t${index + 1}`;
}
