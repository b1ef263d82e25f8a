import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importAnnex } from '../../scripts/import-annex.ts';
import { importVersion } from '../../scripts/import-version.ts';
import { root } from '../fixtures/plans.ts';
import { draftWithTasks, ISSUED, TWO_TEXTS } from '../fixtures/two-texts.ts';
import { wordAnnex } from '../intake/annex/layouts.ts';
import { launchChromium } from './chromium-visit.ts';

/** From an empty folder: a plan is imported, its annex, its second text; then the site is built. */
const OLDER = `${TWO_TEXTS}.draft-2003-04-01`;
const site = join(mkdtempSync(join(tmpdir(), 'versions-site-')), 'site');
let content = '';
let output = '';

beforeAll(async () => {
  content = await draftWithTasks();
  cpSync(join(root, 'content/guide'), join(content, 'guide'), { recursive: true });
  const annex = join(content, 'annex.docx');
  const head = ['工作任务', '牵头单位', '配合单位', '完成时限'];
  writeFileSync(
    annex,
    await wordAnnex([head, ['流动服务', '市文化局', '各乡镇人民政府', '2004年底前'], ['举办读书节', '市文化局', '市总工会', '2005年3月底前']]),
  );
  await importAnnex([annex, '--plan', TWO_TEXTS], content, () => {});
  await importVersion([ISSUED, '--plan', TWO_TEXTS], content, () => {});
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, BASE_URL: _base, NODE_ENV: _nodeEnv, ...own } = process.env;
  const env = { ...own, PRECOMPRESS: '0', SITE_DIR: site, CONTENT_DIR: content };
  const run = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, env, encoding: 'utf8' });
  output = `${run.stdout}${run.stderr}`;
}, 300_000);
afterAll(() => {
  for (const folder of [content, join(site, '..')]) rmSync(folder, { recursive: true, force: true });
});

const page = (path: string) => parse(readFileSync(join(site, path), 'utf8'));
const words = (path: string): string => page(path).querySelector('main')?.structuredText ?? '';

test('the site is sound; the annex’s date and bodies stand where its text is', () => {
  expect(output).toContain('Built ');
  expect(words(`${OLDER}/calendar.html`)).toContain('2005年3月31日期限：市文化局每年举办一次读书节');
  expect(words(`${OLDER}/2.1.3.html`)).toContain('牵头单位：市文化局（附件）');
  expect(readdirSync(join(site, 'data', OLDER)).some((name) => name.endsWith('.ics'))).toBe(true);
});

test('the comparison names each change, and what it concerns', () => {
  const compared = page(`${TWO_TEXTS}/compare.html`);
  const row = (id: string) => compared.getElementById(id)?.structuredText.replace(/\s+/g, ' ') ?? '';
  expect(
    compared
      .getElementById('c-1.2.p1')
      ?.querySelectorAll('del, ins')
      .map((mark) => mark.text),
  ).toEqual(['2005', '2006', '4', '5']);
  expect(row('c-2.2.2')).toContain('移动 2.1.3');
  expect(row('c-2.1.1')).toContain('新增');
  expect(row('old-3.2.1')).toContain('删去');
  expect(compared.querySelector('.compare table')?.structuredText).toContain('到2005年');
});

test('every page of the older text says so and leads on; lists, home and search have the newest alone', () => {
  const older = readdirSync(join(site, OLDER)).filter((name) => name.endsWith('.html'));
  expect(older.length).toBeGreaterThan(20);
  expect(older.filter((name) => page(`${OLDER}/${name}`).querySelector('.older-note a') === null)).toEqual([]);
  expect(page(`${OLDER}/2.1.3.html`).querySelector('.older-note a')?.getAttribute('href')).toBe(`../${TWO_TEXTS}/2.2.html#2.2.2`);
  expect(
    page(`${TWO_TEXTS}/3.2.1.html`)
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href')),
  ).toContain(`../${OLDER}/3.2.html#3.2.1`);
  expect(existsSync(join(site, TWO_TEXTS, 'tasks.html'))).toBe(true);
  const index = readdirSync(join(site, 'assets')).find((name) => name.startsWith('search-index.')) ?? '';
  expect(readFileSync(join(site, 'assets', index), 'utf8')).not.toContain(OLDER);
  expect(page('index.html').querySelector('.older-note')).toBeNull();
});

describe('the comparison in a browser, from a disk', () => {
  test('fits 320 px and keeps WCAG 2.2 AA; filters work without a script, the keyboard with one', async () => {
    const browser = await launchChromium();
    try {
      const address = pathToFileURL(join(site, TWO_TEXTS, 'compare.html')).href;
      const plain = await browser.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
      const bare = await plain.newPage();
      await bare.goto(address);
      const same = bare.locator('.compare-rows > .same').first();
      expect(await same.isVisible()).toBe(false);
      await bare.locator('#show-same').check();
      expect(await same.isVisible()).toBe(true);
      await bare.locator('#show-moved').uncheck();
      expect(await bare.locator('.compare-rows > .moved').first().isVisible()).toBe(false);

      const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true });
      const own = await context.newPage();
      await own.goto(address);
      expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const at = () => own.evaluate(() => document.activeElement?.id);
      await own.locator('#c-1\\.2\\.p1').focus();
      await own.keyboard.press('Alt+ArrowDown');
      expect(await at()).toBe('c-2.1.1');
      await own.keyboard.press('Alt+ArrowUp');
      expect(await at()).toBe('c-1.2.p1');
      await own.evaluate(axe.source);
      const violations = await own.evaluate(async () => {
        const { axe: engine } = window as unknown as { axe: typeof axe };
        return (await engine.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(violations).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
