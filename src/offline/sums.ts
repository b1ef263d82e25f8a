/** `SHA256SUMS`: the list of a copy's files with their hashes, in the form that `sha256sum -c` reads. */

/** Name of the list at the top of a copy. */
export const SUMS_FILE = 'SHA256SUMS';
/** Hashes by path inside the copy. */
export type Sums = ReadonlyMap<string, string>;

/** Files that system programs leave in folders and that nobody put there. */
const DROPPINGS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/i;

/**
 * Whether a file of a copy stands in its list. The list itself does not; nor do the archive, which is made from the listed files,
 * and precompressed copies, which hold the same bytes in another form.
 */
export function isListed(path: string): boolean {
  return path !== SUMS_FILE && !/^[^/]+\.zip(?:\.sha256)?$/.test(path) && !/\.(?:br|gz)$/.test(path) && !DROPPINGS.test(path);
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
 * @throws Error that names the first line that is none
 */
export function parseSums(text: string): Sums {
  const sums = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '') return;
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) throw new Error(`${SUMS_FILE}:${index + 1}: ${line.slice(0, 80)}`);
    sums.set(path, hash);
  });
  return sums;
}
