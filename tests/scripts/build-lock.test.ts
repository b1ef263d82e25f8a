import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockBuild } from '../../scripts/build-lock.ts';

let folder = '';
let place = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  place = join(folder, 'build.lock');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const left = (words: string): void => {
  writeFileSync(place, words);
  const before = new Date(Date.now() - 60_000);
  utimesSync(place, before, before);
};

test.each([
  ['is empty', ''],
  ['holds no number', 'garbage'],
  ['names a process that is gone', '2147483646'],
])('a lock that %s is taken over', async (_, words) => {
  left(words);
  const unlock = await lockBuild(place, 1_000);
  expect(existsSync(place)).toBe(true);
  await unlock();
  expect(existsSync(place)).toBe(false);
});

test('a lock of a living process is waited for, with a word that names it and the file, and at last given up', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  left(String(process.pid));
  await expect(lockBuild(place, 300)).rejects.toThrow(`Another build (process ${process.pid}) has held ${place} for too long`);
  expect(said.mock.calls).toEqual([[`Waiting for another build of this project (process ${process.pid}). If none is running, delete ${place}`]]);
});
