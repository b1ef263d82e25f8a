import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readReviewWorkbook } from '../../../src/intake/review/read-workbook.ts';
import { type TakenBack, takeBack } from '../../../src/intake/review/take-back.ts';
import { reviewWorkbook } from '../../../src/intake/review/write-workbook.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { reviewCounts } from '../../../src/model/review-state.ts';
import { drafted, imported, soundPlan } from '../first-reading/drafted-plan.ts';
import { type CellChange, editedWorkbook } from './edited-workbook.ts';

const LINES = [
  '虚构县法治政府建设实施方案',
  '一、主要任务',
  '（一）完善清单管理',
  '1.落实权责清单。编制公布权责清单，2023年3月前完成全部修订。（牵头单位：县委编办；配合单位：县司法局；完成时限：2023年3月底）',
  '2.加强培训。县司法局要组织培训，每年不少于2次，满意度达90%以上。',
  '二、组织保障',
  '各级各部门要加强领导。',
];
const files = drafted(imported(LINES));
const plan = soundPlan(files);
const workbook = await reviewWorkbook(plan);
const NAMED: CellChange = { sheet: '说明', key: '核对人', column: 'B', words: '虚构员' };

/** What a workbook with these changes does to a plan. */
async function taken(changes: readonly CellChange[], into: Plan = plan, bytes: Uint8Array = workbook): Promise<TakenBack> {
  return takeBack(into, await readReviewWorkbook(editedWorkbook(bytes, changes)), '2026-02-03');
}
/** The plan with what was taken back. */
const changed = ({ files: own }: TakenBack): Plan => soundPlan({ ...files, ...Object.fromEntries(own) });
const decide = (sheet: string, key: string, words: string): CellChange => ({ sheet, key, column: '决定', words });

const TIME = '1.1.1-02#2023年3月前';
const CORRECTED: readonly CellChange[] = [
  NAMED,
  decide('时间', TIME, '更正'),
  { sheet: '时间', key: TIME, column: '日期或者期限', words: '2023-02-28' },
  { sheet: '时间', key: TIME, column: '备注', words: '“前”不含本月' },
  decide('任务', '1.1.1-01', '接受'),
  decide('机构', '1.1.1-01#xian-si-fa-ju', '不采用'),
];

describe('a workbook of facts', () => {
  test('holds a row for each fact, quotes locked, choices as lists', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(workbook.buffer as ArrayBuffer);
    const { facts } = reviewCounts(plan);
    const sheets = ['任务', '机构', '时间', '数字'].map((name) => book.getWorksheet(name));
    expect(sheets.reduce((sum, sheet) => sum + (sheet?.rowCount ?? 1) - 1, 0)).toBe(facts);
    const [tasks] = sheets;
    const head = (tasks?.getRow(1).values ?? []) as string[];
    const cell = (title: string) => tasks?.getRow(2).getCell(head.indexOf(title));
    expect([cell('任务原文')?.protection?.locked ?? true, cell('决定')?.protection?.locked]).toEqual([true, false]);
    expect(cell('决定')?.dataValidation.formulae).toEqual(['"接受,更正,不采用"']);
    expect(cell('性质')?.dataValidation.formulae?.[0]?.length).toBeLessThan(256);
    const model = tasks?.model as unknown as { sheetProtection?: { sheet: boolean } } | undefined;
    expect(model?.sheetProtection?.sheet).toBe(true);
  });

  test('without a decision changes nothing', async () => {
    const { changes, open, files: own, problems } = await taken([NAMED]);
    expect([changes, own.size, problems, open]).toEqual([[], 0, [], reviewCounts(plan).facts]);
  });

  test('is taken back: what changes is said, who decided and when is kept', async () => {
    const result = await taken(CORRECTED);
    expect(result.problems).toEqual([]);
    expect(result.changes).toEqual(['任务 1.1.1-01：接受', '机构 1.1.1-01#xian-si-fa-ju：不采用', `时间 ${TIME}：更正（日期或者期限：2023-03 → 2023-02-28）`]);
    const now = changed(result);
    const [one, two] = now.dataset.tasks;
    expect(one?.review).toMatchObject({ state: 'reviewed', decision: 'accepted', by: '虚构员', on: '2026-02-03', rule: 'clauses-and-verbs' });
    expect(one?.actors.map(({ quote }) => quote)).toEqual(['县委编办']);
    expect(two?.times.map(({ value, precision, review }) => [value, precision, review?.decision, review?.remark])).toContainEqual([
      '2023-02-28',
      'day',
      'corrected',
      '“前”不含本月',
    ]);
    expect(now.dataset.rejected).toMatchObject([{ fact: 'actor', quote: '县司法局', task: '1.1.1-01', by: '虚构员' }]);
    expect(reviewCounts(now).proposed).toBe(reviewCounts(plan).proposed - 3);
  });

  test('can be taken back again, and a first reading made anew keeps all of it', async () => {
    const now = changed(await taken(CORRECTED));
    const again = takeBack(now, await readReviewWorkbook(editedWorkbook(workbook, CORRECTED)), '2026-03-09');
    expect([again.changes, again.problems, again.same, again.files.size]).toEqual([[], [], 3, 0]);
    const anew = drafted(Object.fromEntries(Object.entries(now.folder.files)));
    expect(soundPlan(anew).dataset.rejected).toEqual(now.dataset.rejected);
    expect(reviewCounts(soundPlan(anew))).toEqual(reviewCounts(now));
    const later = takeBack(now, await readReviewWorkbook(await reviewWorkbook(now)), '2026-03-09');
    expect([later.changes, later.problems, later.same]).toEqual([[], [], 3]);
  });

  test('corrects the words of a task, a body and a time by other words of the paragraph', async () => {
    const result = await taken([
      NAMED,
      decide('任务', '1.1.2-01', '更正'),
      { sheet: '任务', key: '1.1.2-01', column: '更正后的任务原文', words: '县司法局要组织培训' },
      { sheet: '任务', key: '1.1.2-01', column: '工作举措', words: '教育培训' },
      decide('机构', '1.1.1-01#xian-wei-bian-ban', '更正'),
      { sheet: '机构', key: '1.1.1-01#xian-wei-bian-ban', column: '更正后的机构原文', words: '编办' },
      decide('数字', 't-1.1.2-1', '接受'),
    ]);
    expect(result.problems).toEqual([]);
    const now = changed(result);
    expect(now.dataset.tasks.find(({ code }) => code === '1.1.2-01')).toMatchObject({ quote: '县司法局要组织培训', actions: ['train'] });
    expect(now.dataset.tasks[0]?.actors[0]).toMatchObject({ quote: '编办', organization: 'bian-ban' });
    expect(now.dataset.targets[0]?.review?.state).toBe('reviewed');
    const again = takeBack(
      now,
      await readReviewWorkbook(
        editedWorkbook(workbook, [
          NAMED,
          decide('机构', '1.1.1-01#xian-wei-bian-ban', '更正'),
          { sheet: '机构', key: '1.1.1-01#xian-wei-bian-ban', column: '更正后的机构原文', words: '编办' },
        ]),
      ),
      '2026-03-09',
    );
    expect(again.problems.map(({ at }) => at)).toEqual([]);
  });
});

describe('what the text does not say is refused, with sheet and cell', () => {
  test.each<[string, CellChange[], string, RegExp]>([
    ['a date', [decide('时间', TIME, '更正'), { sheet: '时间', key: TIME, column: '日期或者期限', words: '2024-02-28' }], '时间!', /没有写明 2024-02-28/],
    [
      'words',
      [decide('时间', TIME, '更正'), { sheet: '时间', key: TIME, column: '更正后的时间原文', words: '2023年4月前' }],
      '时间!',
      /1\.1\.1\.p1 中没有“2023年4月前”/,
    ],
    ['a number', [decide('数字', 't-1.1.2-1', '更正'), { sheet: '数字', key: 't-1.1.2-1', column: '数值', words: '3' }], '数字!', /没有写明 3/],
    [
      'a role',
      [decide('机构', '1.1.1-01#xian-si-fa-ju', '更正'), { sheet: '机构', key: '1.1.1-01#xian-si-fa-ju', column: '角色', words: '帮忙' }],
      '机构!',
      /“帮忙”不是机构的角色/,
    ],
    ['a change without a decision', [{ sheet: '任务', key: '1.1.1-01', column: '性质', words: '禁止' }], '任务!', /没有填写决定/],
    [
      'a change that is called accepted',
      [decide('任务', '1.1.1-01', '接受'), { sheet: '任务', key: '1.1.1-01', column: '性质', words: '禁止' }],
      '任务!',
      /决定为“接受”/,
    ],
    ['another decision', [decide('任务', '1.1.1-01', '好')], '任务!', /“好”不是决定/],
    [
      'a locked cell',
      [decide('任务', '1.1.1-01', '接受'), { sheet: '任务', key: '1.1.1-01', column: '任务原文', words: '编制清单' }],
      '任务!C2',
      /“任务原文”栏与方案不一致/,
    ],
    [
      'a day that there is not',
      [decide('任务', '1.1.1-01', '接受'), { sheet: '任务', key: '1.1.1-01', column: '核对日期', words: '2026-02-30' }],
      '任务!',
      /不是日期/,
    ],
    [
      'words of another task',
      [decide('任务', '1.1.1-01', '更正'), { sheet: '任务', key: '1.1.1-01', column: '更正后的任务原文', words: '编制公布权责清单，2023年3月前' }],
      '任务!',
      /重叠/,
    ],
  ])('%s', async (_, changes, at, message) => {
    const { problems, files: own } = await taken([NAMED, ...changes]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at).toContain(at);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.hint).not.toBe('');
    expect(own.size).toBe(0);
  });

  test('a decision of nobody', async () => {
    expect((await taken([decide('任务', '1.1.1-01', '接受')])).problems[0]?.message).toBe('没有写明核对人。');
  });

  test('no file of another kind is taken for a workbook', async () => {
    const bytes = (...list: number[]) => new Uint8Array(list);
    await expect(readReviewWorkbook(bytes())).rejects.toThrow('empty');
    await expect(readReviewWorkbook(bytes(0xd0, 0xcf, 0x11, 0xe0))).rejects.toThrow('password');
    await expect(readReviewWorkbook(bytes(0x25, 0x50))).rejects.toThrow('no Excel workbook');
    await expect(readReviewWorkbook(bytes(0x50, 0x4b, 3, 4, 9))).rejects.toThrow('damaged');
    await expect(readReviewWorkbook(new Uint8Array(await new ExcelJS.Workbook().xlsx.writeBuffer()))).rejects.toThrow('names its plan');
  });
});
