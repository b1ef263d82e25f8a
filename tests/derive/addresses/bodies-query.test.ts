import { expect, test } from 'vitest';
import { formatBodies, parseBodies, reportsAmong, tasksOfBodies } from '../../../src/derive/addresses/bodies-query.ts';
import { ledgerOf } from '../../../src/derive/questions/ledger.ts';
import { ROLES } from '../../../src/model/dataset-schema.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();
const { rows } = ledgerOf(plan);
const known = new Set(plan.dataset.organizations.map(({ id }) => id));

test('a choice is written into the address and read again, each body once', () => {
  const chosen = ['government-departments', 'functional-departments'];
  expect(parseBodies(formatBodies(chosen), known)).toEqual({ chosen, name: '' });
  expect(parseBodies('?org=government,government', known)?.chosen).toEqual(['government']);
  expect(formatBodies([])).toBe('');
  expect(parseBodies(`?q=${'局'.repeat(60)}`, known)?.name).toHaveLength(40);
  expect(parseBodies('?q=%E5%8F%B8%E2%80%AE%E6%B3%95%E5%B1%80', known)).toEqual({ chosen: [], name: '司法局' });
});

test.each(['?org=nobody', '?org=', '?org=__proto__', '?org=government&org=government', '?x=1', '?q=%00', `?org=${'government,'.repeat(900)}`])(
  'an address that is not understood is void as a whole: %s',
  (search) => expect(parseBodies(search, known)).toBeNull(),
);

test('the tasks of several bodies stand once each, by role, those with a time first, and none is lost', () => {
  const chosen = ['government-departments', 'governments-all-levels', 'administrative-law-enforcement-organs'];
  const groups = tasksOfBodies(rows, chosen, ROLES);
  const codes = groups.flatMap((group) => group.rows.map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
  expect([...codes].sort()).toEqual(
    plan.dataset.tasks
      .filter((task) => task.actors.some(({ organization }) => chosen.includes(organization)))
      .map(({ code }) => code)
      .sort(),
  );
  for (const { role, rows: list } of groups) {
    for (const { actors } of list) expect(actors.some(([body, own]) => chosen.includes(body) && own === role)).toBe(true);
    const dated = list.map(({ times }) => times.length > 0);
    expect(dated).toEqual([...dated].sort((a, b) => Number(b) - Number(a)));
  }
  expect(groups.map(({ role }) => ROLES.indexOf(role as (typeof ROLES)[number]))).toEqual(
    [...groups.map(({ role }) => ROLES.indexOf(role as (typeof ROLES)[number]))].sort((a, b) => a - b),
  );
  expect(tasksOfBodies(rows, [], ROLES)).toEqual([]);
});

test('what is reported to whom names those who report and those who receive', () => {
  expect(reportsAmong(rows).find(({ code }) => code === '3.2-05')).toEqual({
    code: '3.2-05',
    from: ['government-departments'],
    to: plan.dataset.tasks
      .find(({ code }) => code === '3.2-05')
      ?.actors.filter(({ role }) => role === 'addressee')
      .map(({ organization }) => organization),
  });
  expect(reportsAmong(rows.filter(({ code }) => code === '2.1.1-01'))).toEqual([]);
});
