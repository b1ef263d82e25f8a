/** npm test: installs what is missing, then runs every check of the project in order, and stops at the first that fails. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, runScript } from './install.mjs';

const reports = join(root, 'node_modules', '.cache', 'test-reports');
const withReport = (name) => ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`];

/** The steps: what is said of each, the npm script that does it, and its options. */
const steps = [
  ['Types', 'check:types'],
  ['Content', 'check'],
  ['Format and lint', 'lint'],
  ['Unit tests', 'test:unit', withReport('unit')],
  ['Build', 'build'],
  ['Browser', 'chromium'],
  ['Site tests in Chromium', 'test:site', withReport('site')],
  ...(process.env.EVERY_SITUATION === undefined ? [] : [['Firefox and Chromium 80', 'test:browsers', withReport('browsers')]]),
];

// Only servers use the compressed copies, and they take their time; tests make some.
process.env.PRECOMPRESS ??= '0';
rmSync(reports, { recursive: true, force: true });
installPackages();

const failed = steps.findIndex(([title, script, options], index) => {
  console.log(`\n[${index + 1}/${steps.length}] ${title} (npm run ${script})`);
  const started = performance.now();
  const good = runScript(script, options);
  console.log(`[${index + 1}/${steps.length}] ${title}: ${good ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return !good;
});
if (failed !== -1) console.error(`\nStopped at step ${failed + 1} of ${steps.length}. Run it alone with: npm run ${steps[failed]?.[1]}`);

const counts = ['unit', 'site', 'browsers'].map(countTests);
console.log(`\nTests: ${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(failed === -1 ? 0 : 1);

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
