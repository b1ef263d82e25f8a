import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory, root } from '../scripts/places.ts';

/** Which build this is: the commit (where there is one) and a hash of everything the site is made from, never of what was made. */
export interface Build {
  /** Abbreviated commit, or `no-commit`. */
  commit: string;
  /** First 12 hexadecimal digits of the SHA-256 over names and bytes of all inputs. */
  inputs: string;
  /** Instant of the commit, as ISO 8601 in UTC; undefined without a commit. */
  modified: string | undefined;
  /** Both in one word, as printed on pages and in downloads. */
  label: string;
}

export const build: Build = fingerprint();

function fingerprint(): Build {
  let commit = 'no-commit';
  let modified: string | undefined;
  try {
    commit = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const seconds = execFileSync('git', ['show', '-s', '--format=%ct', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    modified = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
  } catch {
    // A copy without its history still builds; its inputs alone name it.
  }
  const hash = createHash('sha256');
  const places = [contentDirectory(), join(root, 'src'), join(root, 'public'), join(root, 'scripts')];
  for (const directory of places) {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) hash.update(path.slice(directory.length)).update('\0').update(readFileSync(path));
  }
  for (const file of ['package-lock.json', 'astro.config.mjs']) hash.update(readFileSync(join(root, file)));
  const inputs = hash.digest('hex').slice(0, 12);
  return { commit, inputs, modified, label: `${commit}-${inputs}` };
}
