import { expect, test } from 'vitest';
import { joinedPieces } from '../../src/model/dataset.ts';

test('an ellipsis stands where words are left out between two pieces, and nowhere else', () => {
  const from = (start: number, length: number) => ({ start, end: start + length });
  expect(joinedPieces(['切实履行', '主体责任'], [from(0, 4), from(4, 4)])).toBe('切实履行主体责任');
  expect(joinedPieces(['切实履行', '第一责任人责任'], [from(0, 4), from(9, 7)])).toBe('切实履行……第一责任人责任');
});

test('pieces that were not found are told apart by an ellipsis', () => {
  expect(joinedPieces(['甲', '乙'], [])).toBe('甲……乙');
});
