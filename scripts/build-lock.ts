import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './places.ts';

const place = join(root, 'node_modules', '.cache', 'build.lock');

/**
 * Lets one build at a time through: Astro writes what it found in the content to `.astro/`, so two builds, of other content or
 * not, would read each other's. A lock whose process is gone is taken over.
 * @returns a function that lets the next build through
 */
export async function lockBuild(): Promise<() => Promise<void>> {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(place, String(process.pid), { flag: 'wx' });
      return () => rm(place, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isAlive(holder())) await rm(place, { force: true });
    else {
      if (!told) console.log('Waiting for another build of this project …');
      told = true;
      await wait(200);
    }
  }
}

function holder(): number | null {
  try {
    return Number(readFileSync(place, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number | null): boolean {
  // Between its creation and its writing the file is empty: someone holds it.
  if (pid === null) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
