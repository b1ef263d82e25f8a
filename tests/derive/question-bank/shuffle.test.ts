import { expect, test } from 'vitest';
import { shownOrder, shuffled } from '../../../src/derive/question-bank/shuffle.ts';

const letters = [...'abcdefghijklmnopqrst'];

test('one seed gives one order, another seed another', () => {
  const order = (seed: string): string => shuffled(letters, seed, String).join('');
  expect(order('7')).toBe(order('7'));
  expect(order('7')).not.toBe(order('8'));
  expect([...order('7')].sort()).toEqual(letters);
});

test('what is added later leaves the others in their order', () => {
  const before = shuffled(letters, 'class', String);
  const after = shuffled([...letters, 'new', 'newer'], 'class', String);
  expect(after.filter((letter) => !letter.startsWith('new'))).toEqual(before);
});

test('every place is as likely as another', () => {
  const first = [...Array(2000).keys()].map((seed) => shownOrder(4, String(seed), false)[0]);
  for (const place of [0, 1, 2, 3]) expect(first.filter((item) => item === place).length).toBeGreaterThan(400);
});

test('steps are never shown in their right order', () => {
  for (let seed = 0; seed < 500; seed += 1) expect(shownOrder(3, String(seed), true)).not.toEqual([0, 1, 2]);
});
