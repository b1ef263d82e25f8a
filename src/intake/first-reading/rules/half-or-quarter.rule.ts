import { lastDay, two } from '../numbers.ts';
import { matches, type TimeRule } from '../rule.ts';

const QUARTERS = '一二三四';

/** `2021年上半年`, `2021年第三季度前` */
const rule: TimeRule = {
  name: 'half-or-quarter',
  field: 'time',
  looksFor: 'a half or a quarter of a year',
  examples: [
    { text: '2021年上半年完成', finds: ['2021年上半年'] },
    { text: '2021年第三季度前出台', finds: ['2021年第三季度前'] },
    { text: '完成时限：2022年一季度', finds: ['2022年一季度'] },
  ],
  counterExamples: [{ text: '比2021年上半年增长5%', finds: [] }],
  find: (text) =>
    matches(text, /(?<!比)(20\d{2})年(?:(上|下)半年|第?([一二三四1-4])季度)(?:底前|末前|之前|前|底|末)?(?!增长|下降|的?数据)/gu, ([, year, half, quarter]) => {
      const number = quarter === undefined ? 0 : QUARTERS.includes(quarter) ? QUARTERS.indexOf(quarter) + 1 : Number(quarter);
      const month = half === undefined ? number * 3 : half === '上' ? 6 : 12;
      return {
        value: {
          kind: 'date',
          value: `${year}-${two(month)}-${two(lastDay(Number(year), month))}`,
          rule: null,
          precision: 'month',
          reading: '按该时段最后一日理解。',
        },
        confidence: 0.95,
      };
    }),
};
export default rule;
