import { describe, expect, test } from 'vitest';
import { BREAKDOWN_WIDTHS, breakdownRow, OFFICE_COLUMNS, STATED_COLUMNS } from '../../../src/derive/views/breakdown.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { localesOf, show } from '../../../src/page.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

/** A task in the table in which an office divides work. */
const changzhou = await changzhouPlan();
const plans = [changzhou, await minimalPlan()];

function rowOf(plan: Plan, code: string, locale: string) {
  const task = plan.dataset.tasks.find((item) => item.code === code);
  if (task === undefined) throw new Error(`No task ${code}.`);
  return breakdownRow(plan, task, locale);
}

describe('what bounds a task stands with its words', () => {
  test('in the order of the text, with …… where other words are left out', () => {
    expect(rowOf(changzhou, '2.2.2-12', 'zh-Hans')).toMatchObject({
      task: '对涉及重大决策或重要政策、事关人民群众切身利益、部门间分歧较大或社会有争议的立法项目……经充分协调不能达成一致意见的，政府法制机构应当……提出倾向性意见',
      basis: '二（二）2',
      responsible: '政府法制机构',
      deadline: '',
    });
    expect(rowOf(changzhou, '2.2.3-07', 'zh-Hans').task).toMatch(/^政府法制机构可以……/);
  });

  test('in translation behind the words, in the words of the original', () => {
    expect(rowOf(changzhou, '2.2.2-12', 'en').task).toMatch(
      /^state which view .+ \(Context: 政府法制机构应当; Scope: 对涉及.+; Condition: 经充分协调不能达成一致意见的\)$/,
    );
  });
});

test.each(plans)('$id: no condition, scope, exception or context is lost, in any language', (plan) => {
  for (const locale of localesOf(plan))
    for (const task of plan.dataset.tasks) {
      const { task: words } = breakdownRow(plan, task, locale);
      const bounds = [...(task.context === undefined ? [] : [task.context]), ...[...task.conditions, ...task.exceptions].map(({ quote }) => quote)];
      for (const quote of bounds.filter((bound) => locale !== 'en' || !task.quote.includes(bound)))
        expect(words, task.code).toContain(show({ 'zh-Hans': quote }, locale).text);
      for (const piece of locale === 'en' ? [] : task.pieces) expect(words, task.code).toContain(show({ 'zh-Hans': piece }, locale).text);
    }
});

test('a body or a time that the sentence does not state leaves its cell empty', () => {
  expect(rowOf(changzhou, '2.1.1-01', 'zh-Hans')).toMatchObject({ responsible: '', deadline: '' });
});

test('every column has a heading in every language, and a width', () => {
  for (const locale of localesOf(changzhou)) {
    const { columns } = wordsOf(locale).breakdown;
    for (const column of [...STATED_COLUMNS, ...OFFICE_COLUMNS])
      expect([columns[column], BREAKDOWN_WIDTHS[column]]).toEqual([expect.stringMatching(/./), expect.any(Number)]);
  }
});
