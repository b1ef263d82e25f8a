import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { OFFICE_COLUMNS, PROGRESS } from '../../src/exports/workbook.ts';
import { exportedPlans } from './exported-plans.ts';
import { cellsOf, expectOrganizations, expectRegisters, expectTasks, namedRows, readWorkbook } from './tables.ts';

const SHEETS = ['任务 tasks', '机构 organizations', '时间要求 times', '量化指标 targets', '文件 documents', '说明 read-me'];
const plans = await exportedPlans();

describe.each(plans)('$id', ({ data, bytes }) => {
  test('tasks.xlsx, read back, says what plan.json says', async () => {
    const workbook = await readWorkbook(await bytes('tasks.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS);
    const rows = (name: string) => namedRows(cellsOf(workbook.getWorksheet(name) ?? workbook.addWorksheet(name)));
    expectTasks(rows('任务 tasks'), data, data.tasks);
    expectOrganizations(rows('机构 organizations'), data);
    expectRegisters({ times: rows('时间要求 times'), targets: rows('量化指标 targets'), documents: rows('文件 documents') }, data);
  });

  test('the sheets are made for an office', async () => {
    const workbook = await readWorkbook(await bytes('tasks.xlsx'));
    for (const sheet of workbook.worksheets.slice(0, -1)) {
      expect(sheet.views[0], sheet.name).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter, sheet.name).toBeTruthy();
      sheet.getRow(1).eachCell((cell) => expect(cell.note, `${sheet.name} ${cell.address}`).toBeTruthy());
      expect(
        sheet.columns.every(({ width }) => (width ?? 0) > 5),
        sheet.name,
      ).toBe(true);
    }
    const tasks = workbook.getWorksheet('任务 tasks');
    const head = (tasks?.getRow(1).values ?? []) as string[];
    const progress = head.indexOf(OFFICE_COLUMNS[0]);
    expect(head.slice(progress, progress + 3)).toEqual([...OFFICE_COLUMNS]);
    for (let row = 2; row <= data.tasks.length + 1; row += 1) {
      const cell = tasks?.getRow(row).getCell(progress);
      expect(cell?.dataValidation).toMatchObject({ type: 'list', formulae: [`"${PROGRESS.join(',')}"`] });
      for (const offset of [0, 1, 2]) expect(tasks?.getRow(row).getCell(progress + offset).value).toBeNull();
    }
  });

  test('only the ledger is printed: up to the office columns, with the heading on every page', async () => {
    const names = strFromU8(unzipSync(await bytes('tasks.xlsx'))['xl/workbook.xml'] ?? new Uint8Array());
    expect(names).toContain(`$A$1:$L$${data.tasks.length + 1}</definedName>`);
    expect(names.match(/_xlnm\.Print_Titles/g)?.length).toBe(SHEETS.length - 1);
  });

  test('the read-me says in both languages what this is', async () => {
    const workbook = await readWorkbook(await bytes('tasks.xlsx'));
    const rows = cellsOf(workbook.getWorksheet('说明 read-me') ?? workbook.addWorksheet('empty'));
    const of = (label: string): string[] => rows.find(([, en]) => en === label)?.slice(2) ?? [];
    expect(of('Status')).toEqual([data.plan.statusText['zh-Hans'], data.plan.statusText.en]);
    expect(of('Translation')[1]).toMatch(/unofficial/);
    expect(of('Licence')[0]).toContain('CC BY 4.0');
    expect(of('How to cite')).toEqual([data.plan.cite['zh-Hans'], data.plan.cite.en]);
    expect(of('Build')).toEqual([data.plan.build, data.plan.build]);
    expect(of('Source')).toEqual([data.plan.source, data.plan.source]);
  });

  test('organizations/<id>.xlsx holds the tasks of the organization and a read-me', async () => {
    const some = data.organizations.filter(({ tasks }) => tasks.length > 0).filter((_, index) => index % 8 === 0);
    for (const organization of some) {
      const workbook = await readWorkbook(await bytes(`organizations/${organization.id}.xlsx`));
      const [first] = workbook.worksheets;
      if (first === undefined) throw new Error('The workbook is empty.');
      expectTasks(
        namedRows(cellsOf(first)),
        data,
        data.tasks.filter((task) => organization.tasks.includes(task.code)),
      );
      expect(workbook.worksheets.at(-1)?.name).toBe('说明 read-me');
    }
  });
});
