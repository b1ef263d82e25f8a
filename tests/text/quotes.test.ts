import { expect, test } from 'vitest';
import { nearestMatch, quoteCount, quoteOffset } from '../../src/text/quotes.ts';

test('a quote is found where it stands, by occurrence', () => {
  expect(quoteOffset('建立制度,完善制度', '制度')).toBe(2);
  expect(quoteOffset('建立制度,完善制度', '制度', 2)).toBe(7);
  expect(quoteOffset('建立制度,完善制度', '制度', 3)).toBe(-1);
  expect(quoteCount('建立制度,完善制度', '制度')).toBe(2);
});

test('overlapping occurrences are counted, so that a quote that could mean two places is told', () => {
  expect(quoteCount('哈哈哈', '哈哈')).toBe(2);
});

test.each([
  ['one character wrong', '推进综合行政执法改革,重点在', '推进综和行政执法改革', '推进综合行政执法改革'],
  ['full-width punctuation', '清理的,一律取消。', '清理的，一律取消', '清理的,一律取消'],
  ['a word left out', '市读书办公室应当定期检查书屋。', '市读书办公室应当检查书屋', '市读书办公室应当定期检查书屋'],
  [
    'English, to the edges of words',
    'The office shall publish the list of rooms each year.',
    'shall publish a list of rooms',
    'shall publish the list of rooms',
  ],
])('the nearest words are offered: %s', (_, text, quote, near) => {
  expect(nearestMatch(text, quote)).toBe(near);
});

test('nothing is offered where nothing is like it', () => {
  expect(nearestMatch('修订《测试市书屋管理办法》,建立平台。', '鼓励社会各方捐赠图书')).toBeNull();
  expect(nearestMatch('', '任何')).toBeNull();
});
