/**
 * npm run verify -- FOLDER (or the archive): hashes every file of a copy, compares them with its SHA256SUMS, and the plan's words on
 * its pages with those of its build. With --key FILE the signature of the list (or of the archive) is checked with that public key.
 * Names what differs and ends with exit code 1; 2 when there is nothing to verify.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { ArchiveError, archiveSource } from '../src/offline/archive-source.ts';
import { differenceOf } from '../src/offline/compare.ts';
import { SIGNATURE_ENDING, SUMS_FILE } from '../src/offline/sums.ts';
import { type CopyReport, type CopySource, copyFolder, NoListError, verifyCopy } from '../src/offline/verify-copy.ts';
import { parsePage } from './offline-edition.ts';
import { isSigned } from './signature.ts';
import { filesBelow } from './site-files.ts';

/** A compressed copy may not swell beyond this. */
const MOST_BYTES = 256 * 1024 ** 2;

const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true, strict: false });
const [place] = positionals;
if (place === undefined) stop('Which copy? npm run verify -- FOLDER (or the .zip)');
const path = resolve(place);
try {
  const signature = await signatureProblem(path, typeof values.key === 'string' ? values.key : null);
  const source = await open(path);
  if (source === null) throw new NoListError();
  const report = await verifyCopy(source, { parsePage, decompress });
  report.findings.push(...(await linksBelow(path)).map((link) => ({ kind: 'extra' as const, path: link, clauses: null })));
  print(report, signature);
  process.exitCode = report.findings.length === 0 && signature === null ? 0 : 1;
} catch (error) {
  stop(`${place}: ${reasonOf(error)}`);
}

/** What is wrong with the signature of a copy; null when it is right, or no key was given. */
async function signatureProblem(copy: string, keyFile: string | null): Promise<string | null> {
  const signed = (await stat(copy)).isDirectory() ? join(copy, SUMS_FILE) : copy;
  const file = `${signed}${SIGNATURE_ENDING}`;
  if (keyFile === null) {
    if (existsSync(file)) console.log(`There is a signature, ${file}; --key FILE checks it with the public key of whoever published the copy.`);
    return null;
  }
  const key = await readFile(resolve(keyFile), 'utf8');
  if (!existsSync(file)) return `There is no signature: ${file} is missing.`;
  return isSigned(await readFile(signed), await readFile(file), key)
    ? null
    : `The signature ${file} was not made for this ${SUMS_FILE} or archive with this key.`;
}

async function open(copy: string): Promise<CopySource | null> {
  if (!(await stat(copy)).isDirectory()) return archiveSource(await readFile(copy), unzipSync);
  const all = await filesBelow(copy);
  const folder = copyFolder(all);
  if (folder === null) return null;
  const paths = all.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  const known = new Set(paths);
  return { paths, read: async (name) => (known.has(name) ? readFile(join(copy, folder, name)) : null) };
}

/** Links in a folder: they are no files of a copy, and what they lead to may be anything. */
async function linksBelow(copy: string): Promise<string[]> {
  if (!(await stat(copy)).isDirectory()) return [];
  const entries = await readdir(copy, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => relative(copy, join(entry.parentPath, entry.name)));
}

async function decompress(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return name.endsWith('.br') ? brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES }) : gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
}

function reasonOf(error: unknown): string {
  if (error instanceof NoListError) return 'there is no SHA256SUMS in it, so it is no copy of the site.';
  if (error instanceof ArchiveError)
    return {
      size: `unpacked, the archive would fill ${error.message} or have more files than any edition of this site. It was not unpacked.`,
      ratio: `"${error.message}" in the archive swells more than a hundredfold when unpacked, as no file of this site does. It was not unpacked.`,
      twice: `"${error.message}" is in the archive twice, so it is not clear which one an unpacker would take.`,
      damaged: `the archive is damaged, or none (${error.message}).`,
    }[error.reason];
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file or folder.' : message;
}

function print({ build, list, files, clauses, findings }: CopyReport, signature: string | null): void {
  for (const { kind, path: name, clauses: own } of findings) {
    console.log(`${{ changed: 'Changed', missing: 'Missing', extra: 'Not in the list' }[kind]}: ${name}`);
    for (const { kind: how, code, lang, expected, found } of own ?? []) {
      const { before, expected: old, found: now, after } = differenceOf(expected, found);
      console.log(`  ${code} (${lang}) ${how}`);
      if (how !== 'added') console.log(`    build: ${before}[${old}]${after}`);
      if (how !== 'missing') console.log(`    copy:  ${before}[${now}]${after}`);
    }
    if (kind === 'changed' && own?.length === 0) console.log('  The plan’s words are unchanged; the change is elsewhere in the file.');
  }
  if (signature !== null) console.log(signature);
  console.log(
    findings.length > 0
      ? `${findings.length} files do not agree; ${files} are in the list.`
      : `All is equal: ${files} files agree with SHA256SUMS, ${clauses} clauses with the words of the build.`,
  );
  if (typeof values.key === 'string' && signature === null)
    console.log(`The signature is right: the list, and so every file in it, is that of the owner of ${values.key}.`);
  console.log(`Build: ${build ?? 'unknown'}\nSHA-256 of SHA256SUMS: ${list}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
