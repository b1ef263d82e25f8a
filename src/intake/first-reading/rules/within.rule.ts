import { NUMERAL, numeralOf } from '../numbers.ts';
import { matches, type TimeRule } from '../rule.ts';

const UNITS: Readonly<Record<string, string>> = { 年: 'Y', 个月: 'M', 周: 'W', 个工作日: 'D', 工作日: 'D', 日: 'D', 天: 'D', 个自然日: 'D' };
const UNIT = '个工作日|工作日|个自然日|个月|年|周|日|天';

/** `15个工作日内`, `不少于30日` */
const rule: TimeRule = {
  name: 'within',
  field: 'time',
  looksFor: 'how long something may take (内, 不超过) or must last (不少于, 以上)',
  examples: [
    { text: '自收到之日起15个工作日内答复', finds: ['15个工作日内'] },
    { text: '公布期限一般不少于30日', finds: ['不少于30日'] },
    { text: '三年内完成', finds: ['三年内'] },
    { text: '最长不得超过60日', finds: ['不得超过60日'] },
  ],
  counterExamples: [
    { text: '2018年内完成', finds: [] },
    { text: '不少于30人', finds: [] },
  ],
  find: (text) => [
    ...matches(text, new RegExp(`(?<![\\d年第])(${NUMERAL})(${UNIT})(?:之内|以内|内)`, 'gu'), (match) => duration(match, 'maximum-duration')),
    ...matches(text, new RegExp(`(?:不得少于|不少于|不低于|至少)(${NUMERAL})(${UNIT})`, 'gu'), (match) => duration(match, 'minimum-duration')),
    ...matches(text, new RegExp(`(?:不得超过|不超过)(${NUMERAL})(${UNIT})`, 'gu'), (match) => duration(match, 'maximum-duration')),
  ],
};
export default rule;

function duration([words, count = '', unit = '']: RegExpExecArray, kind: 'maximum-duration' | 'minimum-duration') {
  const value = numeralOf(count);
  if (value === null || value === 0 || value > 1900) return null;
  return {
    value: {
      kind,
      value: `P${value}${UNITS[unit] ?? 'D'}`,
      rule: null,
      precision: 'none' as const,
      ...(words.includes('工作日') ? { reading: '以工作日计。' } : {}),
    },
    confidence: 0.95,
  };
}
