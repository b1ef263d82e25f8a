import { expect, test } from 'vitest';
import { missingAnnexes } from '../../../src/derive/questions/annexes.ts';
import { notStatedNote } from '../../../src/derive/views/status.ts';
import { planData } from '../../../src/exports/plan-data.ts';
import { readMe } from '../../../src/exports/read-me.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();

test('an annex of which only the title was captured is missing; one that was captured is not', () => {
  expect(missingAnnexes(plan).map(({ code }) => code)).toEqual(['annex']);
  const captured = { ...plan, record: { ...plan.record, back: plan.record.back.map((item) => ({ ...item, captured: true })) } };
  expect(missingAnnexes(captured)).toEqual([]);
});

test('what is not stated is said of the text alone, and the missing annex is named', () => {
  expect(notStatedNote(['附件：分工'], wordsOf('zh-Hans'))).toBe(
    '原句未写明的，记为“正文未写明”（XLSX、CSV 文件中留空），不作推测。“正文未写明”仅就正文而言：“附件：分工”未收录。',
  );
  expect(notStatedNote([], wordsOf('en'))).toBe(
    'What the sentence does not state is given as “not stated in the text” (an empty cell in XLSX and CSV files); nothing is inferred.',
  );
});

test('the read-me of a workbook names the missing annex in its language', () => {
  const said = (locale: string): string =>
    readMe(planData(plan, 'test'), null, locale)
      .map(([, words]) => words)
      .join('\n');
  expect(said('zh-Hans')).toContain('法治政府建设重点工作责任分工和完成时限');
  expect(said('en')).toContain('division of responsibilities and time limits');
});
