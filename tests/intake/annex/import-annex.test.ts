import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { importAnnex } from '../../../scripts/import-annex.ts';
import { missingAnnexes } from '../../../src/derive/questions/annexes.ts';
import { annotationsOf } from '../../../src/derive/questions/annotations.ts';
import { calendarOf } from '../../../src/derive/questions/calendar.ts';
import { matchRow } from '../../../src/intake/annex/match-rows.ts';
import type { Annex } from '../../../src/model/annex-schema.ts';
import { draftWithTasks, onlyPlan, TWO_TEXTS } from '../../fixtures/two-texts.ts';
import { wordAnnex } from './layouts.ts';

const HEAD = ['序号', '工作任务', '工作举措', '牵头单位', '配合单位', '完成时限'];
const ROWS = [
  ['1', '流动服务', '安排流动书车到村服务', '市文化局', '各乡镇人民政府、市财政局', '2004年底前'],
  ['2', '阅读活动', '每年举办读书节，期间交换图书', '市文化局', '市总工会', '每年'],
  ['3', '天文观测', '修建观测台', '市科学技术局', '', '2006年底前'],
];

async function withAnnexFile(content: string): Promise<{ said: string[]; annex: Annex }> {
  const file = join(content, 'annex.docx');
  writeFileSync(file, await wordAnnex([HEAD, ...ROWS]));
  const said: string[] = [];
  await importAnnex([file, '--plan', TWO_TEXTS], content, (line) => said.push(line));
  return { said, annex: parse(readFileSync(join(content, 'plans', TWO_TEXTS, 'annex.yaml'), 'utf8')) as Annex };
}

describe('an annex on the tasks of its plan', () => {
  test('rows are matched to tasks by their words or the measure’s heading; what is doubtful is listed and shown nowhere', async () => {
    const content = await draftWithTasks();
    const { said, annex } = await withAnnexFile(content);
    expect(annex.rows.map(({ tasks, state }) => [tasks ?? [], state])).toEqual([
      [['2.1.3-01'], 'exact'],
      [['2.2.1-01'], 'likely'],
      [[], 'none'],
    ]);
    expect(said.join('\n')).toMatch(/none \(0\.\d\d\) table 1, row 4: "修建观测台"/);
    const plan = await onlyPlan(content);
    const task = plan.dataset.tasks.find(({ code }) => code === '2.1.3-01');
    expect(task?.actors.map(({ quote, role, basis }) => [quote, role, basis])).toEqual([
      ['市文化局', 'lead', 'annex'],
      ['各乡镇人民政府', 'supporting', 'annex'],
      ['市财政局', 'supporting', 'annex'],
    ]);
    expect(calendarOf(plan).items.map(({ task: own, occurrences }) => [own?.code, occurrences[0]?.end])).toContainEqual(['2.1.3-01', '2004-12-31']);
    expect(plan.dataset.organizations.map(({ name }) => name['zh-Hans'])).not.toContain('市科学技术局');
  });

  test('the annex’s words are marked nowhere in the text, and the annex no longer counts as missing', async () => {
    const content = await draftWithTasks();
    await withAnnexFile(content);
    const plan = await onlyPlan(content);
    expect(annotationsOf(plan, '2.2.1.p1', 'zh-Hans').marks).toEqual([]);
    expect(missingAnnexes(plan)).toEqual([]);
  });

  test('settled rows survive another import', async () => {
    const content = await draftWithTasks();
    const { annex } = await withAnnexFile(content);
    const file = join(content, 'plans', TWO_TEXTS, 'annex.yaml');
    const rows = annex.rows.map((row, index) => (index === 2 ? { ...row, tasks: ['2.2.1-01'], state: 'settled' } : row));
    writeFileSync(file, stringify({ ...annex, rows }));
    const again = await withAnnexFile(content);
    expect(again.annex.rows[2]).toMatchObject({ tasks: ['2.2.1-01'], state: 'settled' });
    const plan = await onlyPlan(content);
    expect(plan.dataset.tasks.find(({ code }) => code === '2.2.1-01')?.actors.map(({ quote }) => quote)).toContain('市科学技术局');
  });

  test('a row with the words of a task is exactly that task’s', async () => {
    const plan = await onlyPlan(await draftWithTasks());
    expect(matchRow(plan, { at: '', action: '市文化局每年举办一次读书节，读书节期间组织图书交换' })).toEqual({ tasks: ['2.2.1-01'], score: 1, state: 'exact' });
  });
});

test.each([
  ['no table', async () => wordAnnex(), 'There is no table'],
  [
    'a table of something else',
    async () =>
      wordAnnex([
        ['姓名', '电话'],
        ['某人', '一'],
      ]),
    'no table has a head that names tasks',
  ],
  ['a damaged file', async () => (await wordAnnex([HEAD])).slice(0, 500), 'damaged'],
])('%s: one message, and nothing is written', async (_, make, message) => {
  const content = await draftWithTasks();
  const file = join(content, 'annex.docx');
  writeFileSync(file, await make());
  await expect(importAnnex([file, '--plan', TWO_TEXTS], content, () => {})).rejects.toThrow(message);
  expect(existsSync(join(content, 'plans', TWO_TEXTS, 'annex.yaml'))).toBe(false);
});
