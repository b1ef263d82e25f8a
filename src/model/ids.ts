import { chineseNumeral } from '../text/numbering.ts';

/**
 * Codes: the sayable identifiers of the plan's places, used alike in data, addresses and on screen.
 *
 * part `2` · section `2.1` · measure `2.1.3` (a part without sections: `3.2`) · paragraph `2.1.3.p2` ·
 * sentence `2.1.3.p2.s4` · task `2.1.3-07`. An article keeps its own number in its part: `2.12` is 第十二条 in part 2. What stands before and
 * behind the parts has the code that plan.yaml gives it (`notice`, `0`, `annex`).
 */

const PARAGRAPH = /^(.+)\.p(\d+)$/;
const SENTENCE = /^(.+\.p\d+)\.s(\d+)$/;

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
 * @param articles whether the plan's measures are articles, which are cited by their number alone: `2.12` → 第十二条
 * @returns the spelling with half-width brackets, or null for what stands outside the parts
 */
export function chineseCode(code: string, hasSections: boolean, articles = false): string | null {
  const numbers = clauseOf(code).split('.').map(Number);
  const [part, second, third] = numbers;
  if (part === undefined || !Number.isInteger(part) || part < 1) return null;
  const article = articles ? (hasSections ? third : second) : undefined;
  if (article !== undefined) return `第${chineseNumeral(article)}条`;
  let text = chineseNumeral(part);
  if (second !== undefined) text += hasSections ? `(${chineseNumeral(second)})` : String(second);
  if (third !== undefined) text += String(third);
  return text;
}

/** Whether a code is that of a place in a part, and so says where it stands. For those who have no more than the code, as browsers do. */
export function isPartCode(code: string): boolean {
  return /^[1-9]/.test(code);
}
