import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { changzhouPlan } from '../fixtures/plans.ts';
import { inContext, launchChromium } from './chromium-visit.ts';

/** The page of bodies: found as one types, put together, and an honest answer for a body that the plan does not name. */
const BODIES = 'changzhou-2016/organizations.html';
const homes = inject('homes');
const plan = await changzhouPlan();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const listed = (page: Page): Promise<string[]> =>
  page
    .locator('.bodies-list li')
    .evaluateAll((list) => list.filter((item) => (item as HTMLElement).offsetHeight > 0).map((item) => item.getAttribute('data-id') ?? ''));
const tasksOf = (...bodies: string[]): string[] =>
  plan.dataset.tasks
    .filter((task) => task.actors.some(({ organization }) => bodies.includes(organization)))
    .map(({ code }) => code)
    .sort();

test('a body is found by name, by first letters and in Traditional characters; several are one view and one file, which the address keeps, from a disk too', async () => {
  await inContext(browser, { viewport: { width: 1280, height: 900 }, acceptDownloads: true }, async ({ page, complaints }) => {
    await page.goto(homes.file + BODIES);
    const withTasks = await listed(page);
    expect(withTasks.length).toBeLessThan(plan.dataset.organizations.length);
    for (const id of withTasks) expect(tasksOf(id).length).toBeGreaterThan(0);
    const field = page.locator('#body-name');
    for (const typed of ['政府部门', 'zfbm', '政府部門', 'Government departments']) {
      await field.fill(typed);
      expect(await listed(page), typed).toContain('government-departments');
    }
    await page.locator('li[data-id="government-departments"] input').check();
    await field.fill('各级政府');
    await page.locator('li[data-id="governments-all-levels"] input').check();
    await field.fill('');
    await page.waitForFunction(() => location.search === '?org=government-departments,governments-all-levels');
    const expected = tasksOf('government-departments', 'governments-all-levels');
    const rows = page.locator('.bodies-chosen tr[data-f]');
    const shown = await rows.evaluateAll((list) => list.map((row) => row.id));
    expect([...shown].sort()).toEqual(expected);
    expect(await page.locator('.bodies-reports li').first().innerText()).toContain('→');
    expect(await page.locator('.bodies-ledger').getAttribute('href')).toBe('tasks.html?org=government-departments,governments-all-levels');

    const waiting = page.waitForEvent('download');
    await page.locator('[data-take="xlsx"]').click();
    const parts: Buffer[] = [];
    for await (const part of await (await waiting).createReadStream()) parts.push(part as Buffer);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.concat(parts) as never);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    expect(String(sheet.getCell('A1').value)).toContain('政府部门');
    expect(Array.from({ length: sheet.rowCount - 4 }, (_, index) => sheet.getRow(index + 5).getCell(11).value)).toEqual(shown);

    await page.reload();
    expect(await rows.count()).toBe(expected.length);
    await page.goto(`${homes.file}changzhou-2016/tasks.html?org=government-departments,governments-all-levels`);
    expect(await page.locator('tr[data-f]:not([hidden])').count()).toBe(expected.length);
    expect(complaints).toEqual([]);
  });
});

test('for a body that the plan does not name the page says so, names the missing annex, and offers the general names; a wrong address is said', async () => {
  await inContext(browser, { viewport: { width: 360, height: 740 } }, async ({ page, complaints }) => {
    await page.goto(`${homes.root}${BODIES}?q=${encodeURIComponent('司法局')}`);
    const answer = page.locator('.bodies-answer');
    expect(await answer.innerText()).toContain('正文未点名“司法局”');
    expect(await answer.innerText()).toContain('未收录');
    expect(await listed(page)).toEqual([]);
    await answer.locator('.chip', { hasText: '各职能部门' }).click();
    expect(await page.locator('.bodies-chosen tr[data-f]').count()).toBe(tasksOf('functional-departments').length);
    await page.locator('#body-name').fill('公安局');
    expect(await answer.innerText()).toContain('公安机关');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto(`${homes.root}${BODIES}?org=nobody`);
    expect(await answer.innerText()).toContain('无法识别');
    expect(complaints).toEqual([]);
  });
});

test('without a script every body is a link to its page, which links to those around it', async () => {
  await inContext(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(homes.root + BODIES);
    expect(await listed(page)).toHaveLength(plan.dataset.organizations.length);
    await page.goto(`${homes.root}changzhou-2016/organizations/government-departments.html`);
    expect(await page.locator('section[aria-labelledby="wider"] a').count()).toBeGreaterThan(0);
    expect(await page.locator('section[aria-labelledby="narrower"] a').count()).toBeGreaterThan(0);
  });
});
