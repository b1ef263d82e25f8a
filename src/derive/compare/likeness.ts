/** How alike two texts are, by the pairs of neighbouring characters that they share. */

/** A text's pairs of characters, with how often each occurs. */
export interface Pairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** Numbers that a heading begins with, and white space, say nothing of what it is about. */
const NUMBERING = /^\s*(?:第[一二三四五六七八九十百零〇\d]+[编章节条]|[（(]?[一二三四五六七八九十百\d]+[)）、.．])\s*|\s/gu;

const known = new Map<string, Pairs>();

/** The pairs of a text; worked out once. A text of one character is its own pair. */
export function pairsOf(text: string): Pairs {
  const found = known.get(text);
  if (found !== undefined) return found;
  const words = text.replace(NUMBERING, '');
  const counts = new Map<string, number>();
  const length = Math.max(words === '' ? 0 : 1, words.length - 1);
  for (let index = 0; index < length; index += 1) {
    const pair = words.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = { counts, total: length };
  if (known.size > 20_000) known.clear();
  known.set(text, pairs);
  return pairs;
}

function shared(a: Pairs, b: Pairs): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, count] of few.counts) sum += Math.min(count, many.counts.get(pair) ?? 0);
  return sum;
}

/** From 0 (nothing shared) to 1 (the same pairs). */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = left.total + right.total;
  return total === 0 ? 0 : (2 * shared(left, right)) / total;
}

/** Which share of a text stands in another, apart from what others already account for there. */
export function containment(part: string, whole: string, others: readonly string[]): number {
  const own = pairsOf(part);
  if (own.total === 0) return 0;
  const left = new Map(pairsOf(whole).counts);
  for (const other of others) for (const [pair, count] of pairsOf(other).counts) left.set(pair, (left.get(pair) ?? 0) - count);
  let sum = 0;
  for (const [pair, count] of own.counts) sum += Math.min(count, Math.max(0, left.get(pair) ?? 0));
  return sum / own.total;
}
