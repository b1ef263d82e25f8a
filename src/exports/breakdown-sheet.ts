import type ExcelJS from 'exceljs';
import { missingAnnexes } from '../derive/questions/annexes.ts';
import { BREAKDOWN_WIDTHS, type BreakdownRow, breakdownRow, OFFICE_COLUMNS, STATED_COLUMNS } from '../derive/views/breakdown.ts';
import { planStatus } from '../derive/views/status.ts';
import { fill, type Locale, wordsOf } from '../i18n/index.ts';
import { clauseAt, type Plan } from '../model/plan.ts';
import { fullTitle, isTranslation, show, spokenCode } from '../page.ts';
import { officeColour } from '../styles/tokens.ts';
import { rowHeight } from '../text/row-height.ts';
import { fontOf, sheetFonts } from './sheet-type.ts';
import type { Cell } from './table.ts';

/** The sheet that an office prints and fills in: what stands above the table, and its rows. */
export interface BreakdownSheet {
  title: string;
  /** Status of the text. */
  status: string;
  /** What the columns hold, and what an empty cell means. */
  note: string;
  rows: BreakdownRow[];
}

/**
 * The table of a choice of tasks, in the order of the text.
 * @param codes of the tasks
 * @param body name of the body whose tasks they are; '' where they are nobody's in particular
 */
export function breakdownOf(plan: Plan, codes: readonly string[], locale: Locale, body: string): BreakdownSheet {
  const words = wordsOf(locale);
  const { breakdown, format, status } = words;
  const own = new Set(codes);
  const titled = fill(breakdown.titleOf, { plan: fullTitle(plan.record, locale) });
  const { notice } = planStatus(plan, words);
  const annexes = missingAnnexes(plan).map(({ heading }) => fill(words.plan.annexNote, { annex: show(heading, locale, 'heading').text }));
  return {
    title: body === '' ? titled : `${titled}${format.open}${body}${format.close}`,
    status: isTranslation(plan, locale) ? [notice, status.unofficial].join(format.sentence) : notice,
    note: [breakdown.note, ...annexes].join(format.sentence),
    rows: plan.dataset.tasks.filter(({ code }) => own.has(code)).map((task) => breakdownRow(plan, task, locale)),
  };
}

const COLUMNS = [...STATED_COLUMNS, ...OFFICE_COLUMNS];
const WIDTHS = COLUMNS.map((column) => BREAKDOWN_WIDTHS[column]);
const ALL_WIDTHS = [WIDTHS.reduce((sum, width) => sum + width, 0)];
/** Rows that are repeated on every page: groups of columns, and columns. */
const HEAD = { groups: 4, columns: 5 };
const RULED: Partial<ExcelJS.Borders> = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };

/** Styles of the sheet's cells; one object for each, by which exceljs knows them again: written cell by cell, they take most of the time. */
function stylesOf(locale: Locale) {
  const fonts = sheetFonts(locale);
  const style = (font: string, size: number, horizontal: 'left' | 'center', more: Partial<ExcelJS.Style> = {}): Partial<ExcelJS.Style> => ({
    font: fontOf(font, size, locale),
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    ...more,
  });
  const ruled = { border: RULED };
  return {
    title: style(fonts.title, 18, 'center'),
    status: style(fonts.text, 10, 'center'),
    note: style(fonts.text, 9.5, 'left'),
    head: style(fonts.head, 10.5, 'center', { ...ruled, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${officeColour('raised')}` } } }),
    measure: style(fonts.head, 10.5, 'left', ruled),
    task: style(fonts.text, 10.5, 'left', ruled),
    other: style(fonts.text, 10.5, 'center', ruled),
  };
}
type Styles = ReturnType<typeof stylesOf>;

/** Writes the table into an empty sheet: title, status and note; a head of two rows, repeated on every page; a line for each measure, and its tasks. */
export function fillBreakdown(page: ExcelJS.Worksheet, plan: Plan, locale: Locale, { title, status, note, rows }: BreakdownSheet): void {
  const styles = stylesOf(locale);
  page.views = [{ state: 'frozen', ySplit: HEAD.columns, xSplit: 0 }];
  page.pageSetup.printTitlesRow = `${HEAD.groups}:${HEAD.columns}`;
  page.columns = WIDTHS.map((width) => ({ width }));
  across(page, 1, title, styles.title, 1.7);
  across(page, 2, status, styles.status);
  across(page, 3, note, styles.note);
  fillHead(page, styles, locale);
  let number = 0;
  let measure = '';
  for (const row of rows) {
    if (row.measure !== measure) {
      measure = row.measure;
      across(page, page.rowCount + 1, measureName(plan, measure, locale), styles.measure);
    }
    number += 1;
    addTask(page, [number, row.task, row.basis, row.responsible, row.deadline, ...OFFICE_COLUMNS.map(() => '')], styles);
  }
  page.pageSetup.printArea = `A$1:${page.getColumn(COLUMNS.length).letter}$${page.rowCount}`;
}

/** A measure as its line names it: `二（一）1 深化行政审批制度改革`. */
function measureName(plan: Plan, code: string, locale: Locale): string {
  const clause = clauseAt(plan, code);
  return [spokenCode(plan, clause, locale), show(clause.heading, locale, 'heading').text].filter((words) => words !== '').join(' ');
}

/** A row of words from edge to edge. @param scale how much larger than the table's its type is */
function across(page: ExcelJS.Worksheet, number: number, text: string, style: Partial<ExcelJS.Style>, scale = 1): void {
  const row = page.getRow(number);
  const widths = ALL_WIDTHS.map((width) => width / scale);
  row.height = scale * rowHeight([text], widths) + 4;
  row.getCell(1).value = text;
  for (let column = 1; column <= COLUMNS.length; column += 1) row.getCell(column).style = style;
  page.mergeCells(number, 1, number, COLUMNS.length);
}

function fillHead(page: ExcelJS.Worksheet, styles: Styles, locale: Locale): void {
  const { breakdown } = wordsOf(locale);
  const groups = COLUMNS.map((_, index) => (index === 0 ? breakdown.stated : index === STATED_COLUMNS.length ? breakdown.filled : ''));
  const heads = [groups, COLUMNS.map((column) => breakdown.columns[column])];
  heads.forEach((texts, index) => {
    const row = page.getRow(HEAD.groups + index);
    row.height = index === 0 ? 20 : rowHeight(texts, WIDTHS) + 6;
    fillRow(row, texts, () => styles.head);
  });
  page.mergeCells(HEAD.groups, 1, HEAD.groups, STATED_COLUMNS.length);
  page.mergeCells(HEAD.groups, STATED_COLUMNS.length + 1, HEAD.groups, COLUMNS.length);
}

function addTask(page: ExcelJS.Worksheet, cells: readonly Cell[], styles: Styles): void {
  const row = page.getRow(page.rowCount + 1);
  row.height = rowHeight(cells, WIDTHS);
  fillRow(row, cells, (column) => (COLUMNS[column] === 'task' ? styles.task : styles.other));
}

function fillRow(row: ExcelJS.Row, cells: readonly Cell[], styleOf: (column: number) => Partial<ExcelJS.Style>): void {
  cells.forEach((value, index) => {
    const cell = row.getCell(index + 1);
    if (value !== '') cell.value = value;
    cell.style = styleOf(index);
  });
}
