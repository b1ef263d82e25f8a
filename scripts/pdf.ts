/**
 * npm run pdf: prints the built site's documents to `dist-pdf` (PDF_DIR names another folder) with a browser, and builds once more,
 * so that the downloads page offers them. Kinds named after `--` are printed alone: npm run pdf -- plan tasks. A build alone needs no browser: without these files its pages offer the browser's print.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from '../src/build.ts';
import { printedFiles } from '../src/derive/views/printed-files.ts';
import type { Locale } from '../src/i18n/locales.ts';
import type { Plan } from '../src/model/plan.ts';
import { PRINTED_INDEX, PRINTED_SUMS, type PrintedIndex, type PrintedRecord } from '../src/printed.ts';
import { address } from '../src/urls.ts';
import { checkContent } from './check-content.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { printedDirectory, root, siteDirectory } from './places.ts';
import { printPage } from './print-page.ts';
import { serveSite } from './site-server.ts';

/** How many pages are printed at once. */
const AT_ONCE = 3;
/** Languages that a plan's pages may be in; those that the built site has are printed. */
const LANGUAGES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

const kinds = process.argv.slice(2);
const executablePath = findChromium();
if (executablePath === null) {
  console.error('There is no Chromium, so no PDF files are made and the pages offer the print of the reader’s browser. npm run chromium installs one.');
  process.exit(1);
}
const started = performance.now();
if (!isBuilt()) runBuild();
const site = siteDirectory();
const target = printedDirectory();
const next = `${target}.next`;
const { plans } = await checkContent();
await rm(next, { recursive: true, force: true });
const server = await serveSite({ directory: site });
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
try {
  const files: PrintedRecord[] = [];
  for (const plan of plans) files.push(...(await printPlan(browser, server.address, plan)));
  const index: PrintedIndex = { build: build.label, browser: `Chromium ${browser.version()}`, files };
  await writeFile(join(next, PRINTED_INDEX), `${JSON.stringify(index, null, 2)}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(next, target);
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  console.log(`Printed ${files.length} files, ${(bytes / 1024 / 1024).toFixed(1)} MB, in ${((performance.now() - started) / 1000).toFixed(1)} s: ${target}`);
  console.log(`Fonts: ${[...new Set(files.flatMap(({ fonts }) => fonts))].join(', ')}`);
} finally {
  await browser.close();
  await server.close();
  await rm(next, { recursive: true, force: true });
}
runBuild();

/** Prints all files of a plan, several at once, and writes their sums. */
async function printPlan(browser: Browser, origin: string, plan: Plan): Promise<PrintedRecord[]> {
  const locales = LANGUAGES.filter((locale) => existsSync(join(site, address.print(locale, plan.id))));
  const jobs = printedFiles(plan, locales).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const records: PrintedRecord[] = new Array(jobs.length);
  const queue = jobs.entries();
  const date = commitDate(plan);
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) {
      const { bytes, pages, fonts } = await printPage(browser, origin, job.page, date, process.env['SITE_URL'] ?? null);
      const path = join(next, plan.id, job.file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      records[index] = { plan: plan.id, ...job, pages, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), fonts };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await writeFile(join(next, plan.id, PRINTED_SUMS), records.map(({ sha256, file }) => `${sha256}  ${file}\n`).join(''));
  return records;
}

/** The day of the commit that is built; the plan's own day in a copy without its history. */
function commitDate(plan: Plan): Date {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return new Date(Number(seconds) * 1000);
  } catch {
    return new Date(`${plan.record.published}T00:00:00Z`);
  }
}

/** Whether the site that lies there is of this very build. */
function isBuilt(): boolean {
  const home = join(siteDirectory(), 'index.html');
  return existsSync(home) && readFileSync(home, 'utf8').includes(build.label);
}

function runBuild(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
