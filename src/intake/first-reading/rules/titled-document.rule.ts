import { type DocumentRule, type DocumentValue, matches } from '../rule.ts';

/** What the words before a title do with the document. */
const ROLES: readonly (readonly [DocumentValue['role'], RegExp])[] = [
  ['draft', /(制定|制订|出台|研究制定|起草|编制|拟订|印发|制发)[^，,。；;《》]{0,12}$/u],
  ['improve', /(修订|修改|完善|健全|修正)[^，,。；;《》]{0,12}$/u],
  ['publish', /(公布|公开|发布)[^，,。；;《》]{0,8}$/u],
  ['implement', /(贯彻落实|贯彻执行|贯彻实施|全面落实|认真落实|严格落实|落实|执行|实施|贯彻)[^，,。；;《》]{0,16}$/u],
  ['basis', /(根据|按照|依据|依照|结合|遵照|参照|对照)[^，。；;《》]{0,20}$/u],
];

/** `《…办法》`, with its number where one follows */
const rule: DocumentRule = {
  name: 'titled-document',
  field: 'document',
  looksFor: 'a title in 《》, its number behind it, and what the verb before it does with it',
  examples: [
    { text: '贯彻落实《江南省行政程序规定》，', finds: ['《江南省行政程序规定》'] },
    { text: '根据《关于深化改革的意见》（江政发〔2021〕12号）', finds: ['《关于深化改革的意见》（江政发〔2021〕12号）'] },
    { text: '制定《关于〈纲要〉的实施办法》', finds: ['《关于〈纲要〉的实施办法》'] },
  ],
  counterExamples: [{ text: '没有书名号的规定', finds: [] }],
  find: (text) =>
    matches(text, /《([^《》]{2,120})》(?:[(（]\s*([\p{Script=Han}]{1,12}[〔[［(（]\s?20\d{2}\s?[〕\]］)）]\s?(?:第)?\d{1,4}\s?号)\s*[)）])?/gu, (match) => {
      const before = text.slice(0, match.index);
      const role = ROLES.find(([, pattern]) => pattern.test(before))?.[0] ?? 'basis';
      return {
        value: { title: match[1] ?? '', bracketed: true, role, ...(match[2] === undefined ? {} : { number: match[2] }) },
        confidence: ROLES.some(([, pattern]) => pattern.test(before)) ? 0.95 : 0.7,
      };
    }),
};
export default rule;
