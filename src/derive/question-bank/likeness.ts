/** How alike words are, by pairs of characters: what is said of much the same thing is taken for true of it. */

const known = new Map<string, ReadonlySet<string>>();

function pairsOf(text: string): ReadonlySet<string> {
  const found = known.get(text);
  if (found !== undefined) return found;
  const plain = [...text.toLowerCase().replace(/[\s\p{P}]+/gu, '')];
  const pairs = new Set(plain.slice(1).map((character, index) => `${plain[index]}${character}`));
  known.set(text, pairs);
  return pairs;
}

/** Share of pairs of characters that two texts have in common, from 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  if (first.size + second.size === 0) return 0;
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size);
}

/** Length of the longest stretch of words that stands in both. */
export function sharedStretch(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one.toLowerCase(), other.toLowerCase()] : [other.toLowerCase(), one.toLowerCase()];
  let longest = 0;
  for (let start = 0; start + longest < short.length; start += 1)
    while (start + longest < short.length && long.includes(short.slice(start, start + longest + 1))) longest += 1;
  return longest;
}
