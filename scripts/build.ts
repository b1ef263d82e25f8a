/**
 * npm run build: checks the content, builds the site into a folder aside, checks what was built, and only then puts it in the
 * place of the last one. Any failure leaves the last good site as it is and ends with exit code 1.
 * A site that lacks pages or downloads of the last one is not put in its place, unless --accept-fewer is given.
 * CONTENT_DIR and SITE_DIR name other folders (see places.ts). PRECOMPRESS=0 leaves out the .br and .gz files, which only a server uses.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../src/build.ts';
import { formatProblems } from '../src/model/problem.ts';
import { BuildFailure, buildFailureInWords, pathProblem } from './build-failure.ts';
import { lockBuild } from './build-lock.ts';
import { buildPagefind } from './build-pagefind.ts';
import { checkContent } from './check-content.ts';
import { checkSite, formatPageProblems } from './check-site.ts';
import { writeCrawlerFiles } from './crawler-files.ts';
import { lossInWords, lostFiles } from './lost-files.ts';
import { shapeEdition, writeEdition, writeSums } from './offline-edition.ts';
import { contentDirectory, root, siteDirectory } from './places.ts';
import { precompress } from './precompress.ts';
import { writeNotices, writeSbom } from './supply-chain.ts';

/** Warnings of the tools that say nothing about this site. */
const IDLE_WARNINGS = /data store cleared|MODULE_LEVEL_DIRECTIVE/;

const { values: options } = parseArgs({ options: { 'accept-fewer': { type: 'boolean', default: false } }, strict: false });
const acceptsFewer = options['accept-fewer'] === true || process.env['ACCEPT_FEWER'] === '1';
const site = siteDirectory();
const next = `${site}.next`;
const last = `${site}.old`;

const started = performance.now();
const unpassable = pathProblem(root);
if (unpassable !== null) {
  console.error(unpassable);
  process.exit(1);
}
const unlock = await lockBuild();
/** Whether the new site is in its place: what fails afterwards no longer touches it. */
let live = false;
try {
  const { plans, problems } = await checkContent();
  if (problems.length > 0) throw new BuildFailure(formatProblems(problems), 'The content has problems');
  await rm(next, { recursive: true, force: true });
  runAstro();
  await buildPagefind(next, plans);
  await writeNotices(next);
  await writeSbom(next);
  const split = await shapeEdition(next);
  await writeCrawlerFiles(next, process.env['SITE_URL']);
  const report = await checkSite(next);
  if (report.problems.length > 0) throw new BuildFailure(formatPageProblems(report.problems), 'The built pages have problems');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const edition = await writeEdition(next, report.pages, split, { build: build.label, plans: plans.map(({ id }) => id), version });
  if (Array.isArray(edition)) throw new BuildFailure(formatPageProblems(edition), 'The offline edition has problems');
  const loss = lossInWords(await lostFiles(site, next));
  if (loss !== null && !acceptsFewer)
    throw new BuildFailure(
      `${loss}\n\nIf they are meant to be gone: npm run build -- --accept-fewer (or npm start -- --accept-fewer)`,
      'Pages or downloads would be lost',
    );
  const built = performance.now();
  const packed = process.env['PRECOMPRESS'] === '0' ? null : await precompress(next);
  await writeSums(next);
  const compressed = performance.now();
  await replace();
  console.log(`Built ${report.pages.size} pages in ${seconds(built - started)}: ${site}`);
  console.log(`Offline edition: ${edition.archive}, ${(edition.bytes / 1e6).toFixed(1)} MB, SHA-256 ${edition.sha256}`);
  if (packed !== null) console.log(`Compressed ${packed} files for servers in ${seconds(compressed - built)}`);
} catch (error) {
  console.error(buildFailureInWords(error));
  if (live) console.error(`The new site is live: ${site}`);
  else console.error(existsSync(site) ? `The last good site is untouched: ${site}` : 'No site was built.');
  process.exitCode = 1;
} finally {
  // What cannot be removed is said by the step that needs its place.
  await rm(next, { recursive: true, force: true }).catch(() => {});
  if (contentDirectory() !== join(root, 'content')) await forgetContent();
  await unlock();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Astro's build into the folder aside. Its talk is shown only when it warns or fails. */
function runAstro(): void {
  // `--force`: what Astro remembers of earlier content is not used, since it may be another folder's.
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--force'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CONTENT_DIR: contentDirectory(), SITE_DIR: next },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new BuildFailure(output.trim().split('\n').slice(-60).join('\n'), 'Astro could not build the site');
  for (const line of output.split('\n')) if (/\[(?:WARN|ERROR)\]/.test(line) && !IDLE_WARNINGS.test(line)) console.warn(line);
}

/** Removes what Astro keeps of another folder's content, which the project's own `astro dev` and `astro build` would take for theirs. */
async function forgetContent(): Promise<void> {
  const kept = ['.astro/content-modules.mjs', '.astro/content-assets.mjs', 'node_modules/.astro/data-store.json'];
  await Promise.all(kept.map((path) => rm(join(root, path), { force: true })));
}

/** Puts the new site in the place of the last one. A last one that cannot be removed is left beside it, with a word. */
async function replace(): Promise<void> {
  await rm(last, { recursive: true, force: true });
  if (existsSync(site)) await rename(site, last);
  try {
    await rename(next, site);
    live = true;
  } catch (error) {
    if (existsSync(last)) await rename(last, site);
    throw error;
  }
  await rm(last, { recursive: true, force: true }).catch(() => console.warn(`The site before this one could not be removed: ${last}. Delete it by hand.`));
}
