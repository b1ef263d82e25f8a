import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { siteDirectory } from '../../scripts/places.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { chromiumOptions } from './chromium-options.ts';

/** The three homes of the one build: addresses that end in a slash. */
export interface Homes {
  root: string;
  sub: string;
  file: string;
}
declare module 'vitest' {
  export interface ProvidedContext {
    homes: Homes;
    /** Where the Chromium listens that test files share. */
    chromium: string;
  }
}

/**
 * Starts a Chromium for all test files, serves the built site at a domain's root and under a path, and unpacks its offline edition into a folder with blanks and Chinese in
 * its name.
 */
export default async function serveDist(project: TestProject): Promise<() => Promise<void>> {
  const directory = siteDirectory();
  if (!existsSync(join(directory, 'index.html'))) throw new Error(`There is no built site in ${directory}: npm run build`);
  const [root, sub] = await Promise.all([serveSite({ directory }), serveSite({ directory, base: '/sub/path/' })]);
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-'));
  const copy = unpackEdition(directory, join(folder, '法治 方案（100%）#1'));
  const shared = await chromium.launchServer(chromiumOptions());
  project.provide('chromium', shared.wsEndpoint());
  project.provide('homes', { root: root.address, sub: sub.address, file: `${pathToFileURL(copy).href}/` });
  return async () => {
    await Promise.all([root.close(), sub.close(), shared.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Unpacks the archive of a built site.
 * @returns the folder of its home page
 */
export function unpackEdition(site: string, folder: string): string {
  const archive = readdirSync(site).find((name) => name.endsWith('.zip'));
  if (archive === undefined) throw new Error(`There is no archive in ${site}: npm run build`);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(site, archive))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(folder, archive.replace(/\.zip$/, ''));
}
