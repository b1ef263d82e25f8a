import { describe, expect, test } from 'vitest';
import { navigationOf } from '../../../src/derive/views/navigation.ts';
import { bodyChoices, frontFacts } from '../../../src/derive/views/plan-front.ts';
import { makePage } from '../../../src/page.ts';
import { address } from '../../../src/urls.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const [changzhou, minimal] = await Promise.all([changzhouPlan(), minimalPlan()]);

const at = (target: string, plan = changzhou) =>
  navigationOf(makePage({ address: () => target, locale: 'zh-Hans', locales: ['zh-Hans'], title: '', description: '', plan }));
const current = (target: string): string[] => at(target).flatMap((entry) => (entry.current === undefined ? [] : [`${entry.name} ${entry.current}`]));

describe('the navigation of a page', () => {
  test('marks the entry that a page is, or stands below', () => {
    expect(current('changzhou-2016/tasks.html')).toEqual(['tasks page']);
    expect(current('changzhou-2016/coverage.html')).toEqual(['tasks true']);
    expect(current('changzhou-2016/documents.html')).toEqual(['charts true']);
    expect(current('changzhou-2016/charts/timeline.html')).toEqual(['charts true']);
    expect(current('changzhou-2016/organizations/public.html')).toEqual(['organizations true']);
    expect(current('changzhou-2016/parallel/2.1.html')).toEqual(['text true']);
    expect(current('guide/about.html')).toEqual([]);
  });

  test('leads from any depth to pages that exist', () => {
    expect(at('changzhou-2016/charts/timeline.html').map(({ href }) => href)).toEqual([
      '../index.html',
      '../tasks.html',
      '../organizations.html',
      '../charts.html',
      '../training.html',
      '../downloads.html',
    ]);
  });

  test('has nothing to offer on a page of several plans', () => {
    const page = makePage({ address: address.home, locale: 'zh-Hans', locales: ['zh-Hans'], title: '', description: '' });
    expect(navigationOf(page)).toEqual([]);
  });
});

describe('the first page of a plan', () => {
  test('gives three facts, each with the page that lists what was counted', () => {
    const facts = frontFacts(changzhou, 'zh-Hans');
    expect(facts).toHaveLength(3);
    for (const { text, count } of facts) expect(text.split(count)).toHaveLength(2);
    expect(facts[0]?.text).toContain(String(changzhou.dataset.tasks.length));
    expect(facts[1]?.address).toBe('changzhou-2016/tasks.html?body=yes');
    expect(facts[2]?.text).toBe('每年2个固定期限');
    expect(frontFacts({ ...minimal, dataset: { ...minimal.dataset, tasks: [] } }, 'zh-Hans')).toEqual([]);
  });

  test('offers the bodies that have tasks, and no other', () => {
    const choices = bodyChoices(changzhou, 'en');
    const having = new Set(changzhou.dataset.tasks.flatMap(({ actors }) => actors.map(({ organization }) => organization)));
    expect(choices).toHaveLength(having.size);
    expect(choices[0]?.address).toMatch(/^en\/changzhou-2016\/organizations\/[a-z-]+\.html$/);
  });
});
