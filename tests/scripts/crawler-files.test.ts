import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawledPage, robots, sitemap, writeCrawlerFiles } from '../../scripts/crawler-files.ts';

/** What is written for crawlers, and that nothing is written for a site without an address. */
const SITE = 'https://example.org/plans/';
const page = (own: string, others: readonly (readonly [string, string])[] = []): string =>
  `<!doctype html><html><head><link rel="canonical" href="${SITE}${own}">${others
    .map(([tag, path]) => `<link rel="alternate" hreflang="${tag}" href="${SITE}${path}">`)
    .join('')}</head><body><a rel="canonical" href="x">x</a></body></html>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-crawler-'));
  mkdirSync(join(folder, 'en'));
  const languages = [
    ['zh-Hans', ''],
    ['en', 'en/'],
  ] as const;
  writeFileSync(join(folder, 'index.html'), page('', languages));
  writeFileSync(join(folder, 'en', 'index.html'), page('en/', languages));
  writeFileSync(join(folder, '404.html'), page('404.html'));
  writeFileSync(join(folder, 'no-address.html'), '<html><head></head></html>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a site without an address gets neither file', async () => {
  for (const site of [undefined, '']) await writeCrawlerFiles(folder, site);
  expect(['sitemap.xml', 'robots.txt'].map((file) => existsSync(join(folder, file)))).toEqual([false, false]);
});

test('a site with an address: every page once with its languages, without the page for what is not found', async () => {
  await writeCrawlerFiles(folder, SITE);
  const written = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  expect([...written.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([`${SITE}en/`, SITE]);
  expect(written.split(`<xhtml:link rel="alternate" hreflang="en" href="${SITE}en/"/>`)).toHaveLength(3);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('a page that names no address is left out', () => {
  expect(crawledPage('<html><head></head><body></body></html>')).toBeNull();
});

test('addresses are escaped, and a site’s address may lack its slash', () => {
  expect(sitemap([{ canonical: `${SITE}?a=1&b=2`, alternates: [] }])).toContain('<loc>https://example.org/plans/?a=1&amp;b=2</loc>');
  expect(robots('https://example.org/plans')).toBe(robots(SITE));
});
