import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { oldChromium } from '../../scripts/chromium-80.ts';
import { siteDirectory } from '../../scripts/places.ts';
import { TEMPLATE_NAMES, TEMPLATES } from '../site/templates.ts';
import { type ChangedCopy, changedCopy } from './copies.ts';
import { checkPage, type TourPage, takeTour, wordsAt } from './tour.ts';

/** The offline edition in a Chromium of early 2020: the kernel of many browsers in offices. */
const old = oldChromium();

/** What is used of the driver of that time. */
interface OldPage extends TourPage {
  on(event: 'console' | 'pageerror' | 'request', listener: (event: { text(): string; type(): string; url(): string; message: string }) => void): void;
  setViewport(size: { width: number; height: number }): Promise<void>;
  waitForSelector(selector: string, options: { timeout: number }): Promise<unknown>;
  target(): { createCDPSession(): Promise<{ send<T>(method: string, options?: object): Promise<T> }> };
  close(): Promise<void>;
}
interface OldBrowser {
  version(): Promise<string>;
  newPage(): Promise<OldPage>;
  close(): Promise<void>;
}

const homes = inject('homes');
const site = siteDirectory();
let browser: OldBrowser;
let changed: ChangedCopy;
beforeAll(async () => {
  if (old === null) return;
  changed = changedCopy();
  browser = await (old.driver as { launch(options: object): Promise<OldBrowser> }).launch({
    executablePath: old.executable,
    env: { ...process.env, LD_LIBRARY_PATH: old.libraries },
    args: ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});
afterAll(async () => {
  if (old === null) return;
  changed.remove();
  await browser.close();
});

/** A page that is listened to. */
async function open(width = 1280): Promise<{ page: OldPage; complaints: string[]; requests: string[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}

test.skipIf(old === null)('it is Chromium 80', async () => {
  expect(await browser.version()).toMatch(/\/80\./);
});

test.skipIf(old === null).each([
  ['from a disk', homes.file],
  ['from a server, under a path', homes.sub],
])('everything is used %s', async (_, home) => {
  const { page, complaints, requests } = await open();
  await takeTour(page, home);
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(home))).toEqual([]);
  await page.close();
});

test.skipIf(old === null).each([320, 1280])('every kind of page fits its window and says nothing in the console at %d px', async (width) => {
  const { page, complaints } = await open(width);
  const found: string[] = [];
  for (const name of TEMPLATE_NAMES) {
    await page.goto(homes.file + TEMPLATES[name]);
    const { excess, headings } = await page.evaluate(
      () => ({
        excess: (document.scrollingElement as Element).scrollWidth - window.innerWidth,
        headings: [...document.querySelectorAll('h1')].filter((heading) => heading.getClientRects().length > 0).length,
      }),
      null,
    );
    if (excess > 0) found.push(`${name}: ${excess} px wider than the window`);
    if (headings !== 1) found.push(`${name}: ${headings} visible h1`);
  }
  expect([...found, ...complaints]).toEqual([]);
  await page.close();
});

test.skipIf(old === null)('a copy is verified from a disk: the archive is green, a changed page is named', async () => {
  const { page, complaints } = await open();
  await page.goto(`${homes.file}verify.html`);
  // The driver's own way of choosing a file fetches it inside the page, which the page's policy forbids.
  const session = await page.target().createCDPSession();
  const { root } = await session.send<{ root: { nodeId: number } }>('DOM.getDocument');
  const { nodeId } = await session.send<{ nodeId: number }>('DOM.querySelector', { nodeId: root.nodeId, selector: '#verify-archive' });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [join(site, readdirSync(site).find((name) => name.endsWith('.zip')) ?? '')] });
  await page.waitForSelector('#verify-result .record-list', { timeout: 200_000 });
  expect(await wordsAt(page, '#verify-result')).toMatch(/^全部一致：/);
  expect(await checkPage(page, changed.home + changed.page)).toMatch(/^本页1处条文与发布时不一致。[\s\S]*2\.1\.1\.p1 有改动/);
  expect(complaints).toEqual([]);
  await page.close();
});
