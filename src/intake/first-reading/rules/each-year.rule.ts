import { isDay, lastDay } from '../numbers.ts';
import { type Found, matches, type TimeRule, type TimeValue } from '../rule.ts';

/** `每年1月30日前`, `每年12月底前` */
const rule: TimeRule = {
  name: 'each-year',
  field: 'time',
  looksFor: 'a day or month of every year',
  examples: [
    { text: '每年1月30日前公开报告。', finds: ['每年1月30日前'] },
    { text: '每年12月底前报送', finds: ['每年12月底前'] },
    { text: '每年第一季度向党委报告', finds: ['每年第一季度'] },
  ],
  counterExamples: [{ text: '每年召开会议', finds: [] }],
  find: (text): Found<TimeValue>[] => [
    ...matches<TimeValue>(text, /每年(\d{1,2})月(?:(\d{1,2})日|([底末]))?(?:之前|以前|前)?/gu, ([, month, day, end]) => {
      const m = Number(month);
      if (!isDay(2001, m, day === undefined ? 1 : Number(day))) return null;
      const last = day !== undefined ? Number(day) : end !== undefined ? (m === 2 ? -1 : lastDay(2001, m)) : null;
      return {
        value: {
          kind: 'recurring',
          value: null,
          rule: `FREQ=YEARLY;BYMONTH=${m}${last === null ? '' : `;BYMONTHDAY=${last}`}`,
          precision: last === null ? 'month' : 'day',
        },
        confidence: 1,
      };
    }),
    ...matches<TimeValue>(text, /每年第?([一二三四])季度(?:前|底前)?/gu, ([, quarter]) => {
      const month = ('一二三四'.indexOf(quarter ?? '') + 1) * 3;
      return {
        value: {
          kind: 'recurring',
          value: null,
          rule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${lastDay(2001, month)}`,
          precision: 'month',
          reading: '按该季度最后一日理解。',
        },
        confidence: 0.9,
      };
    }),
  ],
};
export default rule;
