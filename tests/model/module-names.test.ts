import { expect, test } from 'vitest';
import { checkTraining } from '../../src/model/checks/training.ts';
import type { Plan } from '../../src/model/plan.ts';
import { changzhouPlan } from '../fixtures/plans.ts';

test.each(['test', 'session'])('a module called %s would take the place of another page, and is refused', async (id) => {
  const plan = await changzhouPlan();
  const [first, ...others] = plan.training.modules;
  if (first === undefined) throw new Error('There is no module.');
  const renamed: Plan = { ...plan, training: { ...plan.training, modules: [{ ...first, id }, ...others] } };
  const messages = (checked: Plan): string[] =>
    checkTraining(checked)
      .map(({ message }) => message)
      .filter((message) => message.includes('cannot be called'));
  expect(messages(plan)).toEqual([]);
  expect(messages(renamed)).toEqual([`A module cannot be called ${id}: its page would take the place of another one.`]);
});
