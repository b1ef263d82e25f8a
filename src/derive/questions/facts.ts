import type { Task } from '../../model/dataset.ts';
import type { Organization } from '../../model/dataset-schema.ts';
import { ROLES } from '../../model/dataset-schema.ts';
import type { Plan } from '../../model/plan.ts';
import { DOING_ROLES } from '../addresses/ledger-query.ts';

/** Questions asked of the facts. Every answer keeps the order of the text. */

type Role = Task['actors'][number]['role'];

/** Whether a role's holder does the task, or may do it: the count "with a stated actor" is of tasks that name one of these. */
export function isDoing(role: Role): boolean {
  return DOING_ROLES.includes(role);
}

/** Whether a task's sentence names who is responsible or leads, or who may do what is permitted. */
export function hasStatedActor(task: Task): boolean {
  return task.actors.some((actor) => isDoing(actor.role));
}

/** Tasks of a measure. */
export function tasksOf(plan: Plan, measure: string): Task[] {
  return plan.dataset.tasks.filter((task) => task.measure === measure);
}

/** How many tasks there are, and how many of them state an actor, a time, a number. */
export interface TaskCounts {
  tasks: number;
  actors: number;
  times: number;
  targets: number;
}

/** Counts over tasks. */
export function countsOf(tasks: readonly Task[]): TaskCounts {
  return {
    tasks: tasks.length,
    actors: tasks.filter(hasStatedActor).length,
    times: tasks.filter((task) => task.times.length > 0).length,
    targets: tasks.filter((task) => task.targets.length > 0).length,
  };
}

/** Tasks of an organization by its role in them; only roles it has. Tasks that state a time come first. */
export function rolesOf(plan: Plan, organization: string): { role: (typeof ROLES)[number]; tasks: Task[] }[] {
  return ROLES.map((role) => {
    const tasks = plan.dataset.tasks.filter((task) => task.actors.some((actor) => actor.organization === organization && actor.role === role));
    return { role, tasks: [...tasks.filter((task) => task.times.length > 0), ...tasks.filter((task) => task.times.length === 0)] };
  }).filter(({ tasks }) => tasks.length > 0);
}

/** Organizations by kind, in the order of the closed list; kinds without any are left out. */
export function byKind(plan: Plan, kinds: readonly string[]): { kind: string; organizations: Organization[] }[] {
  return kinds
    .map((kind) => ({ kind, organizations: plan.dataset.organizations.filter((organization) => organization.kind === kind) }))
    .filter(({ organizations }) => organizations.length > 0);
}
