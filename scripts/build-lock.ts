import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './places.ts';

const PLACE = join(root, 'node_modules', '.cache', 'build.lock');
/** A lock without a process in it was left by a build that was cut off: between its creation and its writing no time passes. */
const EMPTY_FOR = 5_000;
/** No build takes as long; after it the waiting one gives up, with a word. */
const LONGEST = 30 * 60_000;

/**
 * Lets one build at a time through: Astro writes what it found in the content to `.astro/`, so two builds, of other content or
 * not, would read each other's. A lock whose process is gone, or that nobody
 * has written to for a while, is taken over. A waiting build says for whom it waits and which file to remove when that is nobody.
 * @param longest how long to wait, in milliseconds
 * @returns a function that lets the next build through
 * @throws Error when another build holds the lock for longer
 */
export async function lockBuild(place: string = PLACE, longest: number = LONGEST): Promise<() => Promise<void>> {
  mkdirSync(dirname(place), { recursive: true });
  const since = Date.now();
  for (let said = false; ; ) {
    try {
      writeFileSync(place, String(process.pid), { flag: 'wx' });
      return () => rm(place, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = holder(place);
    if (pid === null ? isOld(place) : !isAlive(pid)) {
      await rm(place, { force: true });
      continue;
    }
    if (!said) console.log(`Waiting for another build of this project (process ${pid ?? 'unknown'}). If none is running, delete ${place}`);
    said = true;
    if (Date.now() - since > longest)
      throw new Error(`Another build (process ${pid ?? 'unknown'}) has held ${place} for too long. End it, or delete that file if it is no build.`);
    await wait(200);
  }
}

/** The process named in a lock; null when there is none in it. */
function holder(place: string): number | null {
  try {
    const words = readFileSync(place, 'utf8').trim();
    return /^\d+$/.test(words) ? Number(words) : null;
  } catch {
    return null;
  }
}

function isOld(place: string): boolean {
  try {
    return Date.now() - statSync(place).mtimeMs > EMPTY_FOR;
  } catch {
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
