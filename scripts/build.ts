/**
 * npm run build: checks the content, builds the site into a folder aside, checks what was built, and only then puts it in the
 * place of the last one. Any failure leaves the last good site as it is and ends with exit code 1.
 * CONTENT_DIR and SITE_DIR name other folders (see places.ts). PRECOMPRESS=0 leaves out the .br and .gz files, which only a server uses.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../src/build.ts';
import { formatProblems } from '../src/model/problem.ts';
import { lockBuild } from './build-lock.ts';
import { buildPagefind } from './build-pagefind.ts';
import { checkContent } from './check-content.ts';
import { checkSite, formatPageProblems } from './check-site.ts';
import { writeCrawlerFiles } from './crawler-files.ts';
import { shapeEdition, writeEdition, writeSums } from './offline-edition.ts';
import { contentDirectory, root, siteDirectory } from './places.ts';
import { precompress } from './precompress.ts';

/** A failure that was explained to the reader. */
class BuildFailure extends Error {
  constructor(details: string, what: string) {
    super(`${details}\n\n${what}; the build stopped.`);
  }
}

/** Warnings of the tools that say nothing about this site. */
const IDLE_WARNINGS = /data store cleared|MODULE_LEVEL_DIRECTIVE/;

const site = siteDirectory();
const next = `${site}.next`;
const last = `${site}.old`;

const started = performance.now();
const unlock = await lockBuild();
try {
  const { plans, problems } = await checkContent();
  if (problems.length > 0) throw new BuildFailure(formatProblems(problems), 'The content has problems');
  await rm(next, { recursive: true, force: true });
  runAstro();
  await buildPagefind(next, plans);
  const split = await shapeEdition(next);
  await writeCrawlerFiles(next, process.env['SITE_URL']);
  const report = await checkSite(next);
  if (report.problems.length > 0) throw new BuildFailure(formatPageProblems(report.problems), 'The built pages have problems');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const edition = await writeEdition(next, report.pages, split, { build: build.label, plans: plans.map(({ id }) => id), version });
  if (Array.isArray(edition)) throw new BuildFailure(formatPageProblems(edition), 'The offline edition has problems');
  const built = performance.now();
  const packed = process.env['PRECOMPRESS'] === '0' ? null : await precompress(next);
  await writeSums(next);
  const compressed = performance.now();
  await replace();
  console.log(`Built ${report.pages.size} pages in ${seconds(built - started)}: ${site}`);
  console.log(`Offline edition: ${edition.archive}, ${(edition.bytes / 1e6).toFixed(1)} MB, SHA-256 ${edition.sha256}`);
  if (packed !== null) console.log(`Compressed ${packed} files for servers in ${seconds(compressed - built)}`);
} catch (error) {
  if (error instanceof BuildFailure) console.error(error.message);
  else console.error(error);
  console.error(existsSync(site) ? `The last good site is untouched: ${site}` : 'No site was built.');
  process.exitCode = 1;
} finally {
  await rm(next, { recursive: true, force: true });
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

/** Puts the new site in the place of the last one. */
async function replace(): Promise<void> {
  await rm(last, { recursive: true, force: true });
  if (existsSync(site)) await rename(site, last);
  try {
    await rename(next, site);
  } catch (error) {
    if (existsSync(last)) await rename(last, site);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}
