/** One form for what readers write in several: full and half width, case, quotation marks, dashes. Every character stays one character. */

const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '─': '-',
  '｡': '。',
  '､': '、',
  '･': '·',
  '•': '·',
  '・': '·',
  '‧': '·',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '﹪': '%',
  '～': '~',
};

function foldCharacter(character: string): string {
  const same = SAME[character];
  if (same !== undefined) return same;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

/** A text in the one form; of the same length. */
export function fold(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) result += foldCharacter(text[index] ?? '');
  return result;
}

/** A text in the one form without its spaces, and where each of its characters stood. Line ends stay. */
export interface Compact {
  text: string;
  at: number[];
}

/** Chinese text in the one form: spaces mean nothing in it. */
export function compact(text: string): Compact {
  const folded = fold(text);
  if (!folded.includes(' ')) return { text: folded, at: [] };
  let result = '';
  const at: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    if (folded[index] === ' ') continue;
    result += folded[index];
    at.push(index);
  }
  return { text: result, at };
}

/** Where a character of a compact text stands in the full one. */
export function placeIn({ at }: Compact, index: number): number {
  return at[index] ?? index;
}

/** Whether a text has a Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud887][\udc00-\udfff]/;
