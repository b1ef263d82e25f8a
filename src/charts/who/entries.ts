import { descending } from 'd3-array';
import { formatQuery } from '../../derive/addresses/ledger-query.ts';
import { tasksByArea } from '../../derive/questions/coverage.ts';
import { hasStatedActor, isDoing } from '../../derive/questions/facts.ts';
import { organizationName } from '../../derive/views/record-names.ts';
import { fill } from '../../i18n/index.ts';
import type { Task } from '../../model/dataset.ts';
import { ROLES } from '../../model/dataset-schema.ts';
import type { Clause } from '../../model/plan.ts';
import { shortLabel } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import type { Scene } from '../chart.ts';

/** What the matrix shows: which organization has which role in which area, and where nobody is named. */

export type Role = (typeof ROLES)[number];
export const NOBODY = 'nobody';

/** A sign of the matrix: the tasks of an area in which an organization has a role; or those that name nobody responsible. */
export interface Entry {
  id: string;
  organization: string | null;
  area: Clause;
  role: Role | null;
  tasks: Task[];
  /** Tasks of the area in all. */
  of: number;
}

/** Organizations with a role in some task; those that act in more tasks first. */
export function organizationsOf({ plan }: Scene): string[] {
  const count = new Map<string, number>();
  for (const task of plan.dataset.tasks)
    for (const { organization, role } of task.actors) count.set(organization, (count.get(organization) ?? 0) + (isDoing(role) ? 100 : 1));
  return plan.dataset.organizations
    .map(({ id }) => id)
    .filter((id) => count.has(id))
    .sort((a, b) => descending(count.get(a), count.get(b)));
}

/** All signs: first those of tasks that name nobody, then organization by organization, area by area. */
export function entries(scene: Scene): Entry[] {
  const areas = tasksByArea(scene.plan);
  const nobody = areas.map(({ area, tasks }): Entry => {
    const without = tasks.filter((task) => !hasStatedActor(task));
    return { id: `${NOBODY}-${area.code}`, organization: null, area, role: null, tasks: without, of: tasks.length };
  });
  const rest = organizationsOf(scene).flatMap((organization) =>
    areas.flatMap(({ area, tasks }) =>
      ROLES.map((role): Entry => {
        const own = tasks.filter((task) => task.actors.some((actor) => actor.organization === organization && actor.role === role));
        return { id: `${organization}-${area.code}-${role}`, organization, area, role, tasks: own, of: tasks.length };
      }).filter((entry) => entry.tasks.length > 0),
    ),
  );
  return [...nobody, ...rest];
}

/** Name of an organization; of null, that nobody is stated. */
export function nameOf({ plan, locale, words }: Scene, organization: string | null): { text: string; lang?: string | undefined } {
  return organization === null ? { text: words.charts.who.row } : organizationName(plan, organization, locale);
}

/** What a sign says: how many tasks, in which role. */
export function countWords({ words }: Scene, { role, tasks, of }: Entry): string {
  const own = words.charts.who;
  return role === null ? fill(own.none, { n: tasks.length, m: of }) : fill(own.cell, { role: words.data.roles[role], n: tasks.length });
}

/** The ledger narrowed to the tasks of a sign. Without a script it is the whole ledger, opened at the first of them. */
export function ledgerAddress({ plan, locale }: Scene, { organization, area, role, tasks }: Entry): Address {
  const chosen = organization === null || role === null ? { area: [area.code], body: ['no'] } : { area: [area.code], org: [organization], role: [role] };
  const first = tasks[0];
  return `${address.data(locale, plan.id, 'tasks')}${formatQuery({ chosen })}${first === undefined ? '' : `#${first.code}`}`;
}

/** Name of an area without its number, which stands above it. */
export const areaName = (area: Clause, { locale }: Scene): string => shortLabel(area, locale).replace(/^[（(].+?[）)]|^.、|^Part \d\. /, '');
