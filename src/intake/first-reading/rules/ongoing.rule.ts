import { type Found, matches, type TimeRule, type TimeValue } from '../rule.ts';

/** `长期坚持`, `持续推进` as an answer to "by when" */
const rule: TimeRule = {
  name: 'ongoing',
  field: 'time',
  looksFor: 'that something has no end: 长期, 持续推进, 常态化 where a time limit is asked for',
  examples: [
    { text: '完成时限：长期坚持', finds: ['长期坚持'] },
    { text: '（完成时限：持续推进）', finds: ['持续推进'] },
    { text: '落实责任制。长期坚持。', finds: ['长期坚持'] },
  ],
  counterExamples: [{ text: '坚持长期投入，持续推进改革。', finds: [] }],
  find: (text): Found<TimeValue>[] => [
    ...matches<TimeValue>(
      text,
      /((?:完成|办结|实施|推进)?(?:时限|时间|期限|进度)(?:要求)?[:：]\s*)(长期(?:坚持|推进)?|持续(?:推进|实施|坚持)|常态化(?:推进)?|常年(?:坚持)?|全年)/gu,
      ([words, label]) => ({
        value: { kind: 'ongoing', value: null, rule: null, precision: 'none' },
        confidence: 1,
        start: label?.length ?? 0,
        end: words.length,
      }),
    ),
    ...matches<TimeValue>(text, /(?<=^|[。；;])(长期坚持|持续推进|常年坚持)(?=[。；;]|$)/gu, () => ({
      value: { kind: 'ongoing', value: null, rule: null, precision: 'none' },
      confidence: 0.9,
    })),
  ],
};
export default rule;
