import type { LanguageTag } from './languages.ts';
import type { Span } from './placed-words.ts';
import { type Clause, originalLanguage, type Plan } from './plan.ts';

export type { Span } from './placed-words.ts';

/** A sentence of the original and what renders it: offsets into the words of the paragraph, as captured and as translated. */
export interface AlignedSentence {
  /** From 1; the number of the original sentence. */
  number: number;
  original: Span;
  /** One stretch, since the sentences that render one original sentence follow each other; null without a translation. */
  translation: Span | null;
}

/** The sentences of a paragraph with those that render them in a translation. */
export function alignedSentences(plan: Plan, clause: Clause, language: LanguageTag): AlignedSentence[] {
  const original = clause.sentences[originalLanguage(plan)] ?? [];
  const translated = clause.sentences[language] ?? [];
  const counts = plan.alignment[language]?.[clause.code] ?? original.map(() => 1);
  let next = 0;
  return original.map(({ start, end }, index) => {
    const own = translated.slice(next, next + (counts[index] ?? 0));
    next += own.length;
    const [first] = own;
    const last = own.at(-1);
    return {
      number: index + 1,
      original: { start, end },
      translation: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
    };
  });
}
