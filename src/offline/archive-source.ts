import { type CopySource, copyFolder } from './verify-copy.ts';

/** An entry as the archive's own contents list it. */
export interface ListedEntry {
  name: string;
  /** Bytes in the archive. */
  size: number;
  /** Bytes when unpacked, as the archive says; an unpacker never writes more. */
  originalSize: number;
}
/** fflate's `unzipSync`: unpacks the entries that the filter lets through. */
export type Unzip = (bytes: Uint8Array, options: { filter: (entry: ListedEntry) => boolean }) => Record<string, Uint8Array>;

/** Why an archive is not unpacked. */
export class ArchiveError extends Error {
  readonly reason: 'size' | 'ratio' | 'twice' | 'damaged';
  constructor(reason: ArchiveError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** No edition of several plans comes near this. */
const MOST_BYTES = 1024 ** 3;
const MOST_ENTRIES = 50_000;
/** Text packs to a tenth, a table of one word to a fiftieth; only what was made to swell goes beyond. Small files may. */
const HIGHEST_RATIO = 100;
const RATIO_FROM = 1024 ** 2;
/** Bytes that are unpacked at a time, so that a page stays alive. */
const AT_ONCE = 4 * 1024 ** 2;
/** The same for the number of entries: each step reads the archive's contents anew. */
const ENTRIES_AT_ONCE = 64;

/**
 * A copy in an archive. Entries are unpacked a few at a time, when they are read; nothing is unpacked before the sizes that the archive
 * gives for all of them are found to be those of a site.
 * @returns null when no list is in it
 * @throws ArchiveError when the archive would swell beyond measure, has a name twice, or is none
 */
export function archiveSource(bytes: Uint8Array, unzip: Unzip): CopySource | null {
  const entries = contentsOf(bytes, unzip);
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const folder = copyFolder(files.map(({ name }) => name));
  if (folder === null) return null;
  const steps = stepsOf(files);
  const ready = new Map<string, Uint8Array>();
  return {
    paths: files.filter(({ name }) => name.startsWith(folder)).map(({ name }) => name.slice(folder.length)),
    outside: files.filter(({ name }) => !name.startsWith(folder)).map(({ name }) => name),
    read: async (path) => {
      const name = folder + path;
      const step = steps.get(name);
      if (step === undefined) return null;
      if (!ready.has(name)) for (const [own, content] of Object.entries(unpack(bytes, unzip, step))) ready.set(own, content);
      const content = ready.get(name) ?? null;
      ready.delete(name);
      return content;
    },
  };
}

/** All entries, after the limits were found to be kept. */
function contentsOf(bytes: Uint8Array, unzip: Unzip): ListedEntry[] {
  const entries: ListedEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  const list = (entry: ListedEntry): boolean => {
    total += entry.originalSize;
    if (total > MOST_BYTES || entries.length >= MOST_ENTRIES) throw new ArchiveError('size', `${Math.round(total / 1e6)} MB`);
    if (entry.originalSize > RATIO_FROM && entry.originalSize > entry.size * HIGHEST_RATIO) throw new ArchiveError('ratio', entry.name);
    if (names.has(entry.name)) throw new ArchiveError('twice', entry.name);
    names.add(entry.name);
    entries.push(entry);
    return false;
  };
  try {
    unzip(bytes, { filter: list });
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged', (error as Error).message);
  }
  return entries;
}

function unpack(bytes: Uint8Array, unzip: Unzip, step: ReadonlySet<string>): Record<string, Uint8Array> {
  try {
    return unzip(bytes, { filter: ({ name }) => step.has(name) });
  } catch (error) {
    throw new ArchiveError('damaged', (error as Error).message);
  }
}

/** For each name the entries that are unpacked together with it: those that are read next to each other. */
function stepsOf(files: readonly ListedEntry[]): Map<string, ReadonlySet<string>> {
  const steps = new Map<string, ReadonlySet<string>>();
  let step = new Set<string>();
  let size = 0;
  for (const { name, originalSize } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (step.size > 0 && (size + originalSize > AT_ONCE || step.size >= ENTRIES_AT_ONCE)) {
      step = new Set();
      size = 0;
    }
    step.add(name);
    size += originalSize;
    steps.set(name, step);
  }
  return steps;
}
