import { beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/derive/questions/calendar.ts';
import type { SearchAnswer } from '../../src/search/matcher.ts';
import { changzhouSearch, type Fixture } from './changzhou-index.ts';

/** What search answers besides the words it finds. */
let search: Fixture;
beforeAll(async () => {
  search = await changzhouSearch();
});
const ask = (query: string): SearchAnswer => search.matcher.search(query);
const names = (records: readonly { title: Readonly<Record<string, string>> }[] | undefined): string[] =>
  (records ?? []).map(({ title }) => title['zh-Hans'] ?? '');

describe('dates', () => {
  test.each([
    '截止日期',
    '期限',
    '时限',
    '什么时候完成',
    '何时',
    '完成时限',
    '截止日期？',
    '什麼時候完成',
    '期限有哪些',
    'deadline',
    'Deadlines',
    'due date',
    'When is the report due?',
    'timeline',
    '审计机关 截止日期',
  ])('%s is answered with what the plan dates, deadlines first, each at its place, and the time line', (query) => {
    const [answer] = ask(query).answers.dates;
    expect(answer?.dates.map(({ code }) => code).sort()).toEqual(
      calendarOf(search.plan)
        .items.map(({ task, clause }) => task?.code ?? clause)
        .sort(),
    );
    expect(answer?.dates[0]).toMatchObject({
      nature: 'deadline',
      code: '3.2-04',
      address: 'changzhou-2016/3.html#3.2-04',
      when: { 'zh-Hans': '每年1月30日前', en: 'By 30 January each year' },
    });
    expect(answer?.timeline).toBe('changzhou-2016/charts/timeline.html');
  });

  test.each(['行政复议', '限期整改', '时间', 'due process', 'hearing', '及时', '2.1.3', ''])('%s asks for none', (query) =>
    expect(ask(query).answers.dates).toEqual([]),
  );
});

describe('bodies', () => {
  test.each([
    ['审计部门', ['审计部门']],
    ['審計部門', ['审计部门']],
    ['行政执法机关要做什么', ['行政执法机关']],
    ['各级行政执法机关', ['各级行政执法机关']],
    ['政府 期限', ['政府']],
    ['audit departments', ['审计部门']],
    ['政府采购', []],
    ['听证', []],
  ])('%s leads to the page of %s', (query, bodies) => expect(names(ask(query).answers.bodies)).toEqual(bodies));

  test.each(['司法局', '市司法局', '环保局', '環保局', '财政局', 'Justice Bureau'])(
    '%s is not named: general names stand instead, and the annex that is missing',
    (query) => {
      const { answers, total } = ask(query);
      expect([total, answers.notNamed.length]).toEqual([0, 1]);
      expect(names(answers.notNamed[0]?.general)).toEqual(expect.arrayContaining(['部门', '政府部门', '行政执法机关']));
      expect(answers.notNamed[0]?.annexes.map(({ label }) => label['zh-Hans'])).toEqual(['责任分工和完成时限'].map((words) => expect.stringContaining(words)));
    },
  );

  test('a body with the subject in its name comes before general ones', () => expect(names(ask('公安局').answers.notNamed[0]?.near)).toContain('公安机关'));

  test.each(['公安机关', '法制办公室', '听证会', '香蕉', '局', '布局'])('%s is named, or no body', (query) => expect(ask(query).answers.notNamed).toEqual([]));
});
