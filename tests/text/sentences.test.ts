import { expect, test } from 'vitest';
import { expressionOfTag } from '../../src/text/expressions/index.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';

const split = (text: string, language: string): string[] =>
  expressionOfTag(language)
    .sentences(text)
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['two sentences', '第一句。第二句。', ['第一句。', '第二句。']],
  ['a semicolon ends none', '能改的,一律改;能取消的,予以取消。下一句。', ['能改的,一律改;能取消的,予以取消。', '下一句。']],
  ['a closing quotation mark or bracket belongs to its sentence', '他说“不行。”(不是。)下一句。', ['他说“不行。”', '(不是。)', '下一句。']],
  ['! and ?, half and full width', '谢谢!好吗？好。', ['谢谢!', '好吗？', '好。']],
  ['words without 。 at the end are a sentence, too', '第一句。没有句号', ['第一句。', '没有句号']],
  ['a point in a number ends none', '占90.5%以上。', ['占90.5%以上。']],
  ['nothing', '', []],
])('Chinese: %s', (_, text, sentences) => {
  expect(split(text, 'zh-Hans')).toEqual(sentences);
});

test.each([
  ['two sentences; the space between belongs to none', 'One. Two.', ['One.', 'Two.']],
  ['a point in a number or before a small letter ends none', 'At 9.5 per cent, i.e. more. Next.', ['At 9.5 per cent, i.e. more.', 'Next.']],
  ['closing quotation marks belong to their sentence', 'He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
  [
    'a sentence may begin with a numeral or a quotation mark',
    'End. 2 persons handle it. “One window” follows.',
    ['End.', '2 persons handle it.', '“One window” follows.'],
  ],
  ['a semicolon ends none', 'Do this; Do that.', ['Do this; Do that.']],
])('English: %s', (_, text, sentences) => {
  expect(split(text, 'en')).toEqual(sentences);
});

test('sentences cover every paragraph of the plans, in order, without overlap, and are never empty', async () => {
  for (const plan of [await changzhouPlan(), await minimalPlan()]) {
    for (const { code, text, sentences } of plan.clauses) {
      for (const language of plan.record.languages) {
        const words = text[language];
        if (words === undefined) continue;
        const spans = sentences[language] ?? [];
        expect(spans.map((span) => span.code)).toEqual(spans.map((_, index) => `${code}.s${index + 1}`));
        expect(spans.map(({ start, end }) => words.slice(start, end)).join(language === 'en' ? ' ' : '')).toBe(words);
        for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
      }
    }
  }
});
