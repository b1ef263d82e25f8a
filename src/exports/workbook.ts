import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { planStatus } from '../derive/views/status.ts';
import { expressionOf, fill, type Locale, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { datedOn } from '../model/plan-schema.ts';
import { isTranslation, said } from '../page.ts';
import { officeColour } from '../styles/tokens.ts';
import { rowHeight } from '../text/row-height.ts';
import { archive } from './archive.ts';
import { type BreakdownSheet, fillBreakdown } from './breakdown-sheet.ts';
import type { PlanData } from './plan-data-schema.ts';
import type { ReadMeRow } from './read-me.ts';
import { fontOf, sheetFonts } from './sheet-type.ts';
import { type Cell, type Column, headOf, noteOf, refuseFormulas, sheetColumns } from './table.ts';

/** A sheet of records with its columns, already bound to them. */
export interface Sheet {
  name: string;
  head: { text: string; note: string; width: number }[];
  rows: Cell[][];
  /** Index of the first of the three columns in which an office follows progress, where it has them. */
  tracking?: number;
}

/** What a workbook is made of, in one language. */
export interface WorkbookContent {
  plan: Plan;
  data: PlanData;
  locale: Locale;
  title: string;
  /** The table that is printed; left out where there are no tasks, or it is null. */
  breakdown: BreakdownSheet | null;
  sheets: readonly Sheet[];
  readMe: readonly ReadMeRow[];
}

/** Makes a sheet from columns and records, in the language of a locale. */
export function sheetOf<T>(name: string, columns: readonly Column<T>[], records: readonly T[], locale: Locale): Sheet {
  const own = sheetColumns(columns, locale);
  const { convert } = expressionOf(locale);
  const inOwn = (cell: Cell): Cell => (typeof cell === 'string' ? convert(cell) : cell);
  return {
    name,
    head: own.map((column) => ({ text: headOf(column, locale), note: noteOf(column, locale), width: column.width })),
    rows: records.map((record) => own.map((column) => inOwn(column.cell(record)))),
  };
}

/** Puts the empty columns in which an office follows progress behind the last column that a reader of a locale needs beside them. */
export function withTracking(sheet: Sheet, at: number, locale: Locale): Sheet {
  const { progress, evidence, remarks, choose, filled } = wordsOf(locale).breakdown.tracking;
  const head = [progress, evidence, remarks].map((text, index) => ({ text, note: index === 0 ? `${filled}${choose}` : filled, width: index === 0 ? 10 : 18 }));
  return {
    ...sheet,
    head: [...sheet.head.slice(0, at), ...head, ...sheet.head.slice(at)],
    rows: sheet.rows.map((row) => [...row.slice(0, at), '', '', '', ...row.slice(at)]),
    tracking: at,
  };
}

/**
 * An XLSX workbook: the table that is printed, the sheets of records, and the read-me behind them. Equal input gives equal bytes.
 * @param file path shown when a cell could run as a formula
 */
export async function writeWorkbook(file: string, { plan, data, locale, title, breakdown, sheets, readMe }: WorkbookContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${datedOn(data.plan)}T00:00:00Z`);
  const words = wordsOf(locale);
  const { name: author } = words.site;
  Object.assign(workbook, {
    created: day,
    modified: day,
    creator: author,
    lastModifiedBy: author,
    title,
    subject: said(data.plan.statusText, locale),
    description: data.plan.build,
  });
  const page = pageOf(plan, locale);
  if (breakdown !== null && breakdown.rows.length > 0) {
    refuseFormulas(
      `${file} [${words.breakdown.title}]`,
      breakdown.rows.map((row) => Object.values(row)),
    );
    fillBreakdown(workbook.addWorksheet(words.breakdown.title, page), plan, locale, breakdown);
  }
  for (const sheet of sheets) {
    refuseFormulas(`${file} [${sheet.name}]`, [sheet.head.map(({ text }) => text), ...sheet.rows]);
    fillSheet(workbook.addWorksheet(sheet.name, page), sheet, locale);
  }
  refuseFormulas(`${file} [${words.breakdown.sheets.readMe}]`, readMe);
  fillReadMe(workbook.addWorksheet(words.breakdown.sheets.readMe, page), readMe, locale);
  const packed = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>));
  return archive(new Map(Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, { bytes }])));
}

/** A4 across, as wide as the sheet, with the status and the page's number at its foot. */
function pageOf(plan: Plan, locale: Locale): Partial<ExcelJS.AddWorksheetOptions> {
  const words = wordsOf(locale);
  const font = `&"${sheetFonts(locale).text},Regular"&8`;
  const { mark } = planStatus(plan, words);
  const status = (isTranslation(plan, locale) ? [mark, words.status.unofficialShort].join(words.format.clause) : mark).replaceAll('&', '&&');
  const number = fill(words.breakdown.page, { page: '&P', pages: '&N' });
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${font}${status}&R${font}${number}` },
  };
}

function fillSheet(page: ExcelJS.Worksheet, sheet: Sheet, locale: Locale): void {
  const fonts = sheetFonts(locale);
  page.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  page.pageSetup.printTitlesRow = '1:1';
  // One object for each style, by which exceljs knows them again: written cell by cell, they take most of the time.
  const text: Partial<ExcelJS.Style> = { font: fontOf(fonts.text, 10, locale), alignment: { vertical: 'top', wrapText: true } };
  const heading: Partial<ExcelJS.Style> = {
    font: { ...fontOf(fonts.head, 10, locale), bold: true },
    alignment: { vertical: 'middle', wrapText: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${officeColour('raised')}` } },
    border: { bottom: { style: 'thin' } },
  };
  const widths = sheet.head.map(({ width }) => width);
  page.columns = widths.map((width) => ({ width, style: text }));
  const head = page.getRow(1);
  head.height = rowHeight(
    sheet.head.map(({ text: words }) => words),
    widths,
  );
  sheet.head.forEach(({ text: words, note }, index) => {
    const cell = head.getCell(index + 1);
    cell.value = words;
    cell.note = note;
    cell.style = heading;
  });
  sheet.rows.forEach((row, rowIndex) => {
    const line = page.getRow(rowIndex + 2);
    line.height = rowHeight(row, widths);
    row.forEach((value, index) => {
      if (value === '') return;
      const cell = line.getCell(index + 1);
      cell.value = value;
      cell.style = text;
    });
  });
  if (sheet.tracking !== undefined && sheet.rows.length > 0) addProgressList(page, sheet.tracking, sheet.rows.length, locale);
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rows.length + 1, column: sheet.head.length } };
}

/** Lets an office choose the state of work. One range: written cell by cell, exceljs makes ranges that overlap, which strict readers refuse. */
function addProgressList(page: ExcelJS.Worksheet, column: number, rows: number, locale: Locale): void {
  const { progress, states } = wordsOf(locale).breakdown.tracking;
  const letter = page.getColumn(column + 1).letter;
  const { dataValidations } = page as unknown as { dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void } };
  dataValidations.add(`${letter}2:${letter}${rows + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${states.join(',')}"`],
    showErrorMessage: true,
    errorTitle: progress,
    error: states.join(' / '),
  });
}

function fillReadMe(page: ExcelJS.Worksheet, rows: readonly ReadMeRow[], locale: Locale): void {
  const fonts = sheetFonts(locale);
  const widths = [24, 110];
  page.columns = widths.map((width) => ({ width, style: { font: fontOf(fonts.text, 10.5, locale), alignment: { vertical: 'top', wrapText: true } } }));
  rows.forEach((row, index) => {
    page.getRow(index + 1).height = rowHeight(row, widths);
    row.forEach((text, column) => {
      const cell = page.getRow(index + 1).getCell(column + 1);
      cell.value = text;
      if (column === 0) cell.font = { ...fontOf(fonts.head, 10.5, locale), bold: true };
    });
  });
}
