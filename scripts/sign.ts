/**
 * npm run sign -- FOLDER --key FILE: signs the list SHA256SUMS of a built site and the archive in it, each by a file .sig beside it. The
 * list names every file, so the signature holds for all of them. npm run sign -- --new-key NAME makes the keys NAME and NAME.pub.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SIGNATURE_ENDING, SUMS_FILE } from '../src/offline/sums.ts';
import { siteDirectory } from './places.ts';
import { newKeys, signBytes } from './signature.ts';

try {
  const { values, positionals } = parseArgs({ options: { key: { type: 'string' }, 'new-key': { type: 'string' } }, allowPositionals: true });
  if (values['new-key'] !== undefined) makeKeys(resolve(values['new-key']));
  else if (values.key === undefined) throw new Error('Which key? npm run sign -- FOLDER --key FILE; npm run sign -- --new-key NAME makes one.');
  else signFolder(positionals[0] === undefined ? siteDirectory() : resolve(positionals[0]), readFileSync(resolve(values.key), 'utf8'));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

function makeKeys(path: string): void {
  for (const name of [path, `${path}.pub`]) if (existsSync(name)) throw new Error(`${name} is there already: a key is never replaced. Choose another name.`);
  const { privateKey, publicKey } = newKeys();
  writeFileSync(path, privateKey, { mode: 0o600 });
  writeFileSync(`${path}.pub`, publicKey);
  console.log(`Private key: ${path} (keep it outside of the project, and to yourself)\nPublic key: ${path}.pub (give it out by another way than the site)`);
}

function signFolder(folder: string, privateKey: string): void {
  if (!existsSync(join(folder, SUMS_FILE))) throw new Error(`There is no ${SUMS_FILE} in ${folder}: npm run build makes it.`);
  const archives = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  for (const name of [SUMS_FILE, ...archives]) {
    writeFileSync(join(folder, `${name}${SIGNATURE_ENDING}`), signBytes(readFileSync(join(folder, name)), privateKey));
    console.log(`Signed: ${join(folder, name)}${SIGNATURE_ENDING}`);
  }
}
