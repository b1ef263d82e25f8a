/**
 * npm run verify -- FOLDER (or the archive): hashes every file of a copy, compares them with its SHA256SUMS, and the plan's words on
 * its pages with those of its build. Names what differs and ends with exit code 1; 2 when there is nothing to verify.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { differenceOf } from '../src/offline/compare.ts';
import { type CopyReport, type CopySource, copyFolder, NoListError, verifyCopy } from '../src/offline/verify-copy.ts';
import { parsePage } from './offline-edition.ts';
import { filesBelow } from './site-files.ts';

const [place] = process.argv.slice(2);
if (place === undefined) stop('Which copy? npm run verify -- FOLDER (or the .zip)');
try {
  const source = await open(resolve(place));
  const report = await verifyCopy(source, parsePage);
  report.findings.push(...(await linksBelow(resolve(place))).map((path) => ({ kind: 'extra' as const, path, clauses: null })));
  const packed = await packedProblems(source);
  print(report, packed);
  process.exitCode = report.findings.length + packed.length === 0 ? 0 : 1;
} catch (error) {
  stop(error instanceof NoListError ? `${place}: there is no SHA256SUMS in it, so it is no copy of the site.` : `${place}: ${(error as Error).message}`);
}

async function open(path: string): Promise<CopySource> {
  if ((await stat(path)).isDirectory()) {
    const paths = await filesBelow(path);
    return folderOf(paths, (name) => readFile(join(path, name)));
  }
  const entries = new Map(Object.entries(unzipSync(await readFile(path))).filter(([name]) => !name.endsWith('/')));
  return folderOf([...entries.keys()], async (name) => entries.get(name) ?? new Uint8Array());
}

/** Links in a folder: they are no files of a copy, and what they lead to may be anything. */
async function linksBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => relative(path, join(entry.parentPath, entry.name)));
}

function folderOf(all: readonly string[], read: (path: string) => Promise<Uint8Array>): CopySource {
  const folder = copyFolder(all);
  if (folder === null) throw new NoListError();
  const paths = all.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const known = new Set(paths);
  return { paths, read: async (path) => (known.has(path) ? read(folder + path) : null) };
}

/** Precompressed copies that hold other bytes than their file: a server would send them in its place. */
async function packedProblems({ paths, read }: CopySource): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths ?? []) {
    const [, file, kind] = /^(.+)\.(br|gz)$/.exec(path) ?? [];
    if (file === undefined) continue;
    const [packed, plain] = await Promise.all([read(path), read(file)]);
    try {
      const bytes = kind === 'br' ? brotliDecompressSync(packed ?? new Uint8Array()) : gunzipSync(packed ?? new Uint8Array());
      if (plain === null || !bytes.equals(plain)) wrong.push(path);
    } catch {
      wrong.push(path);
    }
  }
  return wrong;
}

function print({ build, list, files, clauses, findings }: CopyReport, packed: readonly string[]): void {
  for (const { kind, path, clauses: own } of findings) {
    console.log(`${{ changed: 'Changed', missing: 'Missing', extra: 'Not in the list' }[kind]}: ${path}`);
    for (const { kind: how, code, lang, expected, found } of own ?? []) {
      const { before, expected: old, found: now, after } = differenceOf(expected, found);
      console.log(`  ${code} (${lang}) ${how}`);
      if (how !== 'added') console.log(`    build: ${before}[${old}]${after}`);
      if (how !== 'missing') console.log(`    copy:  ${before}[${now}]${after}`);
    }
    if (kind === 'changed' && own?.length === 0) console.log('  The plan’s words are unchanged; the change is elsewhere in the file.');
  }
  for (const path of packed) console.log(`Changed: ${path} (holds other bytes than the file that it stands for)`);
  const wrong = findings.length + packed.length;
  console.log(
    wrong === 0
      ? `All is equal: ${files} files agree with SHA256SUMS, ${clauses} clauses with the words of the build.`
      : `${wrong} of ${files} files do not agree.`,
  );
  console.log(`Build: ${build ?? 'unknown'}\nSHA-256 of SHA256SUMS: ${list}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
