import { describe, expect, test } from 'vitest';
import { displayHeading, displayText, undoDisplay } from '../../src/text/display.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';

const plans = [await changzhouPlan(), await minimalPlan()];
const texts = plans.flatMap((plan) =>
  [plan.record.title, plan.record.subtitle, ...plan.clauses.flatMap(({ text, heading }) => [text, heading])].flatMap((words) => words?.['zh-Hans'] ?? []),
);

describe('on every text of the plans', () => {
  test('there are texts', () => {
    expect(texts.length).toBeGreaterThan(130);
  });

  test('the rule is undone by its opposite, and keeps the length, so that offsets stay valid', () => {
    for (const text of texts) {
      expect(undoDisplay(displayText(text))).toBe(text);
      expect(displayText(text)).toHaveLength(text.length);
    }
  });

  test('it changes nothing but , : ; ( ) ! ?', () => {
    for (const text of texts) {
      const shown = displayText(text);
      for (let index = 0; index < text.length; index += 1) if (shown[index] !== text[index]) expect(',:;()!?').toContain(text[index]);
    }
  });

  test('no half-width punctuation is left beside a Chinese character or Chinese punctuation', () => {
    for (const text of texts) expect(displayText(text)).not.toMatch(/[\p{Script=Han}。、“”《》〈〉—%][,:;()!?]|[,:;()!?][\p{Script=Han}。、“”《》〈〉]/u);
  });

  test('brackets stand in pairs of one width', () => {
    for (const text of texts) {
      const open: string[] = [];
      for (const mark of displayText(text).match(/[()（）]/g) ?? []) {
        if (mark === '(' || mark === '（') open.push(mark);
        else expect(`${open.pop()}${mark}`).toMatch(/^(\(\)|（）)$/);
      }
      expect(open).toEqual([]);
    }
  });

  test('shown twice it is the same', () => {
    for (const text of texts) expect(displayText(displayText(text))).toBe(displayText(text));
  });
});

test.each([
  ['》, and ”, and %, — not only between characters', '《纲要》,“双随机”,达90%,并', '《纲要》，“双随机”，达90%，并'],
  ['a bracket with digits inside', '纲要(2015—2020年)', '纲要（2015—2020年）'],
  ['a bracket with Latin inside', '资本合作(PPP)模式', '资本合作（PPP）模式'],
  ['a bracket inside a bracket', '方案(征求意见稿(第2稿))', '方案（征求意见稿（第2稿））'],
  ['an e-mail address behind its label', '邮箱:someone@example.cn', '邮箱：someone@example.cn'],
  ['a telephone number', '电话:0519-00000000,传真:00000000', '电话：0519-00000000，传真：00000000'],
])('full width: %s', (_, captured, shown) => {
  expect(displayText(captured)).toBe(shown);
});

test.each([
  'http://www.example.cn:80/a/b(c)d?e=1;f=2',
  '/upfiles/admininfo/20160711/20160711111648_41049.docx',
  'someone@example.cn',
  '1,000',
  '12:30',
  '2016-07-11',
  '5-7',
])('left as it is: %s', (text) => {
  expect(displayText(`见${text}号`)).toBe(`见${text}号`);
});

test('a run-in heading is shown without the 。 that closes it', () => {
  expect(displayHeading('完善政府立法体制机制。')).toBe('完善政府立法体制机制');
  expect(displayHeading('评价标准')).toBe('评价标准');
});
