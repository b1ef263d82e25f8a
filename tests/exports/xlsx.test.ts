import type ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BREAKDOWN_WIDTHS, breakdownRow } from '../../src/derive/views/breakdown.ts';
import { documentColumns } from '../../src/exports/columns/document-columns.ts';
import { organizationColumns } from '../../src/exports/columns/organization-columns.ts';
import { targetColumns } from '../../src/exports/columns/target-columns.ts';
import { ownRoleColumns, taskColumns } from '../../src/exports/columns/task-columns.ts';
import { timeColumns } from '../../src/exports/columns/time-columns.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { localesOf } from '../../src/page.ts';
import { type ExportedPlan, exportedPlans } from './exported-plans.ts';
import { cellsOf, expectOrganizations, expectRegisters, expectTasks, namedRows, readWorkbook } from './tables.ts';

const plans = await exportedPlans();
const fileOf = (locale: string): string => (locale === 'zh-Hans' ? 'tasks.xlsx' : `tasks.${locale}.xlsx`);
const cases = plans.flatMap((plan) => localesOf(plan.plan).map((locale) => ({ name: `${plan.id} ${locale}`, plan, locale })));

/** Sheets of a workbook by name. */
async function sheetsOf(plan: ExportedPlan, file: string): Promise<Map<string, ExcelJS.Worksheet>> {
  const workbook = await readWorkbook(await plan.bytes(file));
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]));
}

function sheet(sheets: ReadonlyMap<string, ExcelJS.Worksheet>, name: string): ExcelJS.Worksheet {
  const found = sheets.get(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}, only ${[...sheets.keys()].join(', ')}.`);
  return found;
}

describe.each(cases)('the table that an office prints: $name', ({ plan, locale }) => {
  const { breakdown } = wordsOf(locale);
  const read = async () => sheet(await sheetsOf(plan, fileOf(locale)), breakdown.title);

  test('every task is a row, numbered, with its words, clause, bodies and times, and empty columns', async () => {
    const page = await read();
    const rows = cellsOf(page)
      .slice(5)
      .filter((row) => /^\d+$/.test(row[0] ?? ''));
    expect(rows).toEqual(
      plan.plan.dataset.tasks.map((task, index) => {
        const row = breakdownRow(plan.plan, task, locale);
        return [String(index + 1), row.task, row.basis, row.responsible, row.deadline, '', '', '', '', ''];
      }),
    );
  });

  test('above it stand title, status, and what an empty cell means; its head is repeated on every page', async () => {
    const page = await read();
    const words = wordsOf(locale);
    const [title = '', status = '', note = ''] = cellsOf(page).map(([first]) => first);
    expect(title).toContain(breakdown.title.toLowerCase());
    expect(status).toMatch(locale === 'en' ? /not the plan as issued.*unofficial/ : /不是正式印发的方案|不是正式印發的方案/);
    expect(note).toContain(breakdown.note);
    expect(note.toLowerCase()).toContain(words.facts.notStated.toLowerCase());
    expect(cellsOf(page)[4]).toEqual(Object.keys(BREAKDOWN_WIDTHS).map((key) => breakdown.columns[key as keyof typeof breakdown.columns]));
    expect(page.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '4:5' });
  });

  test('it is ruled, its fonts are named, and it is printed at a size that can be read', async () => {
    const page = await read();
    const [first, last] = [page.getRow(7), page.getRow(page.rowCount)];
    for (const row of [first, last])
      for (let column = 1; column <= 10; column += 1) {
        const { border, font } = row.getCell(column);
        expect([border.top, border.bottom, border.left, border.right].map((edge) => edge?.style)).toEqual(['thin', 'thin', 'thin', 'thin']);
        expect([font.name, (font.size ?? 0) > 9]).toEqual([expect.stringMatching(/./), true]);
      }
    // A character of the sheet is 7 pixels wide, with 5 for the cell; A4 across has 284 mm between its margins.
    const millimetres = (Object.values(BREAKDOWN_WIDTHS).reduce((sum, width) => sum + width * 7 + 5, 0) / 96) * 25.4;
    expect(10.5 * Math.min(1, (297 - 25.4) / millimetres)).toBeGreaterThanOrEqual(9);
  });

  test('the foot says the status and the page, and no hash', async () => {
    const { oddFooter = '' } = (await read()).headerFooter;
    expect(oddFooter).toMatch(/&P.*&N/);
    expect(oddFooter).toMatch(locale === 'en' ? /draft/i : /征求意见稿|徵求意見稿/);
    expect(oddFooter).not.toContain(plan.data.plan.build);
  });
});

describe.each(plans)('$id', (plan) => {
  const { data } = plan;
  const { sheets: names, tracking } = wordsOf('zh-Hans').breakdown;

  test('the sheets of records, read back, say what plan.json says', async () => {
    const sheets = await sheetsOf(plan, 'tasks.xlsx');
    const filled = Object.entries({ times: data.tasks.flatMap(({ times }) => times), targets: data.targets, documents: data.documents });
    const shown = filled.filter(([, records]) => records.length > 0).map(([name]) => names[name as 'times']);
    expect([...sheets.keys()]).toEqual(['任务分解表', names.tasks, names.organizations, ...shown, names.readMe]);
    const rows = (name: string, columns: Parameters<typeof namedRows>[1]) => (sheets.has(name) ? namedRows(cellsOf(sheet(sheets, name)), columns) : []);
    expectTasks(rows(names.tasks, taskColumns(plan)), data, data.tasks, 'sheet');
    expectOrganizations(rows(names.organizations, organizationColumns()), data, 'sheet');
    expectRegisters(
      {
        times: rows(names.times, timeColumns(data)),
        targets: rows(names.targets, targetColumns(data)),
        documents: rows(names.documents, documentColumns(data)),
      },
      data,
      'sheet',
    );
  });

  test('their headings are words of the reader, each with a note, and they stay in sight', async () => {
    for (const locale of localesOf(plan.plan)) {
      const sheets = await sheetsOf(plan, fileOf(locale));
      for (const [name, page] of [...sheets].slice(1, -1)) {
        expect(page.views[0], name).toMatchObject({ state: 'frozen', ySplit: 1 });
        expect(page.autoFilter, name).toBeTruthy();
        page.getRow(1).eachCell((cell) => {
          expect(cell.note, `${name} ${cell.address}`).toBeTruthy();
          expect(String(cell.value), name).not.toMatch(locale === 'en' ? /\p{Script=Han}(?<!《|》)/u : /[A-Za-z]{3}/);
        });
      }
    }
  });

  test('an office can choose the state of work from a list, over one range', async () => {
    const sheets = await sheetsOf(plan, 'tasks.xlsx');
    const page = sheet(sheets, names.tasks);
    const head = (page.getRow(1).values ?? []) as string[];
    const column = head.indexOf(tracking.progress);
    expect(head.slice(column, column + 3)).toEqual([tracking.progress, tracking.evidence, tracking.remarks]);
    const written = Object.entries(unzipSync(await plan.bytes('tasks.xlsx'))).filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
    const lists = written.flatMap(([, xml]) => [...strFromU8(xml).matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)].map(([, range]) => range));
    const letter = page.getColumn(column).letter;
    expect(lists).toEqual([`${letter}2:${letter}${data.tasks.length + 1}`]);
    expect(page.getCell(`${letter}2`).dataValidation.formulae).toEqual([`"${tracking.states.join(',')}"`]);
  });

  test('the read-me says what this is, in the language of the workbook', async () => {
    const said = async (locale: string): Promise<Map<string, string>> =>
      new Map(cellsOf(sheet(await sheetsOf(plan, fileOf(locale)), wordsOf(locale).breakdown.sheets.readMe)).map(([label = '', words = '']) => [label, words]));
    const zh = await said('zh-Hans');
    expect(zh.get('文本状态')).toBe(data.plan.statusText['zh-Hans']);
    expect(zh.get('引用方式')).toBe(data.plan.cite['zh-Hans']);
    expect([zh.get('原文来源'), zh.get('版本编号')]).toEqual([data.plan.source, data.plan.build]);
    const en = await said('en');
    expect(en.get('Status')).toBe(data.plan.statusText.en);
    expect(en.get('Translation')).toMatch(/unofficial/);
    expect(en.get('Licence')).toContain('CC BY 4.0');
  });

  test('organizations/<id>.xlsx holds the tasks of the organization, printed and as records', async () => {
    const some = data.organizations.filter(({ tasks }) => tasks.length > 0).filter((_, index) => index % 8 === 0);
    for (const organization of some) {
      const own = data.tasks.filter((task) => organization.tasks.includes(task.code));
      const sheets = await sheetsOf(plan, `organizations/${organization.id}.xlsx`);
      const printed = cellsOf(sheet(sheets, '任务分解表'));
      expect(printed[0]?.[0]).toContain(organization.name['zh-Hans']);
      expect(printed.filter(([first = '']) => /^\d+$/.test(first)).length).toBe(own.length);
      expectTasks(namedRows(cellsOf(sheet(sheets, names.tasks)), [...taskColumns(plan), ...ownRoleColumns(organization)]), data, own, 'sheet');
    }
  });
});
