/** npm run chromium: finds a Chromium for the site tests, or installs one with apt-get where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const remedy =
  'Install Chromium and a Chinese font (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or name a Chromium or Chrome: CHROMIUM=/path/to/chrome npm test';

if (findChromium() === null) install();
console.log(`Chromium: ${findChromium()}`);

function install(): void {
  if (process.env['CHROMIUM'] !== undefined) stop(`CHROMIUM names ${process.env['CHROMIUM']}, which does not exist.`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) stop('There is no Chromium here, and it cannot be installed without root and apt-get.');
  console.log('Installing Chromium (apt-get): a minute or two, once …');
  for (const options of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...options], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) stop(`${stdout}${stderr}\napt-get ${options[0]} failed.`);
  }
  if (findChromium() === null) stop('apt-get installed no Chromium that can be found.');
}

function stop(message: string): never {
  console.error(`${message}\n${remedy}`);
  process.exit(1);
}
