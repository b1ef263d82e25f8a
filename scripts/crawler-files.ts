import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { escapedXml } from '../src/text/xml.ts';

/** A page as crawlers see it: its own address, and those of the same page in every language. */
export interface CrawledPage {
  canonical: string;
  alternates: { language: string; address: string }[];
}

/**
 * Writes `sitemap.xml` and `robots.txt` from what the built pages say of their addresses.
 * Without SITE_URL no page names an address, and neither file is written.
 * @param directory a built site
 * @param site the site's address
 */
export async function writeCrawlerFiles(directory: string, site: string | undefined): Promise<void> {
  if (site === undefined || site === '') return;
  const names = await readdir(directory, { recursive: true });
  const paths = names.filter((path) => path.endsWith('.html') && path !== '404.html').sort();
  const pages = await Promise.all(paths.map(async (path) => crawledPage(await readFile(join(directory, path), 'utf8'))));
  await writeFile(join(directory, 'sitemap.xml'), sitemap(pages.filter((page) => page !== null)));
  await writeFile(join(directory, 'robots.txt'), robots(site));
}

/** Addresses that a page's head names; null when it names none. */
export function crawledPage(html: string): CrawledPage | null {
  const head = parse(html.slice(0, html.indexOf('</head>')));
  const canonical = head.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (canonical === undefined) return null;
  const alternates = head
    .querySelectorAll('link[rel="alternate"][hreflang]')
    .map((link) => ({ language: link.getAttribute('hreflang') ?? '', address: link.getAttribute('href') ?? '' }));
  return { canonical, alternates };
}

/** A sitemap (sitemaps.org 0.9) with the languages of each page. It has no dates of change, since none are recorded. */
export function sitemap(pages: readonly CrawledPage[]): string {
  const entry = ({ canonical, alternates }: CrawledPage): string[] => [
    '<url>',
    `<loc>${escapedXml(canonical)}</loc>`,
    ...alternates.map(({ language, address }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapedXml(address)}"/>`),
    '</url>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(entry),
    '</urlset>',
    '',
  ].join('\n');
}

/** What crawlers may read: everything. They ask for this file at the root of a domain only. */
export function robots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', site.endsWith('/') ? site : `${site}/`).href}\n`;
}
