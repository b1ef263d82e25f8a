import { matches, type TimeRule } from '../rule.ts';

/** `2022年底前`, `2022年年底` */
const rule: TimeRule = {
  name: 'end-of-year',
  field: 'time',
  looksFor: 'the end of a year',
  examples: [
    { text: '2022年底前完成修订', finds: ['2022年底前'] },
    { text: '完成时限：2018年年底', finds: ['2018年年底'] },
    { text: '到2025年底基本建成', finds: ['2025年底'] },
    { text: '2024年末全部达标', finds: ['2024年末'] },
  ],
  counterExamples: [{ text: '2022年底数清单', finds: [] }],
  find: (text) =>
    matches(text, /(20\d{2})年(?:年底|年末|底(?!数)|末)(?:之前|以前|前)?/gu, ([, year]) => ({
      value: { kind: 'date', value: `${year}-12-31`, rule: null, precision: 'year', reading: '按该年12月31日理解。' },
      confidence: 1,
    })),
};
export default rule;
