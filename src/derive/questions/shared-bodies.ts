import type { Task } from '../../model/dataset.ts';
import type { Organization } from '../../model/dataset-schema.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';

/** A body in one plan: its record there, and the tasks in which it has a role. */
export interface BodyInPlan {
  plan: Plan;
  organization: Organization;
  tasks: Task[];
}
/** A body that several plans give tasks to, by the words that name it. */
export interface SharedBody {
  name: string;
  plans: BodyInPlan[];
  tasks: number;
}

/**
 * Bodies that have a role in tasks of several plans, those of most plans and tasks first. They are known by the very words that name them:
 * 市司法局 of two cities is one line here, and the plan beside each task says whose it is.
 */
export function sharedBodies(plans: readonly Plan[]): SharedBody[] {
  const found = new Map<string, BodyInPlan[]>();
  for (const plan of plans)
    for (const organization of plan.dataset.organizations) {
      const tasks = plan.dataset.tasks.filter(({ actors }) => actors.some((actor) => actor.organization === organization.id));
      const name = organization.name[originalLanguage(plan)] ?? '';
      if (tasks.length > 0) found.set(name, [...(found.get(name) ?? []), { plan, organization, tasks }]);
    }
  return [...found]
    .filter(([, list]) => new Set(list.map(({ plan }) => plan.id)).size > 1)
    .map(([name, list]) => ({ name, plans: list, tasks: list.reduce((sum, { tasks }) => sum + tasks.length, 0) }))
    .sort((a, b) => b.plans.length - a.plans.length || b.tasks - a.tasks || a.name.localeCompare(b.name, 'zh-Hans-CN'));
}
