import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Detached signatures: Ed25519 over the bytes of a file, 64 bytes in a file of its own, keys as PEM. Node has all of it, and whoever has
 * OpenSSL can check without this project: openssl pkeyutl -verify -pubin -inkey KEY -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig
 */

/** A new pair of keys, as PEM. */
export function newKeys(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('ed25519', { privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
}

/** The signature of bytes. @throws Error when the PEM is no private key for Ed25519 */
export function signBytes(bytes: Uint8Array, privateKey: string): Uint8Array {
  return sign(
    null,
    bytes,
    keyOf(() => createPrivateKey(privateKey), 'a private key for Ed25519'),
  );
}

/** Whether a signature of bytes was made with the private half of a key. @throws Error when the PEM is no public key for Ed25519 */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  // A private key would be taken, too, since it holds its public half; whoever hands it out should hear so.
  if (/PRIVATE KEY/.test(publicKey)) throw new Error('This is a private key. It stays with its owner; to check, the public key is needed.');
  return verify(
    null,
    bytes,
    keyOf(() => createPublicKey(publicKey), 'a public key for Ed25519'),
    signature,
  );
}

function keyOf(read: () => KeyObject, what: string): KeyObject {
  let key: KeyObject | null = null;
  try {
    key = read();
  } catch {
    // Said below, with the other kinds that do not fit.
  }
  if (key?.asymmetricKeyType !== 'ed25519') throw new Error(`The key is not ${what} in PEM form (its first line is -----BEGIN …-----).`);
  return key;
}
