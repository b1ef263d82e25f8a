import { readsEnglish } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import { clauseAt } from '../model/plan.ts';
import { type Page, type ShownWords, show } from '../page.ts';
import { planOf } from './clause-view.ts';

/** A task's words, and those of its sentence without which they are not understood, as a page shows them. */
export interface TaskWords {
  words: ShownWords;
  /** Recorded for the original only. */
  context: string | undefined;
}

/** The words of a task, set exactly as they are in the running text. */
export function taskWords(page: Page, task: Task): TaskWords {
  const plan = planOf(page);
  const translated = plan.quotes.en?.get(task.code)?.join(' … ');
  if (readsEnglish(page.locale))
    return { words: show({ 'zh-Hans': task.quote, ...(translated === undefined ? {} : { en: translated }) }, 'en'), context: undefined };
  const clause = clauseAt(plan, task.clause);
  const shown = show(clause.text, page.locale);
  const original = clause.text['zh-Hans'] ?? '';
  const at = (quote: string, start: number): string =>
    start === -1 ? show({ 'zh-Hans': quote }, page.locale).text : shown.text.slice(start, start + quote.length);
  return {
    words: { text: at(task.quote, task.span?.start ?? -1), lang: shown.lang },
    context: task.context === undefined ? undefined : at(task.context, original.indexOf(task.context)),
  };
}

/** The words of one of a task's times as a page shows them. */
export function timeWords(page: Page, task: Task, index: number): ShownWords {
  const translated = planOf(page)
    .quotes.en?.get(`${task.code}.t${index + 1}`)
    ?.join(' … ');
  return show({ 'zh-Hans': task.times[index]?.quote ?? '', ...(translated === undefined ? {} : { en: translated }) }, page.locale);
}
