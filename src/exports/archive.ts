import { type Zippable, zipSync } from 'fflate';

/** Time of every entry; the earliest that the format knows, in whatever zone this runs. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** A file's bytes; `stored` leaves them uncompressed, as some formats demand of their first entry. */
export interface Entry {
  bytes: Uint8Array;
  stored?: boolean;
}

/** A ZIP archive with the entries in their order. Equal input gives equal bytes. */
export function archive(entries: ReadonlyMap<string, Entry>): Uint8Array {
  const files: Zippable = {};
  for (const [path, { bytes, stored = false }] of entries) files[path] = [bytes, { mtime: ENTRY_TIME, level: stored ? 0 : 6 }];
  return zipSync(files);
}
