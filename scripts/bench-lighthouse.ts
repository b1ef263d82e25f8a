/**
 * npm run bench:lighthouse: Lighthouse on one page of every kind of the built site, as a phone on a slow network. Pages named after `--` are
 * tried alone. What it says of speed depends on the machine; the other three do not, and less than 100 in one of them ends with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TEMPLATES } from '../tests/site/templates.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { root, siteDirectory } from './places.ts';
import { serveSite } from './site-server.ts';

/** Fetched from npm on first use and kept out of package.json: some 150 packages that nothing else needs. */
const PACKAGES = ['lighthouse@13.5.0', 'chrome-launcher@1.2.1'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is used of Lighthouse's results. */
interface Results {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; displayValue?: string }>;
  };
}
type Lighthouse = (address: string, options: object) => Promise<Results>;
type Launch = (options: object) => Promise<{ port: number; kill(): void }>;

const chromePath = findChromium();
if (chromePath === null) stop('There is no Chromium: npm run chromium');
const site = siteDirectory();
if (!existsSync(join(site, 'index.html'))) stop('There is no built site: npm run build');
if (!existsSync(join(site, 'index.html.br')))
  console.log('The site has no compressed copies, so pages travel larger than from a server: npm run build makes them.\n');

const folder = join(root, 'node_modules', '.cache', 'lighthouse');
if (!existsSync(join(folder, 'node_modules', 'lighthouse'))) fetchPackages();
const resolve = createRequire(join(folder, 'x.js')).resolve;
const load = async (name: string): Promise<unknown> => import(pathToFileURL(resolve(name)).href);
const { default: lighthouse } = (await load('lighthouse')) as { default: Lighthouse };
const { launch } = (await load('chrome-launcher')) as { launch: Launch };

const wanted = process.argv.slice(2);
const pages = wanted.length === 0 ? Object.values(TEMPLATES) : wanted;
const server = await serveSite({ directory: site });
const chrome = await launch({ chromePath, chromeFlags: ['--headless', ...CHROMIUM_FLAGS] });
let low = 0;
try {
  console.log(`${CATEGORIES.join(' / ')}\n`);
  for (const page of pages) {
    const { lhr } = await lighthouse(server.address + page, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
    const scores = CATEGORIES.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    if (scores.slice(1).some((score) => score < 100)) low += 1;
    const below = CATEGORIES.flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.995)
      .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim());
    console.log(`${scores.map((score) => String(score).padStart(3)).join(' / ')}  ${page}${below.length === 0 ? '' : `: ${below.join(', ')}`}`);
  }
} finally {
  chrome.kill();
  await server.close();
}
process.exit(low === 0 ? 0 : 1);

function fetchPackages(): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', ...PACKAGES], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) stop(`Lighthouse could not be fetched (npm install ${PACKAGES.join(' ')}): ${stderr.trim()}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
