import { type Zippable, zipSync } from 'fflate';

/** Files by path inside the site. */
export type FileSet = ReadonlyMap<string, Uint8Array>;

/** Unix as the system of origin: unzip on Linux takes names of other systems for names in their old code pages. */
const UNIX = 3;
/** A plain file that its owner may write and everybody read. */
const READABLE = 0o100644 << 16;
/** Kinds of files that are compressed already. */
const PACKED = /\.(?:xlsx|docx|epub|zip|png|jpe?g|woff2|pagefind|pf_\w+)$/;

/** The archive's name, and that of the folder inside it. @param plans ids of all plans of the site */
export function archiveName(plans: readonly string[], version: string): string {
  return `fazhi-plan-explorer-${plans.length === 1 ? plans[0] : `${plans.length}-plans`}-${version}`;
}

/**
 * A zip of all files below one top folder. The same files give the same bytes on every machine and in every time zone:
 * names are sorted, and every entry carries noon of the first day that the format can name, written as local time.
 */
export function makeArchive(files: FileSet, top: string): Uint8Array {
  const entries: Zippable = {};
  const paths = [...files.keys()].sort();
  for (const path of paths) {
    const bytes = files.get(path) ?? new Uint8Array();
    entries[`${top}/${path}`] = [bytes, { level: PACKED.test(path) ? 0 : 9, mtime: new Date(1980, 0, 1, 12), os: UNIX, attrs: READABLE }];
  }
  return zipSync(entries);
}
