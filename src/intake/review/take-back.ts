import type { Plan } from '../../model/plan.ts';
import { factsFiles } from '../first-reading/facts-files.ts';
import { factsOfPlan } from './facts-of-plan.ts';
import type { ReturnedRow, ReturnedWorkbook } from './read-workbook.ts';
import { DECISION_WORDS, type DecidedRow, type Decision, type FactsInReview, type ReviewRow, type ReviewSheet } from './sheet.ts';

/** What is wrong with a cell: sheet and cell, what, and what to write. */
export interface CellProblem {
  at: string;
  message: string;
  hint: string;
}
/** What a workbook changes in a plan. */
export interface TakenBack {
  /** Files to write, by path. Nothing is to be written where there are problems. */
  files: ReadonlyMap<string, string>;
  /** What changes, a line each. */
  changes: readonly string[];
  /** Rows whose decision stands in the plan already, and rows without a decision. */
  same: number;
  open: number;
  problems: readonly CellProblem[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Takes the decisions of a workbook into the facts of its plan. Rows without a decision change nothing; rows whose decision was taken
 * before neither, so that a workbook can be taken back again and again.
 * @param today the day that decisions are dated by where a row names none
 */
export function takeBack(plan: Plan, workbook: ReturnedWorkbook, today: string): TakenBack {
  const facts = factsOfPlan(plan);
  const touched = new Set<string>();
  const problems: CellProblem[] = [];
  const changes: string[] = [];
  let same = 0;
  let open = 0;
  for (const { sheet, rows, letters } of workbook.sheets) {
    const known = new Map(sheet.rows(plan).map((row) => [row.key, row]));
    const seen = new Map<string, number>();
    for (const returned of rows) {
      const refuse = (column: string, message: string, hint: string): void =>
        void problems.push({ at: `${sheet.name}!${letters[column] ?? 'A'}${returned.row}`, message, hint });
      const key = returned.cells['key'] ?? '';
      const twin = seen.get(key);
      seen.set(key, returned.row);
      const decision = decisionOf(returned);
      if (decision === undefined) {
        refuse('decision', `“${returned.cells['decision']}”不是决定。`, `请填写：${Object.values(DECISION_WORDS).join('、')}，或者留空。`);
        continue;
      }
      const own = known.get(key) ?? correctedRow([...known.values()], returned, key);
      if (own === undefined) {
        if (decision === null) open += 1;
        else refuse('key', `方案中没有编号为 ${key} 的事实。`, '该事实已经变动：请重新导出工作簿。');
        continue;
      }
      if (twin !== undefined) {
        refuse('key', `编号 ${key} 与第${twin}行重复。`, '每项事实只占一行：请删除其中一行。');
        continue;
      }
      if (decision === null) {
        const changed = editedCells(sheet, returned, own);
        if (changed.length === 0) open += 1;
        else refuse(changed[0] ?? 'key', '本行已有改动，但没有填写决定。', `请在“决定”栏填写“${DECISION_WORDS.corrected}”，或者恢复原值。`);
        continue;
      }
      const row = decidedRow(workbook, returned, own, decision, today);
      if (isTaken(sheet, row, own)) {
        same += 1;
        continue;
      }
      if (!isSound(sheet, returned, own, row, refuse)) continue;
      const into: FactsInReview = { plan, facts, touch: (path) => void touched.add(path), refuse };
      const before = problems.length;
      sheet.take(row, into);
      if (problems.length === before) changes.push(changeWords(sheet, row, own));
    }
  }
  const files = factsFiles(facts);
  return {
    files: problems.length > 0 ? new Map() : new Map([...touched].map((path) => [path, files.get(path) ?? ''])),
    changes,
    same,
    open,
    problems,
  };
}

/** The decision of a row; null where there is none, undefined where the word is none. */
function decisionOf({ cells }: ReturnedRow): Decision | null | undefined {
  const word = cells['decision'] ?? '';
  if (word === '') return null;
  return (Object.keys(DECISION_WORDS) as Decision[]).find((decision) => DECISION_WORDS[decision] === word);
}

/** The row of a fact whose words were corrected before as this row says, and whose key is another since. */
function correctedRow(rows: readonly ReviewRow[], { cells }: ReturnedRow, key: string): ReviewRow | undefined {
  const [task = ''] = key.split('#');
  return cells['correct'] ? rows.find((row) => row.key.startsWith(`${task}#`) && row.cells['quote'] === cells['correct']) : undefined;
}

function decidedRow(workbook: ReturnedWorkbook, { cells }: ReturnedRow, own: ReviewRow, decision: Decision, today: string): DecidedRow {
  return {
    key: own.key,
    decision,
    before: own.cells,
    cells,
    by: cells['by'] || workbook.by,
    on: cells['on'] || today,
    remark: cells['remark'] ?? '',
  };
}

/** Columns of a row that differ from the plan. */
function editedCells(sheet: ReviewSheet, { cells }: ReturnedRow, own: ReviewRow): string[] {
  return sheet.columns
    .filter(({ key, editable }) => editable && (cells[key] ?? '') !== (own.cells[key] ?? '') && !isOwnWords(key, cells, own))
    .map(({ key }) => key);
}

/** Whether a correction of the words says what the plan says by now. */
function isOwnWords(key: string, cells: Readonly<Record<string, string>>, own: ReviewRow): boolean {
  return key === 'correct' && cells[key] === own.cells['quote'];
}

/** Whether the plan holds what the row says, decided by the same person. */
function isTaken(sheet: ReviewSheet, { decision, by, remark, cells }: DecidedRow, own: ReviewRow): boolean {
  const before = own.rejected ? 'rejected' : own.review?.decision;
  return (
    before === decision &&
    (own.review?.by ?? '') === by &&
    (own.review?.remark ?? '') === remark &&
    (cells['on'] === '' || cells['on'] === own.review?.on) &&
    (decision === 'rejected' || editedCells(sheet, { row: 0, cells }, own).length === 0)
  );
}

/** What holds for every decided row: who and when are named, locked cells are as they were, an accepted row was not changed. */
function isSound(
  sheet: ReviewSheet,
  returned: ReturnedRow,
  own: ReviewRow,
  row: DecidedRow,
  refuse: (column: string, message: string, hint: string) => void,
): boolean {
  if (own.rejected) {
    refuse('decision', '该事实此前已决定不采用。', '如要恢复，请从 rejected.yaml 中删去该项，再运行 npm run draft-facts。');
    return false;
  }
  if (row.by === '') {
    refuse('by', '没有写明核对人。', '请在本行或者“说明”表中填写核对人。');
    return false;
  }
  if (!DAY.test(row.on) || Number.isNaN(Date.parse(`${row.on}T00:00:00Z`)) || new Date(`${row.on}T00:00:00Z`).toISOString().slice(0, 10) !== row.on) {
    refuse('on', `“${row.on}”不是日期。`, '请写作 2026-01-31，或者留空。');
    return false;
  }
  const locked = sheet.columns.find(
    ({ key, editable }) =>
      !editable && returned.cells[key] !== (own.cells[key] ?? '').trim() && !(key === 'quote' && returned.cells['correct'] === own.cells['quote']),
  );
  if (locked !== undefined) {
    refuse(locked.key, `“${locked.title}”栏与方案不一致。`, `请恢复为“${own.cells[locked.key]}”；方案已经变动的，请重新导出工作簿。`);
    return false;
  }
  const [edited] = editedCells(sheet, returned, own);
  if (edited !== undefined && row.decision === 'accepted') {
    refuse(edited, `本行已有改动，但决定为“${DECISION_WORDS.accepted}”。`, `请改为“${DECISION_WORDS.corrected}”，或者恢复为“${own.cells[edited] ?? ''}”。`);
    return false;
  }
  return true;
}

/** A decision in a line: which fact, what was decided, which cells change. */
function changeWords(sheet: ReviewSheet, row: DecidedRow, own: ReviewRow): string {
  const edited = row.decision === 'corrected' ? editedCells(sheet, { row: 0, cells: row.cells }, own) : [];
  const titles = new Map(sheet.columns.map(({ key, title }) => [key, title]));
  const details = edited.map((key) => `${titles.get(key)}：${own.cells[key] || '（空）'} → ${row.cells[key] || '（空）'}`).join('；');
  return `${sheet.name} ${row.key}：${DECISION_WORDS[row.decision]}${details === '' ? '' : `（${details}）`}`;
}
