import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inContext, launchChromium } from './chromium-visit.ts';

/** The charts in a browser: complete without their script; with it, picture and table answer together, and the address keeps what was asked. */
const TIMELINE = 'changzhou-2016/charts/timeline.html';
const WHO = 'changzhou-2016/charts/who.html';
const GLANCE = 'changzhou-2016/charts/glance.html';
const homes = inject('homes');
const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Rows of the table that show, and marks of the picture that do. */
const rowsShown = (page: Page): Promise<string[]> =>
  page
    .locator('.chart-table tbody tr')
    .evaluateAll((list) => list.filter((row) => row.getClientRects().length > 0).map((row) => (row as HTMLElement).dataset['row'] ?? ''));
const marksShown = (page: Page): Promise<string[]> =>
  page
    .locator('.mark')
    .evaluateAll((list) =>
      list.filter((mark) => mark.getClientRects().length > 0 && mark.getBoundingClientRect().width > 0).map((mark) => mark.getAttribute('data-row') ?? ''),
    );
const status = (page: Page): Promise<string> => page.locator('.chart-status').innerText();
const addressHas = (page: Page, part: string): Promise<unknown> => page.waitForFunction((wanted) => location.search.includes(wanted), part);

/** The rows that show are those whose marks do, in the same order. */
async function together(page: Page): Promise<string[]> {
  const rows = await rowsShown(page);
  expect(await marksShown(page)).toEqual(rows);
  return rows;
}

test('without scripts: all marks and rows, no control but the shade, which works', async () => {
  await inContext(browser, { ...wide, javaScriptEnabled: false }, async ({ page, complaints }) => {
    await page.goto(homes.root + TIMELINE);
    expect((await together(page)).length).toBeGreaterThan(50);
    for (const control of ['.chart-form', '.chart-tools']) expect(await page.locator(control).isVisible(), control).toBe(false);

    await page.goto(homes.root + WHO);
    expect(await page.locator('.chart-form').isVisible()).toBe(false);
    expect((await together(page)).length).toBeGreaterThan(150);

    await page.goto(homes.root + GLANCE);
    const legend = (): Promise<string[]> =>
      page
        .locator('.chart [data-for] text')
        .evaluateAll((list) => list.filter((text) => text.getClientRects().length > 0).map((text) => text.textContent ?? ''));
    const before = await legend();
    const shade = (): Promise<string> =>
      page
        .locator('[data-shade]')
        .first()
        .evaluate((rect) => getComputedStyle(rect).fillOpacity);
    const light = await shade();
    await page.locator('label[for="shade-tasks"]').click();
    expect((await legend())[0]).toBe('任务数');
    expect(await legend()).not.toEqual(before);
    expect(await shade()).not.toBe(light);
    await together(page);
    expect(complaints).toEqual([]);
  });
});

describe.each([
  ['http', homes.root],
  ['a disk', homes.file],
])('the time line on %s', (_, home) => {
  test('filters and a day narrow picture and table together; the address restores the view, the reset the whole', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await page.goto(home + TIMELINE);
      const all = await together(page);
      expect(await status(page)).toBe(`显示全部${all.length}处。`);

      await page.locator('select[name="area"]').selectOption('2.7');
      const inArea = await together(page);
      expect(inArea.length).toBeLessThan(all.length);
      expect(inArea.every((id) => id.startsWith('2.7'))).toBe(true);
      expect(await status(page)).toContain(`显示${inArea.length}处，共${all.length}处`);
      await page.locator('select[name="kind"]').selectOption('observance');
      expect((await together(page)).length).toBe(10);
      expect(await page.locator('[data-band="undated"]').isVisible()).toBe(false);

      expect(await page.locator('select[name="is"]').isDisabled()).toBe(true);
      await page.locator('input[name="day"]').fill('2018-12-04');
      await page.keyboard.press('Tab');
      expect(await status(page)).toContain('2018年12月4日：到期0处（加框），进行中2处（加框），已过4处（变淡），未到4处，无具体日期0处');
      expect((await together(page)).length).toBe(10);
      await page.locator('select[name="is"]').selectOption('running');
      expect(await together(page)).toEqual(['2.7.2-06.t1-2018-12-04', '2.7.2-06.t2-2018-12-01']);
      expect(await page.locator('td.standing:visible').allInnerTexts()).toEqual(['进行中', '进行中']);
      expect(await page.locator('.mark[data-standing="running"] title').first().textContent()).toContain('进行中');
      const line = await page.locator('.band:not([hidden]) .day').first().boundingBox();
      const mark = await page.locator('.mark:not([hidden]) .hit').first().boundingBox();
      expect(Math.abs((line?.x ?? 0) - (mark?.x ?? 0) - (mark?.width ?? 0) / 2)).toBeLessThan(3);
      await addressHas(page, 'is=running');
      const address = page.url();

      await page.goto('about:blank');
      await page.goto(address);
      expect((await together(page)).length).toBe(2);
      expect(await page.locator('input[name="day"]').inputValue()).toBe('2018-12-04');
      expect(await page.locator('select[name="area"]').inputValue()).toBe('2.7');
      expect(await page.locator('.bar a[hreflang="en"]').getAttribute('href')).toContain('is=running');

      await page.locator('[data-do="reset"]').click();
      expect(await together(page)).toEqual(all);
      expect(await page.locator('.standing:visible').count()).toBe(0);
      await page.waitForFunction(() => location.search === '');
      expect(complaints).toEqual([]);
    });
  });

  test('addresses that are not understood show the whole and say so', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await page.goto(home + TIMELINE);
      const all = (await rowsShown(page)).length;
      for (const search of [
        '?kind=<script>alert(1)</script>',
        '?day=2017-99-99',
        '?day="><img src=x onerror=alert(1)>',
        '?org=__proto__',
        `?area=${'9'.repeat(4000)}`,
        '?zoom=100000',
        '?area=2.7&area=2.7',
        '?%',
      ]) {
        await page.goto(home + TIMELINE + search);
        expect((await together(page)).length, search).toBe(all);
        expect(await page.locator('.chart-notice').innerText(), search).not.toBe('');
        expect(await page.locator('.chart').evaluate((chart) => chart.getBoundingClientRect().width), search).toBe(900);
      }
      await page.locator('select[name="area"]').selectOption('2.7');
      expect(await page.locator('.chart-notice').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });
});

test('nothing to show is said, and the keyboard reaches all there is to choose', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.goto(`${homes.root + TIMELINE}?area=2.7&kind=window`);
    expect(await together(page)).toEqual([]);
    expect(await page.locator('.chart-nothing').isVisible()).toBe(true);
    await page.locator('select[name="org"]').focus();
    const reached: string[] = [];
    for (let step = 0; step < 16; step += 1) {
      reached.push(
        await page.evaluate(
          () =>
            document.activeElement?.getAttribute('name') ??
            (document.activeElement as HTMLElement).className + Object.values((document.activeElement as HTMLElement).dataset).join(''),
        ),
      );
      await page.keyboard.press('Tab');
    }
    for (const wanted of ['org', 'area', 'kind', 'day', 'reset', '-1', '1', 'chart-frame']) expect(reached).toContain(wanted);
  });
});

test('the picture grows and shrinks by button and by key, within its frame', async () => {
  await inContext(browser, { viewport: { width: 360, height: 800 } }, async ({ page, complaints }) => {
    await page.goto(homes.root + TIMELINE);
    const width = (): Promise<number> => page.locator('.chart').evaluate((chart) => chart.getBoundingClientRect().width);
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.locator('[data-zoom="1"]').click();
    expect(await width()).toBe(1350);
    expect(await overflow()).toBeLessThanOrEqual(0);
    // Keys count while the focus is in the picture, on the frame or on a mark.
    await page.keyboard.press('+');
    expect(await width()).toBe(1350);
    await page.locator('.chart-frame').focus();
    await page.keyboard.press('+');
    expect(await width()).toBe(1800);
    await page.locator('.mark').first().focus();
    await page.keyboard.press('-');
    expect(await width()).toBe(1350);
    await addressHas(page, 'zoom=150');
    await page.reload();
    expect(await width()).toBe(1350);
    await page.locator('.chart-frame').focus();
    await page.keyboard.press('0');
    expect(await width()).toBe(900);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('-');
    expect(await width()).toBe(450);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});

test('the matrix: orders move strips and rows together; a sign opens its tasks in the ledger', async () => {
  await inContext(browser, wide, async ({ page, complaints }) => {
    await page.goto(homes.root + WHO);
    const drawn = await together(page);
    for (const order of ['name', '2.6', 'tasks']) {
      await page.locator(`[data-order="${order}"]`).click();
      expect(await page.locator(`[data-order="${order}"]`).getAttribute('aria-pressed')).toBe('true');
      const rows = await together(page);
      expect(rows).not.toEqual(drawn);
      expect([...rows].sort()).toEqual([...drawn].sort());
      expect(rows[0]).toMatch(/^nobody-/);
    }
    await addressHas(page, 'sort=tasks');
    const moved = await rowsShown(page);
    await page.reload();
    expect(await together(page)).toEqual(moved);
    await page.locator('[data-order="responsible"]').click();
    expect(await together(page)).toEqual(drawn);

    const sign = page.locator('.mark[data-row$="-responsible"]').first();
    const count = Number(await sign.locator('text').textContent());
    await sign.click();
    await page.waitForURL(/tasks\.html\?/);
    await page.waitForFunction(() => document.querySelectorAll('tr[data-f][hidden]').length > 0);
    expect(await page.locator('tr[data-f]:not([hidden])').count()).toBe(count);
    expect(complaints).toEqual([]);
  });
});

test('the shade stands in the address', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.goto(`${homes.file + GLANCE}?shade=times`);
    expect(await page.locator('#shade-times').isChecked()).toBe(true);
    await page.locator('#shade-times').focus();
    await page.keyboard.press('ArrowRight');
    await addressHas(page, 'shade=targets');
    await page.reload();
    expect(await page.locator('#shade-targets').isChecked()).toBe(true);
  });
});

test('on paper the picture begins on the page of its title, and goes on over strips', async () => {
  await inContext(browser, wide, async ({ page }) => {
    for (const name of ['timeline', 'who', 'glance', 'instruments']) {
      await page.goto(`${homes.root}changzhou-2016/charts/${name}.html`);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const shown = await page.locator('.chart').evaluate((chart) => ({
        tallest: Math.max(...[...chart.querySelectorAll('.band')].map((band) => band.getBoundingClientRect().height)) / chart.getBoundingClientRect().width,
        fits: chart.getBoundingClientRect().width <= document.documentElement.clientWidth,
        display: getComputedStyle(chart).display,
        ink: getComputedStyle(chart).getPropertyValue('--ink').trim(),
      }));
      // A4 within its margins is half as high again as it is wide: no strip fills a page, so that a break is never far.
      expect(shown.tallest, name).toBeLessThan(1.1);
      expect(shown, name).toMatchObject({ fits: true, display: 'table', ink: '#000' });
    }
  });
});
