import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exports/csv.ts';
import { cellName } from '../../src/exports/table.ts';
import { exportedPlans } from './exported-plans.ts';
import { expectOrganizations, expectTasks, namedRows, readCsv } from './tables.ts';

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

  test('the last columns are status, source with its hash, and build', async () => {
    const [head = [], first = []] = await read('tasks.csv');
    expect(head.slice(-4)).toEqual(['文本状态 status', '原文来源 source', '采集文本校验值（SHA-256） sourceSha256', '版本编号 build']);
    expect(first.at(-4)).toMatch(/征求意见稿.*not the plan as issued; unofficial translation$/);
    expect(first.slice(-3)).toEqual([data.plan.source, data.plan.sourceSha256, data.plan.build]);
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
