import type { Locale } from '../i18n/index.ts';
import { LOCALES, storedLanguage } from '../i18n/index.ts';
import type { LanguageTag } from '../model/languages.ts';
import { ContentError } from '../model/problem.ts';
import { said } from '../page.ts';

/** What a cell may hold: words, or a number that is one. Never a formula. */
export type Cell = string | number;

/** A column of a table: the name that programs read, its headings, and what stands in it. */
export interface Column<T> {
  /** Stable name. Published, so it never changes. */
  key: string;
  /** Chinese heading. */
  zh: string;
  /** English heading. */
  en: string;
  /** Width in a spreadsheet, in characters. */
  width: number;
  /** Explanation in both languages, one a line; sheets show it as a note on the heading. */
  note: string;
  /** Left out of the other kind of table: `sheet` is for readers, in one language, `table` for programs, in all. */
  only?: 'sheet' | 'table';
  /** Sheets of every language show it, although its key names one: the plan's own words. */
  everywhere?: true;
  /** Holds several values, separated by LIST. */
  list?: true;
  /** Holds codes of places in the text: of clauses, tasks, aims, goals. */
  codes?: true;
  /** What its cells are; text when left out. */
  type?: 'integer' | 'number' | 'boolean';
  cell: (record: T) => Cell;
}

/** Separates several values in one cell; no value holds it. */
export const LIST = '; ';

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

/** The language that a column's key ends in (`name.en`), if any. */
function languageOf({ key }: Pick<Column<never>, 'key'>): LanguageTag | null {
  const locale = LOCALES.find((tag) => key === tag || key.endsWith(`.${tag}`));
  return locale === undefined ? null : storedLanguage(locale);
}

/** The columns of a sheet for readers of a locale: theirs, and those of no language. */
export function sheetColumns<T>(columns: readonly Column<T>[], locale: Locale): Column<T>[] {
  const own = storedLanguage(locale);
  return columns.filter((column) => column.only !== 'table' && (column.everywhere === true || [null, own].includes(languageOf(column))));
}

/** The columns of a table for programs, without those of languages that a plan does not have. */
export function tableColumns<T>(columns: readonly Column<T>[], languages: readonly LanguageTag[]): Column<T>[] {
  return columns.filter((column) => {
    const language = languageOf(column);
    return column.only !== 'sheet' && (language === null || languages.includes(language));
  });
}

/** A column's heading for readers of a locale. */
export function headOf({ zh, en }: Pick<Column<never>, 'zh' | 'en'>, locale: Locale): string {
  return said({ 'zh-Hans': zh, en }, locale);
}

/** A column's explanation for readers of a locale. */
export function noteOf({ note }: Pick<Column<never>, 'note'>, locale: Locale): string {
  const [zh = '', en = ''] = note.split('\n');
  return said({ 'zh-Hans': zh, en }, locale);
}

/**
 * The code of a place as CSV has it: `§2.1.1`, `§3.1-04`. Spreadsheets take the bare code for a day (4 January 2003) or a number (2.1), and show
 * something else than the file holds.
 */
export function csvCode(code: string): string {
  return code === '' ? '' : `§${code}`;
}
