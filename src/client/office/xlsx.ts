import { strToU8, zipSync } from 'fflate';
import { rowHeight } from '../../text/row-height.ts';
import { escapedXml } from '../../text/xml.ts';
import type { OfficeSheet } from './sheet.ts';

/**
 * An XLSX file of one sheet, written in the browser: words only, nothing that runs. Laid out to be printed: A4 across, as wide as the page,
 * the head on every page, the state of the text at its foot. Equal input gives equal bytes.
 */

/** Places in the list of cell formats below. */
const STYLE = { plain: 0, title: 1, note: 2, head: 3, cell: 4, number: 5 } as const;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Noon of the first day that the format can name. */
const ENTRY_TIME = (): Date => new Date(1980, 0, 1, 12);
const MOST_SHEET_NAME = 31;

/** The bytes of a workbook that holds the sheet. */
export function xlsxOf(sheet: OfficeSheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(sheet),
    'xl/workbook.xml': workbook(sheet),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(sheet),
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)])), { mtime: ENTRY_TIME() });
}

/** Words as XML may hold them: without control characters and halves of characters. */
function words(text: string): string {
  return escapedXml(text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}

function contentTypes(): string {
  const type = (part: string, name: string): string => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${name}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    type('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'),
    type('xl/worksheets/sheet1.xml', 'officedocument.spreadsheetml.worksheet'),
    type('xl/styles.xml', 'officedocument.spreadsheetml.styles'),
    type('docProps/core.xml', 'package.core-properties'),
  ].join('')}</Types>`;
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const one = ([type, target]: readonly [string, string], index: number): string =>
    `<Relationship Id="rId${index + 1}" Type="${type.includes('/') ? `${PACKAGE}/relationships` : RELATIONS}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.map(one).join('')}</Relationships>`;
}

function coreProperties({ title, author, notes }: OfficeSheet): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${words(title)}</dc:title><dc:creator>${words(author)}</dc:creator><dc:description>${words(notes.join('\n'))}</dc:description></cp:coreProperties>`;
}

/** Row of the table's head, from 1. */
const headRow = ({ notes }: OfficeSheet): number => notes.length + 2;

function workbook(sheet: OfficeSheet): string {
  const name = sheet.name.replace(/[[\]*?:/\\']/g, ' ').slice(0, MOST_SHEET_NAME);
  const [first, last] = [headRow(sheet), headRow(sheet) + sheet.rows.length];
  const defined = (kind: string, range: string, more = ''): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="0"${more}>'${words(name)}'!${range}</definedName>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${words(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>${[
    defined('_FilterDatabase', `$A$${first}:$${letters(sheet.columns.length - 1)}$${last}`, ' hidden="1"'),
    defined('Print_Area', `$A$1:$${letters(sheet.printed - 1)}$${last}`),
    defined('Print_Titles', `$${first}:$${first}`),
  ].join('')}</definedNames></workbook>`;
}

function styles({ fonts }: OfficeSheet): string {
  const font = (name: string, size: number, bold = false): string => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${words(name)}"/></font>`;
  const format = (fontId: number, border: number, alignment: string, fill = 0): string =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyFill="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;
  return `<styleSheet xmlns="${MAIN}"><fonts count="4">${font(fonts.body, 11)}${font(fonts.title, 16)}${font(fonts.body, 10)}${font(fonts.head, 11, true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF0EEE8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
    format(0, 0, 'vertical="top"'),
    format(1, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    format(2, 0, 'horizontal="left" vertical="top" wrapText="1"'),
    format(3, 1, 'horizontal="center" vertical="center" wrapText="1"', 2),
    format(0, 1, 'horizontal="left" vertical="top" wrapText="1"'),
    format(0, 1, 'horizontal="center" vertical="top"'),
  ].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function worksheet(sheet: OfficeSheet): string {
  const { columns, rows, title, notes, printed, foot } = sheet;
  const widths = columns.map(({ width }) => width);
  const across = widths.slice(0, printed).reduce((sum, width) => sum + width, 0);
  const first = headRow(sheet);
  const last = letters(columns.length - 1);
  const end = letters(printed - 1);
  const lines = [
    row(1, 30, [cell('A', 1, title, STYLE.title)]),
    ...notes.map((note, index) => row(index + 2, rowHeight([note], [across]), [cell('A', index + 2, note, STYLE.note)])),
    row(
      first,
      rowHeight(
        columns.map(({ head }) => head),
        widths,
      ) + 6,
      columns.map(({ head }, index) => cell(letters(index), first, head, STYLE.head)),
    ),
    ...rows.map((cells, index) => {
      const number = first + 1 + index;
      return row(number, rowHeight(cells, widths), [
        `<c r="A${number}" s="${STYLE.number}"><v>${index + 1}</v></c>`,
        ...cells.slice(1).map((text, place) => cell(letters(place + 1), number, text, STYLE.cell)),
      ]);
    }),
  ];
  const merged = notes.map((_, index) => index + 2).concat(1);
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${first + rows.length}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="${first}" topLeftCell="A${first + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join(
      '',
    )}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A${first}:${last}${first + rows.length}"/><mergeCells count="${merged.length}">${merged
    .map((number) => `<mergeCell ref="A${number}:${end}${number}"/>`)
    .join(
      '',
    )}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${words(`&L&9${foot.replace(/&/g, '&&')}&R&9&P / &N`)}</oddFooter></headerFooter></worksheet>`;
}

const row = (number: number, height: number, cells: readonly string[]): string => `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;

function cell(column: string, number: number, text: string, style: number): string {
  if (text === '') return `<c r="${column}${number}" s="${style}"/>`;
  return `<c r="${column}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words(text)}</t></is></c>`;
}

/** Letters of a column, from 0: 0 → A, 27 → AB. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : letters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
