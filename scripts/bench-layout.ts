/**
 * npm run bench:layout: how long Chromium lays out the longest section, beside Starlight with the same text, as a phone and on a desk.
 *
 * Only ratios of one run mean anything: both pages are opened in turn, several times, and medians are compared. Times are those that the
 * page's own thread worked, four times over, so that other work on the machine hardly counts; only the largest paint (lcp) is wall-clock
 * time. More than Starlight in layout, tbt or lcp ends with exit code 1. `-- --rounds N` opens each page N times.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { type LoadWork, loadWork } from './load-work.ts';
import { siteDirectory } from './places.ts';
import { serveSite } from './site-server.ts';
import { buildStarlight } from './starlight-site.ts';

const WINDOWS = {
  'phone 412 × 823': { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  'desk 1366 × 768': { viewport: { width: 1366, height: 768 } },
};
/** What is compared, and whether ours may be more: the marks of over a thousand facts cost some style, and blocking before the first paint is felt by nobody. */
const MEASURES = { layout: 'limit', style: 'shown', blocking: 'shown', tbt: 'limit', lcp: 'limit' } as const;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chromium: npm run chromium');
const site = siteDirectory();
if (!existsSync(join(site, 'index.html'))) throw new Error('There is no built site: npm run build');

const plan = readdirSync(site).find((name) => existsSync(join(site, name, 'tasks.html'))) ?? '';
const starlight = buildStarlight(join(site, plan));
const [ours, theirs] = await Promise.all([serveSite({ directory: site }), serveSite({ directory: starlight.directory })]);
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
let over = 0;
try {
  console.log(`Milliseconds on a processor four times slower, medians of ${values.rounds} loads: ${plan}/${starlight.longest}.html\n`);
  for (const [name, window] of Object.entries(WINDOWS)) {
    const loads = { ours: [] as LoadWork[], theirs: [] as LoadWork[] };
    // The first of each warms the caches of the browser's own process and does not count.
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      const pair = [
        await loadWork(browser, `${ours.address}${plan}/${starlight.longest}.html`, window),
        await loadWork(browser, `${theirs.address}${starlight.longest.replace('.', '')}/`, window),
      ] as const;
      if (round === 0) continue;
      loads.ours.push(pair[0]);
      loads.theirs.push(pair[1]);
    }
    console.log(`${name.padEnd(24)}${['ours', 'Starlight', 'ratio'].map((head) => head.padStart(12)).join('')}`);
    for (const measure of Object.keys(MEASURES) as (keyof typeof MEASURES)[]) {
      const [our, their] = [loads.ours, loads.theirs].map((all) => median(all.map((work) => work[measure]))) as [number, number];
      const tooMuch = MEASURES[measure] === 'limit' && our > their;
      if (tooMuch) over += 1;
      const ratio = their === 0 ? (our === 0 ? '–' : 'over') : (our / their).toFixed(2);
      console.log(`  ${measure.padEnd(22)}${our.toFixed(0).padStart(12)}${their.toFixed(0).padStart(12)}${ratio.padStart(12)}${tooMuch ? '  OVER' : ''}`);
    }
  }
} finally {
  await browser.close();
  await Promise.all([ours.close(), theirs.close()]);
}
process.exit(over === 0 ? 0 : 1);

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
