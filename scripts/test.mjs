/**
 * npm test: installs what is missing, then runs every check of the project. What needs no built site runs beside the build and the tests
 * in browsers. The last lines say how long each step took, and how many tests passed and failed.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, startScript } from './install.mjs';

const reports = join(root, 'node_modules', '.cache', 'test-reports');
const withReport = (name) => ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`];

/**
 * The lanes run beside each other, and the steps of a lane in order: what is said of each, the npm script that does it, and its options.
 * Quick steps come first, so that a slip is told within seconds.
 */
const LANES = [
  [
    ['Browser', 'chromium'],
    ['Build', 'build'],
    ['Site tests in Chromium', 'test:site', withReport('site')],
    ...(process.env.EVERY_SITUATION === undefined ? [] : [['Firefox and Chromium 80', 'test:browsers', withReport('browsers')]]),
  ],
  [
    ['Content', 'check'],
    ['Format and lint', 'lint'],
    ['Unused code', 'lint:unused'],
    ['Types', 'check:types'],
    ['Unit tests', 'test:unit', withReport('unit')],
  ],
];

// Only servers use the compressed copies, and they take their time; tests make some.
process.env.PRECOMPRESS ??= '0';
// What is tested is the site as it is now; whether it has less than the last one matters where one is published.
process.env.ACCEPT_FEWER ??= '1';
rmSync(reports, { recursive: true, force: true });
await installPackages();

const started = performance.now();
const done = [];
await Promise.all(LANES.map(runLane));
const failed = done.filter(({ good }) => !good);
console.log(`\nTime by step, ${seconds(performance.now() - started)} in all; the two lanes overlap:`);
for (const { title, good, time } of done) console.log(`  ${title.padEnd(26)}${seconds(time).padStart(8)}${good ? '' : '  FAILED'}`);
for (const { title, script } of failed) console.error(`\n${title} failed. Run it alone with: npm run ${script}`);

const counts = ['unit', 'site', 'browsers'].map(countTests);
console.log(`\nTests: ${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(failed.length === 0 ? 0 : 1);

/** Runs the steps of a lane up to the first that fails. What a step prints comes in one piece at its end. */
async function runLane(steps) {
  for (const [title, script, options] of steps) {
    console.log(`… ${title} (npm run ${script})`);
    const begun = performance.now();
    const { good, output } = await startScript(script, options);
    const time = performance.now() - begun;
    done.push({ title, script, good, time });
    console.log(`\n${title}: ${good ? 'ok' : 'FAILED'}, ${seconds(time)}\n${output.trim()}\n`);
    if (!good) return;
  }
}

function countTests(name) {
  const path = join(reports, `${name}.json`);
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that cannot be loaded has no tests to fail; it counts as one.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

function sum(key) {
  return counts.reduce((total, count) => total + count[key], 0);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
