import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { oneLine, rowWords, type SourceBlock, type SourceDocument, UnreadableFile } from '../source-document.ts';
import { decodeText } from './decode-text.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements whose words a reader of the page does not see. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'object', 'svg', 'math', 'select', 'textarea', 'input', 'button']);
/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Reads a saved web page: every line that a reader sees is a block, navigation included, which is told apart later.
 * @throws UnreadableFile when the page has no words
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const { text, encoding } = decodeText(bytes, namedCharset(bytes));
  const { blocks, remarks } = htmlBlocks(text);
  if (blocks.length === 0)
    throw new UnreadableFile(
      'This page has no words: its text is perhaps loaded by a script.',
      'Open it in a browser and save it again as a complete page, or copy its text into a Word file.',
    );
  return { format: 'html', encoding, blocks, remarks };
}

/** The encoding that a page names in its head. */
function namedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/**
 * The lines of a page as blocks; table rows keep their cells. A table that only lays the page out (a cell holds paragraphs or another
 * table, or all rows have one cell) is read as the lines in it.
 * @param html a whole page or a part of one
 * @param placed how the nth line is named in messages
 */
export function htmlBlocks(
  html: string,
  placed: (line: number | undefined, index: number) => string = (line, index) => `line ${line ?? index + 1}`,
): { blocks: SourceBlock[]; remarks: string[] } {
  const blocks: SourceBlock[] = [];
  const remarks = new Set<string>();
  let open = '';
  let openAt: number | undefined;
  let level: number | undefined;
  const close = (): void => {
    const words = oneLine(open);
    if (words !== '') blocks.push({ words, place: placed(openAt, blocks.length), ...(level === undefined ? {} : { heading: level }) });
    open = '';
    openAt = undefined;
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') {
      const { value, sourceCodeLocation } = node as DefaultTreeAdapterMap['textNode'];
      // A line end in a page's source is no line end on the page; between Chinese characters it is nothing at all.
      const words = value
        .replace(/[\t\r\n]+/g, '\n')
        .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/gu, '')
        .replaceAll('\n', ' ');
      if (openAt === undefined && oneLine(words) !== '') openAt = (sourceCodeLocation?.startLine ?? 1) + (/^[\s]*/.exec(value)?.[0].match(/\n/g)?.length ?? 0);
      open += words;
      return;
    }
    if (!('tagName' in node)) {
      for (const child of 'childNodes' in node ? node.childNodes : []) walk(child);
      return;
    }
    if (node.tagName === 'img') remarks.add('pictures were left out: if one of them holds words, type them in');
    if (UNSEEN.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') {
      close();
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) close();
    const above = level;
    if (/^h[1-6]$/.test(node.tagName)) level = Number(node.tagName[1]);
    if (node.tagName === 'table' && isData(node)) for (const row of rowsOf(node)) addRow(row);
    else for (const child of node.childNodes) walk(child);
    if (block) close();
    level = above;
  };
  const addRow = (row: Element): void => {
    const cells = cellsOf(row).map((cell) => oneLine(textOf(cell)));
    if (rowWords(cells) !== '') blocks.push({ words: rowWords(cells), place: placed(row.sourceCodeLocation?.startLine, blocks.length), cells });
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  close();
  return { blocks, remarks: [...remarks] };
}

function isHidden(element: Element): boolean {
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/i.test(value)));
}

function elementsIn(element: Element): Element[] {
  return element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** The rows of a table that are its own, not those of a table inside. */
function rowsOf(table: Element): Element[] {
  const own = (element: Element): Element[] =>
    element.childNodes.flatMap((child) => (!('tagName' in child) || child.tagName === 'table' ? [] : child.tagName === 'tr' ? [child] : own(child)));
  return own(table);
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((child): child is Element => 'tagName' in child && (child.tagName === 'td' || child.tagName === 'th'));
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  if ('tagName' in node && (UNSEEN.has(node.tagName) || isHidden(node))) return '';
  const inside = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return 'tagName' in node && (node.tagName === 'br' || BLOCKS.has(node.tagName)) ? `${inside}\n` : inside;
}

/** Whether a table holds data: at least two rows, most of them with as many cells, and no long text or table inside a cell. */
function isData(table: Element): boolean {
  const rows = rowsOf(table);
  const wide = rows.filter((row) => cellsOf(row).length > 1);
  if (wide.length < 2 || wide.length < rows.length / 2) return false;
  const inside = elementsIn(table);
  if (inside.some(({ tagName }) => tagName === 'table' || /^h[1-6]$/.test(tagName))) return false;
  return rows.flatMap(cellsOf).every((cell) => elementsIn(cell).filter(({ tagName }) => tagName === 'p' || tagName === 'div').length <= 12);
}
