import { numeralValue } from '../../text/numbering.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

const ARABIC = /\d+(?:\.\d+)?/g;
const CHINESE = /[一二三四五六七八九十百零两]+/gu;

/** The value of a target is a number of its own quote, written in digits or in Chinese. */
export function checkTargetValues(plan: Plan): Problem[] {
  return plan.dataset.targets.flatMap(({ id, quote, value, file, line }): Problem[] => {
    const numbers = numbersIn(quote);
    const strays = [value].flat().filter((number) => !numbers.includes(number));
    const place = { check: 'targets', file, line };
    if (strays.length > 0)
      return [
        {
          ...place,
          message: `Target ${id}: the value ${strays.join(' and ')} does not stand in its quote "${quote}".`,
          hint:
            numbers.length === 0
              ? 'The quote states no number: quote the words that do, or remove the target.'
              : `The quote has ${numbers.join(', ')}: write that number, or quote the words that state this one.`,
        },
      ];
    if (Array.isArray(value) && value[0] >= value[1])
      return [{ ...place, message: `Target ${id}: the range runs from ${value[0]} to ${value[1]}.`, hint: 'Write the smaller number first.' }];
    return [];
  });
}

/** All numbers of Chinese words: digits of either width, and numerals such as 十二 or 两. */
export function numbersIn(words: string): number[] {
  const plain = words.normalize('NFKC');
  const digits = [...plain.replace(/(\d),(?=\d{3})/g, '$1').matchAll(ARABIC)].map(([number]) => Number(number));
  const numerals = [...plain.matchAll(CHINESE)].flatMap(([numeral]) => {
    const value = numeralValue(numeral) ?? numeralValue(numeral.replaceAll('两', '二'));
    return value === null ? [] : [value];
  });
  return [...digits, ...numerals];
}
