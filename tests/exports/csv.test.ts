import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exports/csv.ts';
import { registersOf } from '../../src/exports/registers.ts';
import { cellName } from '../../src/exports/table.ts';
import { exportedPlans } from './exported-plans.ts';
import { expectOrganizations, expectRegisters, expectTasks, namedRows, readCsv } from './tables.ts';

const plans = await exportedPlans();

describe.each(plans)('$id', (plan) => {
  const { data } = plan;
  const read = async (file: string): Promise<string[][]> => {
    const text = await plan.text(file);
    expect(text.startsWith('\uFEFF'), 'begins with a byte order mark').toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    return readCsv(text.slice(1));
  };

  test('tasks.csv says what plan.json says', async () => expectTasks(namedRows(await read('tasks.csv')), data, data.tasks));
  test('organizations.csv says what plan.json says', async () => expectOrganizations(namedRows(await read('organizations.csv')), data));

  test('organizations/<id>.csv holds the tasks of the organization', async () => {
    for (const organization of data.organizations.filter(({ tasks }) => tasks.length > 0)) {
      const tasks = data.tasks.filter((task) => organization.tasks.includes(task.code));
      const rows = namedRows(await read(`organizations/${organization.id}.csv`));
      expectTasks(rows, data, tasks);
      rows.forEach((row, index) => {
        const roles = tasks[index]?.actors.filter((actor) => actor.organization === organization.id) ?? [];
        for (const { role, basis } of roles) expect(row['ownRole']).toContain(`${role}:${basis}`);
      });
    }
  });

  test('task-times.csv, targets.csv and documents.csv say what plan.json says', async () =>
    expectRegisters(
      { times: namedRows(await read('task-times.csv')), targets: namedRows(await read('targets.csv')), documents: namedRows(await read('documents.csv')) },
      data,
    ));

  test('long tables hold a row for every fact of a task', async () => {
    const actors = namedRows(await read('task-actors.csv'));
    expect(actors.map(({ task, organization, role, basis, quote }) => [task, organization, role, basis, quote])).toEqual(
      data.tasks.flatMap((task) => task.actors.map((actor) => [`§${task.code}`, actor.organization, actor.role, actor.basis, actor.quote])),
    );
    const limits = namedRows(await read('task-limits.csv'));
    expect(limits.map(({ task, kind, quote }) => [task, kind, quote])).toEqual(
      data.tasks.flatMap(({ code, conditions, exceptions }) => [
        ...conditions.map(({ kind, quote }) => [`§${code}`, kind, quote]),
        ...exceptions.map(({ quote }) => [`§${code}`, 'exception', quote]),
      ]),
    );
    const uses = namedRows(await read('task-documents.csv'));
    expect(uses.map(({ task, document, role }) => [task, document, role])).toEqual(
      data.tasks.flatMap((task) => task.documents.map(({ document, role }) => [`§${task.code}`, document, role])),
    );
  });

  test('clauses.csv holds the whole text, in every language', async () => {
    expect(namedRows(await read('clauses.csv')).map((row) => [row['code'], row['text.zh-Hans'], row['text.en'] ?? '', row['heading.zh-Hans']])).toEqual(
      data.clauses.map(({ code, text, heading }) => [`§${code}`, text['zh-Hans'] ?? '', text.en ?? '', heading['zh-Hans'] ?? '']),
    );
  });

  test('no column says the same in every row, but where there are few', async () => {
    for (const { name, rows } of registersOf(plan)) {
      const [head = [], ...body] = await read(`${name}.csv`);
      if (rows.length < 20) continue;
      const constant = head.filter((_, index) => body[0]?.[index] !== '' && body.every((row) => row[index] === body[0]?.[index]));
      expect(constant, name).toEqual([]);
    }
  });
});

test('a cell that could run as a formula stops the export, and the message names it', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) {
    expect(() =>
      writeCsv('data/x/tasks.csv', [
        ['编号 code', '任务原文 quote.zh-Hans'],
        ['1', `${start}HYPERLINK("http://example.org")`],
      ]),
    ).toThrow('Cell B2 (任务原文 quote.zh-Hans) begins with');
  }
  expect(() => writeCsv('x.csv', [['a'], [-1]])).not.toThrow();
});

test('cells with commas, quotes and line ends come back as they were', () => {
  const rows = [
    ['a', 'b'],
    ['x,y', 'say "no"'],
    ['line\r\nline', ''],
  ];
  expect(readCsv(writeCsv('x.csv', rows).slice(1))).toEqual(rows);
});

test('cells are named as in spreadsheets', () => {
  expect([cellName(0, 0), cellName(25, 1), cellName(26, 1), cellName(701, 9), cellName(702, 9)]).toEqual(['A1', 'Z2', 'AA2', 'ZZ10', 'AAA10']);
});
