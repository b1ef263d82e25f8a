import { createHash } from 'node:crypto';
import { type HTMLElement, NodeType, parse } from 'node-html-parser';

/** A page of the built site, read. */
export interface BuiltPage {
  /** Path inside the site, e.g. `my-plan/2.1.html`. */
  path: string;
  html: string;
  root: HTMLElement;
  title: string;
  ids: ReadonlySet<string>;
}

/** Something in a built page that must not be there. */
export interface PageProblem {
  path: string;
  message: string;
}

/** Reads a built page. */
export function readPage(path: string, html: string): BuiltPage {
  const root = parse(html, { comment: true });
  const title = root.querySelector('head > title')?.text.trim() ?? '';
  return { path, html, root, title, ids: new Set(root.querySelectorAll('[id]').map((element) => element.id)) };
}

/** What a page shows to be wrong by itself: headings, ids, inline style and script, language, description. */
export function pageProblems(page: BuiltPage): PageProblem[] {
  const { root, path } = page;
  const messages: string[] = [];
  const all = root.querySelectorAll('*');

  if (page.title === '') messages.push('has no title.');
  if ((root.querySelector('html')?.getAttribute('lang') ?? '') === '') messages.push('has no lang on html.');
  if ((root.querySelector('meta[name="description"]')?.getAttribute('content') ?? '') === '') messages.push('has no description.');
  const headings = root.querySelectorAll('h1').length;
  if (headings !== 1) messages.push(`has ${headings} h1; one is right.`);

  const seen = new Set<string>();
  for (const { id } of root.querySelectorAll('[id]')) {
    if (seen.has(id)) messages.push(`has the id "${id}" more than once.`);
    seen.add(id);
  }
  for (const element of all) {
    const name = element.rawTagName.toLowerCase();
    if (element.hasAttribute('style')) messages.push(`has a style attribute on <${name}>.`);
    if (name === 'style') messages.push('has a <style> element.');
    const handler = Object.keys(element.attributes).find((attribute) => /^on/i.test(attribute));
    if (handler !== undefined) messages.push(`has the attribute ${handler} on <${name}>.`);
  }
  messages.push(...scriptMessages(root));
  return messages.map((message) => ({ path, message }));
}

/** Scripts stand in files, but for one in the head that the content security policy names by its hash, and for data. */
function scriptMessages(root: HTMLElement): string[] {
  const messages: string[] = [];
  const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  if (policy === '') messages.push('has no content security policy.');
  if (policy.includes('unsafe-inline')) messages.push('has a content security policy with unsafe-inline.');
  for (const script of root.querySelectorAll('script')) {
    const type = script.getAttribute('type');
    if (type === 'module') messages.push('has a module script, which a page opened from a disk cannot load.');
    if (script.hasAttribute('src')) {
      if (!script.hasAttribute('defer')) messages.push(`loads ${script.getAttribute('src')} without defer.`);
      continue;
    }
    if (type === 'application/json' || type === 'application/ld+json') continue;
    const hash = createHash('sha256').update(script.rawText).digest('base64');
    const inHead = script.parentNode?.rawTagName.toLowerCase() === 'head';
    if (!inHead || !policy.includes(`'sha256-${hash}'`)) messages.push(`has an inline script that its policy does not allow: ${script.rawText.slice(0, 40)}`);
  }
  return messages;
}

/** Words of an element as a reader sees them, without the elements that a selector names. */
export function wordsOf(element: HTMLElement, without: string): string {
  const left = new Set(element.querySelectorAll(without));
  const words = (node: HTMLElement): string =>
    node.childNodes
      .map((child) => {
        if (child.nodeType === NodeType.TEXT_NODE) return child.text;
        return child.nodeType === NodeType.ELEMENT_NODE && !left.has(child as HTMLElement) ? words(child as HTMLElement) : '';
      })
      .join('');
  return words(element);
}
