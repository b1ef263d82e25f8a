import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import axe from 'axe-core';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SiteReport } from '../../scripts/check-site.ts';
import { parsePage } from '../../scripts/offline-edition.ts';
import { filesBelow } from '../../scripts/site-files.ts';
import { siteIndexSchema } from '../../src/exports/site-index.ts';
import { sha256Hex } from '../../src/offline/hash.ts';
import { isListed } from '../../src/offline/sums.ts';
import { type CopySource, verifyCopy } from '../../src/offline/verify-copy.ts';
import type { SearchFile } from '../../src/search/file.ts';
import { Matcher } from '../../src/search/matcher.ts';
import { root } from '../fixtures/plans.ts';
import { launchChromium } from './chromium-visit.ts';

/**
 * A site with three small plans: one in two languages with tasks, and two fictional ones in Chinese alone and without tasks, of which
 * one has measures without numbers and one has articles. Each is a folder that was put beside the others; nothing else was changed.
 */
const SITE = 'https://plans.example/';
const FICTIONAL = ['fictional-articles', 'fictional-trial'];
const folder = mkdtempSync(join(tmpdir(), 'several-'));
const site = join(folder, 'site');
let report: SiteReport;
let files: string[];
let output = '';

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(join(root, 'tests/fixtures/several/plans'), join(content, 'plans'), { recursive: true });
  cpSync(join(root, 'tests/fixtures/plans/minimal'), join(content, 'plans/minimal'), { recursive: true });
  cpSync(join(root, 'tests/fixtures/terms'), join(content, 'terms'), { recursive: true });
  cpSync(join(root, 'content/guide'), join(content, 'guide'), { recursive: true });
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, BASE_URL: _base, NODE_ENV: _nodeEnv, ...own } = process.env;
  const env = { ...own, PRECOMPRESS: '0', SITE_URL: SITE, SITE_DIR: site, CONTENT_DIR: content };
  const run = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, env, encoding: 'utf8' });
  output = `${run.stdout}${run.stderr}`;
  if (run.status !== 0) return;
  // The check reads the site's address once, when it is loaded.
  vi.stubEnv('SITE_URL', SITE);
  const { checkSite } = await import('../../scripts/check-site.ts');
  report = await checkSite(site);
  files = await filesBelow(site);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => parse(readFileSync(join(site, path), 'utf8'));
const words = (path: string, selector: string) => read(path).querySelector(selector)?.text.trim() ?? '';

test('the site is built, every title is unique, and every link leads to a place', () => {
  expect(output).toContain('3-plans');
  expect(report.problems).toEqual([]);
});

test('the guide is the site’s: it lists the plans, and its words lead to none of their pages', () => {
  const links = read('guide/about.html')
    .querySelectorAll('.guide li a')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual(['../fictional-articles/index.html', '../fictional-trial/index.html', '../minimal/index.html']);
  for (const page of ['how-to-read', 'method', 'offline']) {
    const targets = read(`guide/${page}.html`)
      .querySelectorAll('.guide a')
      .map((link) => link.getAttribute('href') ?? '');
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((href) => /fictional|minimal|plan:/.test(href))).toEqual([]);
  }
  expect(words('guide/how-to-read.html', '.guide blockquote')).toContain('虚构县全民阅读实施办法，第三条，第2段，2002-02-03公布');
});

test('the title of a plan’s page names the plan, also where two plans have a page with the same heading', () => {
  for (const [id, name] of [
    ['fictional-trial', '虚构市读书方案'],
    ['minimal', '测试方案'],
  ] as const)
    expect(words(`${id}/0.html`, 'title')).toContain(name);
});

test('links from elsewhere find a picture by its full address: the plan’s, or the page’s own where it is a chart', () => {
  const picture = (path: string): string => read(path).querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
  const expected = [
    ['minimal/2.1.html', 'minimal/share.png'],
    ['en/minimal/2.1.html', 'en/minimal/share.png'],
    ['fictional-trial/0.html', 'fictional-trial/share.png'],
    ['minimal/charts/timeline.html', 'data/minimal/charts/timeline.zh-Hans.png'],
  ] as const;
  for (const [path, own] of expected) {
    expect(picture(path)).toBe(`${SITE}${own}`);
    expect([...readFileSync(join(site, own)).subarray(1, 4)], own).toEqual([...Buffer.from('PNG')]);
    expect(statSync(join(site, own)).size, own).toBeLessThan(100_000);
  }
  expect(picture('guide/about.html')).toBe('');
});

test('home is a shelf: a card for each plan, the newest first, with its status and place', () => {
  const cards = read('index.html').querySelectorAll('.shelf > li');
  expect(cards.map((card) => card.querySelector('h3 a')?.getAttribute('href'))).toEqual([
    'fictional-trial/index.html',
    'fictional-articles/index.html',
    'minimal/index.html',
  ]);
  expect(cards.map((card) => card.querySelector('.seal')?.text)).toEqual(['【虚构】正式印发', '【虚构】已废止', '征求意见稿']);
  expect(cards[0]?.text).toContain('虚构市');
  expect(cards.map((card) => card.querySelector('.card-review dd')?.text)).toEqual([undefined, undefined, '已核对']);
  expect(cards[1]?.text).toContain('4条');
  expect(cards[1]?.text).not.toContain('措施');
});

test('in English a plan without English is named, and leads to its Chinese pages', () => {
  const links = read('en/index.html')
    .querySelectorAll('.shelf h3 a')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual(['../fictional-trial/index.html', '../fictional-articles/index.html', 'minimal/index.html']);
  expect(existsSync(join(site, 'en/fictional-trial'))).toBe(false);
  expect(existsSync(join(site, 'fictional-trial/parallel'))).toBe(false);
});

test('a fictional plan is said to be one on every page of it', () => {
  const pages = [...report.pages.values()].filter(({ path }) => FICTIONAL.some((id) => path.split('/').includes(id)));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => !(page.root.querySelector('.foot-status')?.text ?? '').match(/虚构|虛構/)).map(({ path }) => path)).toEqual([]);
});

test('a plan without tasks has no pages that would list them, and is not led to any', () => {
  for (const id of FICTIONAL) {
    for (const name of ['tasks', 'coverage', 'gaps', 'organizations', 'calendar']) expect(existsSync(join(site, id, `${name}.html`))).toBe(false);
    expect(existsSync(join(site, id, 'downloads.html'))).toBe(true);
  }
});

test('articles are known by their number, which runs on through the parts', () => {
  expect(words('fictional-articles/2.3.html', 'h1')).toContain('第三条');
  expect(words('fictional-articles/2.3.html', '.kicker')).toContain('第三条');
  expect(existsSync(join(site, 'fictional-articles/2.1.html'))).toBe(false);
});

test('one search over all plans: results name their plan, and can be narrowed to it', () => {
  const name = readdirSync(join(site, 'assets')).find((file) => file.startsWith('search-index.')) ?? '';
  const context: { self: { fazhiSearch?: SearchFile } } = { self: {} };
  runInNewContext(readFileSync(join(site, 'assets', name), 'utf8'), context);
  const matcher = new Matcher((context.self.fazhiSearch as SearchFile).index);
  const answer = matcher.search('书屋');
  expect(answer.plans.map(({ plan }) => plan.id)).toEqual(['fictional-articles', 'fictional-trial', 'minimal']);
  const inOne = matcher.search('书屋', { plan: 'fictional-articles' });
  expect(inOne.total).toBe(answer.plans[0]?.count);
  expect(inOne.groups.every(({ hits }) => hits.every(({ record }) => record.plan === 'fictional-articles'))).toBe(true);
  expect(matcher.search('1.1', { plan: 'fictional-trial' }).direct?.plan).toBe('fictional-trial');
  expect(matcher.search('书屋', { plan: 'no-such-plan' }).total).toBe(answer.total);
  for (const [query, code] of [
    ['第三条', '2.3'],
    ['第3条', '2.3'],
    ['第三条第2段', '2.3.p2'],
    ['Article 3', '2.3'],
  ] as const)
    expect([query, matcher.search(query).direct?.plan, matcher.search(query).direct?.code]).toEqual([query, 'fictional-articles', code]);
});

test('each plan has its own downloads, which say what state it is in', () => {
  for (const [id, status] of [
    ['fictional-articles', 'repealed'],
    ['fictional-trial', 'issued'],
    ['minimal', 'draft-for-comment'],
  ] as const) {
    const index = JSON.parse(readFileSync(join(site, 'data', id, 'index.json'), 'utf8')) as { plan: string; status: string };
    expect(index).toMatchObject({ plan: id, status });
  }
});

test('one list names the downloads of all plans, with their sums', () => {
  const list = siteIndexSchema.parse(JSON.parse(readFileSync(join(site, 'data/index.json'), 'utf8')));
  expect(list.plans.map(({ plan, status, tasks }) => [plan, status, tasks > 0])).toEqual([
    ['fictional-articles', 'repealed', false],
    ['fictional-trial', 'issued', false],
    ['minimal', 'draft-for-comment', true],
  ]);
  const sums = list.plans.flatMap(({ index, indexSha256, files }) => [
    [index, indexSha256] as const,
    ...files.map(({ file, sha256 }) => [file, sha256] as const),
  ]);
  expect(sums.length).toBeGreaterThan(20);
  expect(sums.filter(([file, sum]) => sha256Hex(readFileSync(join(site, 'data', file))) !== sum)).toEqual([]);
});

test('a plan’s calendars are its own; a plan without dates has none', () => {
  const calendars = files.filter((path) => path.endsWith('.ics'));
  expect(calendars.length).toBeGreaterThan(0);
  expect(calendars.filter((path) => !path.startsWith('data/minimal/'))).toEqual([]);
  const ids = calendars.flatMap((path) => readFileSync(join(site, path), 'utf8').match(/^UID:.*$/gm) ?? []);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !id.includes('minimal'))).toEqual([]);
});

test('a copy is verified in the words of every plan', async () => {
  const changed = 'fictional-articles/2.3.html';
  const copy = (change: boolean): CopySource => ({
    paths: files.filter(isListed),
    read: async (path) => {
      const bytes = readFileSync(join(site, path));
      return change && path === changed ? new TextEncoder().encode(bytes.toString('utf8').replaceAll('书屋应当', '书屋可以')) : new Uint8Array(bytes);
    },
  });
  const sound = await verifyCopy(copy(false), { parsePage });
  expect(sound.findings).toEqual([]);
  const { findings } = await verifyCopy(copy(true), { parsePage });
  expect(findings.map(({ path, clauses }) => [path, clauses?.map(({ code }) => code)])).toEqual([[changed, ['2.3.p1']]]);
});

test('the read-me says of every plan what state it is in, and the sitemap has the pages of all', () => {
  const readMe = read('读我 README.html').querySelector('.read-me')?.text ?? '';
  for (const name of ['虚构县阅读办法', '虚构市读书方案', '测试方案']) expect(readMe).toContain(name);
  const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8');
  for (const page of ['fictional-articles/2.3.html', 'fictional-trial/0.html', 'en/minimal/1.2.html', 'guide/about.html'])
    expect(sitemap).toContain(`${SITE}${page}<`);
  expect(sitemap).not.toContain('en/fictional');
});

describe('the shelf', () => {
  test.each([
    ['index.html', 'light', 1280],
    ['index.html', 'dark', 360],
    ['en/index.html', 'light', 360],
  ] as const)('%s, %s, %s px: keeps WCAG 2.2 AA and fits', async (path, theme, width) => {
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, colorScheme: theme });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(site, path)).href);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: engine } = window as unknown as { axe: typeof axe };
        return (await engine.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (process.env['SHELF_PICTURES'] !== undefined)
        await page.screenshot({ path: join(process.env['SHELF_PICTURES'], `${theme}-${width}.png`), fullPage: true });
    } finally {
      await browser.close();
    }
  });
});
