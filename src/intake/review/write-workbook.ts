import ExcelJS from 'exceljs';
import type { Plan } from '../../model/plan.ts';
import { reviewCounts } from '../../model/review-state.ts';
import { DECISION_WORDS, type ReviewColumn, type ReviewRow, type ReviewSheet } from './sheet.ts';
import { columnsOf, REVIEW_SHEETS } from './sheets.ts';

/** Name of the sheet that says what the workbook is, and who checks it. */
export const ABOUT_SHEET = '说明';
/** Cells of that sheet which are read again. */
export const ABOUT_CELLS = { plan: 'B2', by: 'B5' } as const;
/** Rows below a sheet's last one that keep its lists of choices. */
const LOCKED_FILL = 'FFF2F2F2';

/** The facts of a plan as a workbook to check them in: quotes locked, choices as lists, one row a fact. */
export async function reviewWorkbook(plan: Plan, sheets: readonly ReviewSheet[] = REVIEW_SHEETS): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fillAbout(workbook.addWorksheet(ABOUT_SHEET), plan, sheets);
  for (const sheet of sheets) await fillSheet(workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] }), sheet, plan);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fillAbout(page: ExcelJS.Worksheet, plan: Plan, sheets: readonly ReviewSheet[]): void {
  const { facts, proposed } = reviewCounts(plan);
  const [language] = plan.record.languages;
  const { accepted, corrected, rejected } = DECISION_WORDS;
  const lines: [string, string][] = [
    ['方案', plan.record.title[language] ?? ''],
    ['方案标识', plan.id],
    ['事实总数', `${facts}项`],
    ['未经核对', `${proposed}项（由程序初读提出）`],
    ['核对人', ''],
    ['工作表', sheets.map(({ name }) => name).join('、')],
    ['怎样核对', `对照原文逐行核对，在“决定”栏选择：“${accepted}”为无误，“${corrected}”为已在本行白色单元格中改正，“${rejected}”为不是这样的事实。`],
    ['未核对完', '“决定”留空的行保持原状，下次再核对；可以分几次导入。'],
    ['灰色单元格', '为编号、原文和规则，不能改动。摘录有误的，将应有的原文照抄到“更正后的……”栏。'],
    ['导入', 'npm run facts-from-xlsx -- 本文件'],
  ];
  // The plan's own words come first, so that B2 and B5 hold what is read again.
  page.columns = [{ width: 14 }, { width: 90 }];
  for (const [label, words] of lines) page.addRow([label, words]);
  page.eachRow((row, number) => {
    row.alignment = { vertical: 'top', wrapText: true };
    row.getCell(1).font = { bold: true };
    row.getCell(2).protection = { locked: number !== 5 };
  });
  page.getCell(ABOUT_CELLS.by).border = { bottom: { style: 'thin' } };
}

async function fillSheet(page: ExcelJS.Worksheet, sheet: ReviewSheet, plan: Plan): Promise<void> {
  const columns = columnsOf(sheet);
  page.columns = columns.map(({ key, title, width }) => ({ key, header: title, width }));
  const head = page.getRow(1);
  head.font = { bold: true };
  head.alignment = { vertical: 'middle', wrapText: true };
  columns.forEach(({ note }, index) => {
    if (note !== undefined) head.getCell(index + 1).note = note;
  });
  for (const row of sheet.rows(plan)) fillRow(page.addRow({}), columns, row);
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  await page.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true });
}

function fillRow(line: ExcelJS.Row, columns: readonly ReviewColumn[], row: ReviewRow): void {
  const { review } = row;
  const decision = row.rejected ? DECISION_WORDS.rejected : review?.decision === undefined ? '' : DECISION_WORDS[review.decision];
  const own: Readonly<Record<string, string>> = {
    key: row.key,
    decision,
    remark: review?.remark ?? '',
    by: review?.by ?? '',
    on: review?.on ?? '',
  };
  columns.forEach(({ key, editable, choices }, index) => {
    const cell = line.getCell(index + 1);
    cell.value = own[key] ?? row.cells[key] ?? '';
    cell.alignment = { vertical: 'top', wrapText: true };
    // Text, so that a program makes neither a date nor a number of it.
    cell.numFmt = '@';
    cell.protection = { locked: !editable };
    if (!editable) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: LOCKED_FILL } };
    if (choices !== undefined)
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
        showErrorMessage: true,
        errorTitle: '不在列表中',
        error: `请选择：${choices.join('、')}`.slice(0, 220),
      };
  });
}
