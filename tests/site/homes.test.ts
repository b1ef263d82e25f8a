import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, openVisit, type Visit } from './chromium-visit.ts';
import { TEMPLATE_NAMES, TEMPLATES } from './templates.ts';

/**
 * Homes, widths, scripts and themes vary so that every two values of different kinds meet at least once (the test below says so).
 * Each template is opened in four of the situations, which have every width, home, script mode and theme among them; with
 * EVERY_SITUATION=1 (npm run test:all) in all twelve.
 */
const HOMES = ['root', 'sub', 'file'] as const;
const WIDTHS = [320, 390, 768, 1280] as const;
const SITUATIONS = HOMES.flatMap((home, h) =>
  WIDTHS.map((width, w) => ({ home, width, scripts: (h + w) % 2 === 0 ? 'on' : 'off', theme: (h + Math.floor(w / 2)) % 2 === 0 ? 'light' : 'dark' }) as const),
);

const homes = inject('homes');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('every two values meet', () => {
  const keys = ['home', 'width', 'scripts', 'theme'] as const;
  const missing = keys.flatMap((a, index) =>
    keys.slice(index + 1).flatMap((b) => {
      const met = new Set(SITUATIONS.map((situation) => `${situation[a]} ${situation[b]}`));
      const possible = new Set(SITUATIONS.flatMap((one) => SITUATIONS.map((other) => `${one[a]} ${other[b]}`)));
      return [...possible].filter((pair) => !met.has(pair));
    }),
  );
  expect(missing).toEqual([]);
});

describe.each(SITUATIONS)('$home, $width px, scripts $scripts, $theme', ({ home, width, scripts, theme }) => {
  // One page opens all addresses, as a reader's does; a page of its own for each takes longer than the test.
  let visit: Visit;
  beforeAll(async () => {
    visit = await openVisit(await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts === 'on', colorScheme: theme }));
  });
  afterAll(() => visit.page.context().close());

  const turn = HOMES.indexOf(home) - WIDTHS.indexOf(width);
  const templates = TEMPLATE_NAMES.filter((_, index) => process.env['EVERY_SITUATION'] !== undefined || (((turn - index) % 3) + 3) % 3 === 0);
  test.each(templates)('%s', async (name) => {
    const { page, complaints, requests } = visit;
    complaints.length = 0;
    requests.length = 0;
    await page.goto(homes[home] + TEMPLATES[name], { waitUntil: 'load' });

    const shown = await page.evaluate(() => {
      const scroller = document.scrollingElement ?? document.body;
      const ground = [document.body, document.documentElement]
        .map((element) => getComputedStyle(element).backgroundColor)
        .find((color) => color !== 'rgba(0, 0, 0, 0)');
      const luminance = (color: string): number => (color.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).reduce((total, value) => total + Number(value), 0) / 765;
      return {
        headings: [...document.querySelectorAll('h1')].filter((heading) => heading.getClientRects().length > 0).length,
        words: document.querySelector('main')?.innerText.length ?? 0,
        excess: scroller.scrollWidth - window.innerWidth,
        ground: luminance(ground ?? 'rgb(255, 255, 255)'),
        ink: luminance(getComputedStyle(document.body).color),
        marked: document.documentElement.className,
      };
    });
    expect(shown.headings, 'visible h1').toBe(1);
    expect(shown.words, 'characters of text').toBeGreaterThan(20);
    expect(shown.excess, 'pixels wider than the window').toBeLessThanOrEqual(0);
    expect(shown.ground > shown.ink ? 'light' : 'dark').toBe(theme);
    expect(shown.marked).toBe(scripts === 'off' ? '' : home === 'file' ? 'js' : 'js http');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(homes[home]))).toEqual([]);
  });
});

describe('an unknown address', () => {
  test.each(['root', 'sub'] as const)('is answered with the 404 page at %s', async (home) => {
    const unknown = `${homes[home]}changzhou-2016/no/such/page.html`;
    const response = await fetch(unknown);
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('<h1');
    // Its links hold at any depth.
    const links = [...text.matchAll(/(?:href|src)="([^"#]+)"/g)].map((match) => new URL(match[1] ?? '', unknown).href);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !link.startsWith(homes[home]))).toEqual([]);
    const answers = await Promise.all(links.map(async (link) => [link, (await fetch(link)).status]));
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('folders are reached with their slash', async () => {
    const response = await fetch(`${homes.sub}changzhou-2016`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/sub/path/changzhou-2016/');
  });
});
