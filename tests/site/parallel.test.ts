import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement as Element, parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wordsOf } from '../../scripts/page-problems.ts';
import { weighPage } from '../../scripts/page-weight.ts';
import { siteDirectory } from '../../scripts/places.ts';
import { inContext, launchChromium } from './chromium-visit.ts';

/** The pages that show two languages beside each other: the same places and words as the pages in one, and little heavier. */
const site = siteDirectory();
const LOCALES = [
  ['', 'zh-Hans', 'en'],
  ['zh-Hant/', 'zh-Hant', 'en'],
  ['en/', 'en', 'zh-Hans'],
] as const;
const names = readdirSync(join(site, 'changzhou-2016/parallel')).sort();
const parsed = new Map<string, Element>();
const page = (path: string): Element => {
  const root = parsed.get(path) ?? parse(readFileSync(join(site, path), 'utf8'));
  parsed.set(path, root);
  return root;
};
const OURS = 'a.note-mark, a.here, a.k';
const words = (element: Element): string => wordsOf(element, OURS).replace(/\s/g, '');
const clauses = (root: Element, selector: string): Element[] => root.querySelectorAll(selector).filter(({ id }) => /\.p\d+$/.test(id));

test('every page of the text has its parallel one', () => {
  expect(names).toEqual(['0', '1', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '3', 'annex', 'full', 'notice'].map((code) => `${code}.html`));
});

describe.each(LOCALES)('%schangzhou-2016/parallel', (prefix, own, other) => {
  const folder = `${prefix}changzhou-2016`;
  const otherPrefix = other === 'en' ? 'en/' : '';

  test.each(names)('%s has the codes and the words of the pages in one language', (name) => {
    const rows = clauses(page(`${folder}/parallel/${name}`), '.row');
    const single = clauses(page(`${folder}/${name}`), 'main p[id]');
    const twin = clauses(page(`${otherPrefix}changzhou-2016/${name}`), 'main p[id]');
    expect(rows.map(({ id }) => id)).toEqual(single.map(({ id }) => id));
    expect(rows.map((row) => row.querySelectorAll('p').map((side) => side.getAttribute('lang')))).toEqual(rows.map(() => [own, other]));
    expect(rows.map((row) => words(row.querySelectorAll('p')[0] as Element))).toEqual(single.map(words));
    expect(rows.map((row) => words(row.querySelectorAll('p')[1] as Element))).toEqual(twin.map(words));
  });

  test.each(names)('%s pairs every sentence and every term', (name) => {
    for (const row of page(`${folder}/parallel/${name}`).querySelectorAll('.row')) {
      const [first = [], second = []] = row.querySelectorAll('p').map((side) => side.querySelectorAll('[data-s]').map((span) => span.getAttribute('data-s')));
      expect(first, row.id).toEqual(second);
      const terms = row
        .querySelectorAll('p')
        .map((side) => [...new Set(side.querySelectorAll('[data-t]').map((span) => Number(span.getAttribute('data-t'))))].sort((a, b) => a - b));
      expect(terms[0], row.id).toEqual(terms[1]);
    }
  });

  test.each(['0.html', '2.1.html', 'full.html'])('%s weighs at most twice as much as the page in one language', (name) => {
    expect(weighPage(site, `${folder}/parallel/${name}`).total).toBeLessThanOrEqual(2 * weighPage(site, `${folder}/${name}`).total);
  });
});

const homes = inject('homes');
const SECTION = 'changzhou-2016/parallel/2.1.html';
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('in a browser', () => {
  test.each([
    ['http', homes.root],
    ['a disk', homes.file],
  ])('a sentence and a term light their counterparts on %s', async (_, home) => {
    await inContext(browser, { viewport: { width: 1280, height: 900 } }, async ({ page: visited, complaints }) => {
      await visited.goto(home + SECTION);
      const lit = (): Promise<(string | undefined)[][]> =>
        visited.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.lit')].map((span) => [
            span.closest('.row')?.id,
            span.closest('p')?.lang,
            span.dataset['s'] ?? `term ${span.textContent}`,
          ]),
        );
      const row = visited.locator('[id="2.1.5.p2"]');
      await row.locator('[lang="en"] [data-s="2"]').hover();
      expect(await lit()).toEqual([
        ['2.1.5.p2', 'zh-Hans', '2'],
        ['2.1.5.p2', 'en', '2'],
      ]);
      await visited.locator('[id="2.1.1.p1"] [lang="zh-Hans"] [data-t]').first().hover();
      expect((await lit()).flat()).toContain('term administrative approval');
      await visited.mouse.move(0, 0);
      expect(await lit()).toEqual([]);
      await row.locator('[lang="zh-Hans"] [data-s="1"]').click({ position: { x: 40, y: 12 } });
      await visited.mouse.move(0, 0);
      expect((await lit()).map(([, lang]) => lang)).toEqual(['zh-Hans', 'en']);
      expect(await visited.locator('[data-s][tabindex], [data-t][tabindex]').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  test('columns stand beside each other when wide, below each other when narrow, and never overflow', async () => {
    for (const [width, beside] of [
      [320, false],
      [999, false],
      [1000, true],
      [1280, true],
    ] as const) {
      await inContext(browser, { viewport: { width, height: 900 }, javaScriptEnabled: width !== 1280 }, async ({ page: visited }) => {
        await visited.goto(homes.root + SECTION);
        const [first, second] = await visited.locator('[id="2.1.1.p1"] > p').evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top));
        expect(first === second, `${width} px`).toBe(beside);
        expect(await visited.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)).toBeLessThanOrEqual(0);
      });
    }
  });

  test('the switch of views and of languages keeps the place', async () => {
    await inContext(browser, { viewport: { width: 1280, height: 900 } }, async ({ page: visited }) => {
      await visited.goto(`${homes.root}changzhou-2016/2.2.html#2.2.4-01`);
      await visited.locator('.to-view').click();
      await visited.waitForURL(/parallel\/2\.2\.html#2\.2\.4$/);
      await visited.locator('.bar a[lang="en"]').click();
      await visited.waitForURL(/en\/changzhou-2016\/parallel\/2\.2\.html#2\.2\.4$/);
      await visited.goto(`${visited.url().split('#')[0]}#2.2.3.p2`);
      await visited.locator('.to-view').click();
      await visited.waitForURL(/en\/changzhou-2016\/2\.2\.html#2\.2\.3\.p2$/);
      expect(await visited.locator(':target').count()).toBe(1);
      await visited.goto(`${homes.root}changzhou-2016/2.2.4.html`);
      await visited.locator('.to-view').click();
      await visited.waitForURL(/parallel\/2\.2\.html#2\.2\.4$/);
      expect(await visited.locator(':target').count()).toBe(1);
    });
  });

  test('a measure opens the definitions of its terms with the keyboard', async () => {
    await inContext(browser, { viewport: { width: 390, height: 800 } }, async ({ page: visited }) => {
      await visited.goto(`${homes.root}changzhou-2016/2.1.1.html`);
      const details = visited.locator('.measure-terms details').first();
      await details.locator('summary').focus();
      await visited.keyboard.press('Enter');
      expect(await details.getAttribute('open')).not.toBeNull();
      await details.locator('a').click();
      await visited.waitForURL(/terms\/administrative-approval\.html$/);
      expect(await visited.locator('.contexts mark').count()).toBeGreaterThan(4);
    });
  });
});

test('the glossary and its terms exist in every language', () => {
  for (const prefix of ['', 'zh-Hant/', 'en/']) {
    const listed = page(`${prefix}terms/index.html`)
      .querySelectorAll('.register a')
      .map((link) => link.getAttribute('href') ?? '');
    expect(listed.length).toBeGreaterThanOrEqual(150);
    expect(listed.filter((href) => !existsSync(join(site, `${prefix}terms`, href)))).toEqual([]);
  }
});
