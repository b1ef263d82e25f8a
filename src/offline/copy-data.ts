import './has-own.ts';
import type { VerifyWords } from '../i18n/words.ts';
import type { ClauseWords } from './clause-words.ts';

export type { VerifyWords };

/** What a copy says about itself: its build, and the plan's words that each of its pages must show. */
export interface CopyData {
  build: string;
  /** Every wording of every clause once: code, language, words. */
  clauses: (readonly [code: string, lang: string, words: string])[];
  /** For each page of the plan's text, the places of its wordings in `clauses`, in the page's order. */
  pages: Record<string, number[]>;
  /** What the check of a page says, by the page's `lang`. */
  words: Record<string, VerifyWords>;
}

/** The file's name at the top of a copy. It is a classic script, which also a page opened from a disk can load. */
export const COPY_DATA_FILE = 'verify-data.js';
const BEFORE = 'self.fazhiCopy=';

/**
 * Gathers the wordings of pages.
 * @param pages the plan's words by path of page
 * @param words the check's own words by language
 */
export function gatherCopyData(build: string, pages: ReadonlyMap<string, readonly ClauseWords[]>, words: CopyData['words']): CopyData {
  const places = new Map<string, number>();
  const data: CopyData = { build, clauses: [], pages: {}, words };
  for (const [path, clauses] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (clauses.length === 0) continue;
    data.pages[path] = clauses.map(({ code, lang, words }) => {
      const key = JSON.stringify([code, lang, words]);
      const place = places.get(key) ?? data.clauses.push([code, lang, words]) - 1;
      places.set(key, place);
      return place;
    });
  }
  return data;
}

/** The script that hands the data to a page. */
export function formatCopyData(data: CopyData): string {
  return `${BEFORE}${JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`;
}

/** Reads the script without running it. Null when it is something else. */
export function parseCopyData(text: string): CopyData | null {
  if (!text.startsWith(BEFORE)) return null;
  try {
    const data = JSON.parse(text.slice(BEFORE.length).replace(/;\s*$/, '')) as Partial<CopyData> | null;
    const sound = typeof data?.build === 'string' && Array.isArray(data.clauses) && typeof data.pages === 'object' && data.pages !== null;
    return sound ? (data as CopyData) : null;
  } catch {
    return null;
  }
}

/** The wordings that a page must show; null when it is no page of the plan's text. */
export function expectedClauses(data: CopyData, path: string): ClauseWords[] | null {
  const places = Object.hasOwn(data.pages, path) ? data.pages[path] : undefined;
  if (places === undefined) return null;
  return places.flatMap((place) => {
    const [code, lang, words] = data.clauses[place] ?? [];
    return code === undefined || lang === undefined || words === undefined ? [] : [{ code, lang, words }];
  });
}
