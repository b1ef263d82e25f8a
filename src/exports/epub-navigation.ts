import { planLang, wordsOf } from '../i18n/index.ts';
import { type Clause, clauseAt, type Plan } from '../model/plan.ts';
import { fullTitle, shortLabel } from '../page.ts';
import { escapedXml } from '../text/xml.ts';
import { type Book, fileOf, identifierOf, page } from './epub-page.ts';

/** The navigation file: contents down to the measures, pages, landmarks. */
export function navigation(book: Book): string {
  const { locales, chapters, pages } = book;
  const [first] = locales;
  const words = wordsOf(first);
  const placeOf = (code: string): string => placeIn(book, code);
  return page(
    first,
    words.nav.contents,
    'frontmatter',
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
<h1 id="contents">${escapedXml(locales.map((locale) => wordsOf(locale).nav.contents).join(' · '))}</h1>
<ol>
<li><a href="title.xhtml">${escapedXml(words.books.titlePage)}</a></li>
${entriesOf(book, ['section', 'measure'])}
<li><a href="colophon.xhtml">${escapedXml(words.books.colophon)}</a></li>
</ol>
</nav>
<nav epub:type="page-list" role="doc-pagelist" hidden="hidden" aria-label="${escapedXml(words.books.pages)}">
<ol>
${[...pages].map(([code, number]) => `<li><a href="${placeOf(code)}#page-${number}">${number}</a></li>`).join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${escapedXml(words.books.landmarks)}">
<ol>
<li><a epub:type="titlepage" href="title.xhtml">${escapedXml(words.books.titlePage)}</a></li>
<li><a epub:type="toc" href="contents.xhtml">${escapedXml(words.nav.contents)}</a></li>
<li><a epub:type="bodymatter" href="${fileOf(chapters[0]?.code ?? '')}">${escapedXml(words.nav.plan)}</a></li>
<li><a epub:type="colophon" href="colophon.xhtml">${escapedXml(words.books.colophon)}</a></li>
</ol>
</nav>`,
  );
}

/** Contents on a page or two: parts and sections. Reading systems show all measures from the navigation file. */
export function shortContents(book: Book): string {
  const [first] = book.locales;
  return page(
    first,
    wordsOf(first).nav.contents,
    'frontmatter',
    `<section class="contents" aria-labelledby="contents">
<h1 id="contents">${escapedXml(book.locales.map((locale) => wordsOf(locale).nav.contents).join(' · '))}</h1>
<ol>
${entriesOf(book, ['section'])}
</ol>
</section>`,
  );
}

/** The contents as EPUB 2 has them, for older reading systems. */
export function oldNavigation(book: Book): string {
  const { plan, locales } = book;
  let order = 0;
  const point = (clause: Clause): string => {
    order += 1;
    const own = `<navPoint id="n${order}" playOrder="${order}"><navLabel><text>${labelIn(book, clause)}</text></navLabel><content src="${placeIn(book, clause.code)}#${clause.code}"/>`;
    const below = clause.children.map((code) => clauseAt(plan, code)).filter(({ kind }) => kind === 'section' || kind === 'measure');
    return `${own}${below.map(point).join('')}</navPoint>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${planLang(locales[0])}">
<head><meta name="dtb:uid" content="${identifierOf(book)}"/><meta name="dtb:depth" content="3"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${escapedXml(fullTitle(plan.record, locales[0]))}</text></docTitle>
<navMap>
${topsOf(plan).map(point).join('\n')}
</navMap>
</ncx>
`;
}

/** Entries of contents, down to the kinds that are named. */
function entriesOf(book: Book, kinds: readonly Clause['kind'][]): string {
  const entry = (clause: Clause): string => {
    const below = clause.children.map((code) => clauseAt(book.plan, code)).filter(({ kind }) => kinds.includes(kind));
    const list = below.map(entry).join('\n');
    return `<li><a href="${placeIn(book, clause.code)}#${clause.code}">${labelIn(book, clause)}</a>${list === '' ? '' : `\n<ol>\n${list}\n</ol>`}</li>`;
  };
  return topsOf(book.plan).map(entry).join('\n');
}

/** The file that a clause stands in. */
function placeIn({ chapters }: Book, code: string): string {
  const chapter = chapters.find(({ blocks }) => blocks.some(({ clause }) => clause.code === code));
  return chapter === undefined ? '' : fileOf(chapter.code);
}

/** What the contents call a clause. */
function labelIn({ locales }: Book, clause: Clause): string {
  const code = clause.kind === 'section' || clause.kind === 'measure' ? `${clause.code} ` : '';
  return escapedXml(`${code}${locales.map((locale) => shortLabel(clause, locale)).join(' · ')}`);
}

/** Clauses at the top of the outline, without the notice. */
function topsOf(plan: Plan): Clause[] {
  return plan.clauses.filter(({ parent, kind }) => parent === null && kind !== 'notice');
}
