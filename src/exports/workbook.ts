import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { markedLine } from '../derive/views/status.ts';
import { wordsOf } from '../i18n/index.ts';
import type { LanguageTag } from '../model/languages.ts';
import { datedOn } from '../model/plan-schema.ts';
import { officeColour } from '../styles/tokens.ts';
import { archive } from './archive.ts';
import type { PlanData } from './plan-data-schema.ts';
import type { ReadMeRow } from './read-me.ts';
import { type Cell, type Column, columnName, columnsIn, headOf, refuseFormulas } from './table.ts';

/** States of work as offices record them. */
export const PROGRESS = ['已完成', '达进度', '超进度', '欠进度', '其他'] as const;
/** Columns that an office fills in itself. */
export const OFFICE_COLUMNS = ['进度 progress', '佐证 evidence', '备注 remarks'] as const;
const OFFICE_NOTES = [
  '由使用单位填写，可从下拉清单选择。\nFor the office that uses the ledger; choose from the list.',
  '由使用单位填写。\nFor the office that uses the ledger.',
  '由使用单位填写。\nFor the office that uses the ledger.',
];

/** A sheet with its columns and records, columns already bound to them. */
export interface Sheet {
  name: string;
  head: { text: string; note: string; width: number }[];
  rows: Cell[][];
  /** Number of columns that are printed; all when left out. */
  printed?: number;
  /** Index of the first of the three office columns, when it has them. */
  office?: number;
}

/**
 * Makes a sheet from columns and records, in the languages of a plan.
 * @param printed how many of the columns are printed, those of languages that the plan does not have counted; all when left out
 */
export function sheetOf<T>(name: string, columns: readonly Column<T>[], records: readonly T[], languages: readonly LanguageTag[], printed?: number): Sheet {
  const own = columnsIn(columns, languages);
  return {
    name,
    head: own.map((column) => ({ text: headOf(column), note: column.note, width: column.width })),
    rows: records.map((record) => own.map((column) => column.cell(record))),
    ...(printed === undefined ? {} : { printed: columnsIn(columns.slice(0, printed), languages).length }),
  };
}

/** Puts the empty columns of an office ledger into a sheet, before column `at`. Only the columns before and those are printed. */
export function withOfficeColumns(sheet: Sheet, at: number): Sheet {
  const head = OFFICE_COLUMNS.map((text, index) => ({ text, note: OFFICE_NOTES[index] ?? '', width: index === 0 ? 10 : 18 }));
  return {
    name: sheet.name,
    head: [...sheet.head.slice(0, at), ...head, ...sheet.head.slice(at)],
    rows: sheet.rows.map((row) => [...row.slice(0, at), '', '', '', ...row.slice(at)]),
    printed: at + head.length,
    office: at,
  };
}

/**
 * An XLSX workbook: the sheets, and the read-me behind them. Equal input gives equal bytes.
 * @param file path shown when a cell could run as a formula
 */
export async function writeWorkbook(file: string, title: string, data: PlanData, sheets: readonly Sheet[], readMe: readonly ReadMeRow[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${datedOn(data.plan)}T00:00:00Z`);
  const { name: author } = wordsOf('zh-Hans').site;
  Object.assign(workbook, {
    created: day,
    modified: day,
    creator: author,
    lastModifiedBy: author,
    title,
    subject: data.plan.statusText['zh-Hans'] ?? '',
    description: data.plan.build,
  });
  for (const sheet of sheets) addSheet(workbook, file, sheet, data);
  addReadMe(workbook, file, readMe, data);
  const packed = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>));
  return archive(new Map(Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, { bytes }])));
}

function addSheet(workbook: ExcelJS.Workbook, file: string, sheet: Sheet, data: PlanData): void {
  refuseFormulas(`${file} [${sheet.name}]`, [sheet.head.map(({ text }) => text), ...sheet.rows]);
  // exceljs puts a $ before the columns of a print area only; without one before the rows LibreOffice prints everything.
  const page = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printArea: `A$1:${columnName((sheet.printed ?? sheet.head.length) - 1)}$${sheet.rows.length + 1}`,
    },
    headerFooter: { oddFooter: footer(data) },
  });
  page.columns = sheet.head.map(({ width }) => ({ width, style: { alignment: { vertical: 'top', wrapText: true } } }));
  const head = page.getRow(1);
  sheet.head.forEach(({ text, note }, index) => {
    const cell = head.getCell(index + 1);
    cell.value = text;
    cell.note = note;
    cell.font = { bold: true };
    cell.alignment = { vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${officeColour('raised')}` } };
    cell.border = { bottom: { style: 'thin' } };
  });
  const widths = sheet.head.map(({ width }) => width);
  head.height = heightOf(
    sheet.head.map(({ text }) => text),
    widths,
  );
  sheet.rows.forEach((row, rowIndex) => {
    const line = page.getRow(rowIndex + 2);
    line.height = heightOf(row, widths);
    row.forEach((value, index) => {
      if (value !== '') line.getCell(index + 1).value = value;
    });
    if (sheet.office === undefined) return;
    line.getCell(sheet.office + 1).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${PROGRESS.join(',')}"`],
      showErrorMessage: true,
      errorTitle: '进度 progress',
      error: PROGRESS.join(' / '),
    };
  });
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rows.length + 1, column: sheet.head.length } };
}

function addReadMe(workbook: ExcelJS.Workbook, file: string, rows: readonly ReadMeRow[], data: PlanData): void {
  const name = '说明 read-me';
  refuseFormulas(`${file} [${name}]`, rows);
  const page = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: footer(data) },
  });
  const widths = [18, 26, 60, 70];
  page.columns = widths.map((width) => ({ width, style: { alignment: { vertical: 'top', wrapText: true } } }));
  rows.forEach((row, index) => {
    page.getRow(index + 1).height = heightOf(row, widths);
    row.forEach((text, column) => {
      const cell = page.getRow(index + 1).getCell(column + 1);
      cell.value = text;
      if (column < 2) cell.font = { bold: true };
    });
  });
}

/**
 * Height of a row, in points, that shows all its words: not every program fits rows to wrapped words by itself.
 * A Chinese character is as wide as two digits; words that do not fit a line's end leave a part of it empty.
 */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, index) => {
    let width = 0;
    for (const character of String(cell)) width += /[\u2e80-\uffff]/u.test(character) ? 2 : 1;
    return Math.max(1, Math.ceil(width / ((widths[index] ?? 10) - 1.5)));
  });
  return Math.min(409, 4 + 15 * Math.max(...lines));
}

/** What is printed below every sheet: the status in both languages, the build, the page. */
function footer(data: PlanData): string {
  const [zh, en] = (['zh-Hans', 'en'] as const).map((language) => {
    const words = wordsOf(language);
    return markedLine(data.plan, words).replaceAll('&', '&&');
  });
  return `&L&8${zh}\n${en}&R&8${data.plan.build}  &P / &N`;
}
