import type { Task } from '../../model/dataset.ts';
import { ACTIONS, ROLES, TASK_KINDS, TIME_KINDS } from '../../model/dataset-schema.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { answer, FACETS, type Facet, FLAGS, type LedgerRow, wholeLedger } from '../addresses/ledger-query.ts';
import { type Stated, statedByTask, tasksByMeasure } from './coverage.ts';
import { aroundBody } from './wider-bodies.ts';

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
  const wideOf = wideBodies(plan);
  let order = 0;
  const groups = tasksByMeasure(plan).map(({ measure, tasks }) => {
    const area = measure.parent ?? measure.code;
    return {
      measure,
      area,
      entries: tasks.map((task) => ({ task, row: rowOf(task, { order: order++, area }, stated.get(task.code) as Stated, wideOf) })),
    };
  });
  const rows = groups.flatMap((group) => group.entries.map((entry) => entry.row));
  const { counts } = answer(rows, wholeLedger(), () => '');
  const orders: Record<Facet, readonly string[]> = {
    area: [...new Set(groups.map((group) => group.area))],
    topic: plan.dataset.topics.map((topic) => topic.id),
    org: [...plan.dataset.organizations.map((organization) => organization.id)].sort((a, b) => (counts.org.get(b) ?? 0) - (counts.org.get(a) ?? 0)),
    wide: [...plan.dataset.organizations.map((organization) => organization.id)].sort((a, b) => (counts.wide.get(b) ?? 0) - (counts.wide.get(a) ?? 0)),
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

/** Of each organization those with narrower ones below them that it is or belongs to, so that a filter can count these together. */
function wideBodies(plan: Plan): (organization: string) => readonly string[] {
  const wide = new Map(
    plan.dataset.organizations.map(({ id }) => {
      const { wider, narrower } = aroundBody(plan, id);
      return [id, narrower.length > 0 ? [id, ...wider] : wider];
    }),
  );
  return (organization) => wide.get(organization) ?? [];
}

function rowOf(task: Task, place: { order: number; area: string }, stated: Stated, wideOf: (organization: string) => readonly string[]): LedgerRow {
  return {
    ...place,
    code: task.code,
    measure: task.measure,
    kind: task.kind,
    actions: task.actions,
    topics: task.topics,
    times: [...new Set(task.times.map((time) => time.kind))],
    actors: task.actors.map((actor) => [actor.organization, actor.role]),
    wide: [...new Set(task.actors.flatMap(({ organization }) => wideOf(organization)))],
    flags: FLAGS.filter((flag) => stated[flag]),
  };
}
