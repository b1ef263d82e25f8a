import { expect, test } from 'vitest';
import { clauseAt } from '../src/model/plan.ts';
import { placeOf } from '../src/page.ts';
import { imported, soundPlan } from './intake/first-reading/drafted-plan.ts';

const placesOf = (lines: readonly string[]): (string | null)[] => {
  const plan = soundPlan(imported(lines));
  return plan.record.parts.map(({ code }) => placeOf(plan, clauseAt(plan, code)));
};

test('a chapter is cited by the number that it has in print, a part by its numeral', () => {
  expect(placesOf(['虚构市数据办法', '第一章 总则', '第一条 为规范管理，制定本办法。', '第二章 附则', '第二条 本办法自公布之日起施行。'])).toEqual([
    '第一章',
    '第二章',
  ]);
  expect(placesOf(['虚构市实施方案', '一、任务', '要抓好落实。', '二、保障', '要加强领导。'])).toEqual(['一', '二']);
});
