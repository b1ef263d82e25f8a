/** `SHA256SUMS`: the list of a copy's files with their hashes, in the form that `sha256sum -c` reads. */

/** Name of the list at the top of a copy. */
export const SUMS_FILE = 'SHA256SUMS';
/** Hashes by path inside the copy. */
export type Sums = ReadonlyMap<string, string>;

/** Files that system programs leave in folders and that nobody put there. */
const DROPPINGS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/i;

/** A detached signature stands beside what it signs: the list, or the archive. */
export const SIGNATURE_ENDING = '.sig';
const SIGNATURES = /^(?:SHA256SUMS|[^/]+\.zip)\.sig$/;

/** Whether a file of a copy stands in its list: all but the list itself, signatures, and what system programs leave. */
export function isListed(path: string): boolean {
  return path !== SUMS_FILE && !SIGNATURES.test(path) && !DROPPINGS.test(path);
}

/** The file that a compressed copy stands for; null when a file is none. A server sends such copies in place of their file. */
export function compressedFrom(path: string): string | null {
  return /^(.+)\.(?:br|gz)$/.exec(path)?.[1] ?? null;
}

/** The text of a list, sorted by path. */
export function formatSums(sums: Sums): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/**
 * Reads a list.
 * @throws Error that names the first line that is none, or names a file for the second time
 */
export function parseSums(text: string): Sums {
  const sums = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '') return;
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) throw new Error(`${SUMS_FILE}:${index + 1}: ${line.slice(0, 80)}`);
    if (sums.has(path)) throw new Error(`${SUMS_FILE}:${index + 1}: ${path.slice(0, 80)}`);
    sums.set(path, hash);
  });
  return sums;
}
