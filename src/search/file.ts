import type { Locale } from '../i18n/locales.ts';
import type { SearchWords } from '../i18n/words.ts';
import type { PackedIndex } from './index-format.ts';
import type { SearchAnswer } from './matcher.ts';

export type { Locale, SearchWords };

/** What the index script puts on the window. */
export interface SearchFile {
  index: PackedIndex;
  words: Record<Locale, SearchWords>;
  /** By locale: names of the languages of the index, by tag. */
  languages: Record<Locale, Readonly<Record<string, string>>>;
  /** Asks the matcher; put here by the search script, for tests and for the console. */
  ask?: (query: string) => SearchAnswer;
}
