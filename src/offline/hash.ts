import './has-own.ts';
import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes as 64 hexadecimal digits. Written in plain script: `crypto.subtle` does not exist on plain http. */
export function sha256Hex(bytes: Uint8Array): string {
  return hexOf(sha256(bytes));
}

/** Bytes that are hashed at a time. */
const AT_ONCE = 1024 ** 2;

/** The same in steps. @param pause between two steps, in which a page may do something else */
export async function sha256HexInSteps(bytes: Uint8Array, pause: () => Promise<void>): Promise<string> {
  if (bytes.length <= AT_ONCE) return sha256Hex(bytes);
  const hash = sha256.create();
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    hash.update(bytes.subarray(start, start + AT_ONCE));
    await pause();
  }
  return hexOf(hash.digest());
}

function hexOf(digest: Uint8Array): string {
  let hex = '';
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
