import type { Locale } from '../i18n/locales.ts';
import type { SearchWords } from '../i18n/words.ts';
import type { SearchAnswer } from './matcher.ts';
import type { PackedIndex } from './pack.ts';

export type { Locale, SearchWords };

/** What the index script puts on the window. */
export interface SearchFile {
  index: PackedIndex;
  words: Record<Locale, SearchWords>;
  /** Asks the matcher; put here by the search script, for tests and for the console. */
  ask?: (query: string) => SearchAnswer;
}
