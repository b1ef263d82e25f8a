import { limitsOutside, type TaskView, taskView } from '../../derive/views/task-view.ts';
import { type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { TaskOut } from '../plan-data-schema.ts';

/** What a table says of a task in a language, as it is recorded; a cell is empty where the sentence does not state it. */
export function cellsIn(plan: Plan, locale: Locale) {
  const { facts, format } = wordsOf(locale);
  const tasks = new Map(plan.dataset.tasks.map((task) => [task.code, task]));
  const views = new Map<string, TaskView>();
  const viewOf = ({ code }: TaskOut): TaskView => {
    const task = tasks.get(code);
    if (task === undefined) throw new Error(`Plan ${plan.id} has no task ${code}.`);
    const view = views.get(code) ?? taskView(plan, task, locale, 'recorded');
    views.set(code, view);
    return view;
  };
  const bracket = (text: string, inside: string): string => `${text}${format.open}${inside}${format.close}`;
  const stated = (list: (view: TaskView) => string[]) => (task: TaskOut) => {
    const items = list(viewOf(task));
    return items.join(format.clause);
  };
  return {
    measure: (task: TaskOut) => viewOf(task).place.measure,
    actors: stated(({ actors }) => actors.map(({ name, role, basis }) => bracket(name.text, `${role.label}${format.listSeparator}${basis.label}`))),
    /** What bounds a task outside of its own words: what it rests on in its sentence, conditions, exceptions; empty where nothing does. */
    limits: (task: TaskOut) => {
      const view = viewOf(task);
      const context = view.context === undefined ? [] : [`${facts.context}${format.colon}${view.context}`];
      return [...context, ...limitsOutside(view).map(({ label, words }) => `${label}${format.colon}${words.text}`)].join(format.clause);
    },
    times: stated(({ times }) => times.map(({ words }) => words.text)),
    targets: stated(({ targets }) => targets.map(({ quote }) => quote)),
    documents: stated(({ documents }) => documents.map(({ title, role }) => bracket(title.text, role.label))),
    platforms: stated(({ platforms }) => platforms.map(({ name }) => name.text)),
    topics: (task: TaskOut) =>
      viewOf(task)
        .topics.map(({ name }) => name.text)
        .join(format.clause),
  };
}
