/** Words of ours that name places of the plan: `see [[2.3.3.p1.s2]]`. */

/** A stretch of such words: plain, or the code that stands in double brackets. */
export type CitePart = { kind: 'words'; text: string } | { kind: 'cite'; code: string };

const CITE = /\[\[\s*([^[\]]+?)\s*\]\]/g;

/** Cuts words at the codes in them. */
export function citeParts(words: string): CitePart[] {
  const parts: CitePart[] = [];
  let at = 0;
  for (const found of words.matchAll(CITE)) {
    if (found.index > at) parts.push({ kind: 'words', text: words.slice(at, found.index) });
    parts.push({ kind: 'cite', code: found[1] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < words.length) parts.push({ kind: 'words', text: words.slice(at) });
  return parts;
}

/** The codes that words name. */
export function citedCodes(words: string): string[] {
  return citeParts(words).flatMap((part) => (part.kind === 'cite' ? [part.code] : []));
}

/** Words without the codes in them. */
export function withoutCites(words: string): string {
  return words.replace(CITE, ' ');
}
