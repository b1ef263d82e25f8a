import { type Zippable, zipSync } from 'fflate';

/** Time of every entry: noon of the first day that the format can name, which archives write as local time and so the same in every zone. */
const entryTime = (): Date => new Date(1980, 0, 1, 12);
/** Unix as the system of origin: unzip on Linux takes names of other systems for names in their old code pages. */
const UNIX = 3;
/** A plain file that its owner may write and everybody read. */
const READABLE = 0o100644 << 16;
/** Kinds of files that are compressed already. */
const PACKED = /\.(?:xlsx|docx|pptx|epub|zip|png|jpe?g|woff2)$/;

/** A file's bytes; `stored` leaves them uncompressed, as some formats demand of their first entry. */
export interface Entry {
  bytes: Uint8Array;
  stored?: boolean;
}

/** A ZIP archive with the entries in their order. Equal input gives equal bytes, on every machine and in every time zone. */
export function archive(entries: ReadonlyMap<string, Entry>): Uint8Array {
  const files: Zippable = {};
  const mtime = entryTime();
  for (const [path, { bytes, stored = false }] of entries) {
    files[path] = [plainBytes(bytes), { level: stored ? 0 : 9, mtime, os: UNIX, attrs: READABLE }];
  }
  return zipSync(files);
}

/** The same bytes without Node's subclass: over a mixture of `Buffer` and `Uint8Array` fflate packs four times slower. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A ZIP archive of files, given by path, below one top folder, sorted by name; those that are compressed already are stored. */
export function archiveFolder(files: ReadonlyMap<string, Uint8Array>, top: string): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return archive(new Map(sorted.map(([path, bytes]) => [`${top}/${path}`, { bytes, stored: PACKED.test(path) }])));
}
