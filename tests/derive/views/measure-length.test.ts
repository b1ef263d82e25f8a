import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONGEST_MEASURE, measureLength } from '../../../src/derive/views/measure-length.ts';
import { changzhouPlan, root } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();

test('a longer measure has a greater length, and English counts half a character a letter', () => {
  expect([measureLength(plan, '2.1.3', 'zh-Hans'), measureLength(plan, '2.1.5', 'zh-Hans'), measureLength(plan, '2.1.1', 'zh-Hans')]).toEqual([2, 5, 6]);
  expect(measureLength(plan, '2.1.3', 'en')).toBeGreaterThanOrEqual(measureLength(plan, '2.1.3', 'zh-Hans'));
});

test('the style sheet knows every length', () => {
  const style = readFileSync(join(root, 'src/styles/prose.css'), 'utf8');
  const known = [...style.matchAll(/\[data-long="(\d+)"\] \{\s+--long: (\d+);/g)].map(([, length, value]) => [Number(length), Number(value)]);
  expect(known).toEqual(Array.from({ length: LONGEST_MEASURE - 1 }, (_, index) => [index + 2, index + 2]));
});
