import { lastDay, numeralOf, two } from '../first-reading/numbers.ts';

const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * Whether words can mean a date: its year stands in them, and so do its month and day, unless they follow from 年底, 月底, a half or a
 * quarter of a year, or from 前, before which the last day is that of the day, month or year before.
 * @param value EDTF date, `2022`, `2022-12`, `2022-12-31`
 */
export function canMean(words: string, value: string): boolean {
  return statedDates(words).includes(value);
}

/** All dates that words can mean. */
export function statedDates(words: string): string[] {
  const plain = words
    .normalize('NFKC')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(''));
  const found = new Set<string>();
  for (const match of plain.matchAll(/((?:19|20)\d{2})\s*年?/gu)) {
    const year = Number(match[1]);
    const rest = plain.slice(match.index + match[0].length);
    for (const value of datesOf(year, rest)) found.add(value);
  }
  return [...found];
}

function datesOf(year: number, rest: string): string[] {
  const isBefore = /前/u.test(rest);
  const dates = [`${year}`, `${year}-12-31`, `${year}-12`, ...(isBefore ? [`${year - 1}`, `${year - 1}-12-31`] : [])];
  const [, monthWords = '', dayWords = ''] = /(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/u.exec(rest) ?? [];
  const month = numeralOf(monthWords) ?? 0;
  const day = numeralOf(dayWords);
  if (month >= 1 && month <= 12) {
    const own = `${year}-${two(month)}`;
    const dayBefore = (at: number): string => new Date(Date.UTC(year, month - 1, at) - 86_400_000).toISOString().slice(0, 10);
    if (day === null) return [own, `${own}-${two(lastDay(year, month))}`, ...(isBefore ? [dayBefore(1), dayBefore(1).slice(0, 7)] : [])];
    return [`${own}-${two(day)}`, own, ...(isBefore ? [dayBefore(day)] : [])];
  }
  const quarter = /第?([一二三四1-4])季度/u.exec(rest)?.[1];
  const last = quarter !== undefined ? (numeralOf(quarter) ?? 0) * 3 : /上半年/u.test(rest) ? 6 : null;
  return last === null ? dates : [`${year}-${two(last)}`, `${year}-${two(last)}-${two(lastDay(year, last))}`];
}
