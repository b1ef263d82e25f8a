import { type ClauseWords, clauseWords, type PageElement } from './clause-words.ts';
import { type ClauseFinding, compareClauses, compareFiles, type FileFinding } from './compare.ts';
import { COPY_DATA_FILE, type CopyData, expectedClauses, parseCopyData } from './copy-data.ts';
import { sha256Hex, sha256HexInSteps } from './hash.ts';
import { compressedFrom, isListed, parseSums, SUMS_FILE, type Sums } from './sums.ts';

/** A copy that can be read: a folder, an archive, an address. */
export interface CopySource {
  /** Paths of all its files; null where they cannot be listed, as over a network. */
  paths: readonly string[] | null;
  /** Bytes of a file; null when there is none. */
  read: (path: string) => Promise<Uint8Array | null>;
  /** Files beside the copy's folder in its archive, by their whole path. */
  outside?: readonly string[];
}
/** How a copy is read. */
export interface Reading {
  /** Reads the HTML of a page. */
  parsePage: (html: string) => Pick<PageElement, 'querySelectorAll'>;
  /** After each file: how many of how many are done. */
  told?: (done: number, all: number) => void;
  /** Between two steps; a page does something else meanwhile. */
  pause?: () => Promise<void>;
  /** Unpacks a compressed copy of a file; null where this kind cannot be unpacked here. Throws when it is damaged. */
  decompress?: (path: string, bytes: Uint8Array) => Promise<Uint8Array | null>;
}
/** What was found out about a copy. */
export interface CopyReport {
  /** The build that the copy says it is; null when its data cannot be read. */
  build: string | null;
  /** SHA-256 of the list itself. */
  list: string;
  /** How many files stand in the list, and how many clauses on how many pages were compared. */
  files: number;
  clauses: number;
  findings: (FileFinding & {
    /** Clauses that differ; null for a file that is no page of the plan's text. */
    clauses: ClauseFinding[] | null;
  })[];
}

/** Why a copy cannot be verified at all. */
export class NoListError extends Error {}

/** How many files are read at a time. */
const AT_A_TIME = 6;

/**
 * Hashes every file of a copy, compares the hashes with its list and the plan's words on its pages with those of the build.
 * @throws NoListError when the copy has no list; Error from parseSums when the list is damaged
 */
export async function verifyCopy(source: CopySource, reading: Reading): Promise<CopyReport> {
  const { parsePage, told = () => {}, pause = async () => {} } = reading;
  const list = await source.read(SUMS_FILE);
  if (list === null) throw new NoListError(SUMS_FILE);
  const decoder = new TextDecoder();
  const sums = parseSums(decoder.decode(list));
  const dataBytes = await source.read(COPY_DATA_FILE);
  const data = dataBytes === null ? null : parseCopyData(decoder.decode(dataBytes));

  const paths = pathsToRead(source, sums);
  const hashes = new Map<string, string>();
  const clauseFindings = new Map<string, ClauseFinding[]>();
  const unequal: FileFinding[] = [];
  let [done, next, clauses] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const bytes = path === COPY_DATA_FILE ? dataBytes : await source.read(path);
      if (bytes !== null) {
        hashes.set(path, await sha256HexInSteps(bytes, pause));
        const expected: ClauseWords[] | null = data === null ? null : expectedClauses(data, path);
        if (expected !== null) {
          clauses += expected.length;
          clauseFindings.set(path, compareClauses(expected, clauseWords(parsePage(decoder.decode(bytes)), path)));
        }
        const plain = compressedFrom(path);
        if (plain !== null && !(await holdsSame(path, bytes, hashes.get(plain), reading))) unequal.push({ kind: 'changed', path });
      }
      told(++done, paths.length);
      await pause();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));

  const files = compareFiles(sums, hashes);
  // Words may differ although the hash agrees: then the list was changed with the page.
  const named = new Set(files.map(({ path }) => path));
  for (const [path, found] of clauseFindings) if (found.length > 0 && !named.has(path)) files.push({ kind: 'changed', path });
  files.push(...unequal.filter(({ path }) => !named.has(path)), ...notComparable(sums, dataBytes === null, data, named));
  for (const path of source.outside ?? []) files.push({ kind: 'extra', path });
  return {
    build: data?.build ?? null,
    list: sha256Hex(list),
    files: sums.size,
    clauses,
    findings: files.map((file) => ({ ...file, clauses: clauseFindings.get(file.path) ?? null })),
  };
}

/** What is read, compressed copies behind their files. They are not asked of a server, which sends them in place of their files anyway. */
function pathsToRead({ paths }: CopySource, sums: Sums): string[] {
  const there = new Set(paths ?? []);
  const all = [...new Set([...sums.keys(), ...[...there].filter(isListed)])].sort();
  const plain = all.filter((path) => compressedFrom(path) === null);
  return [...plain, ...all.filter((path) => compressedFrom(path) !== null && there.has(path))];
}

/** Whether a compressed copy holds its file. @param expected hash of the file; undefined where there is none */
async function holdsSame(path: string, bytes: Uint8Array, expected: string | undefined, { decompress, pause = async () => {} }: Reading): Promise<boolean> {
  if (decompress === undefined) return true;
  try {
    const content = await decompress(path, bytes);
    return content === null || (await sha256HexInSteps(content, pause)) === expected;
  } catch {
    return false;
  }
}

/** What keeps a copy from being compared whole: no words to compare with, or pages and words of the build that the list leaves out. */
function notComparable(sums: Sums, gone: boolean, data: CopyData | null, named: ReadonlySet<string>): FileFinding[] {
  const found: FileFinding[] = [];
  if (data === null) found.push({ kind: gone ? 'missing' : 'changed', path: COPY_DATA_FILE });
  else if (!sums.has(COPY_DATA_FILE)) found.push({ kind: 'extra', path: COPY_DATA_FILE });
  for (const path of Object.keys(data?.pages ?? {})) if (!sums.has(path)) found.push({ kind: 'missing', path });
  return found.filter(({ path }) => !named.has(path));
}

/**
 * The folder in which a copy begins among picked or packed files: the one of the list that lies nearest the top, with its slash.
 * Null when there is no list.
 */
export function copyFolder(paths: readonly string[]): string | null {
  const lists = paths.filter((path) => path === SUMS_FILE || path.endsWith(`/${SUMS_FILE}`)).sort((a, b) => a.split('/').length - b.split('/').length);
  return lists[0] === undefined ? null : lists[0].slice(0, -SUMS_FILE.length);
}
