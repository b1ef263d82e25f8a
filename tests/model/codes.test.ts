import { expect, test } from 'vitest';
import { changzhouPlan } from '../fixtures/plans.ts';

/**
 * An identifier, once published, never changes its meaning. This file is the list of them: a code may be added to it, after thought;
 * one that is removed or renamed breaks links, citations and data that others have.
 */
test('the codes of all clauses are those that were published, in reading order', async () => {
  const plan = await changzhouPlan();
  await expect(`${plan.clauses.map(({ code }) => code).join('\n')}\n`).toMatchFileSnapshot('codes.txt');
});
