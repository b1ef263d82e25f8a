import { type Expression, expressionOfTag, storedTag } from '../text/expressions/index.ts';
import { fill, spokenIn } from '../text/phrase.ts';
import { words as en } from './locales/en.ts';
import { words as hans } from './locales/zh-Hans.ts';
import type { Locale, LocaleFile, PartialWords } from './locales.ts';
import { mapWords } from './map-words.ts';
import type { Words } from './words.ts';

export { DEFAULT_LOCALE, type Locale } from './locales.ts';
export type { Words } from './words.ts';
export { fill };

/** A locale's words, each with the language by whose rules its forms for numbers are chosen. */
function spoken<T extends PartialWords>(words: T, language: string): T {
  return mapWords(words, (phrase) => spokenIn(phrase, language));
}

/** The interface languages: every file in `locales/`, in the order of the language switch. */
const files = Object.values(import.meta.glob<{ locale: LocaleFile }>('./locales/*.ts', { eager: true }))
  .map((module) => module.locale)
  .sort((a, b) => a.order - b.order);
const byTag = new Map(
  files.map((file) => [file.tag, { file, expression: expressionOfTag(file.reads), ...completeWords(spoken(file.words, file.tag), baseOf(file)) }]),
);

/** Complete words that stand in for those a locale does not have: Chinese for languages in its script, English for others. */
function baseOf({ reads }: LocaleFile): Words {
  return expressionOfTag(reads).script.startsWith('Han') ? hans : spoken(en, 'en');
}

/** Tags of all interface languages. */
export const LOCALES: readonly Locale[] = files.map((file) => file.tag);

function found(locale: Locale) {
  const entry = byTag.get(locale);
  if (entry === undefined) throw new Error(`There is no interface language ${locale}: add src/i18n/locales/${locale}.ts.`);
  return entry;
}

/** The interface's words in a locale. */
export function wordsOf(locale: Locale): Words {
  return found(locale).words;
}

/** Words that a locale does not have, by their path (`nav.home`); the interface shows them in the language the locale reads, in 〔 〕. */
export function missingWords(locale: Locale): readonly string[] {
  return found(locale).missing;
}

/** The expression in which a locale's pages show the plan: how its words are set, joined, cut and sorted. */
export function expressionOf(locale: Locale): Expression {
  return found(locale).expression;
}

/** The expression of the interface's own words: it joins sentences and titles of ours. */
export function ownExpression(locale: Locale): Expression {
  return expressionOfTag(found(locale).file.tag);
}

/** Tag of the stored language whose words a locale's pages show, as they are or converted. */
export function storedLanguage(locale: Locale): string {
  return storedTag(expressionOf(locale));
}

/** The `lang` of the plan's words on a locale's pages: `zh-Hans`, `zh-Hant` or `en`. */
export function planLang(locale: Locale): string {
  return expressionOf(locale).htmlLang;
}

/**
 * A locale's words with those that are missing taken from another, visibly: in 〔 〕.
 * @returns the complete words, and the paths of those that were missing
 */
export function completeWords(own: PartialWords, base: Words): { words: Words; missing: string[] } {
  const missing: string[] = [];
  const complete = (value: unknown, fallback: unknown, path: string): unknown => {
    if (fallback !== null && typeof fallback === 'object' && !Array.isArray(fallback)) {
      const given = (value ?? {}) as Record<string, unknown>;
      return Object.fromEntries(Object.entries(fallback).map(([key, item]) => [key, complete(given[key], item, path === '' ? key : `${path}.${key}`)]));
    }
    if (value !== undefined) return value;
    missing.push(path);
    return Array.isArray(fallback) ? fallback.map((phrase) => `〔${phrase}〕`) : `〔${fallback}〕`;
  };
  return { words: complete(own, base, '') as Words, missing };
}

/** A day (`2001-03-01`) as the locale writes it. */
export function formatDate(date: string, words: Words): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  return fill(words.format.date, { y, m, d, month: monthNames(words.htmlLang).format(new Date(Date.UTC(y, m - 1, d))) });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The names of months in a language; kept, since making a format takes a hundred times longer than using it. */
function monthNames(language: string): Intl.DateTimeFormat {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}
