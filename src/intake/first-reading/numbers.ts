import { numberValue } from '../structure/numbering.ts';

/** Digits of either width, or a Chinese numeral. */
export const NUMERAL = '[0-9０-９]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百]+';

/** The value of a number in digits (of either width, with a decimal point) or in Chinese; null when it is none. */
export function numeralOf(numeral: string): number | null {
  const digits = numeral.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^[0-9]+(\.[0-9]+)?$/.test(digits) ? Number(digits) : numberValue(numeral);
}

/** A month or day with two digits. */
export function two(value: string | number): string {
  return String(value).padStart(2, '0');
}

/** The last day of a month (1–12). */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a year, month and day are a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}
