import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inContext, launchChromium } from './chromium-visit.ts';

/** Slides in a real browser: from a disk, by keys, in the address, with a second window, and without a script. */
const { file } = inject('homes');
const SECTION = `${file}changzhou-2016/project/2.3.html`;
const MODULE = `${file}changzhou-2016/project/training/reading-a-plan.html`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.slide')].filter((slide) => getComputedStyle(slide).display !== 'none').map(({ id }) => id));
const fragment = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

describe('projection from a disk', () => {
  test('an address opens its step; keys of a clicker go on and back; what was reached is in the address', () =>
    inContext(browser, { viewport: { width: 1024, height: 768 } }, async ({ page, complaints }) => {
      await page.goto(`${SECTION}?light=tasks#2.3.5.p1.s1~2`);
      expect(await shown(page)).toEqual(['2.3.5.p1.s1']);
      expect((await page.locator('.own .lit').allTextContents()).join('')).toBe('重大行政决策应当经政府常务会议或者全体会议、部门领导班子会议讨论');
      await page.keyboard.press('PageDown');
      expect(fragment(page)).toBe('#2.3.5.p1.s1~3');
      await page.keyboard.press('PageDown');
      expect(await shown(page)).toEqual(['2.3.5.p1.s3']);
      await page.keyboard.press('PageUp');
      expect(fragment(page)).toBe('#2.3.5.p1.s1~3');
      await page.keyboard.press('.');
      expect(await page.isVisible('.stage-black')).toBe(true);
      await page.keyboard.press('.');
      await page.keyboard.press('End');
      expect(await page.textContent('.stage-place')).toMatch(/^(\d+)\/\1$/);
      await page.keyboard.press('Escape');
      expect((await shown(page)).length).toBeGreaterThan(10);
      expect(complaints).toEqual([]);
    }));

  test('with both languages the translation appears sentence by sentence', () =>
    inContext(browser, {}, async ({ page }) => {
      await page.goto(`${SECTION}?show=both#2.3.5.p1.s3`);
      const visible = () =>
        page.evaluate(() => [...document.querySelectorAll('.current .sentence')].filter((words) => getComputedStyle(words).visibility === 'visible').length);
      expect(await visible()).toBe(0);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await visible()).toBe(2);
    }));

  test('notes, time and the next slide stand in a second window, whose keys turn the slides', () =>
    inContext(browser, {}, async ({ page }, context) => {
      await page.goto(`${MODULE}#1`);
      const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
      expect(await notes.textContent('body')).toContain('请各自写下一个数字');
      await notes.keyboard.press('ArrowRight');
      expect(await shown(page)).toEqual(['1-1']);
      expect(await notes.textContent('h1')).toBe('数一数');
    }));

  test('all of a slide that is longer than the window is seen before the next', () =>
    inContext(browser, { viewport: { width: 640, height: 400 } }, async ({ page }) => {
      await page.goto(`${MODULE}?show=both#5-3`);
      const look = () =>
        page.evaluate(() => {
          const { id, scrollTop, scrollHeight, clientHeight } = document.querySelector('.slide.current') as HTMLElement;
          return { id, long: scrollHeight > clientHeight + 6, left: scrollHeight - clientHeight - scrollTop };
        });
      let before = await look();
      expect(before.long).toBe(true);
      for (let presses = 0; presses < 30 && before.id === '5-3'; presses += 1) {
        await page.keyboard.press('PageDown');
        const now = await look();
        if (now.id !== '5-3') expect(before.left).toBeLessThan(6);
        before = now;
      }
      expect(before.id).toBe('5-4');
    }));

  test('a view of the ledger shows its tasks alone', () =>
    inContext(browser, {}, async ({ page }) => {
      await page.goto(`${file}changzhou-2016/project/tasks.html?kind=permission`);
      expect(await page.locator('.slide-table tbody tr').count()).toBe(5);
      expect(await page.locator('.slide').count()).toBe(2);
    }));

  test('an address that names no slide says so', () =>
    inContext(browser, {}, async ({ page }) => {
      await page.goto(`${SECTION}#9.9.9`);
      expect(await page.textContent('.deck-alert')).not.toBe('');
    }));
});

test('without a script all slides are on the page, and lines for notes in the handout', () =>
  inContext(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(SECTION);
    expect(await page.locator('.slide >> visible=true').count()).toBe(await page.locator('.slide').count());
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.note-lines >> visible=true').count()).toBe(0);
    await page.locator('#print-handout').evaluate((input: HTMLInputElement) => {
      input.checked = true;
    });
    expect(await page.locator('.note-lines >> visible=true').count()).toBe(await page.locator('.slide').count());
  }));
