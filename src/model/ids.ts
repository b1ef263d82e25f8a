/**
 * Codes: the sayable identifiers of the plan's places, used alike in data, addresses and on screen.
 *
 * part `2` · section `2.1` · measure `2.1.3` (a part without sections: `3.2`) · paragraph `2.1.3.p2` ·
 * sentence `2.1.3.p2.s4` · task `2.1.3-07`. `0` is the preamble; `notice` and `annex` stand beside the plan.
 */

const PARAGRAPH = /^(.+)\.p(\d+)$/;
const SENTENCE = /^(.+\.p\d+)\.s(\d+)$/;
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numeral of 1–99, as printed in headings: 1 → 一, 12 → 十二. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no heading numeral for ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return `${tensText}${NUMERALS[ones]}`;
}

/** Value of a Chinese numeral of 1–99 (一 → 1, 十二 → 12), or null when it is none. */
export function numeralValue(numeral: string): number | null {
  for (let value = 1; value <= 99; value += 1) if (chineseNumeral(value) === numeral) return value;
  return null;
}

/** The clause that a paragraph or sentence code belongs to: `2.1.3.p2.s4` → `2.1.3`; other codes are returned unchanged. */
export function clauseOf(code: string): string {
  const paragraph = paragraphOf(code);
  return PARAGRAPH.exec(paragraph)?.[1] ?? paragraph;
}

/** The paragraph that a sentence code belongs to: `2.1.3.p2.s4` → `2.1.3.p2`; other codes are returned unchanged. */
export function paragraphOf(code: string): string {
  return SENTENCE.exec(code)?.[1] ?? code;
}

/** Number of a paragraph within its clause, from 1, or null when the code names no paragraph. */
export function paragraphNumber(code: string): number | null {
  const found = PARAGRAPH.exec(paragraphOf(code));
  return found === null ? null : Number(found[2]);
}

/**
 * The code as Chinese readers cite it: `2.1.3` → `二(一)3`, `1.4` → `一(四)`, `3.2` → `三2` when part 3 has no sections.
 * @param hasSections whether the part of this code is divided into sections
 * @returns the spelling with half-width brackets, or null for preamble, notice and annex
 */
export function chineseCode(code: string, hasSections: boolean): string | null {
  const numbers = clauseOf(code).split('.').map(Number);
  const [part, second, third] = numbers;
  if (part === undefined || !Number.isInteger(part) || part < 1) return null;
  let text = chineseNumeral(part);
  if (second !== undefined) text += hasSections ? `(${chineseNumeral(second)})` : String(second);
  if (third !== undefined) text += String(third);
  return text;
}

/** Whether a code is that of a numbered place of the plan, or lies in one: not the preamble, notice or annex. */
export function isNumbered(code: string): boolean {
  return /^[1-9]/.test(code);
}

/** Whether a code is that of the plan itself, its preamble included, or lies in it: not the notice or annex. */
export function isOfPlan(code: string): boolean {
  return code[0] === '0' || isNumbered(code);
}
