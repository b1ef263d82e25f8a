import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { type HTMLElement, parse } from 'node-html-parser';
import { UnreadableFile } from '../source-document.ts';

/** A table as a grid of words. A merged cell stands in every place that it covers. */
export interface Grid {
  /** `table 2` of a Word file, or the name of a sheet. */
  name: string;
  rows: string[][];
}

const LARGEST = 40 * 1024 * 1024;
const MOST_ROWS = 20_000;

/**
 * The tables of a Word file or an Excel workbook.
 * @throws UnreadableFile when the file is of another kind, damaged, encrypted, too large, or holds no table
 */
export async function readTables(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length === 0) throw new UnreadableFile('This file is empty.', 'Give the DOCX or XLSX file of the annex.');
  const parts = partsOf(bytes);
  const grids = parts.includes('word/document.xml') ? await wordTables(bytes) : parts.includes('xl/workbook.xml') ? await sheetTables(bytes) : null;
  if (grids === null) throw new UnreadableFile('This is neither a Word file nor an Excel workbook.', 'Give the DOCX or XLSX file of the annex.');
  const filled = grids.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
  if (filled.length === 0) throw new UnreadableFile('There is no table in this file.', 'Give the file that holds the table of the annex.');
  return filled;
}

function partsOf(bytes: Uint8Array): string[] {
  // The container of old Office files and of encrypted new ones.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UnreadableFile(
      'This file is encrypted, or of an old form (DOC, XLS).',
      'Open it in Word, Excel or WPS, and save it without a password as DOCX or XLSX.',
    );
  let size = 0;
  try {
    const names: string[] = [];
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!/\/media\//.test(name)) size += originalSize;
        return false;
      },
    });
    if (size > LARGEST) throw new UnreadableFile('This file is larger than 40 MB when unpacked.', 'Save its table alone as a new file.');
    return names;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw damaged();
    throw new UnreadableFile('This is neither a Word file nor an Excel workbook.', 'Give the DOCX or XLSX file of the annex.');
  }
}

function damaged(): UnreadableFile {
  return new UnreadableFile('This file is damaged and cannot be opened.', 'Open it in Word, Excel or WPS, and save it anew.');
}

async function wordTables(bytes: Uint8Array): Promise<Grid[]> {
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch(() => {
      throw damaged();
    });
  const tables = parse(value).querySelectorAll('table');
  return tables.filter((table) => table.parentNode?.closest('table') == null).map((table, index) => ({ name: `table ${index + 1}`, rows: gridOf(table) }));
}

function gridOf(table: HTMLElement): string[][] {
  const rows: string[][] = [];
  const own = table.querySelectorAll('tr').filter((row) => row.closest('table') === table);
  own.forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of row.childNodes as HTMLElement[]) {
      if (cell.rawTagName !== 'td' && cell.rawTagName !== 'th') continue;
      while (rows[at]?.[column] !== undefined) column += 1;
      const [across, down] = ['colspan', 'rowspan'].map((name) => Math.min(200, Number(cell.getAttribute(name) ?? 1) || 1)) as [number, number];
      const words = lines(cell);
      for (let y = at; y < Math.min(own.length, at + down); y += 1) {
        const covered = rows[y] ?? [];
        for (let x = column; x < column + across; x += 1) covered[x] = words;
        rows[y] = covered;
      }
      column += across;
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** A cell's words, its paragraphs as lines. */
function lines(cell: HTMLElement): string {
  const paragraphs = cell.querySelectorAll('p, li');
  return (paragraphs.length === 0 ? [cell] : paragraphs)
    .map((element) => clean(element.text))
    .filter((line) => line !== '')
    .join('\n');
}

async function sheetTables(bytes: Uint8Array): Promise<Grid[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer).catch(() => {
    throw damaged();
  });
  return workbook.worksheets.map((sheet) => {
    if (sheet.rowCount > MOST_ROWS)
      throw new UnreadableFile(`The sheet ${sheet.name} has more than ${MOST_ROWS} rows.`, 'Save the table of the annex alone as a new file.');
    const width = Math.min(sheet.columnCount, 60);
    const rows: string[][] = [];
    for (let row = 1; row <= sheet.rowCount; row += 1) rows.push(Array.from({ length: width }, (_, column) => cellWords(sheet.getCell(row, column + 1))));
    return { name: sheet.name, rows };
  });
}

function cellWords(cell: ExcelJS.Cell): string {
  const { master } = cell;
  const { value } = master;
  const text = value instanceof Date ? `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日` : master.text;
  return text
    .split(/\r?\n/)
    .map(clean)
    .filter((line) => line !== '')
    .join('\n');
}

function clean(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/gu, ' ').trim();
}
