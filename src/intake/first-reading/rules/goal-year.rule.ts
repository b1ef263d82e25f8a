import { type Found, matches, type TimeRule, type TimeValue } from '../rule.ts';

/** `到2025年`, `2025年前` */
const rule: TimeRule = {
  name: 'goal-year',
  field: 'time',
  looksFor: 'a year that is a goal (到…年), or before which, in which, or from which something is to be done',
  examples: [
    { text: '到2025年，基本建成法治政府。', finds: ['到2025年'] },
    { text: '2025年前实现全覆盖', finds: ['2025年前'] },
    { text: '完成时限：2019年', finds: ['2019年'] },
    { text: '2018年内完成', finds: ['2018年内'] },
    { text: '2022年起实施', finds: ['2022年起'] },
  ],
  counterExamples: [
    { text: '《法治政府建设实施纲要（2021—2025年）》', finds: [] },
    { text: '到2025年底前完成', finds: [] },
    { text: '2017年3月8日印发', finds: [] },
  ],
  find: (text): Found<TimeValue>[] => [
    ...matches<TimeValue>(text, /到(20\d{2})年(?!年?[底末]|\d|前|以前)/gu, ([, year]) => ({
      value: { kind: 'goal-year', value: year ?? null, rule: null, precision: 'year' },
      confidence: 0.95,
    })),
    ...matches<TimeValue>(text, /(?<![\d—\-~～至到])(20\d{2})年(?:之前|以前|前|内)/gu, ([, year]) => ({
      value: { kind: 'year', value: year ?? null, rule: null, precision: 'year' },
      confidence: 0.95,
    })),
    ...matches<TimeValue>(text, /(?<![\d—\-~～至到])(20\d{2})年起/gu, ([, year]) => ({
      value: { kind: 'year', value: year ?? null, rule: null, precision: 'year', reading: '自该年起。' },
      confidence: 0.9,
    })),
    ...matches<TimeValue>(text, /((?:完成|办结|实施)?(?:时限|时间|期限)[:：]\s*)(20\d{2})年(?=[)）;；。,，\s]|$)/gu, ([words, label, year]) => ({
      value: { kind: 'year', value: year ?? null, rule: null, precision: 'year' },
      confidence: 0.95,
      start: label?.length ?? 0,
      end: words.length,
    })),
  ],
};
export default rule;
