import type { Plan } from '../plan.ts';
import { originalLanguage } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfId, lineOfText } from './citations.ts';
import { quoteHint } from './quote-hint.ts';

/** The words of dates stand in their paragraph in every language; each word of a procedure's step is a task's; ids are given once. */
export function checkDatesAndProcedures(plan: Plan): Problem[] {
  const { dates, procedures, tasks } = plan.dataset;
  const problems: Problem[] = [];
  const twice = (file: string, what: string, ids: readonly string[]): void => {
    for (const id of new Set(ids.filter((item, index) => ids.indexOf(item) !== index))) {
      problems.push({
        check: 'procedures',
        file,
        line: lineOfText(plan, file, `id: ${id}`),
        message: `${what} ${id} is there twice.`,
        hint: 'Give one of the two another id, or remove it.',
      });
    }
  };

  twice(
    'dates.yaml',
    'The date',
    dates.map(({ id }) => id),
  );
  for (const date of dates) {
    for (const language of plan.record.languages) {
      const quote = date.quote[language];
      const place = { check: 'procedures', file: 'dates.yaml', line: lineOfId(plan, 'dates.yaml', date.id) };
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

  twice(
    'procedures.yaml',
    'The procedure',
    procedures.map(({ id }) => id),
  );
  // A procedure rests on tasks: where a task's own words cannot be found, that is told, and not what follows from it.
  if (tasks.some(({ span }) => span === null)) return problems;
  for (const procedure of procedures) {
    twice(
      'procedures.yaml',
      `In ${procedure.id}, the step`,
      procedure.steps.map(({ id }) => id),
    );
    for (const step of procedure.steps) {
      for (const { clause, quote } of [...step.words, ...step.limits]) {
        const what = { check: 'procedures', file: 'procedures.yaml', line: lineOfText(plan, 'procedures.yaml', quote) };
        if (tasks.some((task) => task.clause === clause && task.quote === quote)) continue;
        const inText = (plan.byCode.get(clause)?.text[originalLanguage(plan)] ?? '').includes(quote);
        const near = tasks.find((task) => task.clause === clause && (task.quote.includes(quote) || quote.includes(task.quote)));
        problems.push({
          ...what,
          message: inText
            ? `Step ${procedure.id}/${step.id}: "${quote}" is not the words of a task of ${clause}.`
            : `Step ${procedure.id}/${step.id}: "${quote}" does not stand in ${clause}.`,
          hint: near === undefined ? quoteHint(plan, originalLanguage(plan), clause, quote) : `Quote the whole of task ${near.code}: "${near.quote}".`,
        });
      }
      for (const { quote } of step.limits) {
        if (quote.includes('不得') || quote.includes('严禁')) continue;
        problems.push({
          check: 'procedures',
          file: 'procedures.yaml',
          line: lineOfText(plan, 'procedures.yaml', quote),
          message: `Step ${procedure.id}/${step.id}: "${quote}" forbids nothing.`,
          hint: 'Limits are words with 不得 or 严禁; put others under words.',
        });
      }
    }
  }
  return problems;
}
