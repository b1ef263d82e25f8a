import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inContext, launchChromium } from './chromium-visit.ts';

/** The bar at the head of pages, and the first page below it. */
const homes = inject('homes');
const SECTION = 'changzhou-2016/2.1.html';
const phone = { viewport: { width: 360, height: 740 } } as const;
const desk = { viewport: { width: 1280, height: 720 } } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const barHeight = (page: Page): Promise<number> => page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().height);

test('on a phone the bar is one line, and its link opens the rest', async () => {
  await inContext(browser, phone, async ({ page, complaints }) => {
    await page.goto(homes.file + SECTION);
    expect(await barHeight(page)).toBeLessThan(50);
    expect(await page.locator('.bar .draft').innerText()).toBe('征求意见稿');
    expect(await page.locator('.bar-nav').isVisible()).toBe(false);
    await page.locator('.to-menu').click();
    expect(await page.locator('.bar-nav a').allInnerTexts()).toEqual(expect.arrayContaining(['正文', '台账', '机构', '图表', '下载']));
    expect(await page.locator('.bar-nav [aria-current]').allInnerTexts()).toEqual(['正文']);
    await page.keyboard.press('Escape');
    expect(await page.locator('.bar-nav').isVisible()).toBe(false);
    await page.locator('.to-search').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.evaluate(() => document.documentElement.setAttribute('data-size', 'large'));
    expect(await barHeight(page)).toBeLessThan(100);
    expect(complaints).toEqual([]);
  });
});

test('without scripts the link opens the rest as well, and search has its page', async () => {
  await inContext(browser, { ...phone, javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(homes.root + SECTION);
    await page.locator('.to-menu').click();
    expect(await page.locator('.bar-nav').isVisible()).toBe(true);
    expect(await page.locator('.to-search').getAttribute('href')).toBe('../search.html');
  });
});

test('Aa opens four sizes in place, and what is being read stays where it stands', async () => {
  await inContext(browser, desk, async ({ page }) => {
    await page.goto(homes.root + SECTION);
    const read = page.locator('[id="2.1.4.p1"]');
    await read.evaluate((paragraph) => scrollTo(0, paragraph.getBoundingClientRect().top + scrollY - 10));
    await page.waitForTimeout(100);
    const top = (): Promise<number> => read.evaluate((paragraph) => paragraph.getBoundingClientRect().top);
    const before = await top();
    // The bar is out of sight here, and the first choice takes the focus to it.
    await page.evaluate(() => document.querySelector<HTMLElement>('.to-settings')?.click());
    await read.evaluate((paragraph) => scrollTo(0, paragraph.getBoundingClientRect().top + scrollY - 10));
    await page.waitForTimeout(100);
    expect(await page.locator('[data-setting="size"] button').allInnerTexts()).toEqual(['标准', '较大', '大字', '特大']);
    expect(await page.locator('.bar #settings').count()).toBe(1);
    for (const size of ['largest', 'medium', 'normal']) {
      await page.evaluate((value) => document.querySelector<HTMLElement>(`[data-setting="size"] button[value="${value}"]`)?.click(), size);
      await page.waitForTimeout(100);
      expect(Math.abs((await top()) - before), size).toBeLessThan(30);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('.foot #settings').count()).toBe(1);
  });
});

test('a slash turns to search only where a reader has switched it on', async () => {
  await inContext(browser, desk, async ({ page }) => {
    await page.goto(homes.root + SECTION);
    const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.getAttribute('name') ?? undefined);
    await page.keyboard.press('/');
    expect(await focused()).toBe(undefined);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-setting="keys"] button[value="on"]')?.click());
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.press('/');
    expect(await page.locator('form.find input').inputValue()).toBe('/');
  });
});

test.each([
  ['a desk', desk],
  ['a phone', phone],
])('the first page shows its four doors at once on %s; a body chosen from the suggestions opens', async (_, view) => {
  await inContext(browser, view, async ({ page, complaints }) => {
    for (const language of ['', 'en/']) {
      await page.goto(`${homes.root}${language}index.html`);
      const ends = await page.locator('.doors > li').evaluateAll((doors) => doors.map((door) => door.getBoundingClientRect().bottom));
      expect(ends).toHaveLength(4);
      expect(Math.max(...ends), language).toBeLessThanOrEqual(view.viewport.height);
    }
    const [name = '', target = ''] = await page
      .locator('#bodies option')
      .nth(3)
      .evaluate((option) => [option.getAttribute('value') ?? '', option.getAttribute('data-to') ?? '']);
    await page.locator('#own-body').fill(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`${target.replace('.html', '')}`));
    // A heading begins with a capital.
    expect((await page.locator('h1').innerText()).toLowerCase()).toBe(name.toLowerCase());
    expect(complaints).toEqual([]);
  });
});
