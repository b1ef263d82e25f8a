/**
 * Where a quote stands in a text.
 * @param occurrence which occurrence, from 1
 * @returns the offset, or -1 when there are fewer occurrences
 */
export function quoteOffset(text: string, quote: string, occurrence = 1): number {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) {
    at = text.indexOf(quote, at + 1);
    if (at === -1) return -1;
  }
  return at;
}

/** How often a quote stands in a text (overlaps counted). */
export function quoteCount(text: string, quote: string): number {
  let count = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}

/**
 * The stretch of a text that is most like a quote that was not found: the window of the quote's length that shares most
 * character pairs with it, moved to a place where their ends agree, and to the edges of words in Latin script.
 * @returns null when nothing there is like it
 */
export function nearestMatch(text: string, quote: string): string | null {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < quote.length; index += 1) pairs.add(quote.slice(index, index + 2));
  let best = 0;
  let bestScore = -1;
  for (let start = 0; start < Math.max(1, text.length - quote.length + 1); start += 1) {
    let score = text[start] === quote[0] ? 0.5 : 0;
    for (let index = start; index + 1 < Math.min(text.length, start + quote.length); index += 1) {
      if (pairs.has(text.slice(index, index + 2))) score += 1;
    }
    if (score > bestScore) {
      bestScore = score;
      best = start;
    }
  }
  // Chance makes many pairs of Latin letters agree, few of Chinese characters.
  if (bestScore < (quote.length - 1) * (LETTER.test(quote) ? 0.6 : 0.3)) return null;
  let end = text.indexOf(quote.at(-1) ?? '', best + quote.length - 3) + 1;
  if (end === 0 || end > best + quote.length + 7) end = Math.min(text.length, best + quote.length);
  const inWord = (at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  while (inWord(best)) best -= 1;
  while (inWord(end)) end += 1;
  return text.slice(best, end).trim();
}

const LETTER = /[\p{Script=Latin}\d]/u;
