import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changzhouPlan, root } from '../fixtures/plans.ts';

/**
 * An identifier, once published, never changes its meaning. This file is the list of them: a code may be added to it, after thought;
 * one that is removed or renamed breaks links, citations and data that others have.
 */
test('the codes of all clauses are those that were published, in reading order', async () => {
  const plan = await changzhouPlan();
  await expect(`${plan.clauses.map(({ code }) => code).join('\n')}\n`).toMatchFileSnapshot('codes.txt');
});

/** Codes of tasks and aims that were published. New ones are added at the end of a line of work; none is ever taken out. */
test('a published code of a task or aim is still there, or leads to those that hold its words now', async () => {
  const { dataset } = await changzhouPlan();
  const published = readFileSync(join(root, 'tests/model/task-codes.txt'), 'utf8').trim().split('\n');
  const known = new Set([...dataset.tasks, ...dataset.aims].map(({ code }) => code));
  expect(published.filter((code) => !known.has(code) && !dataset.moved.has(code))).toEqual([]);
  expect(
    [...dataset.moved.keys()].filter((code) => !published.includes(code)),
    'a code that was never published needs no forwarding',
  ).toEqual([]);
});
