import type { Locale } from '../i18n/locales.ts';
import type { SearchWords } from '../i18n/words.ts';
import type { PackedIndex } from './index-format.ts';
import type { SearchAnswer } from './matcher.ts';

export type { Locale, SearchWords };

/** Words of other parts of the interface that results name things by. */
export interface SearchLabels {
  /** Names of the languages of the index, by tag. */
  languages: Readonly<Record<string, string>>;
  /** Natures of dates. */
  natures: Readonly<Record<string, string>>;
  /** A year as a date: `2001年`. */
  year: string;
  /** That an annex was not captured. */
  annexNote: string;
}

/** What the index script puts on the window. */
export interface SearchFile {
  index: PackedIndex;
  words: Record<Locale, SearchWords>;
  labels: Record<Locale, SearchLabels>;
  /** Asks the matcher; put here by the search script, for tests and for the console. */
  ask?: (query: string) => SearchAnswer;
}
