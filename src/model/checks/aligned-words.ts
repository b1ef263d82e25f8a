import { alignedSentences } from '../alignment.ts';
import { type Clause, originalLanguage, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** What is translated as one: a heading, or a sentence of the original with the sentences that render it. */
export interface AlignedWords {
  clause: Clause;
  /** Number of the original sentence, from 1; absent for a heading and for a paragraph of one sentence. */
  sentence?: number;
  chinese: string;
  english: string;
}

/** The headings and sentences of a plan with their English, in reading order. What is not translated is left out. */
export function alignedWords(plan: Plan): AlignedWords[] {
  const language = originalLanguage(plan);
  return plan.clauses.flatMap((clause): AlignedWords[] => {
    const chinese = clause.text[language] ?? '';
    const english = clause.text.en ?? '';
    if (chinese === '' || english === '') {
      const heading = clause.kind === 'part' ? undefined : clause.heading[language];
      return heading === undefined || clause.heading.en === undefined ? [] : [{ clause, chinese: heading, english: clause.heading.en }];
    }
    const sentences = alignedSentences(plan, clause);
    return sentences.flatMap(({ number, original, translation }) =>
      translation === null
        ? []
        : [
            {
              clause,
              ...(sentences.length > 1 ? { sentence: number } : {}),
              chinese: chinese.slice(original.start, original.end),
              english: english.slice(translation.start, translation.end),
            },
          ],
    );
  });
}

/** A problem of some aligned words, at the line of their paragraph in the English text file. */
export function problemOf({ clause, sentence }: AlignedWords, check: string, message: string, hint: string): Problem {
  const line = clause.line.en;
  const place = sentence === undefined ? clause.code : `${clause.code}, sentence ${sentence}`;
  return { check, file: `text/en/${clause.file}.mdx`, ...(line === undefined ? {} : { line }), message: `${place}: ${message}`, hint };
}
