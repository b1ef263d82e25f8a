import './has-own.ts';
import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes as 64 hexadecimal digits. Written in plain script: `crypto.subtle` does not exist on plain http. */
export function sha256Hex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of sha256(bytes)) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
