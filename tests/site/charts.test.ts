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

/** Opens a chart, with what is folded unfolded, as somebody does who uses it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('.chart-view details')) details.setAttribute('open', '');
  });
}
/** Rows of the table that show, and marks of the picture, or of the drawing for narrow screens, that do. */
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
    await open(page, homes.root + TIMELINE);
    expect((await together(page)).length).toBeGreaterThan(50);
    for (const control of ['.chart-choices', '.chart-tools']) expect(await page.locator(control).isVisible(), control).toBe(false);

    await open(page, homes.root + WHO);
    expect(await page.locator('.chart-choices').isVisible()).toBe(false);
    expect((await together(page)).length).toBeGreaterThan(150);

    await open(page, homes.root + GLANCE);
    const legend = (): Promise<string[]> =>
      page
        .locator('.chart [data-for] text')
        .evaluateAll((list) => list.filter((text) => text.getClientRects().length > 0).map((text) => text.textContent ?? ''));
    const before = await legend();
    const shade = (): Promise<string> =>
      page
        .locator('.chart .mark [data-shade]')
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
      await open(page, home + TIMELINE);
      const all = await together(page);
      expect(await status(page)).toBe(`显示全部${all.length}处。`);

      await page.locator('select[name="area"]').selectOption('2.7');
      const inArea = await together(page);
      expect(inArea.length).toBeLessThan(all.length);
      expect(inArea.every((id) => id.startsWith('2.7'))).toBe(true);
      expect(await status(page)).toContain(`显示${inArea.length}处，共${all.length}处`);
      await page.locator('select[name="kind"]').selectOption('observance');
      expect((await together(page)).length).toBe(12);
      expect(await page.locator('.chart [data-band="undated"]').isVisible()).toBe(false);

      expect(await page.locator('select[name="is"]').isDisabled()).toBe(true);
      await page.locator('input[name="day"]').fill('2018-12-04');
      await page.keyboard.press('Tab');
      expect(await status(page)).toContain('2018年12月4日：到期0处（加框），进行中2处（加框），已过4处（淡色），未到6处，无具体日期0处');
      expect((await together(page)).length).toBe(12);
      await page.locator('select[name="is"]').selectOption('running');
      expect(await together(page)).toEqual(['2.7.2-06.t1-2018-12-04', '2.7.2-06.t2-2018-12-01']);
      expect(await page.locator('td.standing:visible').allInnerTexts()).toEqual(['进行中', '进行中']);
      expect(await page.locator('.chart .mark[data-standing="running"] title').first().textContent()).toContain('进行中');
      const line = await page.locator('.chart .band:not([hidden]) .day').first().boundingBox();
      const mark = await page.locator('.chart .mark:not([hidden]) .hit').first().boundingBox();
      expect(Math.abs((line?.x ?? 0) - (mark?.x ?? 0) - (mark?.width ?? 0) / 2)).toBeLessThan(3);
      await addressHas(page, 'is=running');
      const address = page.url();

      await page.goto('about:blank');
      await open(page, address);
      expect((await together(page)).length).toBe(2);
      expect(await page.locator('input[name="day"]').inputValue()).toBe('2018-12-04');
      expect(await page.locator('select[name="area"]').inputValue()).toBe('2.7');
      // The links of languages take the view along once the script has read the address.
      await expect.poll(() => page.locator('.bar a[hreflang="en"]').getAttribute('href')).toContain('is=running');

      await page.locator('[data-do="reset"]').click();
      expect(await together(page)).toEqual(all);
      expect(await page.locator('.standing:visible').count()).toBe(0);
      await page.waitForFunction(() => location.search === '');
      expect(complaints).toEqual([]);
    });
  });

  test('addresses that are not understood show the whole and say so', async () => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await open(page, home + TIMELINE);
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
        await open(page, home + TIMELINE + search);
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
    await open(page, `${homes.root + TIMELINE}?area=2.7&kind=window`);
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
    for (const wanted of ['org', 'area', 'kind', 'day', 'reset', 'chart-frame']) expect(reached).toContain(wanted);
  });
});

test('the picture grows and shrinks by key and by button, within its frame; nothing offers it where the picture fits', async () => {
  await inContext(browser, wide, async ({ page, complaints }) => {
    await page.goto(homes.root + TIMELINE);
    const width = (): Promise<number> => page.locator('.chart').evaluate((chart) => chart.getBoundingClientRect().width);
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const tools = page.locator('.chart-tools');
    const whole = await width();
    expect(await tools.isVisible()).toBe(false);
    // Keys count while the focus is in the picture, on the frame or on a mark.
    await page.keyboard.press('+');
    expect(await width()).toBe(whole);
    await page.locator('.chart-frame').focus();
    await page.keyboard.press('+');
    expect(await width()).toBeCloseTo(whole * 1.5, 0);
    expect(await tools.isVisible()).toBe(true);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.locator('[data-zoom="1"]').click();
    expect(await width()).toBeCloseTo(whole * 2, 0);
    await page.locator('.chart .mark').first().focus();
    await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(whole * 1.5, 0);
    await addressHas(page, 'zoom=150');
    await page.reload();
    expect(await width()).toBeCloseTo(whole * 1.5, 0);
    await page.locator('.chart-frame').focus();
    await page.keyboard.press('0');
    expect(await width()).toBe(whole);
    expect(await tools.isVisible()).toBe(false);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(whole / 2, 0);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});

const NAMES = ['timeline', 'who', 'glance', 'targets', 'instruments', 'procedure-major-decision'];

describe.each([
  [360, ''],
  [320, 'en/'],
  [360, 'zh-Hant/'],
])('at %i px, %s', (width, language) => {
  test.each(NAMES)('%s: each mark is in sight, its words as large as those of the page, and nothing scrolls sideways', async (name) => {
    await inContext(browser, { viewport: { width, height: 740 }, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${homes.root}${language}changzhou-2016/charts/${name}.html`);
      const seen = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('.chart-lines .mark')];
        const boxes = marks.map((mark) => mark.getBoundingClientRect());
        return {
          marks: marks.length,
          rows: document.querySelectorAll('.chart-table tbody tr').length,
          outside: marks.filter((_, index) => (boxes[index]?.left ?? 0) < 0 || (boxes[index]?.right ?? 0) > innerWidth || (boxes[index]?.height ?? 0) < 24)
            .length,
          overflowing: marks.filter((mark) => mark.scrollWidth > mark.clientWidth + 1).length,
          smallest: Math.min(
            ...[...document.querySelectorAll('.chart-lines b, .chart-lines span, .chart-lines i')].map((words) =>
              Number.parseFloat(getComputedStyle(words).fontSize),
            ),
          ),
          page: document.documentElement.scrollWidth - innerWidth,
          wide: getComputedStyle(document.querySelector('.chart-frame') as Element).display,
        };
      });
      expect(seen.marks).toBe(seen.rows);
      expect(seen).toMatchObject({ outside: 0, overflowing: 0, wide: 'none' });
      expect(seen.smallest).toBeGreaterThanOrEqual(14);
      expect(seen.page).toBeLessThanOrEqual(0);
    });
  });
});

test('on a phone filters and a day narrow the drawing and the table together', async () => {
  await inContext(browser, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }, async ({ page, complaints }) => {
    await open(page, `${homes.root + TIMELINE}?area=2.7&day=2018-12-04&is=running`);
    const rows = await rowsShown(page);
    expect(rows).toEqual(['2.7.2-06.t1-2018-12-04', '2.7.2-06.t2-2018-12-01']);
    expect((await marksShown(page)).sort()).toEqual([...rows].sort());
    expect(await page.locator('.chart-lines .entry-standing:visible').allInnerTexts()).toEqual(['进行中', '进行中']);
    await open(page, `${homes.root + WHO}?sort=tasks`);
    expect(await marksShown(page)).toEqual(await rowsShown(page));
    expect(complaints).toEqual([]);
  });
});

test('large type shows the drawing that grows with the words, print the picture', async () => {
  await inContext(browser, wide, async ({ page }) => {
    await page.addInitScript(() => sessionStorage.setItem('fazhi-size', 'large'));
    await page.goto(homes.root + WHO);
    expect(await page.locator('.chart-lines').isVisible()).toBe(true);
    expect(await page.locator('.chart-frame').isVisible()).toBe(false);
    expect(
      await page
        .locator('.chart-lines .entry')
        .first()
        .evaluate((entry) => Number.parseFloat(getComputedStyle(entry).fontSize)),
    ).toBeGreaterThanOrEqual(18);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chart-lines').isVisible()).toBe(false);
    expect(await page.locator('.chart-frame').isVisible()).toBe(true);
  });
});

test('on a desk the plan at a glance is seen at once, and every picture begins on the first screen', async () => {
  await inContext(browser, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
    for (const name of NAMES) {
      await page.goto(`${homes.root}changzhou-2016/charts/${name}.html`);
      const box = await page.locator('.chart').boundingBox();
      expect(box?.y ?? 0, name).toBeLessThan(420);
      if (name === 'glance') expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    }
  });
});

test('the matrix: orders move strips and rows together; a sign opens its tasks in the ledger', async () => {
  await inContext(browser, wide, async ({ page, complaints }) => {
    await open(page, homes.root + WHO);
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
    await open(page, page.url());
    expect(await together(page)).toEqual(moved);
    await page.locator('[data-order="responsible"]').click();
    expect(await together(page)).toEqual(drawn);

    const sign = page.locator('.chart .mark[data-row$="-responsible"]').first();
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
      expect(shown, name).toMatchObject({ fits: true, display: 'table', ink: '#000000' });
    }
  });
});
