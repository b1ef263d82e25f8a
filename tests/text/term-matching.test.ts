import { expect, test } from 'vitest';
import { hasForm, LongestMatcher, withoutForm } from '../../src/text/term-matching.ts';

test('a hidden string is no occurrence, and no shorter form is found in it', () => {
  const matcher = new LongestMatcher([['应', 'shall']], ['适应']);
  expect(matcher.find('与任务相适应,应报告')).toEqual([{ value: 'shall', start: 7, end: 8 }]);
});

test('an English form stands with its plural, in any case, with hyphens or spaces, and not inside a longer word', () => {
  expect(hasForm('Official enforcement-personnel', 'enforcement personnel')).toBe(true);
  expect(hasForm('local authorities', 'authority')).toBe(true);
  expect(hasForm('unlawful acts', 'lawful')).toBe(false);
});

test('every place of a form is taken out of a text', () => {
  expect(withoutForm('shall, and again Shall not', 'shall')).toBe('·, and again · not');
});
