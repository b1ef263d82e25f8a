import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { root, siteDirectory } from '../../scripts/places.ts';
import { filesBelow } from '../../scripts/site-files.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { archiveFolder } from '../../src/exports/archive.ts';
import { COPY_DATA_FILE, formatCopyData, parseCopyData } from '../../src/offline/copy-data.ts';
import { sha256Hex } from '../../src/offline/hash.ts';
import { formatSums } from '../../src/offline/sums.ts';
import { type ChangedCopy, changedCopy } from '../browsers/copies.ts';
import { checkPage, takeTour } from '../browsers/tour.ts';
import { INTRANET_HOST } from './chromium-options.ts';
import { inContext, launchOwnChromium } from './chromium-visit.ts';

/** The offline edition, unpacked and used from a disk, and copies that prove themselves. */
vi.setConfig({ testTimeout: 180_000 });
const homes = inject('homes');
const site = siteDirectory();
const archive = readdirSync(site).find((name) => name.endsWith('.zip')) ?? '';
const untouched = fileURLToPath(homes.file);

let browser: Browser;
let changed: ChangedCopy;
/** A part of the site with a list of its own, where the whole would take its time. */
let part: string;
let partPaths: readonly string[];
beforeAll(async () => {
  browser = await launchOwnChromium();
  changed = changedCopy();
  part = mkdtempSync(join(tmpdir(), 'fazhi-part-'));
  for (const path of ['assets', 'icon.svg', 'verify.html', 'verify-data.js', changed.page])
    cpSync(join(site, path), join(part, path), { recursive: true, filter: (from) => !/\.(?:br|gz)$/.test(from) });
  // A part is a copy of its own: its words are those of its pages, since a list that leaves out pages of the build is not green.
  const data = parseCopyData(readFileSync(join(part, COPY_DATA_FILE), 'utf8'));
  if (data === null) throw new Error('The site has no words to compare.');
  const pages = Object.fromEntries(Object.entries(data.pages).filter(([path]) => existsSync(join(part, path))));
  writeFileSync(join(part, COPY_DATA_FILE), formatCopyData({ ...data, pages }));
  partPaths = await filesBelow(part);
  writeFileSync(join(part, 'SHA256SUMS'), formatSums(new Map(partPaths.map((path) => [path, sha256Hex(readFileSync(join(part, path)))]))));
});
afterAll(async () => {
  changed.remove();
  rmSync(part, { recursive: true, force: true });
  await browser.close();
});

/** Changes one character of a clause and takes a file away. */
function damage(): void {
  cpSync(join(changed.folder, changed.page), join(part, changed.page));
  unlinkSync(join(part, 'icon.svg'));
}
function repair(): void {
  for (const path of [changed.page, 'icon.svg']) cpSync(join(site, path), join(part, path));
}

const verdict = async (page: Page): Promise<string> => {
  await page.locator('#verify-result .record-list').waitFor({ timeout: 150_000 });
  return page.locator('#verify-result').innerText();
};
const GREEN = /^全部一致：\d+个文件与清单一致，[1-9]\d*处条文与发布时逐字一致。/;
const NAMED = /改动\s+changzhou-2016\/2\.1\.html\s+2\.1\.1\.p1 有改动（简体）\s+发布时 .*监督机制.*\s+本副本 .*监督机理/;

test('everything is used from a disk, and nothing is asked for outside the folder', async () => {
  await inContext(browser, { viewport: { width: 1280, height: 900 } }, async ({ page, complaints, requests }) => {
    await takeTour(page, homes.file);
    expect(complaints).toEqual([]);
    expect(requests.length).toBeGreaterThan(50);
    expect(requests.filter((address) => !address.startsWith(homes.file))).toEqual([]);
  });
});

describe('verify.html', () => {
  test('from a disk: the picked folder and the picked archive are green, what is none is named, and a changed page says so of itself', async () => {
    await inContext(browser, { viewport: { width: 800, height: 900 } }, async ({ page, complaints }) => {
      await page.goto(`${homes.file}verify.html`);
      expect(await page.locator('#over-http').isVisible()).toBe(false);
      await page.locator('#verify-folder').setInputFiles(untouched);
      expect(await verdict(page)).toMatch(GREEN);
      await page.reload();
      await page.locator('#verify-archive').setInputFiles(join(site, archive));
      expect(await verdict(page)).toMatch(GREEN);

      await page.locator('#verify-folder').setInputFiles(join(untouched, 'assets'));
      await page.getByText('未找到 SHA256SUMS').waitFor();
      await page.locator('#verify-archive').setInputFiles(join(root, 'package.json'));
      await page.getByText('文件已损坏，或者不是 ZIP 压缩包').waitFor();
      const bomb = zipSync({ 'x/SHA256SUMS': new Uint8Array(), 'x/a.html': new Uint8Array(200 * 1024 ** 2) });
      await page.locator('#verify-archive').setInputFiles({ name: 'bomb.zip', mimeType: 'application/zip', buffer: Buffer.from(bomb) });
      await page.getByText('压缩包未展开：其中“x/a.html”展开后增大一百倍以上').waitFor({ timeout: 2_000 });
      expect(complaints).toEqual([]);

      expect(await checkPage(page, changed.home + changed.page)).toMatch(/^本页1处条文与发布时不一致。[\s\S]*2\.1\.1\.p1 有改动[\s\S]*监督机理/);
    });
  });

  test('from a disk: what is dropped is verified, a folder and an archive', async () => {
    await inContext(browser, { viewport: { width: 800, height: 900 } }, async ({ page, complaints }, context) => {
      const session = await context.newCDPSession(page);
      await page.goto(`${homes.file}verify.html`);
      for (const [dropped, answer] of [
        [part, GREEN],
        [join(site, archive), GREEN],
        [changed.folder, NAMED],
      ] as const) {
        const data = { items: [], files: [dropped], dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
        await page.locator('#verify-result:not(:empty)').waitFor();
        expect(await verdict(page)).toMatch(answer);
        await page.reload();
      }
      expect(complaints).toEqual([]);
    });
  });

  test('over plain http it reads all files itself; one changed character is named there and from a disk', async () => {
    const { address, close } = await serveSite({ directory: part, base: '/deep/down/' });
    try {
      await inContext(browser, { viewport: { width: 1280, height: 900 } }, async ({ page, complaints, requests }) => {
        await page.goto(`${address.replace('localhost', INTRANET_HOST)}verify.html`);
        expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
        await page.locator('#verify-address').click();
        expect(await verdict(page)).toMatch(GREEN);
        expect(complaints).toEqual([]);
        for (const path of partPaths) expect(requests.some((request) => request.endsWith(`/deep/down/${path}`))).toBe(true);

        damage();
        await page.locator('#verify-address').click();
        await page.locator('#verify-result.bad').waitFor();
        const said = await verdict(page);
        expect(said).toMatch(NAMED);
        expect(said).toMatch(/缺失\s+icon\.svg/);

        // The same from the disk.
        await page.goto(`${homes.file}verify.html`);
        await page.locator('#verify-folder').setInputFiles(part);
        expect(await verdict(page)).toMatch(NAMED);
      });
    } finally {
      repair();
      await close();
    }
  });

  test('without scripts says how to do it on a command line', async () => {
    await inContext(browser, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${homes.file}verify.html`);
      expect(await page.locator('main').innerText()).toContain('sha256sum -c --quiet SHA256SUMS');
      expect(await page.locator('#verify').isVisible()).toBe(false);
    });
  });
});

describe('on a command line', () => {
  const verify = (place: string) => spawnSync(process.execPath, [join(root, 'scripts', 'verify.ts'), place], { encoding: 'utf8' });

  test('an untouched folder and an archive are green', () => {
    const small = join(changed.folder, '..', 'part.zip');
    writeFileSync(small, archiveFolder(new Map([...partPaths, 'SHA256SUMS'].map((path) => [path, readFileSync(join(part, path))])), 'top'));
    for (const place of [untouched, small]) {
      const { status, stdout, stderr } = verify(place);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^All is equal: \d+ files agree with SHA256SUMS, [1-9]\d* clauses with the words of the build\./);
      expect(status).toBe(0);
    }
  });

  test('one changed character names the clause; changed, missing and extra files are named; exit code 1', () => {
    damage();
    const extra = join(part, 'assets', 'extra.js');
    writeFileSync(extra, 'x');
    const compressed = join(part, 'verify.html.gz');
    writeFileSync(compressed, gzipSync('other words'));
    try {
      const { status, stdout } = verify(part);
      expect(stdout).toMatch(/Changed: changzhou-2016\/2\.1\.html\n {2}2\.1\.1\.p1 \(zh-Hans\) changed\n {4}build: .*机\[制\].*\n {4}copy: {2}.*机\[理\]/);
      expect(stdout).toContain('Not in the list: assets/extra.js');
      expect(stdout).toContain('Missing: icon.svg');
      expect(stdout).toContain('Not in the list: verify.html.gz');
      expect(stdout).toMatch(/4 files do not agree; \d+ are in the list\./);
      expect(status).toBe(1);
    } finally {
      for (const path of [extra, compressed]) rmSync(path);
      repair();
    }
  });

  test('a folder that is no copy: exit code 2', () => {
    const empty = join(changed.folder, '..', 'empty');
    mkdirSync(empty);
    expect(verify(empty)).toMatchObject({ status: 2 });
    expect(verify(join(empty, 'nothing.zip')).status).toBe(2);
  });

  test('sha256sum -c agrees, in the unpacked folder and in the served one', () => {
    for (const folder of [untouched, site])
      expect(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(spawnSync('sha256sum', ['-c', `${archive}.sha256`], { cwd: site, encoding: 'utf8' })).toMatchObject({ status: 0 });
    const bad = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: changed.folder, encoding: 'utf8' });
    expect([bad.status, bad.stdout]).toEqual([1, 'changzhou-2016/2.1.html: FAILED\n']);
  });
});

test('the downloads page of the served site names the archive, its size and its hash; the edition’s own page does not', () => {
  const hash = readFileSync(join(site, `${archive}.sha256`), 'utf8').split(' ')[0] ?? '';
  for (const path of ['changzhou-2016/downloads.html', 'zh-Hant/changzhou-2016/downloads.html', 'en/changzhou-2016/downloads.html']) {
    const served = readFileSync(join(site, path), 'utf8');
    expect(served).toContain(`${archive}" download`);
    expect(served).toContain(hash);
    expect(served).toContain(`${(readFileSync(join(site, archive)).length / 1e6).toFixed(1)}\u00a0MB`);
    const own = readFileSync(join(untouched, path), 'utf8');
    expect(own).not.toContain(`${archive}"`);
    expect(own).not.toContain(hash);
    for (const html of [served, own]) expect(html).not.toMatch(/__|<template/);
  }
});
