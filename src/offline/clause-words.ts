/** The plan's words as a page shows them, clause by clause: the same reading in a browser and in Node. */

/** What this reading needs of a node: both the browser's DOM and the parser used in Node have it. */
export interface PageNode {
  nodeType: number;
  textContent: string | null;
}
/** What it needs of an element. */
export interface PageElement extends PageNode {
  tagName: string;
  id: string;
  classList: { contains(name: string): boolean };
  childNodes: ArrayLike<PageNode>;
  getAttribute(name: string): string | null | undefined;
  closest(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** A clause or heading of the plan on a page, in one language. */
export interface ClauseWords {
  /** Code of the clause; for the plan's title and subtitle, their names. */
  code: string;
  /** Value of `lang`: `zh-Hans`, `zh-Hant`, `en`. */
  lang: string;
  /** The words, runs of white space as one blank. */
  words: string;
}

const HEADINGS = ['plan-title', 'plan-subtitle', 'part-heading', 'section-heading', 'measure-heading'];
/** What stands among the plan's words and is ours: classes. */
export const OURS = ['note-mark', 'here', 'code', 'k', 'cite', 'visually-hidden'];
const ELEMENT = 1;
const TEXT = 3;

/**
 * Every heading and paragraph of the plan on a page, in the order of the page.
 * @param root the document, or its main part
 * @param path of the page inside the site: a heading without a code of its own has the page's
 */
export function clauseWords(root: Pick<PageElement, 'querySelectorAll'>, path: string): ClauseWords[] {
  const pageCode = /([^/]+)\.html$/.exec(path)?.[1] ?? '';
  const found: ClauseWords[] = [];
  const selector = [...HEADINGS.map((name) => `main .${name}`), 'main p[id]', 'main .pair[id] > p'].join(', ');
  for (const element of list(root.querySelectorAll(selector))) {
    const heading = HEADINGS.find((name) => element.classList.contains(name));
    const code = heading === undefined ? paragraphCode(element) : headingCode(element, heading, pageCode);
    if (code === null) continue;
    // In the parallel view a heading holds its two languages as halves.
    const halves = element.classList.contains('pair') ? list(element.childNodes).filter(isElement) : [element];
    for (const half of halves) found.push({ code, lang: half.closest('[lang]')?.getAttribute('lang') ?? '', words: wordsOf(half).replace(/\s+/g, ' ').trim() });
  }
  return found;
}

function paragraphCode(element: PageElement): string | null {
  const code = element.id === '' ? (element.closest('.pair')?.id ?? '') : element.id;
  return /\.p\d+$/.test(code) ? code : null;
}

function headingCode(element: PageElement, heading: string, pageCode: string): string {
  if (heading === 'plan-title') return 'title';
  if (heading === 'plan-subtitle') return 'subtitle';
  return element.id || element.closest('section[id]')?.id || pageCode;
}

function wordsOf(element: PageElement): string {
  let words = '';
  for (const node of list(element.childNodes)) {
    if (node.nodeType === TEXT) words += node.textContent ?? '';
    else if (isElement(node) && node.tagName !== 'BUTTON' && !OURS.some((name) => node.classList.contains(name))) words += wordsOf(node);
  }
  return words;
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

function list<T>(items: ArrayLike<T>): T[] {
  return Array.prototype.slice.call(items) as T[];
}
