import type { Grid } from './tables.ts';

/** What a column of an annex holds. */
export const COLUMNS = ['number', 'supporting', 'lead', 'time', 'output', 'responsible', 'action', 'task'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Words of headings, the first that fits decides: 责任（配合）单位 supports, 牵头责任单位 leads. */
const HEADINGS: Readonly<Record<ColumnName, RegExp>> = {
  number: /^(?:序号|编号|项号|序)$/u,
  supporting: /配合|协办|协同|参与|参加|协助/u,
  lead: /牵头|主办|主责/u,
  time: /时限|时间|期限|进度(?:安排|要求)|完成日期/u,
  output: /成果|产出|成效|标志/u,
  responsible: /责任(?:单位|部门|主体|分工)?$|(?:负责|实施|承办|落实)(?:单位|部门)|分工/u,
  action: /举措|措施|具体(?:内容|要求|任务)|工作(?:要求|内容)|主要内容|任务分解/u,
  task: /任务|事项|项目|重点工作|目标|名称/u,
};

/** A row of an annex, its words by column; several lines in a cell are parted by line breaks. */
export type TableRow = { at: string } & Partial<Record<ColumnName, string>>;

/** Rows of tables, and what could not be read. */
export interface AnnexTable {
  rows: TableRow[];
  /** Tables that have no head with a task and a body or a time, by name. */
  skipped: string[];
}

/**
 * The rows of an annex. A head may stand in one row or two, and again on every page; a table without one goes on with the columns of the one
 * before it; a row without a number and a task goes on with the row before it.
 */
export function annexRows(grids: readonly Grid[]): AnnexTable {
  const rows: TableRow[] = [];
  const skipped: string[] = [];
  let columns: (ColumnName | null)[] | null = null;
  for (const { name, rows: grid } of grids) {
    const head = headOf(grid);
    if (head !== null) columns = head.columns;
    else if (columns === null || (grid[0]?.length ?? 0) !== columns.length) {
      skipped.push(name);
      continue;
    }
    for (let index = head === null ? 0 : head.end; index < grid.length; index += 1) {
      const cells = grid[index] ?? [];
      if (columnsOf(cells).filter((column) => column !== null).length >= 2 && cells.every((cell) => cell.length <= 14)) continue;
      const row: TableRow = { at: `${name}, row ${index + 1}` };
      columns?.forEach((column, at) => {
        const words = cells[at] ?? '';
        if (column !== null && words !== '') row[column] = row[column] === undefined ? words : `${row[column]}\n${words}`;
      });
      addRow(rows, row, cells);
    }
  }
  return { rows, skipped };
}

function addRow(rows: TableRow[], row: TableRow, cells: readonly string[]): void {
  // One cell across the whole table, or alone in it, is a heading between rows, or a note below them.
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || (new Set(filled).size === 1 && (filled.length > 1 || row.number !== undefined || row.task !== undefined))) return;
  const last = rows.at(-1);
  const goesOn = row.number === undefined && row.task === undefined;
  if (!goesOn || last === undefined || (row.action !== undefined && last.task !== undefined && row.lead !== undefined)) {
    rows.push(goesOn && last?.task !== undefined ? { ...row, task: last.task } : row);
    return;
  }
  for (const column of COLUMNS) {
    const words = row[column];
    if (words === undefined || last[column] === words) continue;
    last[column] = last[column] === undefined ? words : `${last[column]}${column === 'task' || column === 'action' ? '' : '\n'}${words}`;
  }
}

/** The head of a table: its columns, and the row behind it. Null where there is none in the first rows. */
function headOf(grid: readonly (readonly string[])[]): { columns: (ColumnName | null)[]; end: number } | null {
  for (let index = 0; index < Math.min(8, grid.length); index += 1) {
    const upper = grid[index] ?? [];
    const single = columnsOf(upper);
    if (!isHead(single)) continue;
    const lower = grid[index + 1] ?? [];
    const below = columnsOf(lower);
    // A second row of the head parts what the first sums up: 责任分工 above 牵头单位 and 配合单位.
    const isDouble =
      below.filter((column) => column !== null).length >= 2 && lower.every((cell, at) => cell === '' || cell === upper[at] || below[at] !== null);
    return isDouble ? { columns: single.map((column, at) => below[at] ?? column), end: index + 2 } : { columns: single, end: index + 1 };
  }
  return null;
}

function isHead(columns: readonly (ColumnName | null)[]): boolean {
  const has = (...names: ColumnName[]): boolean => columns.some((column) => column !== null && names.includes(column));
  return has('task', 'action') && has('lead', 'responsible', 'supporting', 'time');
}

function columnsOf(cells: readonly string[]): (ColumnName | null)[] {
  return cells.map((cell) => {
    const words = cell.replace(/[\s（）()]/gu, '');
    return words === '' || words.length > 16 ? null : (COLUMNS.find((column) => HEADINGS[column].test(words)) ?? null);
  });
}
