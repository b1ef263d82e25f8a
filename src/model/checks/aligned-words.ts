import { alignedSentences } from '../alignment.ts';
import type { LanguageTag } from '../languages.ts';
import { type Clause, originalLanguage, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** What is translated as one: a heading, or a sentence of the original with the sentences that render it. */
export interface AlignedWords {
  clause: Clause;
  /** Number of the original sentence, from 1; absent for a heading and for a paragraph of one sentence. */
  sentence?: number;
  source: string;
  rendered: string;
  /** The translation it is taken from. */
  language: LanguageTag;
}

/** The headings and sentences of a plan with what renders them in a translation, in reading order. What is not translated is left out. */
export function alignedWords(plan: Plan, language: LanguageTag): AlignedWords[] {
  const original = originalLanguage(plan);
  return plan.clauses.flatMap((clause): AlignedWords[] => {
    const source = clause.text[original] ?? '';
    const rendered = clause.text[language] ?? '';
    if (source === '' || rendered === '') {
      const heading = clause.kind === 'part' ? undefined : clause.heading[original];
      const translated = clause.heading[language];
      return heading === undefined || translated === undefined ? [] : [{ clause, source: heading, rendered: translated, language }];
    }
    const sentences = alignedSentences(plan, clause, language);
    return sentences.flatMap(({ number, original: span, translation }) =>
      translation === null
        ? []
        : [
            {
              clause,
              ...(sentences.length > 1 ? { sentence: number } : {}),
              source: source.slice(span.start, span.end),
              rendered: rendered.slice(translation.start, translation.end),
              language,
            },
          ],
    );
  });
}

/** A problem of some aligned words, at the line of their paragraph in the translation's text file. */
export function problemOf({ clause, sentence, language }: AlignedWords, check: string, message: string, hint: string): Problem {
  const line = clause.line[language];
  const place = sentence === undefined ? clause.code : `${clause.code}, sentence ${sentence}`;
  return { check, file: `text/${language}/${clause.file}.mdx`, ...(line === undefined ? {} : { line }), message: `${place}: ${message}`, hint };
}

/** A language as messages name it: English, Chinese. */
export function languageName(tag: LanguageTag): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(new Intl.Locale(tag).language) ?? tag;
}
