import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inContext, launchChromium } from './chromium-visit.ts';

/** The session builder and a reader's notes in a real browser, from a disk. */
const { file } = inject('homes');
const PLAN = `${file}changzhou-2016/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a session is put together from pages, ordered, projected from item to item, and kept', () =>
  inContext(browser, {}, async ({ page, complaints }) => {
    await page.goto(`${PLAN}2.1.3.html`);
    await page.click('.breadcrumb a[href*="add="]');
    await page.waitForSelector('.session-message:has-text("已加入")');
    await page.goto(`${PLAN}training/session.html?add=2.3.5.p1`);
    await page.selectOption('.session-choice', 'charts/timeline');
    await page.click('.session-choose button');
    await page.click('.session-items li:nth-child(3) [data-do="up"]');
    await page.reload();
    const items = page.locator('.session-items li > a');
    expect(await items.count()).toBe(3);
    expect(await items.nth(2).textContent()).toContain('2.3.5.p1');
    await page.click('.session-project');
    await expect.poll(() => page.textContent('.stage-place')).toMatch(/^1\/3 · 1\//);
    await page.keyboard.press('End');
    for (let presses = 0; presses < 30 && !page.url().includes('charts/timeline'); presses += 1) {
      await page.keyboard.press('PageDown');
      await page.waitForLoadState();
    }
    await expect.poll(() => page.textContent('.stage-place')).toMatch(/^2\/3 · 1\//);
    // A press that came in between has gone a step on, which the way back goes first.
    for (let presses = 0; presses < 10 && !page.url().includes('project/2.1.html'); presses += 1) {
      await page.keyboard.press('PageUp');
      await page.waitForLoadState();
    }
    await page.waitForURL(/project\/2\.1\.html/);
    await expect.poll(() => page.textContent('.stage-place')).toMatch(/^1\/3 · (\d+)\/\1$/);
    expect(complaints).toEqual([]);
  }));

test('what is hostile or damaged is refused with a message, runs nothing and loses nothing', () =>
  inContext(browser, {}, async ({ page, complaints }) => {
    const builder = `${PLAN}training/session.html`;
    await page.goto(`${builder}?add=2.1`);
    for (const [query, message] of [
      [`?add=${encodeURIComponent('javascript:alert(1)')}`, '不存在'],
      [`?session=${encodeURIComponent('<img src=x onerror=alert(1)>\n../../x 5')}`, '未予采用'],
    ] as const) {
      await page.goto(builder + query);
      await page.waitForSelector(`.session-message:has-text("${message}")`);
      expect(await page.locator('.session-items li').count()).toBe(1);
    }
    const title = '<img src=x onerror=alert(1)>';
    const load = (text: string) => page.setInputFiles('.session-file', { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await load('{"format":');
    await page.waitForSelector('text=已损坏');
    await load(JSON.stringify({ format: 'fazhi-session/1', plan: 'changzhou-2016', title, items: [{ slides: '2.2', minutes: 5 }] }));
    await page.waitForSelector('text=已打开文件');
    expect(await page.inputValue('.session-title')).toBe(title);
    expect(await page.locator('session-builder img').count()).toBe(0);
    await page.click('.session-former');
    expect(await page.locator('.session-items a').textContent()).not.toBe('');
    await page.evaluate(() => localStorage.setItem('fazhi-session-changzhou-2016', 'x\n<script>'));
    await page.goto(builder);
    expect(await page.textContent('.session-message')).toContain('已损坏');
    expect(await page.evaluate(() => localStorage.getItem('fazhi-session-changzhou-2016-damaged'))).toBe('x\n<script>');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full');
      };
    });
    await page.click('.session-choose button');
    expect(await page.textContent('.session-message')).toContain('不允许保存');
    expect(await page.locator('.session-items li').count()).toBe(1);
    expect(complaints).toEqual([]);
  }));

test('a note on marked words becomes a letter as DOCX and Markdown, and is erased', () =>
  inContext(browser, { acceptDownloads: true }, async ({ page, complaints }) => {
    await page.goto(`${PLAN}2.1.html`);
    await page.click('[id="2.1.3.p1"] button.cite');
    await page.waitForSelector('.cite-tool[href*="notes.html"]');
    const words = (await page.textContent('.cite-panel textarea')) ?? '';
    await page.click('.cite-tool[href*="notes.html"]');
    await page.fill('.notes-list textarea', '建议明确完成时限。');
    expect(await page.textContent('.notes-letter')).toContain('征求意见已于2016年7月21日结束');
    const saved = async (button: string): Promise<Uint8Array> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(part as Buffer);
      return new Uint8Array(Buffer.concat(parts));
    };
    const xml = strFromU8(unzipSync(await saved('.notes-docx'))['word/document.xml'] as Uint8Array);
    for (const part of ['建议明确完成时限。', '2.1.3.p1', '2016年7月21日结束']) expect(xml).toContain(part);
    expect(strFromU8(await saved('.notes-markdown'))).toContain('建议明确完成时限。');
    expect(words).not.toContain('建议明确');
    await page.goto(`${PLAN}notes.html?add=2.1.3.p1&words=${encodeURIComponent('<img src=x>并非正文')}`);
    expect(await page.textContent('.notes-list')).not.toContain('并非正文');
    await page.click('.notes-erase');
    await page.click('.notes-erase');
    expect(await page.evaluate(() => localStorage.getItem('fazhi-notes-changzhou-2016/zh-Hans'))).toBeNull();
    expect(complaints).toEqual([]);
  }));
