import type { VagueWord } from '../../model/dataset-schema.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { LongestMatcher } from '../../text/term-matching.ts';

/** One place where a soft word stands, as offsets into the original text of a paragraph. */
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
  const forms = new Map<string, VagueWord | null>();
  for (const word of vague) for (const hidden of word.notIn) forms.set(hidden, null);
  for (const word of vague) forms.set(word.word, word);
  const matcher = new LongestMatcher(forms);
  return plan.clauses.flatMap((clause) => {
    const text = clause.text[language];
    if (text === undefined || !/^\d/.test(clause.code)) return [];
    return matcher.find(text).flatMap(({ value, start, end }) => (value === null ? [] : [{ word: value, clause: clause.code, start, end }]));
  });
}

/** Codes of the tasks in whose words a soft word stands. */
export function tasksWithVagueWords(plan: Plan): Set<string> {
  const places = new Map<string, VaguePlace[]>();
  for (const place of vaguePlaces(plan)) places.set(place.clause, [...(places.get(place.clause) ?? []), place]);
  const codes = new Set<string>();
  for (const { code, clause, span } of plan.dataset.tasks) {
    if (span !== null && (places.get(clause) ?? []).some((place) => place.start >= span.start && place.end <= span.end)) codes.add(code);
  }
  return codes;
}
