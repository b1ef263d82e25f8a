import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type BuiltPage, type PageProblem, pageProblems, readPage } from './page-problems.ts';
import { filesBelow } from './site-files.ts';

/** What was found in a built site. */
export interface SiteReport {
  pages: ReadonlyMap<string, BuiltPage>;
  problems: PageProblem[];
}

/** Attributes that point at something, and whether the browser fetches it by itself. */
const LINKS: readonly (readonly [selector: string, attribute: string, fetched: boolean])[] = [
  ['a[href]', 'href', false],
  ['area[href]', 'href', false],
  ['link[href]', 'href', true],
  ['[src]', 'src', true],
  ['object[data]', 'data', true],
  ['[poster]', 'poster', true],
  ['use[href]', 'href', true],
  ['image[href]', 'href', true],
  ['form[action]', 'action', false],
];
/** Links in the head that name an address and fetch nothing. */
const NAMING_RELATIONS: readonly string[] = ['canonical', 'alternate'];

/** Checks every page of a built site: what it holds, and that each of its links leads somewhere inside the site. */
export async function checkSite(directory: string): Promise<SiteReport> {
  const files = await filesBelow(directory);
  const paths = files.filter((path) => path.endsWith('.html'));
  const pages = new Map<string, BuiltPage>();
  for (const path of paths) pages.set(path, readPage(path, await readFile(join(directory, path), 'utf8')));
  const known = new Set(files);
  const problems = [...pages.values()].flatMap((page) => [...pageProblems(page), ...linkProblems(page, pages, known)]);
  return { pages, problems: [...problems, ...titleProblems([...pages.values()])] };
}

function linkProblems(page: BuiltPage, pages: ReadonlyMap<string, BuiltPage>, files: ReadonlySet<string>): PageProblem[] {
  const messages = new Set<string>();
  for (const [selector, attribute, fetched] of LINKS) {
    for (const element of page.root.querySelectorAll(selector)) {
      const link = element.getAttribute(attribute) ?? '';
      const named = element.rawTagName.toLowerCase() === 'link' && NAMING_RELATIONS.includes(element.getAttribute('rel') ?? '');
      const message = named ? null : linkMessage(page, link, fetched, pages, files);
      if (message !== null) messages.add(message);
    }
  }
  return [...messages].map((message) => ({ path: page.path, message }));
}

/** Links of the page for unknown addresses may begin with the site's own path. */
const sitePath = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']).pathname.replace(/\/?$/, '/') : null;

function linkMessage(page: BuiltPage, written: string, fetched: boolean, pages: ReadonlyMap<string, BuiltPage>, files: ReadonlySet<string>): string | null {
  const link = page.path === '404.html' && sitePath !== null && written.startsWith(sitePath) ? written.slice(sitePath.length) : written;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (scheme === 'data' && fetched) return null;
    if (fetched) return `fetches ${link}, which lies outside the site.`;
    return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? null : `has a link of the kind "${scheme}:".`;
  }
  if (link.startsWith('/')) return `has the link ${link}, which is not relative.`;
  if (link === '') return 'has an empty link.';
  const [before = '', fragment] = link.split('#');
  const path = decodeURIComponent(before.split('?')[0] ?? '');
  const target = path === '' ? page.path : posix.join(posix.dirname(page.path), path);
  if (target.startsWith('..')) return `has the link ${link}, which leads out of the site.`;
  if (!files.has(target)) return `has the link ${link}, but there is no file ${target}.`;
  if (fragment !== undefined && fragment !== '' && pages.get(target)?.ids.has(decodeURIComponent(fragment)) === false) {
    return `has the link ${link}, but nothing on ${target} has the id "${fragment}".`;
  }
  return null;
}

function titleProblems(pages: readonly BuiltPage[]): PageProblem[] {
  const owner = new Map<string, string>();
  return pages.flatMap(({ path, title }) => {
    const other = owner.get(title);
    owner.set(title, path);
    return other === undefined ? [] : [{ path, message: `has the same title as ${other}: "${title}".` }];
  });
}

/** Problems of built pages as text for a terminal; one that many pages share is reported once. */
export function formatPageProblems(problems: readonly PageProblem[]): string {
  const places = new Map<string, string[]>();
  for (const { path, message } of problems) places.set(message, [...(places.get(message) ?? []), path]);
  const lines = [...places].map(([message, paths]) => `  ${paths[0]}${paths.length > 1 ? ` (and ${paths.length - 1} more)` : ''} ${message}`);
  return `${lines.join('\n')}\n\n${places.size} problem${places.size === 1 ? '' : 's'} in the built pages.`;
}
