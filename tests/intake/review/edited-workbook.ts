import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change to a workbook: sheet, words in its first column, heading of the column, new words. */
export interface CellChange {
  sheet: string;
  key: string;
  column: string;
  words: string;
}

/**
 * Changes cells of a workbook in its XML, as a program would that is not the one which wrote it: words become inline strings.
 * @throws Error where there is no such cell
 */
export function editedWorkbook(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = (path: string) => new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), 'text/xml');
  const all = (node: { getElementsByTagName: (name: string) => ArrayLike<Element> }, name: string): Element[] => Array.from(node.getElementsByTagName(name));
  const shared = parts['xl/sharedStrings.xml'] === undefined ? [] : all(xml('xl/sharedStrings.xml'), 'si').map((item) => item.textContent ?? '');
  const links = new Map(
    all(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map((link) => [link.getAttribute('Id') ?? '', link.getAttribute('Target') ?? '']),
  );
  const paths = new Map(
    all(xml('xl/workbook.xml'), 'sheet').map((sheet) => [
      sheet.getAttribute('name') ?? '',
      `xl/${links.get(sheet.getAttribute('r:id') ?? '')?.replace(/^\/xl\//, '')}`,
    ]),
  );
  const wordsOf = (cell: Element): string => {
    const value = all(cell, 'v')[0]?.textContent ?? '';
    return cell.getAttribute('t') === 's' ? (shared[Number(value)] ?? '') : cell.getAttribute('t') === 'inlineStr' ? (cell.textContent ?? '') : value;
  };
  const lettersOf = (cell: Element): string => (cell.getAttribute('r') ?? '').replace(/\d+$/, '');
  for (const { sheet, key, column, words } of changes) {
    const path = paths.get(sheet) ?? '';
    const page = xml(path);
    const rows = all(page, 'row').map((row) => all(row, 'c'));
    const letters = rows[0] === undefined ? '' : column.length === 1 ? column : lettersOf(rows[0].find((cell) => wordsOf(cell) === column) as Element);
    const cell = rows.find((row) => row[0] !== undefined && wordsOf(row[0]) === key)?.find((one) => lettersOf(one) === letters);
    if (cell === undefined) throw new Error(`No cell ${column} of ${key} in ${sheet}.`);
    while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
    cell.setAttribute('t', 'inlineStr');
    const text = page.createElementNS(cell.namespaceURI, 't');
    text.appendChild(page.createTextNode(words));
    const line = page.createElementNS(cell.namespaceURI, 'is');
    line.appendChild(text);
    cell.appendChild(line);
    parts[path] = strToU8(new XMLSerializer().serializeToString(page));
  }
  return zipSync(parts);
}
