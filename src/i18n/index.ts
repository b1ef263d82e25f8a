import { toTraditional } from '../text/traditional.ts';
import { words as en } from './locales/en.ts';
import { words as hans } from './locales/zh-Hans.ts';
import type { Locale } from './locales.ts';
import type { Words } from './words.ts';

export { LOCALES, type Locale } from './locales.ts';
export type { Words } from './words.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const hant: Words = { ...mapStrings(hans, toTraditional), languageName: '繁體中文', htmlLang: 'zh-Hant' };
const all: Record<Locale, Words> = { 'zh-Hans': hans, 'zh-Hant': hant, en };

/** The interface's words in a locale. */
export function wordsOf(locale: Locale): Words {
  return all[locale];
}

/**
 * A phrase with its places filled in: `fill('{n} measures', { n: 5 })` → `5 measures`.
 * @throws Error when a place has no value
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The phrase "${phrase}" has a place {${name}} that was not filled in.`);
    return String(value);
  });
}

/** A day (`2016-07-11`) as the locale writes it. */
export function formatDate(date: string, words: Words): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  return fill(words.format.date, { y, m, d, month: MONTHS[m - 1] ?? '' });
}

function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)])) as T;
  }
  return value;
}
