/** npm run chromium: finds a Chromium for the site tests, or installs one with apt-get where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const remedy =
  'Install Chromium and a Chinese font (Debian: sudo apt-get install chromium-headless-shell fonts-noto-cjk; others: chromium), or name a Chromium or Chrome: CHROMIUM=/path/to/chrome npm test';
/** The first is enough for tests and starts faster; not every system has it. */
const PACKAGES = process.env['EVERY_SITUATION'] === undefined ? ['chromium-headless-shell', 'chromium'] : ['chromium'];

if (findChromium() === null) install();
console.log(`Chromium: ${findChromium()}`);

function install(): void {
  if (process.env['CHROMIUM'] !== undefined) stop(`CHROMIUM names ${process.env['CHROMIUM']}, which does not exist.`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) stop('There is no Chromium here, and it cannot be installed without root and apt-get.');
  console.log('Installing Chromium (apt-get): a minute or two, once …');
  const updated = aptGet('update');
  if (!updated.good) stop(`${updated.output}\napt-get update failed.`);
  const complaints: string[] = [];
  for (const name of PACKAGES) {
    const { good, output } = aptGet('install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk');
    if (good && findChromium() !== null) return;
    complaints.push(output);
  }
  stop(`${complaints.join('\n')}\napt-get installed no Chromium that can be found.`);
}

function aptGet(...options: string[]): { good: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...options], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { good: status === 0, output: `${stdout}${stderr}` };
}

function stop(message: string): never {
  console.error(`${message}\n${remedy}`);
  process.exit(1);
}
