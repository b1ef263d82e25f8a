import { existsSync } from 'node:fs';
import { filesBelow } from './site-files.ts';

/** What a new site lacks of the last good one. */
export interface LostFiles {
  pages: string[];
  downloads: string[];
}

/** Files whose names say nothing of what a reader finds: bundles, Pagefind's pieces, compressed copies, archive, list, signatures. */
const UNNAMED = /^(?:assets|pagefind)\/|\.(?:br|gz|sig)$|^[^/]+\.zip(?:\.sha256)?$|^SHA256SUMS$/;
/** PDF files are printed apart, and a build without them is none that lost them. */
const PRINTED = /(?:^|\/)pdf\//;

/** Pages and downloads of the last good site that the new one does not have. @returns null where there is nothing to compare with */
export async function lostFiles(last: string, next: string): Promise<LostFiles | null> {
  if (!existsSync(last)) return null;
  const there = new Set(await filesBelow(next));
  const gone = (await filesBelow(last)).filter((path) => !there.has(path) && !UNNAMED.test(path) && !PRINTED.test(path));
  return { pages: gone.filter((path) => path.endsWith('.html')), downloads: gone.filter((path) => !path.endsWith('.html')) };
}

/** The loss in words, with the first names; null where nothing was lost. */
export function lossInWords(lost: LostFiles | null, shown = 8): string | null {
  if (lost === null || lost.pages.length + lost.downloads.length === 0) return null;
  const count = ({ length }: string[], what: string): string[] => (length === 0 ? [] : [`${length} ${what}${length === 1 ? '' : 's'}`]);
  const all = [...lost.pages, ...lost.downloads];
  const names = all.slice(0, shown).map((path) => `  ${path}`);
  const more = all.length > shown ? [`  and ${all.length - shown} more`] : [];
  return [
    `The new site has ${[...count(lost.pages, 'page'), ...count(lost.downloads, 'download')].join(' and ')} less than the last good one:`,
    ...names,
    ...more,
  ].join('\n');
}
