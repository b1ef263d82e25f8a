import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inContext, launchChromium } from './chromium-visit.ts';

/** The ledger as a tool: what is shown goes along as a file or a table, its conditions are taken away one by one, and on a phone it is short. */
const LEDGER = 'changzhou-2016/tasks.html';
const homes = inject('homes');
const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const idsShown = (page: Page): Promise<string[]> => page.locator('tr[data-f]:not([hidden])').evaluateAll((list) => list.map((row) => row.id));

async function fileOf(page: Page, kind: 'xlsx' | 'csv'): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.locator(`[data-take="${kind}"]`).click();
  const download = await waiting;
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}

test.each([
  ['http', homes.root],
  ['a disk', homes.file],
])('from %s, files and a table hold exactly the tasks shown, in their order, with what bounds them', async (_, home) => {
  await inContext(browser, { ...wide, acceptDownloads: true }, async ({ page, complaints }) => {
    await page.goto(`${home}${LEDGER}?kind=prohibition&q=%E4%B8%8D%E5%BE%97&sort=org`);
    const shown = await idsShown(page);
    expect(shown.length).toBeGreaterThan(5);
    const conditions = await page.locator('tr[data-f]:not([hidden]) .w .line q').allInnerTexts();
    expect(conditions.length).toBeGreaterThan(0);

    const { name, bytes } = await fileOf(page, 'xlsx');
    expect(name).toMatch(new RegExp(`任务分解表-${shown.length}\\.xlsx$`));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    const heads = (sheet.getRow(4).values as string[]).slice(1);
    const column = (head: string): string[] =>
      Array.from({ length: sheet.rowCount - 4 }, (_row, index) => String(sheet.getRow(index + 5).getCell(heads.indexOf(head) + 1).value ?? ''));
    expect(column('编号')).toEqual(shown);
    for (const words of conditions)
      expect(
        column('工作任务（原文）').some((cell) => cell.includes(words)),
        words,
      ).toBe(true);
    expect(column('依据条文')[0]).toMatch(/^[一二三]（?.+\d$/);
    expect(String(sheet.getCell('A2').value)).toContain('征求意见稿');
    expect(String(sheet.getCell('A3').value)).toContain('任务性质：禁止');
    expect(String(sheet.getCell('A3').value)).toContain('未收录');
    expect(column('牵头单位').join('')).toBe('');

    const csv = (await fileOf(page, 'csv')).bytes.toString('utf8');
    expect(csv.startsWith('\uFEFF编号,')).toBe(true);
    expect(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(shown);

    await page.locator('[data-take="table"]').click();
    expect(await page.locator('.ledger-bar output').innerText()).toContain(String(shown.length));
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.addEventListener('paste', ({ clipboardData }) => Object.assign(window, { markup: clipboardData?.getData('text/html') }));
      document.body.prepend(field);
      field.focus();
    });
    await page.keyboard.press('Control+V');
    const lines = (await page.locator('body > textarea').inputValue()).split('\n');
    expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(shown);
    const markup = await page.evaluate(() => (window as unknown as { markup: string }).markup);
    expect(markup.match(/<tr>/g)).toHaveLength(shown.length + 1);
    expect(markup).not.toMatch(/class=|style="|<a /);

    await page.locator('[data-take="link"]').click();
    await page.locator('body > textarea').fill('');
    await page.keyboard.press('Control+V');
    expect(await page.locator('body > textarea').inputValue()).toMatch(/tasks\.html\?kind=prohibition&q=%E4%B8%8D%E5%BE%97&sort=org$/);
    expect(complaints).toEqual([]);
  });
});

test('each condition is a button that takes it away; the count stays in sight; an area without tasks says so', async () => {
  await inContext(browser, wide, async ({ page, complaints }) => {
    await page.goto(`${homes.root}${LEDGER}?kind=prohibition,permission&area=2.4`);
    expect(await page.locator('.chip').allInnerTexts()).toEqual(['领域：2.4 行政执法×', '任务性质：禁止×', '任务性质：允许×']);
    await page.locator('.chip', { hasText: '允许' }).click();
    await page.waitForFunction(() => location.search === '?area=2.4&kind=prohibition');
    const shown = await idsShown(page);
    expect(await page.locator('.ledger-count').innerText()).toMatch(new RegExp(`^${shown.length} / `));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const bar = await page.locator('.ledger-bar').boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual(-1);
    expect(bar?.y).toBeLessThan(100);

    await page.locator('.ledger-areas a[data-area="2.7"]').click();
    expect(await page.locator('.ledger-notice').innerText()).toContain('2.7');
    await page.locator('.ledger-notice button').click();
    expect(await page.locator('.chip').count()).toBe(0);
    // Under a filter the link leads to the first of the area's tasks that is shown.
    await page.goto(`${homes.root}${LEDGER}?kind=prohibition`);
    const link = page.locator('.ledger-areas a[data-area="2.4"]');
    await link.click();
    const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    expect(await target.isVisible()).toBe(true);
    expect(Math.abs((await target.boundingBox())?.y ?? 1e4)).toBeLessThan(200);
    // A task that conditions hide is named, and comes into sight when they are cleared.
    await page.evaluate(() => {
      location.hash = '2.1.1-01';
    });
    await page.locator('.ledger-notice button').click();
    expect(Math.abs((await page.locator('[id="2.1.1-01"]').boundingBox())?.y ?? 1e4)).toBeLessThan(200);
    expect(complaints).toEqual([]);
  });
});

test('bodies and times are first among the conditions, and a field finds a body', async () => {
  await inContext(browser, wide, async ({ page, complaints }) => {
    await page.goto(homes.root + LEDGER);
    const facets = await page.locator('form [data-facet]').evaluateAll((list) => list.map((facet) => facet.getAttribute('data-facet')));
    expect(facets.slice(0, 3)).toEqual(['org', 'wide', 'time']);
    const bodies = page.locator('[data-facet="org"] label');
    const visible = (): Promise<string[]> =>
      bodies.evaluateAll((list) => list.filter((label) => (label as HTMLElement).offsetHeight > 0).map((label) => label.textContent ?? ''));
    expect((await visible()).length).toBeLessThan(10);
    await page.locator('.find-body').first().fill('聽證法製');
    await page.locator('.find-body').first().fill('法制機構');
    const found = await visible();
    expect(found.length).toBeGreaterThan(2);
    for (const name of found) expect(name).toContain('法制机构');
    expect(await page.locator('.chip').count()).toBe(0);
    await page.locator('.find-body').first().fill('司法局');
    expect(await visible()).toEqual([]);
    expect(await page.locator('.no-body').first().innerText()).toContain('司法局');
    expect(await page.locator('.no-body a').first().getAttribute('href')).toBe(`organizations.html?q=${encodeURIComponent('司法局')}`);
    expect(complaints).toEqual([]);
  });
});

test('on a phone the ledger opens short, by measure; a measure, or a link to a task, opens what it needs', async () => {
  await inContext(browser, { viewport: { width: 360, height: 740 } }, async ({ page, complaints }) => {
    await page.goto(homes.root + LEDGER);
    // The script folds as soon as the page has been painted.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
    expect(await idsShown(page)).toEqual([]);
    const first = page.locator('.group button').first();
    const count = Number(/\d+/.exec(await first.innerText())?.[0]);
    await first.click();
    expect(await idsShown(page)).toHaveLength(count);
    expect(await first.innerText()).toBe('收起');
    await page.goto('about:blank');
    await page.goto(`${homes.root}${LEDGER}?kind=prohibition#2.2.4-05`);
    expect(await page.locator('.group button:visible').count()).toBeGreaterThan(3);
    const bar = (await page.locator('.ledger-bar').boundingBox())?.height ?? 0;
    expect(bar).toBeLessThan(60);
    expect(complaints).toEqual([]);
  });
});

test('on a phone without a script every task is there', async () => {
  await inContext(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(homes.root + LEDGER);
    const rows = page.locator('tr[data-f]');
    expect(await rows.count()).toBeGreaterThan(500);
    expect(await rows.evaluateAll((list) => list.filter((row) => (row as HTMLElement).offsetHeight === 0).length)).toBe(0);
  });
});
