import { type Locale, readsEnglish } from '../../i18n/index.ts';
import type { Task } from '../../model/dataset.ts';
import { clauseAt, type Plan } from '../../model/plan.ts';
import { type Page, type ShownWords, show } from '../../page.ts';
import { planOf } from './clause-view.ts';

/** A task's words, and those of its sentence without which they are not understood, as a page shows them. */
export interface TaskWords {
  words: ShownWords;
  /** Recorded for the original only. */
  context: string | undefined;
}

/** The words of a task, set exactly as they are in the running text of a page. */
export function taskWords(page: Page, task: Task): TaskWords {
  return wordsOfTask(planOf(page), page.locale, task);
}

/** The words of one of a task's times as a page shows them. */
export function timeWords(page: Page, task: Task, index: number): ShownWords {
  return wordsOfTime(planOf(page), page.locale, task, index);
}

/** The words of a task in a locale, outside a page. */
export function wordsOfTask(plan: Plan, locale: Locale, task: Task): TaskWords {
  const translated = plan.quotes.en?.get(task.code)?.join(' … ');
  if (readsEnglish(locale))
    return { words: show({ 'zh-Hans': task.quote, ...(translated === undefined ? {} : { en: translated }) }, 'en'), context: undefined };
  const clause = clauseAt(plan, task.clause);
  const shown = show(clause.text, locale);
  const original = clause.text['zh-Hans'] ?? '';
  const at = (quote: string, start: number): string => (start === -1 ? show({ 'zh-Hans': quote }, locale).text : shown.text.slice(start, start + quote.length));
  return {
    words: { text: at(task.quote, task.span?.start ?? -1), lang: shown.lang },
    context: task.context === undefined ? undefined : at(task.context, original.indexOf(task.context)),
  };
}

/** The words of one of a task's times in a locale, outside a page. */
export function wordsOfTime(plan: Plan, locale: Locale, task: Task, index: number): ShownWords {
  const translated = plan.quotes.en?.get(`${task.code}.t${index + 1}`)?.join(' … ');
  return show({ 'zh-Hans': task.times[index]?.quote ?? '', ...(translated === undefined ? {} : { en: translated }) }, locale);
}
