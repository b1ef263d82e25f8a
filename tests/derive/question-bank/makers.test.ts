import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOf, bankOf } from '../../../src/derive/question-bank/bank.ts';
import { MAKERS, type MadeQuestion } from '../../../src/derive/question-bank/made-question.ts';
import { QUESTION_MAKERS } from '../../../src/derive/question-bank/makers.ts';
import { citedWords } from '../../../src/derive/views/cites.ts';
import type { Localized } from '../../../src/model/languages.ts';
import { loadPlan } from '../../../src/model/load-plan.ts';
import { changzhouFolder, changzhouPlan, minimalPlan, root } from '../../fixtures/plans.ts';

const plans = { changzhou: await changzhouPlan(), minimal: await minimalPlan() };
const made = QUESTION_MAKERS.flatMap((maker) => Object.values(plans).flatMap((plan) => maker.make(plan).map((question) => ({ maker, plan, question }))));
const zh = (words: Localized): string => words['zh-Hans'] ?? '';

function wrongOf({ record }: MadeQuestion): Localized[] {
  return record.kind === 'single' ? record.wrong : [];
}

describe('questions made from the data', () => {
  test('every maker is one file of its name, and makes questions on the plan', () => {
    const files = readdirSync(join(root, 'src/derive/question-bank')).flatMap((name) => /^(.+)\.question\.ts$/.exec(name)?.[1] ?? []);
    expect(files.sort()).toEqual([...MAKERS].sort());
    expect(QUESTION_MAKERS.map(({ name }) => name)).toEqual(MAKERS);
    for (const maker of QUESTION_MAKERS)
      expect(made.filter((item) => item.maker === maker && item.plan === plans.changzhou).length, maker.name).toBeGreaterThan(3);
  });

  test('each has exactly one right answer by the data, found apart from how it was made', () => {
    for (const { maker, plan, question } of made) {
      const truths = maker.truths(plan, question);
      for (const key of question.right) expect(truths.has(key), `${question.record.id}: ${key} is not true`).toBe(true);
      expect(
        question.wrong.filter((key) => truths.has(key)),
        `${question.record.id}: true somewhere`,
      ).toEqual([]);
      if (question.record.kind === 'single') expect(question.right, question.record.id).toHaveLength(1);
    }
  });

  test('the proof refuses a question whose wrong answer is true somewhere in the plan', () => {
    const maker = QUESTION_MAKERS.find(({ name }) => name === 'how-many');
    const question = made.find((item) => item.maker === maker)?.question;
    if (maker === undefined || question === undefined) throw new Error('There is no question on a number.');
    expect(maker.truths(plans.changzhou, question).has(question.right[0] ?? '')).toBe(true);
    const who = QUESTION_MAKERS.find(({ name }) => name === 'who');
    const task = plans.changzhou.dataset.tasks.find(({ actors }) => actors.length > 1);
    const asked = { record: { ...question.record, cites: [task?.code ?? ''] }, right: [], wrong: [] };
    const truths = who?.truths(plans.changzhou, asked);
    expect(task?.actors.every(({ organization }) => truths?.has(organization))).toBe(true);
  });

  test('answers differ, and none is told by its length or stands in the question', () => {
    for (const { maker, question } of made) {
      const { record } = question;
      if (record.kind !== 'single') continue;
      const answers = [record.right, ...record.wrong];
      for (const language of Object.keys(record.question) as ('zh-Hans' | 'en')[]) {
        const words = answers.map((answer) => answer[language]);
        expect(new Set(words).size, record.id).toBe(answers.length);
        expect(words, record.id).not.toContain(undefined);
      }
      if (maker.name === 'duty-or-aim' || maker.name === 'order') continue;
      expect(zh(record.question), record.id).not.toContain(zh(record.right));
      const others = record.wrong.map((answer) => zh(answer).length);
      expect(zh(record.right).length, record.id).toBeLessThanOrEqual(2 * Math.max(...others) + 2);
    }
  });

  test('the right answer is the longest no more often than chance has it', () => {
    const single = made.filter(({ question: { record } }) => record.kind === 'single');
    const longest = single.filter(
      ({ question }) =>
        question.record.kind === 'single' && wrongOf(question).every((answer) => zh(answer).length < zh(question.record.right as Localized).length),
    );
    expect(longest.length / single.length).toBeLessThan(0.3);
  });

  test('a gap, filled with a wrong answer, gives words that stand nowhere in the plan; with the right one, words that do', () => {
    const text = (plan: (typeof plans)['minimal']): string => plan.clauses.map((clause) => zh(clause.text)).join('\n');
    const plain = (words: string): string => words.replace(/[\p{P}\s]/gu, '');
    const whole = new Map(Object.values(plans).map((plan) => [plan, plain(text(plan))]));
    const gaps = made.filter(({ question: { record } }) => zh(record.question).includes('（　　）'));
    expect(gaps.length).toBeGreaterThan(60);
    for (const { plan, question } of gaps) {
      const { record } = question;
      const gap = zh(record.question).split('\n\n')[1] ?? '';
      const filled = (answer: Localized): string => plain(gap.replace('（　　）', zh(answer)));
      if (record.kind === 'single') expect(whole.get(plan)?.includes(filled(record.right)), record.id).toBe(true);
      for (const answer of wrongOf(question)) expect(whole.get(plan)?.includes(filled(answer)), `${record.id}: ${zh(answer)}`).toBe(false);
    }
  });

  test('the words that prove an answer stand in the plan', () => {
    for (const { plan, question } of made) for (const cite of question.record.cites) expect(zh(citedWords(plan, cite)), question.record.id).not.toBe('');
  });

  test('ids are unique in the bank, with those of written questions', () => {
    const ids = bankOf(plans.changzhou).map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(bankOf(plans.changzhou).every(({ record }) => record.kind === 'judgement' || record.kind === 'short' || answersOf(record).length > 1)).toBe(true);
  });

  test('nothing is asked of facts that nobody has reviewed', async () => {
    const folder = await changzhouFolder();
    const files = { ...folder.files, 'plan.yaml': (folder.files['plan.yaml'] ?? '').replace(/^(review:[\s\S]*?state: )\w+/m, '$1proposed') };
    const { plan } = loadPlan({ ...folder, files }, plans.changzhou.terms);
    if (plan === null) throw new Error('The plan cannot be read.');
    expect(plan.record.review.state).toBe('proposed');
    expect(QUESTION_MAKERS.flatMap(({ make }) => make(plan))).toEqual([]);
  });
});
