import { isDay, two } from '../numbers.ts';
import { matches, type TimeRule } from '../rule.ts';

/** `2022年6月30日前` */
const rule: TimeRule = {
  name: 'fixed-day',
  field: 'time',
  looksFor: 'a day with year, month and day, and whether it is a last day (前)',
  examples: [
    { text: '2022年6月30日前完成全部清理。', finds: ['2022年6月30日前'] },
    { text: '于2018年1月1日起施行。', finds: ['2018年1月1日起'] },
  ],
  counterExamples: [
    { text: '根据2021年3月1日印发的文件', finds: [] },
    { text: '2022年2月30日前', finds: [] },
  ],
  find: (text) =>
    matches(text, /(20\d{2})年(\d{1,2})月(\d{1,2})日(?:之前|以前|前|起|截止)/gu, ([, year, month, day]) =>
      isDay(Number(year), Number(month), Number(day))
        ? { value: { kind: 'date', value: `${year}-${two(month ?? '')}-${two(day ?? '')}`, rule: null, precision: 'day' }, confidence: 1 }
        : null,
    ),
};
export default rule;
