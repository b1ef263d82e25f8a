import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteDirectory } from '../../scripts/places.ts';
import { clauseWords } from '../../src/offline/clause-words.ts';
import { INTRANET_HOST } from './chromium-options.ts';
import { inContext, launchChromium } from './chromium-visit.ts';

/** What readers do on the pages: choose a look, follow permalinks, copy citations, and use the keyboard. */
const SECTION = 'changzhou-2016/2.2.html';
const homes = inject('homes');
const intranet = homes.root.replace('localhost', INTRANET_HOST);
const wide = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const look = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() => ['data-theme', 'data-size'].map((name) => document.documentElement.getAttribute(name)));

describe('settings', () => {
  test.each([
    ['http', homes.root],
    ['a path', homes.sub],
    ['a disk', homes.file],
  ])('are remembered across pages on %s', async (_, home) => {
    await inContext(browser, wide, async ({ page, complaints }) => {
      await page.goto(home + SECTION);
      const before = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize));
      await page.locator('[data-setting="theme"] button[value="dark"]').click();
      await page.locator('[data-setting="size"] button[value="large"]').click();
      expect(await look(page)).toEqual(['dark', 'large']);
      expect(await page.locator('[data-setting="theme"] button[value="dark"]').getAttribute('aria-pressed')).toBe('true');

      await page.locator('a[rel="next"]').click();
      await page.waitForURL(/2\.3\.html/);
      expect(await look(page)).toEqual(['dark', 'large']);
      const after = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize));
      expect(after).toBeGreaterThan(before);
      expect(after).toBeGreaterThanOrEqual(18);

      await page.reload();
      expect(await look(page)).toEqual(['dark', 'large']);
      expect(complaints).toEqual([]);
    });
  });

  test('that are broken or hostile are ignored', async () => {
    await inContext(browser, wide, async ({ page, complaints }, context) => {
      await context.addInitScript(() => {
        localStorage.setItem('fazhi-theme', '"><img src=x onerror=alert(1)>');
        localStorage.setItem('fazhi-size', 'x'.repeat(100_000));
      });
      await page.goto(homes.root + SECTION);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect((await look(page))[0]).toBe(null);
      expect(complaints).toEqual([]);
    });
  });
});

describe('the menu for quoting', () => {
  const form =
    /^常州市贯彻落实《法治政府建设实施纲要（2015—2020年）》实施方案（征求意见稿），二（二）3，第2段，2016-07-11公布，http:\/\/www\.changzhou\.gov\.cn\/ns_news\/680146820702198/;

  test.each([
    ['http', homes.root],
    ['an intranet name over plain http', intranet],
    ['a disk', homes.file],
  ])('copies words, source and references of a paragraph on %s', async (_, home) => {
    await inContext(browser, wide, async ({ page, complaints }, context) => {
      if (home === homes.root) await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(home).origin });
      await page.goto(home + SECTION);
      const paragraph = page.locator('[id="2.2.3.p2"]');
      const own = /^https?:/.test(home) ? `，${home}${SECTION}#2.2.3.p2` : '';
      const official = clauseWords(parse(readFileSync(join(siteDirectory(), SECTION), 'utf8')), SECTION).find(({ code }) => code === '2.2.3.p2')?.words ?? '';
      const area = page.locator('.cite-panel textarea');
      const taken = async (label: string): Promise<string> => {
        await page.locator('.cite-forms button', { hasText: label }).first().click();
        await expect.poll(() => page.locator('.cite-panel [role="status"]').innerText()).toContain(label);
        return area.inputValue();
      };

      await paragraph.locator('button.cite').click();
      await expect.poll(() => paragraph.locator('button.cite').getAttribute('aria-expanded')).toBe('true');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('原文');
      await page.keyboard.press('Enter');
      expect(await area.inputValue()).toBe(official);
      if (home === homes.root) await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(official);
      const sourced = await taken('原文和出处');
      expect(sourced.split('\n——')[0]).toBe(official);
      expect(sourced.split('\n——')[1]).toMatch(form);
      expect((await taken('一般引文')).replace(form, '')).toBe(own);
      expect(await taken('GB/T 7714')).toMatch(/\[EB\/OL\]\. 二（二）3，第2段\(2016-07-11\)\[\d{4}-\d\d-\d\d\]\. http/);
      expect(await taken('英文引文')).toMatch(/2\.2\.3, para\. 2, unofficial translation, published 2016-07-11, .*\d{4}-\d\d-\d\d\)\.$/);
      expect(await taken('BibTeX')).toContain('@misc{changzhou-2016-2.2.3.p2,');
      expect(await taken('RIS')).toContain('TI  - 常州市贯彻落实');
      const arriving = page.waitForEvent('download');
      await page.locator('.cite-download').click();
      expect((await arriving).suggestedFilename()).toBe('changzhou-2016-2.2.3.p2.ris');

      await page.keyboard.press('Escape');
      expect(await page.locator('.cite-panel').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('cite');
      await page.locator('[id="2.2.1.p1"] button.cite').click();
      expect(await page.locator('.cite-panel').count()).toBe(1);
      expect(complaints).toEqual([]);
    });
  });

  test('quotes a task on its measure’s page in the words of the page', async () => {
    await inContext(browser, wide, async ({ page }) => {
      await page.goto(`${homes.root}en/changzhou-2016/2.2.3.html`);
      const task = page.locator('[id="task-2.2.3-02"]');
      const words = await task.locator('.task-words q').innerText();
      await task.locator('button.cite').click();
      await page.locator('.cite-forms button', { hasText: 'Translation and source' }).click();
      const text = await page.locator('.cite-panel textarea').inputValue();
      expect(text.split('\n— ')[0]).toBe(words);
      expect(text.split('\n— ')[1]).toMatch(/2\.2\.3, task 2\.2\.3-02, unofficial translation, published 2016-07-11, .*#task-2\.2\.3-02, \d{4}/);
    });
  });
});

describe('what is copied', () => {
  const plan = 'changzhou-2016';

  /** Selects from the start of one element to the end of another, copies with the keyboard, and reads the clipboard. */
  async function copied(page: Page, from: string, to: string): Promise<{ text: string; html: string }> {
    await page.evaluate(
      ([first, last]) => {
        const range = document.createRange();
        range.setStartBefore(document.getElementById(first as string) as Element);
        range.setEndAfter(document.getElementById(last as string) as Element);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      [from, to],
    );
    await page.keyboard.press('Control+C');
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
      return { text: await read('text/plain'), html: await read('text/html') };
    });
  }

  test.each([
    ['Chinese', 'full.html', '', plan],
    ['English', 'full.html', 'en/', plan],
  ])('is the words of 40 paragraphs and their headings, a line each, in plain and in rich text: %s', async (_, file, language) => {
    const path = `${language}${plan}/${file}`;
    const clauses = clauseWords(parse(readFileSync(join(siteDirectory(), path), 'utf8')), path);
    const paragraphs = clauses.filter(({ code }) => /\.p\d+$/.test(code));
    const last = paragraphs[39]?.code ?? '';
    const first = clauses.findIndex(({ code }) => code === paragraphs[0]?.code);
    const expected = clauses.slice(first, clauses.findIndex(({ code }) => code === last) + 1).map(({ words }) => words);
    expect(expected.length).toBeGreaterThan(60);
    await inContext(browser, wide, async ({ page, complaints }, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(homes.root).origin });
      await page.goto(homes.root + path);
      await page.waitForSelector('button.cite', { state: 'attached' });
      const { text, html } = await copied(page, paragraphs[0]?.code ?? '', last);
      expect(text.split(/\r?\n/)).toEqual(expected);
      expect(html).not.toMatch(/<(?:a|button|span)\b|¶/);
      expect(
        await page.evaluate(
          (rich) => [...new DOMParser().parseFromString(rich, 'text/html').querySelectorAll('p, h2, h3, h4')].map((line) => line.textContent?.trim()),
          html,
        ),
      ).toEqual(expected);
      expect(complaints).toEqual([]);
    });
  });

  test('holds no footnote digit within a paragraph, and is left to the browser in a field', async () => {
    await inContext(browser, wide, async ({ page }, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(homes.root).origin });
      await page.goto(`${homes.root}${plan}/full.html`);
      const note = page.locator('p[id] .note-mark').first();
      const id = (await note.evaluate((mark) => mark.closest('p')?.id)) ?? '';
      const { text } = await copied(page, id, id);
      const shown = await page.locator(`[id="${id}"]`).evaluate((paragraph) => {
        for (const sign of paragraph.querySelectorAll('.note-mark, .here, .cite, .k')) sign.remove();
        return paragraph.textContent;
      });
      expect(text).toBe(shown?.trim());
      await page.locator('form.find input').fill('听证¶');
      await page.locator('form.find input').selectText();
      await page.keyboard.press('Control+C');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('听证¶');
    });
  });
});

describe('a permalink', () => {
  test.each([
    ['http', homes.sub],
    ['a disk', homes.file],
  ])('leads to its paragraph on %s', async (_, home) => {
    await inContext(browser, wide, async ({ page }) => {
      await page.goto(`${home}${SECTION}#2.2.4.p1`);
      const target = page.locator(':target');
      expect(await target.getAttribute('id')).toBe('2.2.4.p1');
      const top = (): Promise<number> => target.evaluate((element) => element.getBoundingClientRect().top);
      await expect.poll(top).toBeLessThan(400);
      expect(await top()).toBeGreaterThanOrEqual(0);
      await page.locator('[id="2.2.3.p2"]').hover();
      await page.locator('[id="2.2.3.p2"] a.here').click();
      expect(new URL(page.url()).hash).toBe('#2.2.3.p2');
    });
  });
});

describe('the keyboard', () => {
  test('first reaches the link to the text, and every stop can be seen', async () => {
    await inContext(browser, wide, async ({ page }) => {
      await page.goto(homes.root + SECTION);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
      const unseen: string[] = [];
      for (let stop = 0; stop < 40; stop += 1) {
        const seen = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return null;
          const box = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const visible = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && style.outlineStyle !== 'none' && style.opacity !== '0';
          return visible ? '' : element.outerHTML.slice(0, 120);
        });
        if (seen) unseen.push(seen);
        await page.keyboard.press('Tab');
      }
      expect(unseen).toEqual([]);
    });
  });
});
