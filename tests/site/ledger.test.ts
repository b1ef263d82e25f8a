import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { limitsOutside, taskView } from '../../src/derive/views/task-view.ts';
import { changzhouPlan } from '../fixtures/plans.ts';
import { inContext, launchChromium, launchOwnChromium } from './chromium-visit.ts';

/** The ledger in a browser: complete without its script; with it, filters that an address keeps. */
const LEDGER = 'changzhou-2016/tasks.html';
const homes = inject('homes');
const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const rowsShown = (page: Page): Promise<number> => page.locator('tr[data-f]:not([hidden])').count();
const status = (page: Page): Promise<string> => page.locator('.ledger-status').innerText();
const option = (facet: string, value: string): string => `[data-facet="${facet}"] input[value="${value}"]`;
const open = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('form details')) details.open = true;
  });
/** The address is written a moment after the view has changed. */
const addressHas = (page: Page, part: string): Promise<unknown> => page.waitForFunction((wanted) => location.search.includes(wanted), part);

test.each([
  ['zh-Hans', '', '责任', '责任'],
  ['zh-Hans', '', '聽證', '听证'],
  ['zh-Hans', '', 'ｐｐｐ', 'ppp'],
  ['zh-Hans', '', '正文未写明', '正文未写明'],
  ['zh-Hant', 'zh-Hant/', '听证', '聽證'],
  ['en', 'en/', 'Hearing', 'hearing'],
  ['en', 'en/', 'not stated', 'not stated'],
] as const)('words to be found are sought in the words of the tasks, not in our labels: %s, %s%s', async (locale, folder, typed, words) => {
  const plan = await changzhouPlan();
  const expected = plan.dataset.tasks
    .map((task) => taskView(plan, task, locale))
    .filter((view) => {
      const said = [view.context ?? '', view.words.text, ...limitsOutside(view).map((limit) => limit.words.text)].map((text) => text.toLowerCase());
      return words.split(' ').every((word) => said.some((text) => text.includes(word)));
    })
    .map(({ code }) => code);
  await inContext(browser, wide, async ({ page, complaints }) => {
    await page.goto(homes.root + folder + LEDGER);
    await page.locator('#ledger-q').fill(typed);
    await page.waitForFunction((count) => document.querySelectorAll('tr[data-f]:not([hidden])').length === count, expected.length);
    const shown = await page.locator('tr[data-f]:not([hidden])').evaluateAll((list) => list.map((row) => row.id));
    expect(shown.sort()).toEqual(expected.sort());
    expect(complaints).toEqual([]);
  });
});

test('without a script shows every task and no filter', async () => {
  await inContext(browser, { ...wide, javaScriptEnabled: false }, async ({ page, complaints }) => {
    await page.goto(homes.root + LEDGER);
    const total = await page.locator('tr[data-f]').count();
    expect(total).toBeGreaterThan(500);
    expect(await rowsShown(page)).toBe(total);
    expect(await status(page)).toContain(String(total));
    expect(await page.locator('.ledger-form').isVisible()).toBe(false);
    expect(await page.locator('.group button').first().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe.each([
  ['http', homes.root],
  ['a disk', homes.file],
])('on %s', (_, home) => {
  test('facets narrow, say so in a sentence, and an address restores the view', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await page.goto(home + LEDGER);
      await open(page);
      const total = await page.locator('tr[data-f]').count();
      const promised = Number(await page.locator('[data-facet="kind"] label:has(input[value="prohibition"]) i').innerText());
      await page.locator(option('kind', 'prohibition')).check();
      expect(await rowsShown(page)).toBe(promised);
      expect(await status(page)).toBe(`显示${promised}项，共${total}项：任务性质：禁止。`);
      await page.locator('#ledger-q').fill('不得');
      const found = await rowsShown(page);
      expect(found).toBeGreaterThan(0);
      await page.locator('[data-choice="group"]').selectOption('none');
      await page.locator('[data-choice="sort"]').selectOption('org');
      await addressHas(page, 'sort=org');
      const address = page.url();
      const order = await page.locator('tr[data-f]:not([hidden])').evaluateAll((list) => list.map((row) => row.id));

      await page.goto('about:blank');
      await page.goto(address);
      expect(await rowsShown(page)).toBe(found);
      expect(await page.locator('tr[data-f]:not([hidden])').evaluateAll((list) => list.map((row) => row.id))).toEqual(order);
      expect(await page.locator('#ledger-q').inputValue()).toBe('不得');
      expect(await page.locator(option('kind', 'prohibition')).isChecked()).toBe(true);

      await page.locator('[data-do="reset"]').click();
      expect(await rowsShown(page)).toBe(total);
      expect(await page.locator('tr[data-f]').evaluateAll((list) => list.map((row) => row.id))).not.toEqual(order);
      await page.waitForFunction(() => location.search === '');
      expect(complaints).toEqual([]);
    });
  });

  test('an address that is not understood shows the whole ledger and says so', async () => {
    const addresses = [
      '?unknown=1',
      '?area=9.9',
      '?q=%00',
      '?kind=<script>alert(1)</script>',
      `?q=${'x'.repeat(3000)}`,
      '?area=2.1&area=2.2',
      '?org=__proto__',
      '?fold=zzz',
      '?%',
    ];
    await inContext(browser, wide, async ({ page, complaints }) => {
      for (const search of addresses) {
        await page.goto(home + LEDGER + search);
        expect(await rowsShown(page), search).toBe(await page.locator('tr[data-f]').count());
        expect(await page.locator('.ledger-notice').innerText(), search).not.toBe('');
      }
      await open(page);
      await page.locator(option('area', '2.2')).check();
      expect(await page.locator('.ledger-notice').innerText()).toBe('');
      await addressHas(page, '?area=2.2');
      expect(complaints).toEqual([]);
    });
  });
});

test('a view that an address asks for comes at once: nothing moves', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const search of ['?area=2.4', '?kind=prohibition']) {
      await page.goto(homes.root + LEDGER + search);
      await page.waitForTimeout(300);
      const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
      expect(moved, search).toBeLessThan(0.01);
      expect(await page.locator('.ledger-table').evaluate((table) => getComputedStyle(table).visibility)).toBe('visible');
    }
  });
});

test('where its script does not come, a view that an address asks for shows the whole ledger after a while', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.route(/\/ledger\.[0-9a-f]+\.js$/, (route) => route.abort());
    await page.goto(`${homes.root + LEDGER}?area=2.4`);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.ledger-table') as Element).visibility === 'visible', undefined, {
      timeout: 10_000,
    });
  });
});

test('groups can be folded, one or all, and the address keeps it', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.goto(homes.root + LEDGER);
    const total = await page.locator('tr[data-f]').count();
    const first = page.locator('.group button').first();
    const inFirst = await page.locator('tbody').first().locator('tr[data-f]').count();
    await first.click();
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    expect(await rowsShown(page)).toBe(total - inFirst);
    await addressHas(page, 'fold=2.1.1');
    await page.reload();
    expect(await rowsShown(page)).toBe(total - inFirst);
    await page.locator('[data-do="fold"]').click();
    expect(await rowsShown(page)).toBe(0);
    await page.locator('[data-do="fold"]').click();
    expect(await rowsShown(page)).toBe(total);
  });
});

test('the language links keep the view', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.goto(`${homes.root + LEDGER}?kind=prohibition`);
    const shown = await rowsShown(page);
    await page.waitForFunction(() => (document.querySelector('.bar a[hreflang]') as HTMLAnchorElement).search !== '');
    await page.locator('.bar a[hreflang="zh-Hant"]').click();
    await page.waitForURL(/zh-Hant.*kind=prohibition/);
    expect(await rowsShown(page)).toBe(shown);
  });
});

test('the keyboard reaches filters, groups and rows', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.goto(homes.root + LEDGER);
    await page.locator('#ledger-q').focus();
    const reached: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          () =>
            `${document.activeElement?.tagName} ${document.activeElement?.closest('[data-facet]')?.getAttribute('data-facet') ?? document.activeElement?.closest('.group, tr, .ledger-tools, summary')?.tagName ?? ''}`,
        ),
      );
    }
    expect(reached).toContain('SELECT ');
    expect(reached).toContain('INPUT org');
    expect(reached).toContain('SUMMARY SUMMARY');
    expect(reached).toContain('BUTTON P');
    expect(reached).toContain('BUTTON TR');
    expect(reached).toContain('A TR');
    const first = page.locator('[data-facet="org"] label').first();
    await first.locator('input').focus();
    await page.keyboard.press('Space');
    expect(await status(page)).toContain(await first.locator('span').innerText());
  });
});

test('rows laid out as grids are still a table to assistive technology', async () => {
  // Without this flag Chromium makes the tree only for what is in sight.
  const listening = await launchOwnChromium('--force-renderer-accessibility');
  await inContext(listening, wide, async ({ page }, context) => {
    await page.goto(homes.root + LEDGER);
    await page.waitForTimeout(500);
    const session = await context.newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: { role?: { value?: string }; ignored: boolean }[] };
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value);
    const count = (name: string): number => roles.filter((role) => role === name).length;
    expect(count('table')).toBe(1);
    expect(count('columnheader')).toBe(6);
    expect(count('row')).toBeGreaterThanOrEqual((await rowsShown(page)) + 1);
    expect(count('rowheader')).toBeGreaterThanOrEqual(await rowsShown(page));
    expect(count('cell')).toBe((await rowsShown(page)) * 5);
  });
  await listening.close();
});

test('on paper it is a table with its head on every page, without filters', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.goto(homes.root + LEDGER);
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).display);
    expect(await display('.ledger-table')).toBe('table');
    expect(await display('.ledger-table thead')).toBe('table-header-group');
    expect(await display('.ledger-table tr[data-f]')).toBe('table-row');
    expect(await display('.ledger-form')).toBe('none');
    expect(await display('.print-status')).toBe('block');
  });
});

test.each([320, 390])('at %i px nothing runs out of the page', async (width) => {
  await inContext(browser, { viewport: { width, height: 800 } }, async ({ page }) => {
    for (const name of ['tasks', 'coverage', 'gaps']) {
      await page.goto(`${homes.root}changzhou-2016/${name}.html`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    }
  });
});
