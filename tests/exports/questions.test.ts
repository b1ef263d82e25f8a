import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { answersOf, bankOf, questionsIn } from '../../src/derive/question-bank/bank.ts';
import { localesOf } from '../../src/page.ts';
import { exportedPlans } from './exported-plans.ts';
import { cellsOf, readWorkbook } from './tables.ts';

/** The question bank in three formats, read again. */
const [plan] = await exportedPlans();
if (plan === undefined) throw new Error('There is no plan.');
const bank = questionsIn(plan.plan, 'zh-Hans');
const cases = localesOf(plan.plan).map((locale, index) => ({ locale, name: (ending: string) => `questions${index === 0 ? '' : `.${locale}`}.${ending}` }));

describe.each(cases)('the question bank in $locale', ({ locale, name }) => {
  const own = questionsIn(plan.plan, locale);

  test('the sheet has a row for each question, with the letters of its right answers', async () => {
    const workbook = await readWorkbook(await plan.bytes(name('xlsx')));
    const [sheet] = workbook.worksheets;
    if (sheet === undefined) throw new Error('There is no sheet.');
    const [head = [], ...rows] = cellsOf(sheet);
    if (locale === 'zh-Hans')
      expect(head.filter((title) => !/^选项[E-I]$/.test(title))).toEqual(['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案', '解析', '出处', '编号']);
    expect(rows).toHaveLength(own.length);
    const key = head.findIndex((title) => ['答案', 'Key'].includes(title));
    for (const [index, { record }] of own.entries()) {
      const row = rows[index] ?? [];
      expect(row.at(head.length - 1)).toBe(record.id);
      const letters = row[key] ?? '';
      const chosen = [...letters].map((letter) => row[2 + letter.charCodeAt(0) - 65]);
      if (record.kind === 'single') expect([letters.length, chosen[0] === ''], record.id).toEqual([1, false]);
      if (record.kind === 'multiple' || record.kind === 'order')
        expect(
          chosen.filter((words) => words !== undefined && words !== ''),
          record.id,
        ).toHaveLength(record.right.length);
      if (record.kind === 'single' && locale === 'zh-Hans' && !record.right['zh-Hans']?.includes('[[')) expect(chosen[0]).toBe(record.right['zh-Hans']);
    }
  });

  test('Moodle’s file is well-formed; the right answers of a question are worth all of it, and choosing all answers nothing', async () => {
    const document = new DOMParser().parseFromString(await plan.text(name('xml')), 'text/xml');
    const questions = [...document.querySelectorAll('question')].filter((item) => item.getAttribute('type') !== 'category');
    expect(questions.map((item) => item.querySelector('idnumber')?.textContent)).toEqual(own.map(({ record }) => record.id));
    for (const [index, item] of questions.entries()) {
      const record = own[index]?.record;
      const fractions = [...item.querySelectorAll('answer')].flatMap((answer) => answer.getAttribute('fraction') ?? []).map(Number);
      if (record === undefined || record.kind === 'short' || record.kind === 'order') continue;
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
      expect(sum(fractions.filter((fraction) => fraction > 0)), record.id).toBeCloseTo(100, 2);
      if (record.kind === 'multiple') expect(sum(fractions), record.id).toBeCloseTo(0, 2);
    }
  });

  test('GIFT has each question once; nothing in words is a sign of the format', async () => {
    const blocks = (await plan.text(name('gift'))).split(/\n\n+/).filter((block) => !block.startsWith('//'));
    expect(blocks.map((block) => /^::(.+?)::/.exec(block)?.[1]?.trim())).toHaveLength(own.length);
    for (const [index, block] of blocks.entries()) {
      const record = own[index]?.record;
      if (record === undefined) throw new Error(`${block} is no question.`);
      expect(block.replaceAll('\\', '').startsWith(`::${record.id}::`), record.id).toBe(true);
      const signs = block.replace(/\\./g, '');
      expect([signs.split('{').length, signs.split('}').length], record.id).toEqual([2, 2]);
      const lines = signs.split('\n').filter((line) => /^[=~]/.test(line));
      expect(lines, record.id).toHaveLength(answersOf(record).length);
      if (record.kind === 'single')
        expect(
          lines.filter((line) => line.startsWith('=')),
          record.id,
        ).toHaveLength(1);
    }
  });
});

test('what people wrote and what was made from the data are in one bank', () => {
  expect(bank.filter(({ maker }) => maker === 'written').length).toBeGreaterThanOrEqual(120);
  expect(bank.filter(({ maker }) => maker !== 'written').length).toBeGreaterThan(100);
  expect(bankOf(plan.plan)).toHaveLength(bank.length);
});
