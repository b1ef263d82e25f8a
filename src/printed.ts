import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedDirectory } from '../scripts/places.ts';
import { build } from './build.ts';
import type { PrintedFile } from './derive/views/printed-files.ts';

/** A file that `npm run pdf` printed. */
export interface PrintedRecord extends PrintedFile {
  plan: string;
  pages: number;
  bytes: number;
  sha256: string;
  /** Names of the fonts that the browser used, the most used first. */
  fonts: string[];
}
/** What lies beside the printed files: the build whose pages were printed, the browser that did it, and the files. */
export interface PrintedIndex {
  build: string;
  browser: string;
  files: PrintedRecord[];
}

/** Name of the list of printed files in their folder. */
export const PRINTED_INDEX = 'index.json';
/** Name of the list of their sums, in the form that `sha256sum -c` reads. */
export const PRINTED_SUMS = 'SHA256SUMS';

let known: PrintedRecord[] | null = null;

/** The printed files of a plan, if `npm run pdf` made them from this very build; none otherwise. A build never prints. */
export function printedOf(plan: string): PrintedRecord[] {
  known ??= readPrinted();
  return known.filter((record) => record.plan === plan);
}

/** The bytes of a printed file, or of the list of sums. */
export function printedBytes(plan: string, file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(printedDirectory(), plan, file)));
}

function readPrinted(): PrintedRecord[] {
  const path = join(printedDirectory(), PRINTED_INDEX);
  if (!existsSync(path)) return [];
  const index = JSON.parse(readFileSync(path, 'utf8')) as PrintedIndex;
  if (index.build === build.label) return index.files;
  console.warn(`[WARN] ${printedDirectory()} holds PDF files of the build ${index.build}; this is ${build.label}, so they are left out: npm run pdf`);
  return [];
}
