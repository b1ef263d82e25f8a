import { NUMERAL, numeralOf } from '../numbers.ts';
import { type Found, matches, type TimeRule, type TimeValue } from '../rule.ts';

const RULES: Readonly<Record<string, string | null>> = {
  年: 'FREQ=YEARLY',
  年度: 'FREQ=YEARLY',
  半年: 'FREQ=MONTHLY;INTERVAL=6',
  季度: 'FREQ=MONTHLY;INTERVAL=3',
  季: 'FREQ=MONTHLY;INTERVAL=3',
  月: 'FREQ=MONTHLY',
  周: 'FREQ=WEEKLY',
  日: 'FREQ=DAILY',
  天: 'FREQ=DAILY',
  年至少: 'FREQ=YEARLY',
};
const UNITS: Readonly<Record<string, string>> = { 年: 'Y', 个月: 'M', 月: 'M', 周: 'W', 日: 'D', 天: 'D' };

/** `每年`, `每季度`, `每隔2年`, `每两年` */
const rule: TimeRule = {
  name: 'rhythm',
  field: 'time',
  looksFor: 'how often something recurs, without a day',
  examples: [
    { text: '每年至少举办1次培训', finds: ['每年'] },
    { text: '每季度通报一次', finds: ['每季度'] },
    { text: '规章每隔5年清理一次', finds: ['每隔5年'] },
    { text: '每两年开展一轮评查', finds: ['每两年'] },
    { text: '每半年报告工作', finds: ['每半年'] },
  ],
  counterExamples: [
    { text: '每年1月30日前公开', finds: [] },
    { text: '每月饼', finds: [] },
    { text: '每一个环节', finds: [] },
  ],
  find: (text): Found<TimeValue>[] => [
    ...matches<TimeValue>(text, /每(年度|半年|季度|年|季|月(?!饼)|周|日|天)(?!\d|第?[一二三四]季度)/gu, ([, period]) => ({
      value: { kind: 'recurring', value: null, rule: RULES[period ?? ''] ?? null, precision: 'none' },
      confidence: 0.95,
    })),
    ...matches<TimeValue>(text, new RegExp(`每隔?(${NUMERAL})(年|个月|周|日|天)`, 'gu'), ([, count, unit]) => {
      const value = numeralOf(count ?? '');
      return value === null
        ? null
        : { value: { kind: 'interval', value: `P${value}${UNITS[unit ?? ''] ?? 'D'}`, rule: null, precision: 'none' }, confidence: 0.95 };
    }),
  ],
};
export default rule;
