import { expect, test } from 'vitest';
import { exportPhrases, guidePhrases, inTraditional, localePhrases, type Phrase, refusals, refused, remarkPhrases } from './wording.ts';

/** What is checked against which table of docs/wording.md. */
const CHECKS: readonly (readonly [name: string, heading: string, phrases: () => Phrase[]])[] = [
  ['the Chinese interface', '中文', () => localePhrases('zh-Hans')],
  ['the Chinese guide', '中文', () => guidePhrases('zh-Hans')],
  ['Chinese remarks in registers and terms', '中文', () => remarkPhrases('zh-Hans')],
  ['Chinese words of the downloads', '中文', exportPhrases],
  ['the Traditional interface', '繁体', () => localePhrases('zh-Hant')],
  ['the Traditional guide', '繁体', () => inTraditional(guidePhrases('zh-Hans'))],
  ['Traditional remarks in registers and terms', '繁体', () => inTraditional(remarkPhrases('zh-Hans'))],
  ['the English interface', 'English', () => localePhrases('en')],
  ['the English guide', 'English', () => guidePhrases('en')],
  ['English remarks in registers and terms', 'English', () => remarkPhrases('en')],
];

test.each(CHECKS)('%s: only words that docs/wording.md allows', (_, heading, phrases) => {
  const found = phrases();
  expect(found.length).toBeGreaterThan(30);
  expect(refused(found, refusals(heading))).toEqual([]);
});

test('a refused word is told with its place, its phrase and what to write instead', () => {
  const phrases = [{ place: 'content/guide/zh-Hans/about.mdx:7', text: '方案没有写明的' }];
  expect(refused(phrases, refusals('中文'))).toContain('content/guide/zh-Hans/about.mdx:7: “方案没有写明的” has 没有; write: 无、未、不含');
});

test('a word may be written inside an allowed phrase, and nowhere else', () => {
  const words = refusals('中文').filter(({ written }) => written === '查找');
  expect(refused([{ place: 'a', text: '浏览器的页内查找' }], words)).toEqual([]);
  expect(refused([{ place: 'a', text: '页内查找，查找任务' }], words)).toHaveLength(1);
});

test('a heading without a table is an error, so that no check is empty', () => {
  expect(() => refusals('Deutsch')).toThrow('docs/wording.md has no table below "## Deutsch".');
});
