import ExcelJS from 'exceljs';
import { UnreadableFile } from '../source-document.ts';
import type { ReviewSheet } from './sheet.ts';
import { columnsOf, REVIEW_SHEETS } from './sheets.ts';
import { ABOUT_CELLS, ABOUT_SHEET } from './write-workbook.ts';

/** A row as it came back: its number in the sheet and the words of its cells, by column. */
export interface ReturnedRow {
  row: number;
  cells: Readonly<Record<string, string>>;
}
/** A workbook as it came back. */
export interface ReturnedWorkbook {
  plan: string;
  /** Who checked, where a row does not say; '' where nobody is named. */
  by: string;
  sheets: { sheet: ReviewSheet; rows: ReturnedRow[]; letters: Readonly<Record<string, string>> }[];
}

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a workbook that was given out for review.
 * @throws UnreadableFile where it is none
 */
export async function readReviewWorkbook(bytes: Uint8Array, sheets: readonly ReviewSheet[] = REVIEW_SHEETS): Promise<ReturnedWorkbook> {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new UnreadableFile('This file is empty.', 'Save the workbook again and give that file.');
  if (begins(OLD_OFFICE))
    throw new UnreadableFile('This is a workbook of the old kind (XLS), or one that is protected by a password.', 'Save it as XLSX without a password.');
  if (!begins(ZIP)) throw new UnreadableFile('This is no Excel workbook (XLSX).', 'Give the file that npm run facts-to-xlsx wrote.');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  } catch {
    throw new UnreadableFile('This workbook is damaged.', 'Open it in Excel, WPS or LibreOffice and save it again as XLSX.');
  }
  const about = workbook.getWorksheet(ABOUT_SHEET);
  const plan = about === undefined ? '' : wordsOf(about.getCell(ABOUT_CELLS.plan));
  if (about === undefined || plan === '')
    throw new UnreadableFile(
      `This workbook has no sheet “${ABOUT_SHEET}” that names its plan.`,
      'Give the file that npm run facts-to-xlsx wrote, with all its sheets.',
    );
  return {
    plan,
    by: wordsOf(about.getCell(ABOUT_CELLS.by)),
    sheets: sheets.flatMap((sheet) => {
      const page = workbook.getWorksheet(sheet.name);
      return page === undefined ? [] : [readSheet(page, sheet)];
    }),
  };
}

function readSheet(page: ExcelJS.Worksheet, sheet: ReviewSheet): ReturnedWorkbook['sheets'][number] {
  const titles = new Map<string, number>();
  page.getRow(1).eachCell((cell, column) => void titles.set(wordsOf(cell), column));
  const missing = columnsOf(sheet).filter(({ title }) => !titles.has(title));
  if (missing.length > 0)
    throw new UnreadableFile(
      `The sheet “${sheet.name}” has no column “${missing.map(({ title }) => title).join('”, “')}”.`,
      'Put the headings of the first row back as they were, or export the workbook anew.',
    );
  const columns = columnsOf(sheet).map(({ key, title }) => ({ key, column: titles.get(title) ?? 0 }));
  const rows: ReturnedRow[] = [];
  page.eachRow((row, number) => {
    if (number === 1) return;
    const cells = Object.fromEntries(columns.map(({ key, column }) => [key, wordsOf(row.getCell(column))]));
    if (cells['key'] !== '') rows.push({ row: number, cells });
  });
  return { sheet, rows, letters: Object.fromEntries(columns.map(({ key, column }) => [key, page.getColumn(column).letter])) };
}

/** The words of a cell, whatever a program made of them: a date, a number, a formula's result, words in several types. */
function wordsOf({ value }: ExcelJS.Cell): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('text' in value) return String(value.text).trim();
  if ('result' in value) return value.result instanceof Date ? value.result.toISOString().slice(0, 10) : String(value.result ?? '').trim();
  return '';
}
