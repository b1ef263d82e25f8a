import { expect, test } from 'vitest';
import { chineseCode, clauseOf, paragraphNumber, paragraphOf } from '../../src/model/ids.ts';
import { chineseNumeral, numeralValue } from '../../src/text/numbering.ts';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [44, '四十四'],
  [99, '九十九'],
  [103, '一百零三'],
  [112, '一百一十二'],
])('the numeral of %d is %s, and back', (value, numeral) => {
  expect(chineseNumeral(value)).toBe(numeral);
  expect(numeralValue(numeral)).toBe(value);
});

test('every numeral from 1 to 999 leads back to its number', () => {
  for (let value = 1; value <= 999; value += 1) expect(numeralValue(chineseNumeral(value))).toBe(value);
});

test.each([0, 1000, 1.5, -1, Number.NaN])('there is no heading numeral for %d', (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError);
});

test.each(['', '零', '一百一', '一十', '1', '一、', '十一一'])('"%s" is no heading numeral', (text) => {
  expect(numeralValue(text)).toBeNull();
});

test.each([
  ['2', true, '二'],
  ['2.1', true, '二(一)'],
  ['2.1.3', true, '二(一)3'],
  ['2.1.3.p2', true, '二(一)3'],
  ['2.1.3.p2.s4', true, '二(一)3'],
  ['1.4.p7', true, '一(四)'],
  ['3.2', false, '三2'],
  ['3.2.p1', false, '三2'],
])('%s is cited as %s (sections: %s)', (code, sections, spoken) => {
  expect(chineseCode(code, sections)).toBe(spoken);
});

test.each(['0', '0.p1', 'notice', 'notice.p2', 'annex'])('%s has no number that could be said', (code) => {
  expect(chineseCode(code, true)).toBeNull();
});

test('a code names its paragraph, its clause and its paragraph number', () => {
  expect(paragraphOf('2.1.3.p2.s4')).toBe('2.1.3.p2');
  expect(paragraphOf('2.1.3.p2')).toBe('2.1.3.p2');
  expect(clauseOf('2.1.3.p2.s4')).toBe('2.1.3');
  expect(clauseOf('notice.p1')).toBe('notice');
  expect(clauseOf('2.1')).toBe('2.1');
  expect(paragraphNumber('2.1.3.p12.s1')).toBe(12);
  expect(paragraphNumber('2.1.3')).toBeNull();
});
