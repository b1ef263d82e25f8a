import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfId } from './citations.ts';
import { givenTwice } from './given-twice.ts';
import { quoteHint } from './quote-hint.ts';

/** The words of dates stand in their paragraph in every language; ids are given once. */
export function checkDates(plan: Plan): Problem[] {
  const { dates } = plan.dataset;
  const problems = givenTwice(
    plan,
    'dates.yaml',
    'The date',
    dates.map(({ id }) => id),
  );
  for (const date of dates) {
    for (const language of plan.record.languages) {
      const quote = date.quote[language];
      const place = { check: 'dates', file: 'dates.yaml', line: lineOfId(plan, 'dates.yaml', date.id) };
      if (quote === undefined) {
        problems.push({ ...place, message: `The date ${date.id} has no words in ${language}.`, hint: `Add the words of ${date.clause} that state it.` });
      } else if (!(plan.byCode.get(date.clause)?.text[language] ?? '').includes(quote)) {
        problems.push({
          ...place,
          message: `The date ${date.id}: "${quote}" does not stand in ${date.clause}.`,
          hint: quoteHint(plan, language, date.clause, quote),
        });
      }
    }
  }
  return problems;
}
