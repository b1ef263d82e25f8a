import { expect, test } from 'vitest';
import { aroundBody, rolledUpTasks } from '../../../src/derive/questions/wider-bodies.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();

test('governments of county-level cities and districts are among those of both levels, and those among all', () => {
  const { wider, narrower } = aroundBody(plan, 'county-governments');
  expect(wider.slice(0, 2)).toEqual(['municipal-and-county-governments', 'governments-all-levels']);
  expect(narrower).toEqual([]);
  expect(aroundBody(plan, 'governments-all-levels').narrower).toEqual(expect.arrayContaining(['municipal-and-county-governments', 'county-governments']));
});

test('a roll-up has the tasks of a body and of all narrower ones, each once', () => {
  const { narrower } = aroundBody(plan, 'legal-affairs-offices');
  expect(narrower).toContain('county-city-legal-affairs-offices');
  const codes = rolledUpTasks(plan, 'legal-affairs-offices').map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const id of ['legal-affairs-offices', ...narrower])
    for (const task of plan.dataset.tasks) if (task.actors.some(({ organization }) => organization === id)) expect(codes).toContain(task.code);
});

test('a body without links stands alone', () => {
  expect(aroundBody(plan, 'law-societies')).toEqual({ wider: [], narrower: [] });
});
