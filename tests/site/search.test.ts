import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import axe, { type Result } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { charactersAsWords } from '../../scripts/build-pagefind.ts';
import { siteDirectory } from '../../scripts/places.ts';
import type { SearchFile } from '../../src/search/file.ts';
import { displayText } from '../../src/text/display.ts';
import { changzhouPlan } from '../fixtures/plans.ts';
import { randomNumbers } from '../search/changzhou-index.ts';
import { inContext, launchChromium } from './chromium-visit.ts';

/** Search in the built site, in each of its homes. */
const SECTION = 'changzhou-2016/2.2.html';
const homes = inject('homes');
/** With EVERY_SITUATION=1 (npm run test:all) below a path too; `homes.test.ts` opens the search page there in any case. */
const HOMES = [
  ['http', homes.root],
  ['a disk', homes.file],
  ...(process.env['EVERY_SITUATION'] === undefined ? [] : [['a path', homes.sub] as const]),
] as const;
const wide = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const };
const isSearch = (url: string): boolean => /\/search(?:-index|Style)?\.[0-9a-f]+\.(?:js|css)$/.test(url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const ready = (page: Page): Promise<unknown> => page.waitForFunction(() => (self as unknown as { fazhiSearch?: SearchFile }).fazhiSearch?.ask !== undefined);

describe.each(HOMES)('on %s', (_, home) => {
  test('the field finds while typing, by keyboard alone, and the words are marked on arrival', async () => {
    await inContext(browser, wide, async ({ page, complaints, requests }) => {
      await page.goto(home + SECTION);
      expect(requests.filter(isSearch)).toEqual([]);
      await page.keyboard.press('Control+k');
      await ready(page);
      await page.keyboard.type('行政複議'.replace('複', '復'));
      await page.waitForSelector('[role="option"]');
      expect(await page.locator('[role="option"] mark').first().textContent()).toBe('行政复议');
      await page.waitForFunction(() => document.querySelector('form.find [role="status"]')?.textContent?.includes('18'));
      const place = page.locator('[role="option"]', { hasText: '2.6.2 加强' });
      const index = Number((await place.getAttribute('id'))?.split('-')[1]);
      for (let press = 0; press <= index; press += 1) await page.keyboard.press('ArrowDown');
      expect(await page.locator('form.find input').getAttribute('aria-activedescendant')).toBe(`find-${index}`);
      await page.keyboard.press('Enter');
      await page.waitForURL(/2\.6\.html\?hl=.*#2\.6\.2\.p1$/);
      await page.waitForSelector('mark.found');
      expect(new Set(await page.locator('mark.found').allTextContents())).toEqual(new Set(['行政复议']));
      expect(await page.locator('[id="2.6.2.p1"]').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
      expect(complaints).toEqual([]);
    });
  });

  test('the results page answers from its address, narrows by kind and area, and keeps the query in the address', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await page.goto(`${home}en/search.html?q=${encodeURIComponent('行政复议')}`);
      await page.waitForSelector('.find-groups > li');
      expect(await page.locator('.find-count').textContent()).toBe('18 results');
      expect(await page.locator('.find-reason').first().textContent()).toBe('matched in Chinese');
      await page.locator('.find-facets a', { hasText: 'Paragraphs' }).click();
      expect(await page.locator('.find-count').textContent()).toBe('3 results');
      expect(page.url()).toContain('kind=paragraph');
      await page.reload();
      await page.waitForSelector('.find-groups > li');
      expect(await page.locator('.find-count').textContent()).toBe('3 results');
      await page.locator('form.find input').fill('§2.1.3');
      expect(await page.locator('.find-direct a').getAttribute('href')).toMatch(/2\.1\.html#2\.1\.3$/);
      await page.locator('form.find input').fill('qqqq');
      expect(await page.locator('.find-none').textContent()).toContain('Nothing found');
      expect(complaints).toEqual([]);
    });
  });

  test('1,000 random pieces of the plan: exactly their paragraphs', async () => {
    const plan = await changzhouPlan();
    const paragraphs = plan.clauses
      .filter(({ kind, code }) => (kind === 'paragraph' || kind === 'criterion') && !plan.record.pageOnly.includes(code))
      .map(({ code, text }) => ({ code, zh: displayText(text['zh-Hans'] ?? '') }));
    const random = randomNumbers(Number(process.env['SEED'] ?? 5));
    const queries: string[] = [];
    while (queries.length < 1000) {
      const text = paragraphs[Math.floor(random() * paragraphs.length)]?.zh ?? '';
      const at = Math.floor(random() * text.length);
      const piece = text.slice(at, at + 2 + Math.floor(random() * 11));
      if (/^\p{Script=Han}{2,12}$/u.test(piece)) queries.push(piece);
    }
    await inContext(browser, wide, async ({ page }) => {
      await page.goto(home + SECTION);
      await page.locator('form.find input').focus();
      await ready(page);
      const answers = await page.evaluate((list) => {
        const { ask } = (self as unknown as { fazhiSearch: Required<SearchFile> }).fazhiSearch;
        return list.map((query) =>
          ask(query)
            .groups.flatMap(({ hits }) => hits.filter(({ record }) => record.kind === 'paragraph').map(({ record }) => record.code))
            .sort(),
        );
      }, queries);
      const wrong = queries.filter(
        (query, index) =>
          JSON.stringify(answers[index]) !==
          JSON.stringify(
            paragraphs
              .filter(({ zh }) => zh.includes(query))
              .map(({ code }) => code)
              .sort(),
          ),
      );
      expect(wrong).toEqual([]);
    });
  });

  test('a missing or a damaged index gives a message and a way on', async () => {
    for (const body of [null, 'self.fazhiSearch={"index":{"version":1', 'self.fazhiSearch={"index":{"version":9},"words":{}};']) {
      await inContext(browser, wide, async ({ page }) => {
        await page.route(/search-index/, (route) => (body === null ? route.abort() : route.fulfill({ body, contentType: 'text/javascript' })));
        await page.goto(home + SECTION);
        await page.locator('form.find input').fill('政府');
        await page.waitForSelector('.find-failed a');
        expect(await page.locator('.find-failed').textContent()).toContain('加载失败');
        expect(await page.locator('.find-failed a').getAttribute('href')).toBe('../search.html');
      });
    }
  });

  test('without scripts the field leads to a page with other ways', async () => {
    await inContext(browser, { ...wide, javaScriptEnabled: false }, async ({ page, complaints }) => {
      await page.goto(home + SECTION);
      await page.locator('form.find input').fill('法治政府');
      await page.locator('form.find button').click();
      await page.waitForURL(/search\.html\?q=/);
      expect(await page.locator('#find-help').textContent()).toContain('Ctrl+F');
      expect(await page.locator('.find-index a').count()).toBeGreaterThan(150);
      expect(complaints).toEqual([]);
    });
  });
});

test('the Pagefind index, built with the site, has the paragraphs of every piece of Chinese that the search has', async () => {
  const plan = await changzhouPlan();
  const paragraphs = plan.clauses.flatMap((clause) => {
    const text = clause.text['zh-Hans'];
    return text === undefined || plan.record.pageOnly.includes(clause.code) ? [] : [{ code: clause.code, text: displayText(text) }];
  });
  const next = randomNumbers(7);
  const pieces = Array.from({ length: 40 }, () => {
    const { text } = paragraphs[Math.floor(next() * paragraphs.length)] as { text: string };
    const runs = [...text.matchAll(/\p{Script=Han}{2,}/gu)].map(([run]) => run);
    const run = runs[Math.floor(next() * runs.length)] ?? '政府';
    return run.slice(0, 2 + Math.floor(next() * 6));
  });
  // No page of the site loads Pagefind, so their policy does not allow WebAssembly; a site that embeds the plan has its own.
  await inContext(browser, { ...wide, bypassCSP: true }, async ({ page }) => {
    await page.goto(`${homes.root}index.html`);
    for (const piece of pieces) {
      // As text: the test runner would rewrite an import() inside a function.
      const found = await page.evaluate<string[]>(`(async () => {
        const pagefind = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
        await pagefind.options({ noWorker: true });
        const { results } = await pagefind.search(${JSON.stringify(`"${charactersAsWords(piece)}"`)});
        const records = await Promise.all(results.map((result) => result.data()));
        return records.map((record) => record.meta.title).sort();
      })()`);
      expect(found, piece).toEqual(
        paragraphs
          .filter(({ text }) => text.includes(piece))
          .map(({ code }) => code)
          .sort(),
      );
    }
  });
});

describe('the field', () => {
  test('waits for an input method to finish', async () => {
    await inContext(browser, wide, async ({ page }) => {
      await page.goto(homes.root + SECTION);
      const field = page.locator('form.find input');
      await field.focus();
      await ready(page);
      await field.evaluate((element: HTMLInputElement) => {
        element.dispatchEvent(new CompositionEvent('compositionstart'));
        element.value = 'zheng';
        element.dispatchEvent(new InputEvent('input', { isComposing: true }));
      });
      expect(await page.locator('[role="option"]').count()).toBe(0);
      await field.evaluate((element: HTMLInputElement) => {
        element.value = '政府';
        element.dispatchEvent(new CompositionEvent('compositionend'));
      });
      expect(await page.locator('[role="option"]').count()).toBeGreaterThan(3);
      await page.keyboard.press('Escape');
      expect(await page.locator('.find-panel').isVisible()).toBe(false);
    });
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds with results shown, %s', async (colorScheme) => {
    await inContext(browser, { ...wide, colorScheme, bypassCSP: true }, async ({ page }) => {
      const violations = async (): Promise<string[]> => {
        await page.evaluate(axe.source);
        const found = await page.evaluate(async (): Promise<Result[]> => {
          const { axe: engine } = window as unknown as { axe: typeof axe };
          return (await engine.run(document, { resultTypes: ['violations'] })).violations;
        });
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      };
      await page.goto(homes.root + SECTION);
      await page.locator('form.find input').fill('administrative reconsideration');
      await page.waitForSelector('[role="option"]');
      await page.keyboard.press('ArrowDown');
      expect(await violations()).toEqual([]);
      await page.goto(`${homes.root}search.html?q=reconsideration`);
      await page.waitForSelector('.find-groups > li');
      expect(await violations()).toEqual([]);
      await page.goto(`${homes.root}changzhou-2016/2.6.html?hl=行政复议#2.6.2`);
      await page.waitForSelector('mark.found');
      expect(await violations()).toEqual([]);
    });
  });

  test('fits a narrow window', async () => {
    await inContext(browser, { ...wide, viewport: { width: 320, height: 640 } }, async ({ page }) => {
      await page.goto(`${homes.root}en/${SECTION}`);
      await page.locator('.to-search').click();
      await page.locator('form.find input').fill('government');
      await page.waitForSelector('[role="option"]');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.goto(`${homes.root}en/search.html?q=government`);
      await page.waitForSelector('.find-groups > li');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});

test('questions are answered above the results: dates with the time line, a body’s page, and what stands for a body that is not named', async () => {
  await inContext(browser, wide, async ({ page, complaints }) => {
    const exists = async (link: string): Promise<void> => expect((await page.request.get(new URL(link, page.url()).href)).status(), link).toBe(200);
    await page.goto(`${homes.root}search.html?q=截止日期`);
    await page.waitForSelector('.find-answer');
    expect(await page.locator('.find-answer li').first().textContent()).toContain('每年1月30日前');
    for (const link of await page.locator('.find-answer a').evaluateAll((list) => list.map((one) => (one as HTMLAnchorElement).href))) await exists(link);
    expect(await page.locator('.find-answer p a').getAttribute('href')).toBe('changzhou-2016/charts/timeline.html');
    const field = page.locator('form.find input');
    await field.fill('司法局');
    expect(await page.locator('.find-answer').textContent()).toMatch(/正文未点名“司法局”[\s\S]*政府部门[\s\S]*责任分工和完成时限/);
    for (const link of await page.locator('.find-answer a').evaluateAll((list) => list.map((one) => (one as HTMLAnchorElement).href))) await exists(link);
    await field.fill('审计部门');
    expect(await page.locator('.find-direct a').getAttribute('href')).toBe('changzhou-2016/organizations/audit-departments.html');
    await field.fill('听政');
    expect(await page.locator('.find-near').textContent()).toBe('您是否要找： 听证');
    await page.locator('.find-near a').click();
    await page.waitForSelector('.find-groups > li');
    // In another language the same, in its words; and while typing.
    await page.goto(`${homes.root}en/search.html?q=hering`);
    await page.waitForSelector('.find-near');
    expect(await page.locator('.find-near a').first().textContent()).toBe('hearing');
    await page.goto(`${homes.root}en/${SECTION}`);
    await page.locator('form.find input').fill('deadline');
    await page.waitForSelector('[role="option"]');
    expect(await page.locator('[role="option"]').first().textContent()).toContain('By 30 January each year');
    await page.locator('form.find input').fill('Justice Bureau');
    await page.waitForFunction(() => document.querySelector('.find-none')?.textContent?.includes('The text names no “Justice Bureau”.'));
    expect(await page.locator('[role="option"]').allTextContents()).toContain('government departments');
    expect(complaints).toEqual([]);
  });
});

describe('hostile addresses', () => {
  const values = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '%E0%A4%A',
    '%',
    '.*(',
    'x'.repeat(20_000),
    '%00',
    '%ED%A0%80',
    '&hl=&hl=&hl=',
    '政'.repeat(3_000),
    '__proto__',
    encodeURI(`${'x'.repeat(79)}😀`),
  ];

  test('of results and of places leave the pages whole', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      for (const value of values) {
        await page.goto(`${homes.file}search.html?q=${value}&kind=${value}&area=${value}`);
        await ready(page);
        expect(await page.locator('#found img, #found script, .find-failed').count()).toBe(0);
        await page.goto(`${homes.file}${SECTION}?hl=${value}&hl=政府#${value.slice(0, 50)}`);
        await page.waitForSelector('h1');
        expect(await page.locator('main img, main script[src]').count()).toBe(0);
      }
      expect(complaints).toEqual([]);
    });
  });

  test('with a kind or an area that is not known: the results are shown, and that they are not narrowed', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await page.goto(`${homes.root}search.html?q=听证&kind=paragraph&area=${'x'.repeat(79)}😀`);
      await page.waitForSelector('.find-groups > li');
      expect(await page.locator('.find-ignored').textContent()).toContain(`${'x'.repeat(40)}…`);
      expect(new URL(page.url()).searchParams.get('area')).toBe(null);
      expect(new URL(page.url()).searchParams.get('kind')).toBe('paragraph');
      await page.locator('form.find input').fill('听证会');
      expect(await page.locator('.find-ignored').count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  });

  test.runIf(process.env['EVERY_SITUATION'] !== undefined)(
    '1,000 of them, one after the other: no complaint, nothing but text',
    { timeout: 900_000 },
    async () => {
      const random = randomNumbers(Number(process.env['SEED'] ?? 5));
      const addresses = Array.from({ length: 1000 }, () => {
        const value = (): string =>
          encodeURIComponent(String.fromCodePoint(...Array.from({ length: Math.floor(random() * 20) }, () => Math.floor(random() * 0xd800))));
        const raw = (): string => values[Math.floor(random() * values.length)]?.slice(0, 2_000) ?? '';
        return `?q=${value()}${raw()}&kind=${raw()}&area=${value()}&plan=${raw()}`;
      });
      await inContext(browser, wide, async ({ page, complaints }) => {
        for (const address of addresses) {
          await page.goto(`${homes.file}search.html${address}`);
          await ready(page);
          const state = await page.evaluate(() => document.querySelectorAll('#found img, #found script, .find-failed').length);
          expect(state, address).toBe(0);
        }
        expect(complaints).toEqual([]);
      });
    },
  );

  test('marks leave the words as they were', async () => {
    await inContext(browser, wide, async ({ page }) => {
      await page.goto(homes.root + SECTION);
      const before = await page.locator('main').evaluate((element) => element.textContent);
      await page.goto(`${homes.root}${SECTION}?hl=政府&hl=法&hl=，`);
      await page.waitForSelector('mark.found');
      // Buttons to cite are added to both.
      expect(await page.locator('main').evaluate((element) => element.textContent)).toBe(before);
    });
  });
});

describe('weight', () => {
  test('the first query fetches at most 110 KB after brotli', () => {
    const folder = join(siteDirectory(), 'assets');
    const files = readdirSync(folder).filter((name) => isSearch(`/${name}`));
    expect(files.length).toBe(3);
    const total = files.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0);
    console.log(`search files: ${(total / 1024).toFixed(1)} KB after brotli`);
    expect(total).toBeLessThanOrEqual(110 * 1024);
  });
});
