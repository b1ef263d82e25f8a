import { UnreadableFile } from '../source-document.ts';

/** Bytes as text, with the name of the encoding they were read in. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** The byte order marks that name an encoding. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads bytes as text: by byte order mark, then by the encoding the file names (a page's `charset`), then as UTF-8, UTF-16 without
 * a mark, and GB18030 (which covers GBK and GB2312). The first that every byte fits is taken.
 * @param named encoding that the file itself names, if it does
 * @throws UnreadableFile when no encoding gives readable Chinese or Latin text
 */
export function decodeText(bytes: Uint8Array, named?: string): DecodedText {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeAs(bytes, encoding) ?? fail();
  }
  const tries = [named, 'utf-8', looksLikeUtf16(bytes), 'gb18030', 'big5'].filter((encoding) => encoding !== undefined && encoding !== '');
  for (const encoding of tries) {
    const decoded = decodeAs(bytes, encoding as string);
    if (decoded !== null && isReadable(decoded.text)) return decoded;
  }
  return fail();
}

/** Why the text of a file cannot be read, for the person who has it. */
function fail(): never {
  throw new UnreadableFile(
    'The characters of this file could not be read in any encoding that Chinese files use (UTF-8, GB18030, UTF-16, Big5).',
    'Open it in the program it was made with and save it as plain text in UTF-8, or as DOCX.',
  );
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // The bytes do not fit, or the file names an encoding that does not exist: the next one is tried.
    return null;
  }
}

/** UTF-16 without a mark shows as zero bytes at every other place, from line ends and digits. */
function looksLikeUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((side) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Whether text has no control characters and, where it is Chinese, mostly the characters that Chinese texts use. */
function isReadable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data and wrong encodings.
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return false;
  const strange = text.match(/[\ue000-\uf8ff\u0080-\u009f]|[\u{20000}-\u{3ffff}]/gu)?.length ?? 0;
  return strange <= text.length / 50;
}
