import { matches, type TimeRule } from '../rule.ts';

/** `2021—2025年` outside of titles */
const rule: TimeRule = {
  name: 'years',
  field: 'time',
  looksFor: 'a range of years, or of months in a year, outside of a title',
  examples: [
    { text: '完成时限：2021—2025年', finds: ['2021—2025年'] },
    { text: '2021年至2023年分步推进', finds: ['2021年至2023年'] },
  ],
  counterExamples: [{ text: '贯彻《法治政府建设实施纲要（2021—2025年）》', finds: [] }],
  find: (text) =>
    matches(text, /(20\d{2})年?\s*(?:[—－–~～-]{1,2}|至|到)\s*(20\d{2})年(?:底)?/gu, (match) =>
      isInTitle(text, match.index) || Number(match[1]) >= Number(match[2])
        ? null
        : { value: { kind: 'range', value: `${match[1]}/${match[2]}`, rule: null, precision: 'year' }, confidence: 0.95 },
    ),
};
export default rule;

/** Whether a place lies between 《 and 》. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
