import type { Words } from './words.ts';

/** Tag of an interface language: the name of its file in `locales/`. Those named here exist today; a new one is one more file. */
export type Locale = 'zh-Hans' | 'zh-Hant' | 'en' | (string & {});

/** The interface language whose addresses have no prefix. */
export const DEFAULT_LOCALE: Locale = 'zh-Hans';

/** Words of an interface, some of which may be missing while a language is being added. */
export type PartialWords<T = Words> = { [K in keyof T]?: T[K] extends string | readonly string[] ? T[K] : PartialWords<T[K]> };

/** An interface language: a file in `locales/` exports one as `locale`. */
export interface LocaleFile {
  tag: Locale;
  /** Place in the switch of languages. */
  order: number;
  /** Tag of the expression in which its pages show the plan. */
  reads: string;
  words: PartialWords;
}
