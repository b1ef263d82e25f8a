import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WEIGHT_LIMITS, weighPage } from '../../scripts/page-weight.ts';
import { siteDirectory } from '../../scripts/places.ts';

/** What the plan's reading pages weigh at their first load, after brotli (QUALITY). Two languages side by side may weigh twice as much. */
const site = siteDirectory();
const paths = readdirSync(site, { recursive: true, encoding: 'utf8' });
const isSlides = (path: string): boolean => /[\\/]project[\\/]/.test(path);
const pages = paths.filter((path) => !isSlides(path) && /[\\/](?:notice|annex|full|\d(?:\.\d+)*)\.html$/.test(path)).sort();

/** What a page weighs, weighed roughly where that is light enough already: rough brotli takes a tenth of the time and never weighs less. */
function weigh(path: string, limit: number): ReturnType<typeof weighPage> {
  const rough = weighPage(site, path, 5);
  return rough.total <= limit && rough.js <= WEIGHT_LIMITS.js ? rough : weighPage(site, path);
}

describe('weight', () => {
  test('there are reading pages', () => expect(pages.length).toBeGreaterThan(10));

  test.each(pages)('%s', (path) => {
    const limit = (/\bfull\.html$/.test(path) ? WEIGHT_LIMITS.full : WEIGHT_LIMITS.section) * (/\bparallel\b/.test(path) ? 2 : 1);
    const weight = weigh(path, limit);
    expect(weight.js, 'scripts').toBeLessThanOrEqual(WEIGHT_LIMITS.js);
    expect(weight.total, 'page with styles and scripts').toBeLessThanOrEqual(limit);
  });
});

describe('weight of the slides', () => {
  test('no page of slides is heavier than its limit', () => {
    const heavy = paths
      .filter((path) => isSlides(path) && path.endsWith('.html'))
      .filter((path) => weigh(path, WEIGHT_LIMITS.slides).total > WEIGHT_LIMITS.slides);
    expect(heavy).toEqual([]);
  });
});

describe('weight of the questions', () => {
  const pages = paths.filter((path) => /[\\/]training[\\/]test\.html$/.test(path));

  test('every language has them', () => expect(pages.length).toBeGreaterThan(2));

  test.each(pages)('%s', (path) => {
    expect(weigh(path, WEIGHT_LIMITS.slides).total, 'page with styles and scripts').toBeLessThanOrEqual(WEIGHT_LIMITS.slides);
  });
});

describe('weight of the charts', () => {
  const charts = paths.filter((path) => !isSlides(path) && /[\\/]charts[\\/][a-z-]+\.html$/.test(path)).sort();

  test('there are charts, in three languages', () => {
    expect(charts.length).toBeGreaterThan(20);
    expect(charts.length % 3).toBe(0);
  });

  test.each(charts)('%s', (path) => {
    expect(weigh(path, WEIGHT_LIMITS.chart).total, 'page with styles and scripts').toBeLessThanOrEqual(WEIGHT_LIMITS.chart);
  });
});
