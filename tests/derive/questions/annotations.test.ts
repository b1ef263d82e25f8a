import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../../src/derive/questions/annotations.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();

describe.each(plan.record.languages)('the words of tasks in %s', (language) => {
  const spans = plan.clauses.map(({ code }) => annotationsOf(plan, code, language).tasks);
  test('hold the beginning of each task once, of one that opens with words that another has too as well', () => {
    const begun = spans.flat().flatMap(({ code, first }) => (first ? [code] : []));
    expect(begun.sort()).toEqual(plan.dataset.tasks.map(({ code }) => code).sort());
  });
  test('never overlap', () => {
    for (const tasks of spans) for (const [index, { start }] of tasks.entries()) expect(start).toBeGreaterThanOrEqual(tasks[index - 1]?.end ?? 0);
  });
});
