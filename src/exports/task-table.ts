import type { Table } from 'docx';
import { limitsOutside, type TaskView, taskView } from '../derive/views/task-view.ts';
import { type Locale, wordsOf } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import type { Plan } from '../model/plan.ts';
import { tableOf, type WordColumn } from './word.ts';

type ColumnName = 'code' | 'place' | 'words' | 'who' | 'when';

/**
 * Tasks as a table for Word. What the sentence does not state is said to be not stated.
 * @param widths columns to show, with their widths in twentieths of a point
 */
export function taskTable(plan: Plan, locale: Locale, tasks: readonly Task[], widths: Readonly<Partial<Record<ColumnName, number>>>): Table {
  const words = wordsOf(locale);
  const { colon, open, close, listSeparator } = words.format;
  const stated = (list: string[]): string[] => (list.length === 0 ? [words.facts.notStated] : list);
  const heads: Record<ColumnName, string> = {
    code: words.ledger.code,
    place: words.charts.place,
    words: words.ledger.words,
    who: words.ledger.who,
    when: words.ledger.when,
  };
  const cells: Record<ColumnName, (view: TaskView) => string[]> = {
    code: ({ code }) => [code],
    place: ({ place }) => [place.spoken],
    words: (view) => [
      view.words.text,
      ...(view.context === undefined ? [] : [`${words.facts.context}${colon}${view.context}`]),
      ...limitsOutside(view).map((limit) => `${limit.label}${colon}${limit.words.text}`),
    ],
    who: ({ actors }) => stated(actors.map(({ name, role, basis }) => `${name.text}${open}${role.label}${listSeparator}${basis.label}${close}`)),
    when: ({ times }) => stated(times.map((time) => time.words.text)),
  };
  const columns = Object.entries(widths).map(([name, width]): WordColumn<TaskView> => {
    const column = name as ColumnName;
    return { head: heads[column], width, cell: cells[column] };
  });
  return tableOf(
    columns,
    tasks.map((task) => taskView(plan, task, locale)),
    locale,
  );
}
