import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import type { PlanData } from '../../src/exports/plan-data-schema.ts';
import { type Column, headOf, sheetColumns } from '../../src/exports/table.ts';
import { wordsOf } from '../../src/i18n/index.ts';

/** A row of a table by the names that programs read. */
export type Row = Record<string, string>;

/** Reads CSV by RFC 4180, strictly: CRLF at the end of every record, quotes doubled inside quotes. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('A quoted cell does not end.');
        if (text[at] === '"') at += 1;
        cell += text[at];
        at += 1;
      }
      at += 1;
    } else {
      const end = text.slice(at).search(/[,\r\n"]/);
      cell = text.slice(at, at + end);
      at += end;
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor CRLF stands behind the cell "${cell}".`);
  }
  return rows;
}

/**
 * Rows below a heading, by name.
 * @param columns of a sheet, whose headings are words of a locale; left out where the headings are names
 */
export function namedRows(rows: readonly (readonly string[])[], columns?: readonly Column<never>[], locale = 'zh-Hans'): Row[] {
  const [head = [], ...body] = rows;
  const keys = new Map(columns === undefined ? [] : sheetColumns(columns, locale).map((column) => [headOf(column, locale), column.key]));
  const names = head.map((text) => keys.get(text) ?? text);
  expect(new Set(names).size, 'names of columns are unique').toBe(names.length);
  return body.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

/** A workbook read back. */
export async function readWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer as ExcelJS.Buffer);
  return workbook;
}

/** A sheet's cells as text, empty ones as ''. */
export function cellsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => String(row.getCell(index + 1).value ?? '')));
  }
  return rows;
}

const codes = (items: readonly string[]): string => items.join('; ');
const said = (items: readonly string[]): string => items.join('；');

/** Which kind of table rows are of: CSV holds names and codes in all languages, a sheet the words of one. */
export type TableKind = 'csv' | 'sheet';
const clause = (kind: TableKind, code: string): string => (kind === 'csv' ? `§${code}` : code);

/** The part of what is expected whose columns the table has; some it must have. */
function inTable(row: Row, expected: Row, needed: readonly string[]): Row {
  for (const key of needed) expect(Object.keys(row), 'columns').toContain(key);
  return Object.fromEntries(Object.entries(expected).filter(([key]) => key in row));
}

/** What the rows of a table of tasks must say, worked out from the JSON alone. */
export function expectTasks(rows: readonly Row[], data: PlanData, tasks: PlanData['tasks'], kind: TableKind = 'csv'): void {
  const zh = wordsOf('zh-Hans').data;
  expect(rows.length).toBe(tasks.length);
  const name = (records: readonly { id: string; name: { 'zh-Hans'?: string | undefined } }[], id: string): string =>
    records.find((record) => record.id === id)?.name['zh-Hans'] ?? 'missing';
  rows.forEach((row, index) => {
    const task = tasks[index];
    if (task === undefined) throw new Error('There are too many rows.');
    const expected: Row = {
      code: clause(kind, task.code),
      measure: clause(kind, task.measure),
      clause: clause(kind, task.clause),
      kind: task.kind,
      'kind.zh-Hans': zh.taskKinds[task.kind],
      actions: codes(task.actions),
      'actions.zh-Hans': said(task.actions.map((action) => zh.actions[action])),
      place: data.clauses.find(({ code }) => code === task.clause)?.place ?? '',
      'quote.zh-Hans': task.quote['zh-Hans'] ?? '',
      'quote.en': task.quote.en ?? '',
      context: task.context ?? '',
      'actors.zh-Hans': said(
        task.actors.map((actor) => `${name(data.organizations, actor.organization)}（${zh.roles[actor.role]}、${zh.bases[actor.basis]}）`),
      ),
      'times.zh-Hans': said(task.times.map((time) => time.quote)),
      'times.en': codes(task.times.map((time) => time.translated?.en ?? time.quote)),
      targets: codes(task.targets),
      'targets.quote': said(task.targets.map((id) => data.targets.find((target) => target.id === id)?.quote ?? 'missing')),
      platforms: codes(task.platforms),
      'platforms.zh-Hans': said(task.platforms.map((id) => name(data.platforms, id))),
      topics: codes(task.topics),
      'topics.zh-Hans': said(task.topics.map((id) => name(data.topics, id))),
    };
    expect(row).toMatchObject(inTable(row, expected, ['code', 'quote.zh-Hans', 'actors.zh-Hans', 'times.zh-Hans', 'targets.quote']));
    // What the task's own words do not hold stands beside them.
    const own = (task.quote['zh-Hans'] ?? '').replaceAll('，', ',');
    for (const { quote } of [...task.conditions, ...task.exceptions]) if (!own.includes(quote)) expect(row['limits.zh-Hans']).toContain(quote);
    if (task.documents.length === 0) expect(row['documents.zh-Hans']).toBe('');
  });
}

/** What the rows of a table of organizations must say. */
export function expectOrganizations(rows: readonly Row[], data: PlanData, kind: TableKind = 'csv'): void {
  const zh = wordsOf('zh-Hans').data;
  expect(rows.length).toBe(data.organizations.length);
  rows.forEach((row, index) => {
    const item = data.organizations[index];
    if (item === undefined) throw new Error('There are too many rows.');
    const expected: Row = {
      id: item.id,
      'name.zh-Hans': item.name['zh-Hans'] ?? '',
      'name.en': item.name.en ?? '',
      aliases: codes(item.aliases),
      level: item.level,
      'level.zh-Hans': zh.levels[item.level],
      kind: item.kind,
      class: String(item.class),
      'class.zh-Hans': item.class ? '是' : '否',
      bears: String(item.bears),
      'bears.zh-Hans': item.bears ? '是' : '否',
      'tasks.count': String(item.tasks.length),
      tasks: codes(item.tasks.map((code) => clause(kind, code))),
      mentions: codes(item.mentions.map((code) => clause(kind, code))),
      'note.zh-Hans': item.note?.['zh-Hans'] ?? '',
    };
    expect(row).toMatchObject(inTable(row, expected, ['id', 'name.zh-Hans', 'tasks', 'mentions']));
  });
}

/** What the tables of times, targets and documents must say. */
export function expectRegisters(tables: Readonly<Record<'times' | 'targets' | 'documents', readonly Row[]>>, data: PlanData, kind: TableKind = 'csv'): void {
  const { comparators, timeKinds, precisions } = wordsOf('zh-Hans').data;
  const times = data.tasks.flatMap((task) => task.times.map((time) => ({ task, time })));
  expect(tables.times.length).toBe(times.length);
  times.forEach(({ task, time }, index) => {
    const row = tables.times[index] ?? {};
    const expected: Row = {
      task: clause(kind, task.code),
      quote: time.quote,
      kind: time.kind,
      'kind.zh-Hans': timeKinds[time.kind],
      value: time.value ?? '',
      rule: time.rule ?? '',
      precision: time.precision,
      'precision.zh-Hans': precisions[time.precision],
      'reading.zh-Hans': time.reading?.['zh-Hans'] ?? '',
      'reading.en': time.reading?.en ?? '',
      'translated.en': time.translated?.en ?? '',
    };
    expect(row).toMatchObject(inTable(row, expected, ['task', 'quote', 'value', 'rule', 'kind.zh-Hans']));
  });
  expect(tables.targets.length).toBe(data.targets.length);
  data.targets.forEach((item, index) => {
    const row = tables.targets[index] ?? {};
    const [from, to] = typeof item.value === 'number' ? [item.value, ''] : item.value;
    const expected: Row = {
      id: item.id,
      clause: clause(kind, item.clause),
      quote: item.quote,
      'value.from': String(from),
      'value.to': String(to),
      'comparator.zh-Hans': comparators[item.comparator],
      unit: item.unit,
      unitZh: item.unitZh,
      'unit.zh-Hans': item.unitZh,
      hedge: item.hedge ?? '',
      tasks: codes(item.tasks.map((code) => clause(kind, code))),
    };
    expect(row).toMatchObject(inTable(row, expected, ['id', 'clause', 'quote', 'value.from', 'tasks']));
  });
  expect(tables.documents.length).toBe(data.documents.length);
  data.documents.forEach((item, index) => {
    const row = tables.documents[index] ?? {};
    const expected: Row = {
      id: item.id,
      'title.zh-Hans': item.title['zh-Hans'] ?? '',
      'title.en': item.title.en ?? '',
      level: item.level,
      'issuer.quote': item.issuer?.quote ?? '',
      tasks: codes(item.tasks.map((code) => clause(kind, code))),
      mentions: codes(item.mentions.map((code) => clause(kind, code))),
    };
    expect(row).toMatchObject(inTable(row, expected, ['id', 'title.zh-Hans', 'tasks', 'mentions']));
  });
}
