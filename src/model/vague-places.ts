import { LongestMatcher } from '../text/term-matching.ts';
import type { VagueWord } from './dataset-schema.ts';
import { isPlanText, originalLanguage, type Plan } from './plan.ts';

/** One place where a vague word stands, as offsets into the original text of a paragraph. */
export interface VaguePlace {
  word: VagueWord;
  clause: string;
  start: number;
  end: number;
}

/**
 * Every place in the plan's own text (not in the notice or the annex) where a word of `vague.yaml` stands, in reading order.
 * The longest form wins, and a longer string in which the word is not that word (`notIn`) hides it.
 */
export function vaguePlaces(plan: Plan): VaguePlace[] {
  const language = originalLanguage(plan);
  const { vague } = plan.dataset;
  const words = new Set(vague.map(({ word }) => word));
  const matcher = new LongestMatcher(
    vague.map((word) => [word.word, word] as const),
    vague.flatMap(({ notIn }) => notIn).filter((form) => !words.has(form)),
  );
  return plan.clauses.flatMap((clause) => {
    const text = clause.text[language];
    if (text === undefined || !isPlanText(plan, clause)) return [];
    return matcher.find(text).map(({ value, start, end }) => ({ word: value, clause: clause.code, start, end }));
  });
}
