import { isDay, lastDay, two } from '../numbers.ts';
import { matches, type TimeRule } from '../rule.ts';

/** `2023年6月底前`, `2023年6月前` */
const rule: TimeRule = {
  name: 'end-of-month',
  field: 'time',
  looksFor: 'the end of a month of a year, or a month before which something is due',
  examples: [
    { text: '2023年6月底前实现全覆盖。', finds: ['2023年6月底前'] },
    { text: '于2017年12月前完成', finds: ['2017年12月前'] },
    { text: '完成时限:2017年6月底', finds: ['2017年6月底'] },
    { text: '2018年12月完成', finds: ['2018年12月'] },
  ],
  counterExamples: [{ text: '2023年6月以来', finds: [] }],
  find: (text) =>
    matches(
      text,
      /(20\d{2})年(\d{1,2})月(?:(底)(?:之前|以前|前)?|末(?:之前|前)?|(?:之前|以前|前)|(?:份)?(?=完成|出台|印发|建成|到位|启动))/gu,
      ([words, year, month]) => {
        const [y, m] = [Number(year), Number(month)];
        if (!isDay(y, m, 1)) return null;
        const end = /[底末]/u.test(words);
        return {
          value: {
            kind: 'date',
            value: end ? `${year}-${two(m)}-${two(lastDay(y, m))}` : `${year}-${two(m)}`,
            rule: null,
            precision: 'month',
            ...(end ? { reading: '按该月最后一日理解。' } : words.endsWith('前') ? { reading: '原文未写明是否含该月，按该月理解。' } : {}),
          },
          confidence: end ? 1 : 0.9,
        };
      },
    ),
};
export default rule;
