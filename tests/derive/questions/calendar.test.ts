import { describe, expect, test } from 'vitest';
import { calendarItemsOf, calendarOf, expand, happenings } from '../../../src/derive/questions/calendar.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();
const calendar = calendarOf(plan);

/** Written by hand from the plan's text: 3.2.p1, 2.7.2.p1, 1.3.p1 and the notice. */
const BY_HAND = `
2016-07-11 2016-07-21 window consultation
2016-12-01 2016-12-31 observance 2.7.2-06.t2
2016-12-04 2016-12-04 observance 2.7.2-06.t1
2017-01-30 2017-01-30 deadline 3.2-04.t1
2017-01-30 2017-01-30 deadline 3.2-05.t1
2017-12-01 2017-12-31 observance 2.7.2-06.t2
2017-12-04 2017-12-04 observance 2.7.2-06.t1
2018-01-30 2018-01-30 deadline 3.2-04.t1
2018-01-30 2018-01-30 deadline 3.2-05.t1
2018-12-01 2018-12-31 observance 2.7.2-06.t2
2018-12-04 2018-12-04 observance 2.7.2-06.t1
2019-01-30 2019-01-30 deadline 3.2-04.t1
2019-01-30 2019-01-30 deadline 3.2-05.t1
2019-12-01 2019-12-31 observance 2.7.2-06.t2
2019-12-04 2019-12-04 observance 2.7.2-06.t1
2020-01-01 2020-12-31 goal goal-1.3-g1
2020-01-30 2020-01-30 deadline 3.2-04.t1
2020-01-30 2020-01-30 deadline 3.2-05.t1
2020-12-01 2020-12-31 observance 2.7.2-06.t2
2020-12-04 2020-12-04 observance 2.7.2-06.t1
2021-01-30 2021-01-30 deadline 3.2-04.t1
2021-01-30 2021-01-30 deadline 3.2-05.t1
2021-12-01 2021-12-31 observance 2.7.2-06.t2
2021-12-04 2021-12-04 observance 2.7.2-06.t1
`.trim();

test('happenings from July 2016 to December 2021, so that the report on the goal year is among them, are those of the hand-written list', () => {
  expect(
    happenings(calendar)
      .map(({ item, occurrence }) => `${occurrence.start} ${occurrence.end} ${item.nature} ${item.id}`)
      .join('\n'),
  ).toBe(BY_HAND);
});

test('the consultation is the one in plan.yaml', () => {
  const { opens, closes } = plan.record.consultation ?? { opens: '', closes: '' };
  expect(calendar.items.find(({ id }) => id === 'consultation')?.occurrences).toEqual([{ start: opens, end: closes }]);
});

describe('nothing vague becomes a date', () => {
  test('every time of a task is in one of the two lists', () => {
    const times = plan.dataset.tasks.flatMap((task) => task.times.map((_, index) => `${task.code}.t${index + 1}`));
    expect([...calendar.items.filter(({ task }) => task !== null), ...calendar.rhythms].map(({ id }) => id).sort()).toEqual([...times].sort());
  });

  test('a dated time names its month in its words', () => {
    for (const { task, quote } of calendar.items) if (task !== null) expect(quote['zh-Hans']).toMatch(/\d+月/);
    for (const { quote } of calendar.rhythms) expect(quote['zh-Hans']).not.toMatch(/\d+月|\d{4}年/);
  });

  test.each(['FREQ=YEARLY', 'FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=YEARLY;INTERVAL=2', ''])('the rule "%s" has no dates', (rule) => {
    expect(expand(rule, '2016-07-11', '2020-12-31')).toBe(null);
  });
});

test('both ends of the range are kept to', () => {
  expect(expand('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30', '2016-01-30', '2017-01-30')).toHaveLength(2);
  expect(expand('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30', '2016-01-31', '2017-01-29')).toEqual([]);
  expect(expand('FREQ=YEARLY;BYMONTH=2', '2016-01-01', '2017-12-31')).toEqual([
    { start: '2016-02-01', end: '2016-02-29' },
    { start: '2017-02-01', end: '2017-02-28' },
  ]);
});

test('organizations have the items in which they have a role', () => {
  expect(calendarItemsOf(calendar, 'government-departments').map(({ id }) => id)).toEqual(['3.2-05.t1']);
  expect(calendarItemsOf(calendar, 'audit-organs')).toEqual([]);
});

test('"each year" without a day stays a rule, in the second plan too', async () => {
  const { items, rhythms } = calendarOf(await minimalPlan());
  expect(items.map(({ id, occurrences }) => `${id} ${occurrences.length}`)).toEqual(['consultation 1', 'goal-1.1-g1 1', '1.2.1-01.t1 6']);
  expect(rhythms.map(({ quote }) => quote['zh-Hans'])).toEqual(['每年', '定期']);
});
