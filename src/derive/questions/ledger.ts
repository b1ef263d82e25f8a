import type { Task } from '../../model/dataset.ts';
import { ACTIONS, ROLES, TASK_KINDS, TIME_KINDS } from '../../model/dataset-schema.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { answer, FACETS, type Facet, FLAGS, type LedgerRow, wholeLedger } from '../addresses/ledger-query.ts';
import { type Stated, statedByTask, tasksByMeasure } from './coverage.ts';

/** A task with its row. */
export interface LedgerEntry {
  task: Task;
  row: LedgerRow;
}
/** The ledger: every task once, by measure, in the order of the text. */
export interface Ledger {
  groups: { measure: Clause; area: string; entries: LedgerEntry[] }[];
  rows: LedgerRow[];
  /** Values of each facet that some row has, in the order of the dataset's lists, with the number of rows. */
  facets: { facet: Facet; values: { value: string; count: number }[] }[];
}

/** The ledger of a plan. */
export function ledgerOf(plan: Plan): Ledger {
  const stated = statedByTask(plan);
  let order = 0;
  const groups = tasksByMeasure(plan).map(({ measure, tasks }) => {
    const area = measure.parent ?? measure.code;
    return {
      measure,
      area,
      entries: tasks.map((task) => ({ task, row: rowOf(task, { order: order++, area }, stated.get(task.code) as Stated) })),
    };
  });
  const rows = groups.flatMap((group) => group.entries.map((entry) => entry.row));
  const { counts } = answer(rows, wholeLedger(), () => '');
  const orders: Record<Facet, readonly string[]> = {
    area: [...new Set(groups.map((group) => group.area))],
    topic: plan.dataset.topics.map((topic) => topic.id),
    org: [...plan.dataset.organizations.map((organization) => organization.id)].sort((a, b) => (counts.org.get(b) ?? 0) - (counts.org.get(a) ?? 0)),
    role: ROLES,
    kind: TASK_KINDS,
    action: ACTIONS,
    time: TIME_KINDS,
    ...(Object.fromEntries(FLAGS.map((flag) => [flag, ['yes', 'no']])) as Record<(typeof FLAGS)[number], string[]>),
  };
  const facets = FACETS.map((facet) => ({
    facet,
    values: orders[facet].map((value) => ({ value, count: counts[facet].get(value) ?? 0 })).filter(({ count }) => count > 0),
  }));
  return { groups, rows, facets };
}

function rowOf(task: Task, place: { order: number; area: string }, stated: Stated): LedgerRow {
  return {
    ...place,
    code: task.code,
    measure: task.measure,
    kind: task.kind,
    actions: task.actions,
    topics: task.topics,
    times: [...new Set(task.times.map((time) => time.kind))],
    actors: task.actors.map((actor) => [actor.organization, actor.role]),
    flags: FLAGS.filter((flag) => stated[flag]),
  };
}
