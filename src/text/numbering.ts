/**
 * How Chinese plans number what they are divided into: the one list of it, used wherever a text is read or a heading is shown.
 * Every pattern matches at the beginning of a heading and takes the separator along.
 */

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `一、`, `第一章 `, `第二部分 `. */
export const PART_NUMBER = /^(?:[一二三四五六七八九十百零]+、|第[一二三四五六七八九十百零]+(?:章|编|部分)[ \u3000\u00a0]*)/u;
/** A part that is cited by the number it has in print: `第一章`, `第二编`. */
export const CHAPTER_NUMBER = /^第[一二三四五六七八九十百零]+(?:章|编|部分)/u;
/** `(一)`, `（十二）`, `第三节 `. */
export const SECTION_NUMBER = /^(?:[(（][一二三四五六七八九十0-9]+[)）]\s?|第[一二三四五六七八九十百]+节[ \u3000\u00a0]*)/u;
/** `1. `, `2、`. */
export const MEASURE_NUMBER = /^[\d０-９]+[.．、][ \u00a0\u3000]*/u;
/** Numbers that a measure has where the levels above it are left out: `(1)`, `①`, `一、`. */
export const ITEM_NUMBER = /^(?:[(（]\d+[)）][.、．]?|[①-⑳]|[一二三四五六七八九十百零]+[、．.])[ \u00a0\u3000]*/u;
/** `第十二条 `; in a translation `Article 12`. The number of an article runs on through all parts, so it stays with its heading. */
export const ARTICLE_NUMBER = /^(?:第([一二三四五六七八九十百零]+)条|Article (\d+))/u;

/** Chinese numeral of 1–999, as printed in headings: 1 → 一, 12 → 十二, 103 → 一百零三. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`no heading numeral for ${value}`);
  if (value > 99) {
    const below = value % 100;
    const rest = below === 0 ? '' : below < 10 ? `零${DIGITS[below]}` : `${below < 20 ? '一' : ''}${chineseNumeral(below)}`;
    return `${DIGITS[Math.floor(value / 100)]}百${rest}`;
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${tensText}${DIGITS[ones]}`;
}

/** Value of a Chinese numeral of 1–999 (一 → 1, 十二 → 12, 一百零三 → 103), or null when it is none. */
export function numeralValue(numeral: string): number | null {
  for (let value = 1; value <= 999; value += 1) if (chineseNumeral(value) === numeral) return value;
  return null;
}

/** Value of a printed number with its marks: `(一)`, `１．`, `①`, `12、`; null when there is none. */
export function printedValue(printed: string): number | null {
  const circled = (printed.codePointAt(0) ?? 0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const digits = /[\d０-９]+/u.exec(printed)?.[0];
  if (digits !== undefined) return Number(digits.normalize('NFKC'));
  const numeral = /[一二三四五六七八九十百零]+/u.exec(printed)?.[0];
  return numeral === undefined ? null : numeralValue(numeral);
}
