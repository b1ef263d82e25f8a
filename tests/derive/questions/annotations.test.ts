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

describe('the marks of a translation', () => {
  const marked = plan.clauses.flatMap((clause) =>
    annotationsOf(plan, clause.code, 'en').marks.map((mark) => ({ ...mark, code: clause.code, words: (clause.text['en'] ?? '').slice(mark.start, mark.end) })),
  );
  const named = marked.filter(({ kind }) => kind === 'organization' || kind === 'document');

  test('are on most of the bodies and documents that the tasks name', () => {
    const facts = plan.dataset.tasks.reduce((sum, { actors, documents }) => sum + actors.length + documents.length, 0);
    expect(named.length).toBeGreaterThan(facts * 0.4);
    expect(named.filter(({ kind }) => kind === 'document').length).toBeGreaterThan(20);
  });

  test('are whole words, within the sentence that renders the task’s, and do not overlap', () => {
    for (const { code, start, end } of named) {
      const text = plan.byCode.get(code)?.text['en'] ?? '';
      expect(/\w/.test(text[start - 1] ?? '') || /\w/.test(text[end] ?? ''), `${code} ${text.slice(start - 3, end + 3)}`).toBe(false);
    }
    for (const clause of plan.clauses) {
      const { marks } = annotationsOf(plan, clause.code, 'en');
      for (const [index, { start }] of marks.entries()) expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
    }
  });
});
