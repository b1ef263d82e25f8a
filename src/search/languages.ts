import type { WordsByLanguage } from '../derive/addresses/search-kinds.ts';
import { chineseSentences, type SentenceSpan, spacedSentences } from '../text/sentences.ts';

/** Tag of a language, or of a script that its words are converted into. */
export type Tag = string;

/** A language whose words are stored in the index: what search needs to know of it. Made from its `Expression`, which a browser does not load. */
export interface SearchLanguage {
  tag: Tag;
  /** What is found: characters as they stand, or words between spaces. */
  unit: 'character' | 'word';
  /** Longest excerpt that a result shows, in characters. */
  excerpt: number;
}

/** Words in a language; '' where there are none. */
export function inLanguage(words: WordsByLanguage, tag: Tag): string {
  return words[tag] ?? '';
}

/** Sentences of a text, as offsets; a line's end ends one too. */
export function sentencesIn(text: string, { unit }: SearchLanguage): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of (unit === 'word' ? spacedSentences : chineseSentences)(line)) spans.push({ start: from + start, end: from + end });
    from += line.length + 1;
  }
  return spans;
}
