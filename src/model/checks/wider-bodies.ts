import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfId } from './citations.ts';

/** Every wider body that an organization names exists, and no organization is wider than itself. */
export function checkWiderBodies(plan: Plan): Problem[] {
  const byId = new Map(plan.dataset.organizations.map((organization) => [organization.id, organization]));
  const problems: Problem[] = [];
  const report = (id: string, message: string, hint: string): void => {
    const line = lineOfId(plan, 'organizations.yaml', id);
    problems.push({ check: 'organizations', file: 'organizations.yaml', ...(line > 0 ? { line } : {}), message, hint });
  };
  const circle = (id: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    for (const wider of byId.get(id)?.broader ?? []) {
      const found = circle(wider, [...path, id]);
      if (found !== null) return found;
    }
    return null;
  };
  const reported = new Set<string>();
  for (const { id, broader } of byId.values()) {
    for (const wider of broader)
      if (!byId.has(wider)) report(id, `${id} has the wider body ${wider}, which organizations.yaml does not have.`, 'Add it there, or correct the id.');
    const found = circle(id, []);
    if (found === null || found.some((item) => reported.has(item))) continue;
    for (const item of found) reported.add(item);
    report(id, `${found.join(' → ')}: a body cannot be wider than itself.`, 'Take one of these out of broader.');
  }
  return problems;
}
