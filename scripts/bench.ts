/**
 * npm run bench: builds the site into a folder of its own and prints how long that takes and what its pages weigh.
 * npm run bench -- --plans 1,10,30: builds sites of so many made-up plans instead (bench-plans.ts).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchPlans } from './bench-plans.ts';
import { type PageWeight, WEIGHT_LIMITS, weighPage } from './page-weight.ts';
import { root } from './places.ts';
import { precompress } from './precompress.ts';

const { values } = parseArgs({ options: { plans: { type: 'string' } } });
if (values.plans !== undefined) {
  const counts = values.plans.split(',').map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1)) throw new Error('--plans names numbers of plans, such as 1,10,30.');
  benchPlans(counts);
  process.exit(0);
}

const site = join(root, 'node_modules', '.cache', 'bench', 'dist');
const started = performance.now();
const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
  cwd: root,
  env: { ...process.env, SITE_DIR: site, PRECOMPRESS: '0' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (build.status !== 0) process.exit(1);
const seconds = (performance.now() - started) / 1000;

const compressing = performance.now();
const compressed = await precompress(site);
const compressSeconds = (performance.now() - compressing) / 1000;

const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
// Two languages side by side weigh twice as much; the limits are for one.
const single = pages.filter((path) => !/\bparallel\b/.test(path));
const sections = single.filter((path) => /(?:^|[\\/])\d(?:\.\d)?\.html$/.test(path));
const fulls = single.filter((path) => /(?:^|[\\/])full\.html$/.test(path));

console.log(`Build: ${seconds.toFixed(1)} s, ${pages.length} pages, the offline edition with them`);
console.log(`Compressed copies for servers: ${compressSeconds.toFixed(1)} s, ${compressed} files\n`);
console.log(row('Weight (KB, brotli)', 'HTML', 'CSS', 'JS', 'total', 'limit', ''));
const charts = single.filter((path) => /[\\/]charts[\\/]/.test(path));
const good = [
  report('longest section', sections, WEIGHT_LIMITS.section, WEIGHT_LIMITS.js),
  report('whole plan', fulls, WEIGHT_LIMITS.full, WEIGHT_LIMITS.js),
  report('chart', charts, WEIGHT_LIMITS.chart),
];
process.exit(good.every(Boolean) ? 0 : 1);

/** Prints the heaviest of some pages and whether it keeps its limits; without one for scripts, they count in the total alone. */
function report(name: string, paths: readonly string[], limit: number, scripts?: number): boolean {
  const weights = paths.map((path): [string, PageWeight] => [path, weighPage(site, path)]);
  const [path, weight] = weights.reduce((heaviest, other) => (other[1].total > heaviest[1].total ? other : heaviest));
  const keeps = weight.total <= limit && weight.js <= (scripts ?? limit);
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
  console.log(
    row(
      `${name}: ${path}`,
      kb(weight.html),
      kb(weight.css),
      kb(weight.js),
      kb(weight.total),
      scripts === undefined ? kb(limit) : `${kb(limit)}, JS ${kb(scripts)}`,
      keeps ? 'OK' : 'OVER',
    ),
  );
  return keeps;
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => cell.padStart(cell.includes(',') || cell === 'limit' ? 16 : 8)).join('')}`;
}
