import axe, { type Result, type RunOnly } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium-visit.ts';
import { TEMPLATE_NAMES, TEMPLATES } from './templates.ts';

/** WCAG 2.2 AA and axe's best practices on every template. The policy of the pages is set aside to let axe in, here alone. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/**
 * What can differ between looks at one document: colours, sizes, what overflows, and the names of what is shown on narrow screens alone.
 * Everything else that axe asks is of the document, which is the same in all looks.
 */
const LOOK_RULES = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'link-name',
  'button-name',
  'skip-link',
  'page-has-heading-one',
];
const LOOKS = [
  { theme: 'light', size: 'normal', width: 1280, runOnly: { type: 'tag', values: TAGS } },
  { theme: 'dark', size: 'large', width: 390, runOnly: { type: 'rule', values: LOOK_RULES } },
] as const;

const homes = inject('homes');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LOOKS)('$theme, $size type, $width px', ({ theme, size, width, runOnly }) => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
    await context.addInitScript(
      ([chosenTheme, chosenSize]) => {
        localStorage.setItem('fazhi-theme', chosenTheme);
        localStorage.setItem('fazhi-size', chosenSize);
      },
      [theme, size] as const,
    );
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  test.each(TEMPLATE_NAMES)('%s', async (name) => {
    await page.goto(homes.root + TEMPLATES[name]);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      async (rules): Promise<Result[]> => {
        const { axe: engine } = window as unknown as { axe: typeof axe };
        const results = await engine.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return results.violations;
      },
      runOnly as unknown as RunOnly,
    );
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html, target }) => `${target.join(' ')} ${html.slice(0, 160)}`).join('\n    ')}`,
    );
    expect(found).toEqual([]);
  });
});
