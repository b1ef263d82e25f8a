import { describe, expect, test } from 'vitest';
import { type ActorView, byRole, taskView } from '../../../src/derive/views/task-view.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import type { Task } from '../../../src/model/dataset.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

/** What every page and file says of a task. */
const plans = [await changzhouPlan(), await minimalPlan()];
const { data } = wordsOf('zh-Hans');
const [changzhou, minimal] = plans as [Plan, Plan];

function taskOf(plan: Plan, code: string): Task {
  const task = plan.dataset.tasks.find((item) => item.code === code);
  if (task === undefined) throw new Error(`No task ${code}.`);
  return task;
}

describe('a task with a body and a yearly date', () => {
  const view = taskView(minimal, taskOf(minimal, '1.2.1-01'), 'zh-Hans');

  test('says who, in which role, on what basis, with the words that say so', () => {
    expect(view.actors).toEqual([
      {
        organization: 'reading-office',
        name: { text: '市读书办公室', lang: undefined },
        address: 'minimal/organizations/reading-office.html',
        role: { id: 'responsible', label: data.roles.responsible },
        basis: { id: 'stated', label: data.bases.stated },
        quote: '市读书办公室',
      },
    ]);
    expect(view.actorStated).toBe(true);
  });

  test('says when, and where it stands', () => {
    expect(view.times.map(({ kind, words }) => [kind.id, words.text])).toEqual([['recurring', '每年4月23日前']]);
    expect(view.place).toMatchObject({ record: 'minimal/1.2.1.html#task-1.2.1-01', words: expect.stringMatching(/^minimal\/1\.2\.html#1\.2\.1-01$/) });
  });
});

test('a task whose sentence names nobody has no actors', () => {
  const view = taskView(minimal, taskOf(minimal, '1.2.1-03'), 'en');
  expect(view).toMatchObject({ actors: [], actorStated: false, times: [] });
});

test.each(plans.map((plan) => [plan.id, plan] as const))('%s: every task has words, and every record a name, in each language', (_, plan) => {
  for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
    for (const task of plan.dataset.tasks) {
      const view = taskView(plan, task, locale);
      const named = [...view.actors.map(({ name }) => name), ...view.documents.map(({ title }) => title), ...view.platforms.map(({ name }) => name)];
      expect([view.words, ...named, ...view.topics.map(({ name }) => name), ...view.times.map(({ words }) => words)].map(({ text }) => text)).not.toContain('');
      expect([view.kind, ...view.actions, ...view.actors.flatMap(({ role, basis }) => [role, basis])].map(({ label }) => label)).not.toContain(undefined);
    }
  }
});

test('words are set as in the running text for pages, and stand exactly as captured for tables', () => {
  const task = changzhou.dataset.tasks.find(({ quote }) => quote.includes(',') && !/[;:()]/.test(quote));
  if (task === undefined) throw new Error('No task has a comma.');
  const [shown, recorded] = (['shown', 'recorded'] as const).map((form) => taskView(changzhou, task, 'zh-Hans', form).words.text);
  expect(recorded).toBe(task.quote);
  expect(shown).toBe(task.quote.replaceAll(',', '，'));
});

test('a document that the plan sets in 《》 is shown so in Chinese, bare in English and in tables', () => {
  const bracketed = new Set(changzhou.dataset.documents.filter((item) => item.bracketed).map(({ id }) => id));
  const task = changzhou.dataset.tasks.find((item) => item.documents.some(({ document }) => bracketed.has(document)));
  if (task === undefined) throw new Error('No task has such a document.');
  const titles = (locale: string, form?: 'recorded') => taskView(changzhou, task, locale, form).documents.map(({ title }) => title.text);
  expect(titles('zh-Hans').some((title) => title.startsWith('《'))).toBe(true);
  expect([...titles('en'), ...titles('zh-Hans', 'recorded')].some((title) => title.includes('《'))).toBe(false);
});

test('bodies are listed by role, each role once, where its first body stands', () => {
  const [actor] = taskView(minimal, taskOf(minimal, '1.2.1-01'), 'zh-Hans').actors;
  const as = (organization: string, id: 'responsible' | 'addressee') => ({ ...(actor as ActorView), organization, role: { id, label: data.roles[id] } });
  const groups = byRole([as('a', 'responsible'), as('b', 'addressee'), as('c', 'responsible')]);
  expect(groups.map(({ role, actors }) => [role.id, actors.map(({ organization }) => organization)])).toEqual([
    ['responsible', ['a', 'c']],
    ['addressee', ['b']],
  ]);
});
