import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import type { PlanData } from '../../src/exports/plan-data-schema.ts';
import { wordsOf } from '../../src/i18n/index.ts';

/** A row of a table by the names that programs read (the part of a heading behind its last space). */
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

/** Rows below a heading, by name. */
export function namedRows(rows: readonly (readonly string[])[]): Row[] {
  const [head = [], ...body] = rows;
  const names = head.map((text) => text.split(' ').at(-1) ?? '');
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

const NONE: Readonly<Record<'zh' | 'en', string>> = { zh: '正文未写明', en: 'not stated in the text' };
const list = (items: readonly string[], none = ''): string => (items.length === 0 ? none : items.join(' | '));

/** What the rows of a table of tasks must say, worked out from the JSON alone. */
export function expectTasks(rows: readonly Row[], data: PlanData, tasks: PlanData['tasks']): void {
  const zh = wordsOf('zh-Hans').data;
  expect(rows.length).toBe(tasks.length);
  const name = (records: readonly { id: string; name: { 'zh-Hans'?: string | undefined } }[], id: string): string =>
    records.find((record) => record.id === id)?.name['zh-Hans'] ?? 'missing';
  rows.forEach((row, index) => {
    const task = tasks[index];
    if (task === undefined) throw new Error('There are too many rows.');
    expect(row).toMatchObject({
      code: task.code,
      measure: task.measure,
      clause: task.clause,
      kind: task.kind,
      'kind.zh-Hans': zh.taskKinds[task.kind],
      actions: task.actions.join(' '),
      'actions.zh-Hans': task.actions.map((action) => zh.actions[action]).join(' | '),
      place: data.clauses.find((clause) => clause.code === task.clause)?.place,
      'quote.zh-Hans': task.quote['zh-Hans'],
      'quote.en': task.quote.en ?? '',
      context: task.context ?? '',
      conditions: list(task.conditions.map(({ kind, quote }) => `${kind}:${quote}`)),
      exceptions: list(task.exceptions.map(({ quote }) => quote)),
      actors: list(task.actors.map((actor) => `${actor.organization}:${actor.role}:${actor.basis}`)),
      'actors.quote': list(task.actors.map((actor) => actor.quote)),
      'actors.zh-Hans': list(
        task.actors.map((actor) => `${name(data.organizations, actor.organization)}（${zh.roles[actor.role]}、${zh.bases[actor.basis]}）`),
        NONE.zh,
      ),
      'times.zh-Hans': list(
        task.times.map((time) => time.quote),
        NONE.zh,
      ),
      'times.en': list(
        task.times.map((time) => time.translated?.en ?? time.quote),
        NONE.en,
      ),
      'times.kind': list(task.times.map((time) => time.kind)),
      'times.value': list(task.times.map((time) => time.value ?? '')),
      'times.rule': list(task.times.map((time) => time.rule ?? '')),
      targets: list(task.targets),
      'targets.quote': list(
        task.targets.map((id) => data.targets.find((target) => target.id === id)?.quote ?? 'missing'),
        NONE.zh,
      ),
      documents: list(task.documents.map(({ document, role }) => `${document}:${role}`)),
      platforms: list(task.platforms),
      'platforms.zh-Hans': list(
        task.platforms.map((id) => name(data.platforms, id)),
        NONE.zh,
      ),
      topics: list(task.topics),
      'topics.zh-Hans': list(task.topics.map((id) => name(data.topics, id))),
    });
    // What the task's own words do not hold stands beside them, in the columns that are printed.
    const own = (task.quote['zh-Hans'] ?? '').replaceAll('，', ',');
    for (const { quote } of [...task.conditions, ...task.exceptions]) if (!own.includes(quote)) expect(row['limits.zh-Hans']).toContain(quote);
    if (task.actors.length === 0) expect(row['actors.en']).toBe(NONE.en);
    if (task.documents.length === 0) expect([row['documents.zh-Hans'], row['documents.en']]).toEqual([NONE.zh, NONE.en]);
  });
}

/** What the rows of a table of organizations must say. */
export function expectOrganizations(rows: readonly Row[], data: PlanData): void {
  const zh = wordsOf('zh-Hans').data;
  expect(rows.length).toBe(data.organizations.length);
  rows.forEach((row, index) => {
    const item = data.organizations[index];
    expect(row).toMatchObject({
      id: item?.id,
      'name.zh-Hans': item?.name['zh-Hans'],
      'name.en': item?.name.en ?? '',
      aliases: list(item?.aliases ?? []),
      level: item?.level,
      'level.zh-Hans': zh.levels[item?.level ?? 'none'],
      kind: item?.kind,
      class: item?.class === true ? '是 yes' : '否 no',
      bears: item?.bears === true ? '是 yes' : '否 no',
      'tasks.count': String(item?.tasks.length),
      tasks: list(item?.tasks ?? []),
      mentions: list(item?.mentions ?? []),
      'note.zh-Hans': item?.note?.['zh-Hans'] ?? '',
    });
  });
}

/** What the other sheets of the workbook must say. */
export function expectRegisters(sheets: Readonly<Record<'times' | 'targets' | 'documents', readonly Row[]>>, data: PlanData): void {
  const times = data.tasks.flatMap((task) => task.times.map((time) => ({ task, time })));
  expect(sheets.times.map(({ task, quote, kind, value, rule, precision }) => ({ task, quote, kind, value, rule, precision }))).toEqual(
    times.map(({ task, time }) => ({
      task: task.code,
      quote: time.quote,
      kind: time.kind,
      value: time.value ?? '',
      rule: time.rule ?? '',
      precision: time.precision,
    })),
  );
  expect(sheets.times.map((row) => [row['reading.zh-Hans'], row['reading.en'], row['translated.en']])).toEqual(
    times.map(({ time }) => [time.reading?.['zh-Hans'] ?? '', time.reading?.en ?? '', time.translated?.en ?? '']),
  );
  const comparators = wordsOf('zh-Hans').data.comparators;
  expect(
    sheets.targets.map((row) => [
      row['id'],
      row['clause'],
      row['quote'],
      row['value.from'],
      row['value.to'],
      row['comparator.zh-Hans'],
      row['unit'],
      row['unitZh'],
      row['hedge'],
      row['tasks'],
    ]),
  ).toEqual(
    data.targets.map((item) => {
      const [from, to] = typeof item.value === 'number' ? [item.value, ''] : item.value;
      return [
        item.id,
        item.clause,
        item.quote,
        String(from),
        String(to),
        comparators[item.comparator],
        item.unit,
        item.unitZh,
        item.hedge ?? '',
        list(item.tasks),
      ];
    }),
  );
  expect(
    sheets.documents.map((row) => [row['id'], row['title.zh-Hans'], row['title.en'], row['level'], row['issuer.quote'], row['tasks'], row['mentions']]),
  ).toEqual(
    data.documents.map((item) => [
      item.id,
      item.title['zh-Hans'],
      item.title.en ?? '',
      item.level,
      item.issuer?.quote ?? NONE.zh,
      list(item.tasks),
      list(item.mentions),
    ]),
  );
}
