import type { LanguageTag, Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import type { QuestionRecord } from '../../model/training-schema.ts';

/** What questions made from the data ask for. */
export const MAKERS = ['who', 'when', 'how-many', 'which-document', 'duty-or-aim', 'may-or-must', 'order'] as const;
export type MakerName = (typeof MAKERS)[number];

/** An answer: what tells it from others by the data, and its words. */
export interface Answer {
  key: string;
  words: Localized;
}

/** A question made from the data, with the keys of its answers, by which it is proved. */
export interface MadeQuestion {
  record: Extract<QuestionRecord, { kind: 'single' | 'order' }>;
  right: readonly string[];
  wrong: readonly string[];
}

/** A kind of question. One drop-in: `<name>.question.ts` with this as its default export. */
export interface QuestionMaker {
  name: MakerName;
  /** What such a question looks like, for who reads or writes makers. */
  example: { question: string; right: string; wrong: readonly string[] };
  /** Its questions on a plan, from reviewed facts only. */
  make: (plan: Plan) => MadeQuestion[];
  /**
   * The proof: keys of all answers that are true of what a question asks, by the data, here or anywhere in the plan. It does not look at
   * how the question was made.
   */
  truths: (plan: Plan, question: MadeQuestion) => ReadonlySet<string>;
}

/** The languages in which all of some words are given. */
export function sharedLanguages(words: readonly Localized[]): LanguageTag[] {
  const [first = {}, ...others] = words;
  return (Object.keys(first) as LanguageTag[]).filter((language) => [first, ...others].every((item) => item[language] !== undefined));
}

/** Words in some of their languages only. */
export function inLanguages(words: Localized, languages: readonly LanguageTag[]): Localized {
  return Object.fromEntries(languages.flatMap((language) => (words[language] === undefined ? [] : [[language, words[language]]])));
}
