/**
 * Questions that the words of a plan do not answer but its data does. General words of both languages, in one list; whoever asks in another
 * language finds words as ever.
 */

/** Ways to ask for dates, in the stored characters and in lower case. */
const ASKS_DATES: readonly RegExp[] = [
  /^(?:截止|到期|完成|办结|时间)(?:日期|时间|期限|节点|安排|要求|表)$/,
  /(?:截止日期|截止时间|完成时限|完成时间|完成期限|最后期限|时间节点|时间表)/,
  /^(?:有?哪些)?(?:期限|时限|日期|截止|日程)(?:任务|要求|有哪些)?$/,
  /(?:什[么麼]时候|何时|[几幾]时|哪天|哪一天|[几幾]月[几幾]日|多久)(?:前)?(?:要|应|必须)?(?:完成|做完|办完|报告|上报|截止|到期)/,
  /^(?:什[么麼]时候|何时|[几幾]时|哪天)/,
  /\bdead ?lines?\b|\bdue (?:dates?|by|on|when)\b|\bdue$|^due\b(?! process)|^by when\b|^when\b|^time ?lines?$|^time ?tables?$|^(?:key )?dates?$/,
];

/** Whether a query asks when something is due. @param query folded, in the stored characters */
export function asksForDates(query: string): boolean {
  const words = query.replace(/[?？。.!！\s]+$/g, '').trim();
  return ASKS_DATES.some((pattern) => pattern.test(words));
}
