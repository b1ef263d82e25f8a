import type { ClauseWords } from './clause-words.ts';
import { compressedFrom, isListed, type Sums } from './sums.ts';

/** A clause whose words on a page are not those of the build. */
export interface ClauseFinding {
  kind: 'changed' | 'missing' | 'added';
  code: string;
  lang: string;
  /** The build's words; '' for an added clause. */
  expected: string;
  /** The page's words; '' for a missing clause. */
  found: string;
}
/** A file that is not as the list says. */
export interface FileFinding {
  kind: 'changed' | 'missing' | 'extra';
  path: string;
}

/** Compares the files of a copy with its list. @param found hashes of all files of the copy */
export function compareFiles(sums: Sums, found: Sums): FileFinding[] {
  const findings: FileFinding[] = [];
  for (const [path, hash] of sums) {
    const own = found.get(path);
    // A copy without compressed files is whole: a server sends the files themselves.
    if (own !== hash && !(own === undefined && compressedFrom(path) !== null)) findings.push({ kind: own === undefined ? 'missing' : 'changed', path });
  }
  for (const path of found.keys()) if (isListed(path) && !sums.has(path)) findings.push({ kind: 'extra', path });
  return findings.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Compares the clauses that a page shows with those that it must show. */
export function compareClauses(expected: readonly ClauseWords[], found: readonly ClauseWords[]): ClauseFinding[] {
  const key = ({ code, lang }: ClauseWords): string => `${code} ${lang}`;
  const left = new Map<string, ClauseWords[]>();
  for (const clause of found) left.set(key(clause), [...(left.get(key(clause)) ?? []), clause]);
  const findings: ClauseFinding[] = [];
  for (const clause of expected) {
    const own = left.get(key(clause))?.shift();
    const { code, lang, words } = clause;
    if (own === undefined) findings.push({ kind: 'missing', code, lang, expected: words, found: '' });
    else if (own.words !== words) findings.push({ kind: 'changed', code, lang, expected: words, found: own.words });
  }
  for (const clauses of left.values()) for (const { code, lang, words } of clauses) findings.push({ kind: 'added', code, lang, expected: '', found: words });
  return findings;
}

/** Where two wordings part: the words before, the differing middles, with some words around them. */
export interface WordingDifference {
  before: string;
  expected: string;
  found: string;
  after: string;
}

/** The one stretch in which two wordings differ. @param around characters of common words on each side */
export function differenceOf(expected: string, found: string, around = 12): WordingDifference {
  const [a, b] = [[...expected], [...found]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    before: (start > around ? '…' : '') + a.slice(Math.max(0, start - around), start).join(''),
    expected: a.slice(start, a.length - end).join(''),
    found: b.slice(start, b.length - end).join(''),
    after: a.slice(a.length - end, a.length - end + around).join('') + (end > around ? '…' : ''),
  };
}
