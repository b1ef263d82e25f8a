import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inContext, launchChromium } from './chromium-visit.ts';

/** Links that land: with motion, on pages whose parts are laid out when they come into sight. */
const LEDGER = 'changzhou-2016/tasks.html';
const SECTION = 'changzhou-2016/2.1.html';
const FULL = 'changzhou-2016/full.html';
const WIDTHS = [360, 1366];
const TASKS = 40;

const { root } = inject('homes');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Where an element's top stands in the window, once it has not moved for a while; null when nothing has this id. */
const restingTop = (page: Page, id: string): Promise<number | null> =>
  page.evaluate(async (name) => {
    const element = document.getElementById(name);
    if (element === null) return null;
    const top = (): number => Math.round(element.getBoundingClientRect().top);
    let last = top();
    for (let still = 0, frames = 0; still < 6 && frames < 300; frames += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      still = top() === last ? still + 1 : 0;
      last = top();
    }
    return last;
  }, id);

/** Every nth of some names, so that the first and the last are among them. */
const spread = (names: readonly string[], count: number): string[] =>
  names.length <= count ? [...names] : Array.from({ length: count }, (_, index) => names[Math.round((index * (names.length - 1)) / (count - 1))] ?? '');

/** Those of some anchors of a page that do not show, or, near the page's end, that stand where the window could still show more below. */
async function missed(page: Page, ids: readonly string[], follow: (id: string) => Promise<unknown>): Promise<string[]> {
  const faults: string[] = [];
  for (const id of ids) {
    await follow(id);
    const top = await restingTop(page, id);
    const height = page.viewportSize()?.height ?? 0;
    const atEnd = await page.evaluate(() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 1);
    if (top === null) faults.push(`${id}: not on the page`);
    else if (top < 0 || top > (atEnd ? height : 120)) faults.push(`${id}: stands at ${top} px`);
  }
  return faults;
}

const jumpTo = (page: Page, id: string): Promise<unknown> =>
  page.evaluate((name) => {
    location.hash = name;
  }, id);

const idsOf = (page: Page, selector: string): Promise<string[]> => page.locator(selector).evaluateAll((elements) => elements.map(({ id }) => id));

for (const width of WIDTHS)
  test(`the ledger opens at the task that a link names, ${width} px`, async () => {
    await inContext(browser, { viewport: { width, height: 760 }, reducedMotion: 'no-preference' }, async ({ page }) => {
      await page.goto(root + LEDGER);
      const tasks = spread(await idsOf(page, '.ledger-table tbody tr[id]'), TASKS);
      expect(tasks).toHaveLength(TASKS);
      // Every fourth opens the page anew; the others are followed on it, which a page that scrolls smoothly fails as well.
      let count = 0;
      const faults = await missed(page, tasks, async (id) => {
        count += 1;
        if (count % 4 !== 1) return jumpTo(page, id);
        await page.goto('about:blank');
        return page.goto(`${root}${LEDGER}#${id}`);
      });
      expect(faults).toEqual([]);
    });
  });

for (const width of WIDTHS)
  test(`links within the ledger and within a long section lead to their place, ${width} px`, async () => {
    await inContext(browser, { viewport: { width, height: 760 }, reducedMotion: 'no-preference' }, async ({ page }) => {
      const jump = (id: string): Promise<unknown> => jumpTo(page, id);
      await page.goto(root + LEDGER);
      const tasks = spread(await idsOf(page, '.ledger-table tbody tr[id]'), 12);
      // There and back, so that every jump is a long one.
      expect(await missed(page, [...tasks.filter((_, index) => index % 2 === 0), ...tasks.filter((_, index) => index % 2 === 1)].reverse(), jump)).toEqual([]);
      for (const path of [SECTION, FULL]) {
        const places = ['.measure', '.paragraph', '.paragraph .t[id]', '.notes li[id]'];
        await page.goto(root + path);
        for (const selector of places) {
          expect(await missed(page, spread(await idsOf(page, selector), 8).reverse(), jump), `${path} ${selector}`).toEqual([]);
        }
      }
      await page.goto(root + SECTION);
      expect(await missed(page, ['status', 'settings', ...(width < 1000 ? ['contents'] : [])], jump)).toEqual([]);
    });
  });

for (const width of WIDTHS)
  test(`a section's page opens at the paragraph that a link names, and its scroll bar does not lie, ${width} px`, async () => {
    await inContext(browser, { viewport: { width, height: 760 }, reducedMotion: 'no-preference' }, async ({ page }) => {
      for (const path of [SECTION, FULL, `en/${SECTION}`]) {
        await page.goto(root + path);
        const claimed = await page.evaluate(() => document.documentElement.scrollHeight);
        const real = await page.evaluate(() => {
          for (const part of document.querySelectorAll<HTMLElement>('.measure, .foot')) part.style.setProperty('content-visibility', 'visible');
          return document.documentElement.scrollHeight;
        });
        expect(claimed / real, `${path} claims ${claimed} px and has ${real}`).toBeGreaterThan(0.8);
        expect(claimed / real, `${path} claims ${claimed} px and has ${real}`).toBeLessThan(1.25);
        const paragraphs = spread(await idsOf(page, '.paragraph'), 8);
        const faults = await missed(page, paragraphs, async (id) => {
          await page.goto('about:blank');
          await page.goto(`${root}${path}#${id}`);
        });
        expect(faults, path).toEqual([]);
      }
    });
  });
