import { NUMERAL, numeralOf } from '../numbers.ts';
import { matches, type NumberRule } from '../rule.ts';

const UNITS = '个百分点|％|%|人次|名|人|万元|亿元|元|家|户|项|件|份|篇|部|次|场|期|批|轮|支|所|处|个|学时|课时|小时|平方米|公里|亩|吨|类|条|种|级';

/** `90%以上`, `不少于3名`, `5-7支` */
const rule: NumberRule = {
  name: 'amount',
  field: 'number',
  looksFor: 'a number with its unit, and whether it is a least, a most, or a range',
  examples: [
    { text: '满意度达90%以上', finds: ['达90%以上'] },
    { text: '配备3名以上专职人员', finds: ['3名以上'] },
    { text: '每年不少于2次', finds: ['不少于2次'] },
    { text: '整合组建5-7支队伍', finds: ['5-7支'] },
    { text: '群众满意率达到百分之九十五以上', finds: ['达到百分之九十五以上'] },
    { text: '每年举办4期以上', finds: ['4期以上'] },
    { text: '每年至少评查2次', finds: ['至少评查2次'] },
  ],
  counterExamples: [
    { text: '2018年12月31日', finds: [] },
    { text: '×政发〔2021〕12号', finds: [] },
    { text: '第3条第2款', finds: [] },
    { text: '一个平台、两个办法', finds: [] },
    { text: '15个工作日内', finds: [] },
  ],
  find: (text) => [
    ...matches(
      text,
      new RegExp(
        `(一般|原则上)?(不少于|不低于|不得少于|不得低于|至少(?:[\\p{Script=Han}]{1,4}(?=[0-9]))?|不超过|不高于|不多于|不得超过|达到|达|超过|控制在)?([0-9]+(?:\\.[0-9]+)?)(?:\\s*[-—~～至]\\s*([0-9]+(?:\\.[0-9]+)?))?(?:多)?(${UNITS})(?!月|工作日|自然日|主|辅)(以上|以下|以内|左右)?`,
        'gu',
      ),
      (match) => {
        const before = text.slice(Math.max(0, match.index - 1), match.index);
        if (/[第年月〔[0-9]/u.test(before) && match[2] === undefined && match[1] === undefined) return null;
        return read(match[3] ?? '', match[4], match[2], match[6], match[5] ?? '', match[1]);
      },
    ),
    ...matches(text, new RegExp(`(不少于|不低于|至少|不超过|达到|达|超过)?百分之(${NUMERAL})(以上|以下|左右)?`, 'gu'), ([, bound, count = '', after]) =>
      read(count, undefined, bound, after, '%', undefined),
    ),
    ...matches(text, new RegExp(`(不少于|不低于|不得少于|至少|不超过)([一二两三四五六七八九十百]+)(${UNITS})`, 'gu'), ([, bound, count = '', unit = '']) =>
      read(count, undefined, bound, undefined, unit, undefined),
    ),
    ...matches(text, new RegExp(`([一二两三四五六七八九十百]+)(${UNITS})(以上|以下)`, 'gu'), ([, count = '', unit = '', after]) =>
      read(count, undefined, undefined, after, unit, undefined),
    ),
  ],
};
export default rule;

function read(from: string, to: string | undefined, bound: string | undefined, after: string | undefined, unit: string, hedge: string | undefined) {
  const [low, high] = [numeralOf(from), to === undefined ? null : numeralOf(to)];
  if (low === null) return null;
  const least = bound !== undefined && /不少于|不低于|不得少于|不得低于|至少|超过$/u.test(bound) && !/^不超过|^不得超过/u.test(bound);
  const most = (bound !== undefined && /^(不超过|不高于|不多于|不得超过|控制在)/u.test(bound)) || after === '以下' || after === '以内';
  const comparator = high !== null ? ('range' as const) : most ? ('<=' as const) : least || after === '以上' ? ('>=' as const) : ('=' as const);
  const soft = hedge ?? (after === '左右' ? after : undefined);
  return {
    value: {
      value: high === null ? low : ([low, high] as const),
      comparator,
      unit: unit === '％' ? '%' : unit,
      ...(soft === undefined ? {} : { hedge: soft }),
    },
    confidence: comparator === '=' ? 0.9 : 1,
  };
}
