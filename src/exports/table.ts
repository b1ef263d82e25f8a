import { LOCALES, storedLanguage } from '../i18n/index.ts';
import type { LanguageTag } from '../model/languages.ts';
import { ContentError } from '../model/problem.ts';

/** What a cell may hold: words, or a number that is one. Never a formula. */
export type Cell = string | number;

/** A column of a table: the name that programs read, its Chinese heading, and what stands in it. */
export interface Column<T> {
  /** Stable name. Published, so it never changes. */
  key: string;
  /** Chinese heading. */
  zh: string;
  /** Width in a spreadsheet, in characters. */
  width: number;
  /** Explanation in both languages, shown as a note on the heading. */
  note: string;
  cell: (record: T) => Cell;
}

/** A column's heading, in both languages: `编号 code`. */
export function headOf(column: Pick<Column<never>, 'key' | 'zh'>): string {
  return `${column.zh} ${column.key}`;
}

/** Separates several values in one cell; it occurs nowhere in the data. */
export const LIST = ' | ';

/** A cell that a spreadsheet would take for a formula or a command. The full-width forms are read as formulas by some. */
const RUNNABLE = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Makes sure that no cell of a table can run as a formula.
 * @param file path shown in the message
 * @param rows cells by row; the first row is the heading
 * @throws ContentError that names every such cell
 */
export function refuseFormulas(file: string, rows: readonly (readonly Cell[])[]): void {
  const head = rows[0] ?? [];
  const problems = rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      typeof cell === 'string' && RUNNABLE.test(cell)
        ? [
            {
              check: 'exports',
              file,
              line: index + 1,
              message: `Cell ${cellName(column, index)} (${String(head[column] ?? '')}) begins with ${JSON.stringify(cell[0])}: "${cell.slice(0, 40)}".`,
              hint: 'A spreadsheet could run it as a formula: let the words begin with another character, or change the column that writes it.',
            },
          ]
        : [],
    ),
  );
  if (problems.length > 0) throw new ContentError(problems);
}

/** Name of a cell as spreadsheets have it: column 27, row 1 → AB2. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Letters of a column, from 0: 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** The columns without those of languages that a plan does not have. A column whose key ends in a language (`name.en`) is that language's. */
export function columnsIn<T>(columns: readonly Column<T>[], languages: readonly LanguageTag[]): Column<T>[] {
  return columns.filter(({ key }) => {
    const locale = LOCALES.find((tag) => key === tag || key.endsWith(`.${tag}`));
    return locale === undefined || languages.includes(storedLanguage(locale));
  });
}

/** Heading and records as rows of cells, in the languages of a plan. */
export function rowsOf<T>(columns: readonly Column<T>[], records: readonly T[], languages: readonly LanguageTag[]): Cell[][] {
  const own = columnsIn(columns, languages);
  return [own.map(headOf), ...records.map((record) => own.map((column) => column.cell(record)))];
}
