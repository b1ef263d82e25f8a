import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './places.ts';

/** A Chromium of early 2020 and the driver of its time. */
export interface OldChromium {
  executable: string;
  /** Folder of the libraries that it needs beside the system's. */
  libraries: string;
  /** The driver's module, `puppeteer-core` 2.1.1. */
  driver: unknown;
}

/** What is fetched from npm: kept out of package.json, since only this one test uses it and its packages are old. */
const PACKAGES = ['chrome-aws-lambda@2.1.1', 'puppeteer-core@2.1.1'];
const folder = join(root, 'node_modules', '.cache', 'chromium-80');
const done = join(folder, 'unpacked');

/**
 * Fetches and unpacks Chromium 80 on first use (43 MB, kept in node_modules/.cache). Linux on x86-64 only.
 * @returns null, with a reason in the console, where there is none to be had
 */
export function oldChromium(): OldChromium | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('skipped: Chromium 80 runs on Linux on x86-64 only');
    return null;
  }
  if (!existsSync(done) && !unpack()) return null;
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'aws', 'lib'),
    driver: createRequire(join(folder, 'x.js'))('puppeteer-core'),
  };
}

function unpack(): boolean {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', ...PACKAGES], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.log(`skipped: Chromium 80 could not be fetched (npm install ${PACKAGES.join(' ')}): ${stderr.trim().split('\n').at(-1)}`);
    return false;
  }
  const packed = (name: string): Buffer => brotliDecompressSync(readFileSync(join(folder, 'node_modules', 'chrome-aws-lambda', 'bin', name)));
  writeFileSync(join(folder, 'chromium'), packed('chromium.br'));
  chmodSync(join(folder, 'chromium'), 0o755);
  mkdirSync(join(folder, 'aws.next'));
  const tar = spawnSync('tar', ['-x', '-C', join(folder, 'aws.next')], { input: packed('aws.tar.br'), maxBuffer: 1 << 30 });
  if (tar.status !== 0) throw new Error(`tar: ${tar.stderr}`);
  renameSync(join(folder, 'aws.next'), join(folder, 'aws'));
  writeFileSync(done, '');
  return true;
}
