import { strToU8 } from 'fflate';
import { colophonOf, statementsOf } from '../derive/views/colophon.ts';
import { statusWords } from '../derive/views/status.ts';
import { fill, type Locale, planLang, wordsOf } from '../i18n/index.ts';
import { clauseAt, originalLanguage, type Plan } from '../model/plan.ts';
import { datedOn, sourceOf } from '../model/plan-schema.ts';
import { fullTitle, hasParallel, quoted, shortLabel, show } from '../page.ts';
import { COLOURS } from '../styles/tokens.ts';
import { escapedXml } from '../text/xml.ts';
import { archive, type Entry } from './archive.ts';
import { type Block, type Chapter, chaptersOf, type NumberedNote, piecesOf } from './book.ts';
import { cover } from './epub-cover.ts';
import { navigation, oldNavigation, shortContents } from './epub-navigation.ts';
import { type Book, fileOf, identifierOf, inBook, langOf, page } from './epub-page.ts';
import type { ExportSource } from './export.ts';

/** What a page holds: 22 lines of 28 characters, as in the layout of official documents. The book itself has no pages. */
const PAGE = 22 * 28;

/** Where pages begin, counted in characters of the original, so that they are the same in every language: readers of a group can say a number. */
function pagesOf(plan: Plan, chapters: readonly Chapter[]): Map<string, number> {
  const pages = new Map<string, number>();
  let read = 0;
  for (const { clause, words } of chapters.flatMap(({ blocks }) => blocks)) {
    const number = Math.floor(read / PAGE) + 1;
    if (number > (pages.size === 0 ? 0 : Math.max(...pages.values()))) pages.set(clause.code, number);
    read += (words[originalLanguage(plan)] ?? '').length;
  }
  return pages;
}

/**
 * The plan as an EPUB 3 book. With two locales, every paragraph stands in the first and below it in the second.
 * Equal input gives equal bytes.
 */
export function writeBook({ plan, data, modified }: ExportSource, locales: readonly [Locale, ...Locale[]]): Uint8Array {
  const chapters = chaptersOf(plan);
  const book = { plan, data, locales, chapters, pages: pagesOf(plan, chapters), modified: modified ?? `${datedOn(plan.record)}T00:00:00Z` };
  const files = new Map<string, Entry>();
  const add = (path: string, text: string): void => void files.set(path, { bytes: strToU8(text) });
  // The format demands that this be the first entry, and not compressed.
  files.set('mimetype', { bytes: strToU8('application/epub+zip'), stored: true });
  add(
    'META-INF/container.xml',
    '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
  );
  add('EPUB/package.opf', packageFile(book));
  add('EPUB/nav.xhtml', navigation(book));
  add('EPUB/toc.ncx', oldNavigation(book));
  add('EPUB/cover.svg', cover(book));
  add('EPUB/book.css', STYLE);
  add('EPUB/title.xhtml', titlePage(book));
  add('EPUB/contents.xhtml', shortContents(book));
  for (const chapter of book.chapters) add(`EPUB/${fileOf(chapter.code)}`, chapterFile(book, chapter));
  add('EPUB/colophon.xhtml', colophon(book));
  return archive(files);
}

function packageFile(book: Book): string {
  const { plan, data, locales, chapters, modified } = book;
  const [first] = locales;
  const words = wordsOf(first);
  const { record } = plan;
  const about = (locale: Locale) => colophonOf(plan, data.plan.build, locale);
  const inAll = (say: (locale: Locale) => string): string => escapedXml(locales.map(say).join(' · '));
  const items = ['title', 'contents', ...chapters.map(({ code }) => `text-${code}`), 'colophon'];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${planLang(first)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">${identifierOf(book)}</dc:identifier>
<dc:title>${inAll((locale) => fullTitle(plan.record, locale))}</dc:title>
${locales.map((locale) => `<dc:language>${planLang(locale)}</dc:language>`).join('\n')}
<dc:creator>${inAll((locale) => show(record.issuer, locale).text)}</dc:creator>
<dc:publisher>${inAll((locale) => wordsOf(locale).site.name)}</dc:publisher>
<dc:date>${datedOn(record)}</dc:date>
<dc:description>${inAll((locale) => inBook([about(locale).status, about(locale).translation ?? ''].join(' ').trim(), locale))}</dc:description>
<dc:source>${escapedXml(sourceOf(record))}</dc:source>
<dc:rights>${inAll((locale) => wordsOf(locale).foot.licence)}</dc:rights>
<meta property="dcterms:modified">${modified}</meta>
<meta property="schema:version">${escapedXml(data.plan.build)}</meta>
<meta name="cover" content="cover"/>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${['tableOfContents', 'structuralNavigation', 'readingOrder', 'pageNavigation', 'displayTransformability'].map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${escapedXml(words.books.accessible)}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="style" href="book.css" media-type="text/css"/>
${items.map((item) => `<item id="${item}" href="${item}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine toc="ncx">
${items.map((item) => `<itemref idref="${item}"/>`).join('\n')}
</spine>
</package>
`;
}

/** Words of ours in every language of the book, one element each. */
function ours({ locales }: Book, element: string, kind: string, say: (locale: Locale) => string): string {
  return locales
    .map((locale, index) => `<${element} class="${kind}"${index === 0 ? '' : langOf(planLang(locale))}>${escapedXml(inBook(say(locale), locale))}</${element}>`)
    .join('\n');
}

function titlePage(book: Book): string {
  const { plan, data, locales } = book;
  const [first, ...others] = locales;
  const { title, subtitle, issuer } = plan.record;
  const name = (locale: Locale, lang: string): string =>
    `<span class="plan-title"${lang}>${escapedXml(show(title, locale).text)}</span>${subtitle === undefined ? '' : ` <span class="plan-subtitle"${lang}>${escapedXml(show(subtitle, locale).text)}</span>`}`;
  return page(
    first,
    wordsOf(first).books.titlePage,
    'frontmatter',
    `<section epub:type="titlepage" class="titlepage">
${ours(book, 'p', 'seal', (locale) => statusWords(plan.record, wordsOf(locale)).name)}
<h1>${[name(first, ''), ...others.map((locale) => name(locale, langOf(planLang(locale))))].join('\n')}</h1>
${ours(book, 'p', 'issuer', (locale) => show(issuer, locale).text)}
${ours(book, 'p', 'ours', (locale) => colophonOf(plan, data.plan.build, locale).status)}
${hasParallel(plan) ? `${ours(book, 'p', 'ours', (locale) => wordsOf(locale).status.unofficial)}\n` : ''}</section>`,
  );
}

function colophon(book: Book): string {
  const { plan, data, locales } = book;
  const [first] = locales;
  const words = wordsOf(first);
  const list = (locale: Locale, index: number): string =>
    `<dl${index === 0 ? '' : langOf(planLang(locale))}>
${statementsOf(colophonOf(plan, data.plan.build, locale), locale)
  .map(({ label, text }) => `<dt>${escapedXml(label)}</dt><dd>${escapedXml(inBook(text, locale))}</dd>`)
  .join('\n')}
</dl>`;
  return page(
    first,
    words.books.colophon,
    'backmatter',
    `<section epub:type="colophon" class="colophon" aria-labelledby="colophon">
<h1 id="colophon">${escapedXml(locales.map((locale) => wordsOf(locale).books.colophon).join(' · '))}</h1>
${ours(book, 'p', 'ours', (locale) => wordsOf(locale).books.codes)}
${ours(book, 'p', 'ours', (locale) => wordsOf(locale).books.accessible)}
${locales.map(list).join('\n')}
</section>`,
  );
}

function chapterFile(book: Book, { code, blocks }: Chapter): string {
  const { plan, locales } = book;
  const [first] = locales;
  const notes = blocks.flatMap((block) => block.notes);
  const body = blocks
    .map((block) => `${pageBreak(book, block)}${block.level === null ? paragraph(book, block) : heading(book, block, block.level)}`)
    .join('\n');
  return page(first, shortLabel(clauseAt(plan, code), first), 'bodymatter', notes.length === 0 ? body : `${body}\n${footnotes(book, notes)}`);
}

/** The beginning of a page, where one begins at a block. */
function pageBreak({ pages }: Book, { clause }: Block): string {
  const number = pages.get(clause.code);
  return number === undefined ? '' : `<div id="page-${number}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${number}"></div>\n`;
}

function heading(book: Book, block: Block, level: 1 | 2 | 3): string {
  const { plan, locales } = book;
  const { clause } = block;
  const [first, ...others] = locales;
  if (Object.keys(clause.heading).length === 0)
    return `<h${level} id="${clause.code}" class="${clause.kind} ours-heading">${escapedXml(locales.map((locale) => shortLabel(clause, locale)).join(' · '))}</h${level}>`;
  const code = clause.kind === 'section' || clause.kind === 'measure' ? `<span class="code">${clause.code}</span> ` : '';
  const second = others.map((locale) => ` <span class="second"${langOf(planLang(locale))}>${inline(plan, block, locale, false)}</span>`).join('');
  return `<h${level} id="${clause.code}" class="${clause.kind}">${code}<span class="words">${inline(plan, block, first, true)}</span>${second}</h${level}>`;
}

function paragraph(book: Book, block: Block): string {
  const { plan, locales } = book;
  const [first, ...others] = locales;
  const { clause } = block;
  const { lang } = piecesOf(plan, block, first);
  return [
    `<p id="${clause.code}" class="${clause.kind}"${langOf(lang)}>${inline(plan, block, first, true)}</p>`,
    ...others.map((locale) => `<p class="second ${clause.kind}"${langOf(planLang(locale))}>${inline(plan, block, locale, false)}</p>`),
  ].join('\n');
}

/** A block's words; the signs of its notes stand once, in the book's first language. */
function inline(plan: Plan, block: Block, locale: Locale, signs: boolean): string {
  const { noteMark } = wordsOf(locale).clause;
  const sign = (number: number): string =>
    `<a class="sign" id="note-${number}-ref" href="#note-${number}" epub:type="noteref" role="doc-noteref" aria-label="${escapedXml(fill(noteMark, { n: number }))}">${number}</a>`;
  return piecesOf(plan, block, locale)
    .pieces.map(({ text, notes }) => `${escapedXml(text)}${signs ? notes.map(sign).join('') : ''}`)
    .join('');
}

function footnotes({ plan, locales }: Book, notes: readonly NumberedNote[]): string {
  const [first] = locales;
  const said = (locale: Locale, { note }: NumberedNote): string => {
    const words = wordsOf(locale);
    const quote = quoted(plan, note.quote, locale);
    return `<q${langOf(quote.lang)}>${escapedXml(quote.text)}</q> <em>${escapedXml(words.clause.noteKinds[note.kind])}</em>${escapedXml(words.format.colon)}${escapedXml(show(note.note, locale).text)}`;
  };
  return `<section class="notes" aria-label="${escapedXml(wordsOf(first).clause.notes)}">
${notes
  .map(
    (item) => `<aside id="note-${item.number}" epub:type="footnote" role="doc-footnote">
<p><a href="#note-${item.number}-ref" role="doc-backlink" aria-label="${escapedXml(wordsOf(first).clause.backToText)}">${item.number}</a> ${said(first, item)}</p>
${locales
  .slice(1)
  .map((locale) => `<p${langOf(planLang(locale))}>${said(locale, item)}</p>`)
  .join('\n')}
</aside>`,
  )
  .join('\n')}
</section>`;
}

/** Set as a Chinese book is set, in the reader's own fonts, sizes and colours; the plan's words without serifs only in headings. */
const STYLE = `body { margin: 0 5%; line-height: 1.8; }
h1, h2, h3 { font-family: sans-serif; line-height: 1.5; text-align: left; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; margin: 2em 0 1em; }
h2 { font-size: 1.25em; margin: 2em 0 0.8em; }
h3 { font-size: 1.08em; margin: 1.6em 0 0.6em; }
p { margin: 0 0 0.5em; text-align: justify; widows: 2; orphans: 2; }
.paragraph, .criterion { text-indent: 2em; }
:lang(en).paragraph, :lang(en).criterion { text-indent: 0; text-align: left; line-height: 1.6; }
.second { font-size: 0.92em; }
h1 .second, h2 .second, h3 .second { display: block; font-weight: normal; font-size: 0.82em; }
p.second { margin-bottom: 1.2em; }
.code { font-weight: normal; color: ${COLOURS.light.red}; }
.sign { font-size: 0.7em; line-height: 0; vertical-align: super; text-decoration: none; padding: 0 0.15em; }
.ours, .issuer, .notes, .colophon dl, .ours-heading { font-family: sans-serif; }
.ours { font-size: 0.9em; text-align: left; }
.titlepage { text-align: center; }
.titlepage h1 { text-align: center; font-size: 1.5em; margin: 2em 0; }
.titlepage .plan-title, .titlepage .plan-subtitle { display: block; }
.titlepage .plan-subtitle { font-weight: normal; font-size: 0.8em; margin: 0.4em 0 1.2em; }
.titlepage .issuer { text-align: center; margin-bottom: 0.5em; }
.titlepage .ours { margin-top: 1.5em; }
.seal { display: inline-block; font-family: sans-serif; color: ${COLOURS.light.red}; border: 2px solid ${COLOURS.light.red}; padding: 0.2em 0.8em; margin: 2em 0.3em 0; text-align: center; }
.notes { margin-top: 3em; border-top: 1px solid; font-size: 0.86em; }
.notes aside { margin-top: 0.8em; }
.notes p { text-align: left; }
nav ol, .contents ol { list-style: none; padding-left: 1em; }
nav li, .contents li { margin: 0.3em 0; }
dt { font-weight: bold; margin-top: 0.8em; }
dd { margin: 0; overflow-wrap: anywhere; }
`;
