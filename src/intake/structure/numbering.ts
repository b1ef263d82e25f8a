/** The families of numbers that Chinese official texts are divided by, from the highest level down. Which of them a text uses, and how they nest, is read from the text. */
export const FAMILIES = ['volume', 'chapter', 'division', 'article', 'chinese', 'chinese-bracketed', 'arabic', 'arabic-bracketed', 'circled'] as const;
export type Family = (typeof FAMILIES)[number];

/** The number that a line begins with. */
export interface LineNumber {
  family: Family;
  value: number;
  /** The number as printed, with its separator and the white space behind it. */
  printed: string;
}

const CHINESE = '[一二三四五六七八九十百零〇两]+|[0-9０-９]+';
const PATTERNS: readonly (readonly [Family, RegExp])[] = [
  ['volume', new RegExp(`^第(${CHINESE})编[\\s\\u00a0\\u3000]*`, 'u')],
  ['chapter', new RegExp(`^第(${CHINESE})章[\\s\\u00a0\\u3000]*`, 'u')],
  ['division', new RegExp(`^第(${CHINESE})节[\\s\\u00a0\\u3000]*`, 'u')],
  ['article', new RegExp(`^第(${CHINESE})条(?![之第款例规的])[\\s\\u00a0\\u3000:：]*`, 'u')],
  ['chinese', /^([一二三四五六七八九十百]+)[、．.][\s\u00a0\u3000]*/u],
  ['chinese-bracketed', /^[(（〔]([一二三四五六七八九十百]+)[)）〕][、.．]?[\s\u00a0\u3000]*/u],
  // `3.5万` is a number, `3.` and `3、` begin a measure; a year is no number of a measure.
  ['arabic', /^([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、)[\s\u00a0\u3000]*/u],
  ['arabic-bracketed', /^[(（]([0-9０-９]{1,3})[)）][、.．]?[\s\u00a0\u3000]*/u],
  ['circled', /^([①-⑳])[\s\u00a0\u3000]*/u],
];
const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The number that a line begins with, or null when it begins with none. */
export function lineNumber(words: string): LineNumber | null {
  for (const [family, pattern] of PATTERNS) {
    const found = pattern.exec(words);
    const value = found === null ? null : numberValue(found[1] ?? '');
    if (found !== null && value !== null) return { family, value, printed: found[0] };
  }
  return null;
}

/**
 * The value of a printed number: `十二`, `一百零三`, `12`, `１２`, `⑫`.
 * @returns null when the characters are no number
 */
export function numberValue(printed: string): number | null {
  const circled = printed.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  const digits = printed.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^[0-9]+$/.test(digits)) return Number(digits);
  let total = 0;
  let pending: number | null = null;
  for (const character of printed) {
    if (character === '百' || character === '十') {
      const unit = character === '百' ? 100 : 10;
      total += (pending === null || pending === 0 ? 1 : pending) * unit;
      pending = null;
    } else {
      const digit = DIGITS[character];
      if (digit === undefined || (pending !== null && pending !== 0)) return null;
      pending = digit;
    }
  }
  const value = total + (pending ?? 0);
  return value === 0 ? null : value;
}
