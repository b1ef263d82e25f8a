import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { siteDirectory } from '../../scripts/places.ts';
import { type ChangedCopy, changedCopy } from './copies.ts';
import { checkPage, type TourPage, takeTour, wordsAt } from './tour.ts';

/** The offline edition in Firefox, with the policy for files that drivers otherwise switch off. */
const executable = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path !== undefined && existsSync(path));
if (executable === undefined) console.log('skipped: apt-get install firefox-esr');

const homes = inject('homes');
const site = siteDirectory();
let browser: Browser;
let changed: ChangedCopy;
beforeAll(async () => {
  if (executable === undefined) return;
  changed = changedCopy();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
    protocolTimeout: 300_000,
  });
});
afterAll(async () => {
  if (executable === undefined) return;
  changed.remove();
  await browser.close();
});

test.skipIf(executable === undefined).each([
  ['from a disk', homes.file],
  ['from a server, under a path', homes.sub],
])('everything is used %s', async (_, home) => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await takeTour(page as TourPage, home);
  expect(complaints).toEqual([]);
  // Firefox draws controls with a font of its own, which it names as a request.
  expect(requests.filter((address) => !address.startsWith(home) && !address.startsWith('data:font/'))).toEqual([]);
  await page.close();
});

test.skipIf(executable === undefined)('a copy is verified from a disk: the archive is green, a changed page is named', async () => {
  const page = await browser.newPage();
  await page.goto(`${homes.file}verify.html`);
  const field = await page.$('#verify-archive');
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(site, readdirSync(site).find((name) => name.endsWith('.zip')) ?? ''));
  await page.waitForSelector('#verify-result .record-list', { timeout: 200_000 });
  expect(await wordsAt(page as TourPage, '#verify-result')).toMatch(/^全部一致：/);
  expect(await checkPage(page as TourPage, changed.home + changed.page)).toMatch(/^本页1处条文与发布时不一致。[\s\S]*2\.1\.1\.p1 有改动/);
  await page.close();
});
