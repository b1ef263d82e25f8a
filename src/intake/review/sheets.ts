import bodies from './body-sheet.ts';
import numbers from './number-sheet.ts';
import type { ReviewColumn, ReviewSheet } from './sheet.ts';
import { DECISION_WORDS } from './sheet.ts';
import tasks from './task-sheet.ts';
import times from './time-sheet.ts';

/** The sheets of the workbook, in its order. */
export const REVIEW_SHEETS: readonly ReviewSheet[] = [tasks, bodies, times, numbers];

/** The first column of every sheet: what names the fact. */
export const KEY_COLUMN: ReviewColumn = { key: 'key', title: '编号', width: 20, editable: false };
/** The last columns of every sheet: what the rule says of itself, and what a person decides. */
export const DECISION_COLUMNS: readonly ReviewColumn[] = [
  { key: 'rule', title: '规则', width: 16, editable: false },
  { key: 'confidence', title: '把握', width: 7, editable: false },
  {
    key: 'decision',
    title: '决定',
    width: 9,
    editable: true,
    choices: Object.values(DECISION_WORDS),
    note: '接受：无误。更正：已在本行改正。不采用：不是这样的事实。留空：尚未核对。',
  },
  { key: 'remark', title: '备注', width: 24, editable: true },
  { key: 'by', title: '核对人', width: 11, editable: true, note: '留空则取“说明”表中的核对人。' },
  { key: 'on', title: '核对日期', width: 12, editable: true, note: '写作 2026-01-31；留空则为导入当日。' },
];

/** All columns of a sheet in the order of the workbook. */
export function columnsOf(sheet: ReviewSheet): readonly ReviewColumn[] {
  return [KEY_COLUMN, ...sheet.columns, ...DECISION_COLUMNS];
}
