import { expect } from 'vitest';

/** A page of any driver, old or new. What is run in it keeps to what Chromium 80 knows. */
export interface TourPage {
  goto(address: string): Promise<unknown>;
  evaluate<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/** Waits until a selector finds words, and returns them. */
export function wordsAt(page: TourPage, selector: string, part = ''): Promise<string> {
  return page.evaluate(
    ({ wanted, within }) =>
      new Promise<string>((resolve) => {
        let tries = 0;
        const look = (): void => {
          const found = document.querySelector<HTMLElement>(wanted);
          const words = found === null ? '' : found.innerText.trim();
          tries += 1;
          if ((words !== '' && words.includes(within)) || tries > 400) resolve(words);
          else setTimeout(look, 25);
        };
        look();
      }),
    { wanted: selector, within: part },
  );
}

/** Clicks an element by its script interface, the one way that all drivers share. */
export function click(page: TourPage, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const found = document.querySelector<HTMLElement>(wanted);
    if (found === null) throw new Error(`There is no ${wanted}.`);
    found.click();
  }, selector);
}

function type(page: TourPage, selector: string, words: string): Promise<void> {
  return page.evaluate(
    ({ wanted, text }) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (field === null) throw new Error(`There is no ${wanted}.`);
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { wanted: selector, text: words },
  );
}

/** An address that a link of the open page leads to. */
function linkOf(page: TourPage, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const link = document.querySelector<HTMLAnchorElement>(wanted);
    if (link === null) throw new Error(`There is no ${wanted}.`);
    return link.href;
  }, selector);
}

/** Follows links through the folders of the site: the settings hold in each, no address keeps a trace of them, and what it asks for is done. */
async function walkFolders(page: TourPage, home: string): Promise<void> {
  const steps = [
    ['.bar-links a[lang="en"]', 'en/changzhou-2016/2.3.html'],
    ['.to-view', 'en/changzhou-2016/parallel/2.3.html'],
    ['.bar-links a[lang="zh-Hans"]', 'changzhou-2016/parallel/2.3.html'],
    ['.foot-links a[href$="how-to-read.html"]', 'guide/how-to-read.html'],
    ['.foot-links a[href$="verify.html"]', 'verify.html'],
    ['.bar-links a[lang="zh-Hant"]', 'zh-Hant/verify.html'],
    ['.bar-links a[lang="zh-Hans"]', 'verify.html'],
  ] as const;
  await click(page, '[data-setting="size"] button[value="large"]');
  for (const [link, path] of steps) {
    await follow(page, () => click(page, link), home + path);
    expect(await settingsOf(page), path).toEqual({ theme: 'dark', size: 'large' });
  }
  // A search asked from a page, and its result in another folder, keep the settings and what was asked for.
  await page.goto(`${home}changzhou-2016/2.2.html`);
  const ask = (words: string): void => {
    const form = document.querySelector('form.find') as HTMLFormElement;
    (form.querySelector('input[type="search"]') as HTMLInputElement).value = words;
    (form.querySelector('button') as HTMLButtonElement).click();
  };
  await follow(page, () => page.evaluate(ask, '合法性审查'), `${home}search.html?q=${encodeURIComponent('合法性审查')}`);
  expect(await wordsAt(page, '#found .find-count', '共')).toMatch(/^共[1-9]\d*条结果/);
  expect(await settingsOf(page)).toEqual({ theme: 'dark', size: 'large' });
  // Settings that are taken back are so in the folders that knew the old ones.
  await click(page, '[data-setting="theme"] button[value="auto"]');
  await click(page, '[data-setting="size"] button[value="normal"]');
  const hit = await linkOf(page, '#found a.find-place');
  await follow(page, () => click(page, '#found a.find-place'), hit.replace(/#.*$/, ''));
  expect(await wordsAt(page, 'main mark')).toBe('合法性审查');
  expect(await settingsOf(page)).toEqual({ theme: 'auto', size: 'normal' });
}

/** Goes on by a click, and waits for the page behind it, whose address ends as the link's does and keeps nothing that the link carried. */
async function follow(page: TourPage, go: () => Promise<unknown>, address: string): Promise<void> {
  // The page may be gone before the click is answered.
  await Promise.race([go().catch(() => {}), pause(1_000)]);
  let here = '';
  for (let tries = 0; tries < 100; tries += 1) {
    await pause(50);
    here = await page.evaluate(() => (document.readyState === 'complete' ? location.href : ''), null).catch(() => '');
    if (here.replace(/#.*$/, '').endsWith(address)) break;
  }
  expect(here.replace(/#.*$/, '').slice(-address.length)).toBe(address);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function settingsOf(page: TourPage): Promise<{ theme: string | null; size: string | null }> {
  return page.evaluate(() => ({ theme: document.documentElement.getAttribute('data-theme'), size: document.documentElement.getAttribute('data-size') }), null);
}

/** Uses everything that a reader uses, in the unpacked offline edition or on a server. @param home address of the site, with a slash at the end */
export async function takeTour(page: TourPage, home: string): Promise<void> {
  // From the read-me to the home page and on to a section.
  await page.goto(`${home}${encodeURIComponent('读我 README.html')}`);
  expect(await wordsAt(page, 'h1')).toContain('使用前必读');
  await page.goto(await linkOf(page, '.read-me a'));
  expect(await wordsAt(page, 'h1')).toBe('法治方案通览');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily.length > 20, null), 'style is there').toBe(true);

  // Reading: paragraphs, a citation, three scripts.
  await page.goto(`${home}changzhou-2016/2.1.html`);
  expect(await wordsAt(page, '[id="2.1.1.p1"]')).toContain('全面清理行政审批事项');
  await click(page, '[id="2.1.1.p1"] button.cite');
  expect(await wordsAt(page, '.cite-forms button:nth-of-type(3)')).toBe('一般引文');
  await click(page, '.cite-forms button:nth-of-type(3)');
  const citation = await page.evaluate(() => (document.querySelector('.cite-panel textarea') as HTMLTextAreaElement).value, null);
  expect(citation).toMatch(/二（一）1，第1段/);
  expect(citation, 'a path on a disk is no address for others').not.toContain('file:');
  await page.goto(await linkOf(page, '.bar-links a[lang="zh-Hant"]'));
  expect(await wordsAt(page, '[id="2.1.1.p1"]')).toContain('全面清理行政審批事項');
  await page.goto(await linkOf(page, '.bar-links a[lang="en"]'));
  expect(await wordsAt(page, '[id="2.1.1.p1"]')).toMatch(/administrative/);
  await page.goto(await linkOf(page, '.to-view'));
  expect(await wordsAt(page, '[id="2.1.1.p1"] > p:last-of-type')).toMatch(/全面清理|administrative/);

  // Settings hold on the next page.
  await page.goto(`${home}changzhou-2016/2.2.html`);
  await click(page, '[data-setting="theme"] button[value="dark"]');
  await page.goto(`${home}changzhou-2016/2.3.html`);
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-theme'), null)).toBe('dark');
  await walkFolders(page, home);

  // Search, in Traditional characters too, and the words lit on arrival.
  await page.goto(`${home}search.html`);
  await type(page, '.find-page input[type="search"]', '合法性審查');
  expect(await wordsAt(page, '#found .find-count')).toMatch(/^共[1-9]\d*条结果/);
  const hit = await page.evaluate(() => {
    const links = document.querySelectorAll<HTMLAnchorElement>('#found a.find-place');
    return links[0] === undefined ? '' : links[0].href;
  }, null);
  expect(hit).toContain('hl=');
  await page.goto(hit);
  expect(await wordsAt(page, 'main mark')).toBe('合法性审查');

  // The ledger's filter.
  await page.goto(`${home}changzhou-2016/tasks.html`);
  await type(page, '#ledger-q', '不得');
  const all = await page.evaluate((rows) => document.querySelectorAll(rows).length, 'tr[data-f]');
  expect(await wordsAt(page, '.ledger-status', '不得')).toMatch(new RegExp(`^显示[1-9]\\d*项，共${all}项`));

  // A picture, its filter and the address that keeps it, another order of the matrix, downloads.
  await page.goto(`${home}changzhou-2016/charts/timeline.html`);
  expect(
    await page.evaluate(
      () => Math.max(...[...document.querySelectorAll('.chart svg, .chart-lines')].map((drawing) => drawing.getBoundingClientRect().width)),
      null,
    ),
  ).toBeGreaterThan(300);
  const marks = /\d+/.exec(await wordsAt(page, '.chart-status', '显示全部'))?.[0];
  await page.evaluate(() => {
    const kind = document.querySelector('select[name="kind"]') as HTMLSelectElement;
    kind.value = 'observance';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
  }, null);
  expect(await wordsAt(page, '.chart-status', '显示12处')).toContain(`显示12处，共${marks}处`);
  await page.goto(`${home}changzhou-2016/charts/timeline.html?day=2018-12-04&is=running`);
  expect(await wordsAt(page, '.chart-status', '进行中')).toContain('进行中2处');
  await page.goto(`${home}changzhou-2016/charts/who.html`);
  await click(page, '.chart-choices summary');
  await click(page, '[data-order="name"]');
  expect(await wordsAt(page, '[data-order][aria-pressed="true"]')).toBe('名称');
  await page.goto(`${home}changzhou-2016/downloads.html`);
  const unpacked = home.startsWith('file:');
  expect(await wordsAt(page, '.offline-edition')).toContain(unpacked ? '当前为离线版' : '压缩包的校验值');
  expect(await page.evaluate(() => document.querySelectorAll('a[href$=".zip"]:not([href*="data/"])').length, null)).toBe(unpacked ? 0 : 1);

  // What the browser says of itself, and the check of a page.
  await page.goto(`${home}self-check.html`);
  await wordsAt(page, '.advice.shown');
  expect(await page.evaluate(() => [...document.querySelectorAll('tr.is-no')].map((row) => row.id), null)).toEqual(
    expect.not.arrayContaining(['test-modern', 'test-style', 'test-search', 'test-storage', 'test-dates', 'test-print', 'test-folder']),
  );
  expect(await wordsAt(page, '#advice-good')).toContain('无需处理');
  expect(await checkPage(page, `${home}changzhou-2016/2.1.html`)).toMatch(/^本页[1-9]\d*处条文与发布时逐字一致。/);
  expect(await checkPage(page, `${home}en/changzhou-2016/parallel/full.html`)).toMatch(/^The [1-9]\d* clauses on this page agree/);
}

/** What the foot of a page says when it is asked to check its clauses. */
export async function checkPage(page: TourPage, address: string): Promise<string> {
  await page.goto(address);
  await click(page, '#check-page');
  return wordsAt(page, '#page-check');
}
