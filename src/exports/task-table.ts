import type { Table } from 'docx';
import { wordsOfTask, wordsOfTime } from '../derive/views/task-words.ts';
import { fill, type Locale, wordsOf } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import { paragraphNumber } from '../model/ids.ts';
import { clauseAt, type Plan } from '../model/plan.ts';
import { show, spokenCode } from '../page.ts';
import { tableOf, type WordColumn } from './word.ts';

type ColumnName = 'code' | 'place' | 'words' | 'who' | 'when';

/**
 * Tasks as a table for Word. What the sentence does not state is said to be not stated.
 * @param widths columns to show, with their widths in twentieths of a point
 */
export function taskTable(plan: Plan, locale: Locale, tasks: readonly Task[], widths: Readonly<Partial<Record<ColumnName, number>>>): Table {
  const words = wordsOf(locale);
  const names = new Map(plan.dataset.organizations.map(({ id, name }) => [id, show(name, locale).text]));
  const stated = (list: string[]): string[] => (list.length === 0 ? [words.facts.notStated] : list);
  const heads: Record<ColumnName, string> = {
    code: words.ledger.code,
    place: words.charts.place,
    words: words.ledger.words,
    who: words.ledger.who,
    when: words.ledger.when,
  };
  const cells: Record<ColumnName, (task: Task) => string[]> = {
    code: ({ code }) => [code],
    place: ({ clause, measure }) => [
      [spokenCode(plan, clauseAt(plan, measure), locale), fill(words.clause.paragraph, { n: paragraphNumber(clause) ?? 1 })].join(' '),
    ],
    words: (task) => {
      const { words: own, context } = wordsOfTask(plan, locale, task);
      return [own.text, ...(context === undefined ? [] : [`${words.facts.context}${words.format.colon}${context}`])];
    },
    who: ({ actors }) =>
      stated(
        actors.map(
          ({ organization, role, basis }) =>
            `${names.get(organization) ?? organization}${words.format.open}${words.data.roles[role]}${words.format.listSeparator}${words.data.bases[basis]}${words.format.close}`,
        ),
      ),
    when: (task) => stated(task.times.map((_, index) => wordsOfTime(plan, locale, task, index).text)),
  };
  const columns = Object.entries(widths).map(([name, width]): WordColumn<Task> => {
    const column = name as ColumnName;
    return { head: heads[column], width, cell: cells[column] };
  });
  return tableOf(columns, tasks, locale);
}
