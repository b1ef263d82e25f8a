import type { Annex, AnnexRow } from './annex-schema.ts';
import type { Task } from './dataset.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Whether a row's facts are taken: its tasks are certain enough, or a person named them. */
export function isTaken({ state, tasks }: Pick<AnnexRow, 'state' | 'tasks'>): boolean {
  return tasks.length > 0 && (state === 'exact' || state === 'likely' || state === 'settled');
}

/**
 * A plan with what its annex says: bodies and times on the tasks that its rows are about, with the annex as their basis; the annex counts as
 * captured. The plan itself where it has none. What the text says stays as it is.
 */
export function withAnnex(plan: Plan): Plan {
  const { annex, dataset, record } = plan;
  if (annex === null) return plan;
  const rows = new Map<string, AnnexRow[]>();
  const taken = annex.rows.filter(isTaken);
  for (const row of taken) for (const code of row.tasks) rows.set(code, [...(rows.get(code) ?? []), row]);
  const known = new Set(dataset.organizations.map(({ id }) => id));
  const used = new Set(taken.flatMap(({ bodies }) => bodies.map(({ organization }) => organization)));
  const named = annex.organizations.filter(({ id }) => used.has(id) && !known.has(id));
  const back = record.back.map(({ missing: _, ...item }) => (item.role === 'annex' ? { ...item, captured: true } : item));
  return {
    ...plan,
    record: { ...record, back },
    dataset: {
      ...dataset,
      organizations: [...dataset.organizations, ...named],
      tasks: dataset.tasks.map((task) => withRows(task, rows.get(task.code) ?? [])),
    },
  };
}

function withRows(task: Task, rows: readonly AnnexRow[]): Task {
  if (rows.length === 0) return task;
  const actors = [...task.actors];
  const times = [...task.times];
  for (const row of rows) {
    const review = row.state === 'likely' ? { review: { state: 'proposed' as const, basis: 'annex' } } : {};
    for (const { organization, role, quote } of row.bodies) {
      if (!actors.some((actor) => actor.organization === organization && actor.role === role))
        actors.push({ organization, role, quote, basis: 'annex', ...review });
    }
    for (const time of row.times) {
      const same = times.some((other) => other.quote === time.quote && other.value === time.value);
      if (!same) times.push({ ...time, basis: 'annex', ...review });
    }
  }
  return { ...task, actors, times };
}

/** Codes and bodies that an annex names and the plan does not have. */
export function annexProblems(plan: Plan, annex: Annex, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const tasks = new Set(plan.dataset.tasks.map(({ code }) => code));
  const bodies = new Set([...plan.dataset.organizations, ...annex.organizations].map(({ id }) => id));
  const report = (path: readonly PropertyKey[], message: string, hint: string): Problem => ({
    check: 'annex',
    file: 'annex.yaml',
    line: lineOf(path),
    message,
    hint,
  });
  return annex.rows.flatMap((row, index) => [
    ...row.tasks
      .filter((code) => !tasks.has(code))
      .map((code) => report(['rows', index, 'tasks'], `This plan has no task ${code}.`, 'Name a task of it, or remove the code.')),
    ...row.bodies
      .filter(({ organization }) => !bodies.has(organization))
      .map(({ organization }) =>
        report(
          ['rows', index, 'bodies'],
          `Nothing is known of the body ${organization}.`,
          'Add it under organizations: in this file, or name one of organizations.yaml.',
        ),
      ),
  ]);
}
