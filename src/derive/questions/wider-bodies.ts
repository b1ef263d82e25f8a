import type { Task } from '../../model/dataset.ts';
import type { Plan } from '../../model/plan.ts';

/** Bodies around a body, by their names alone; each once, the nearest first. */
export interface Around {
  /** Wider bodies and classes: what the text lays on them, it lays on this one too as far as its name belongs to theirs. */
  wider: string[];
  /** Narrower ones: their tasks count as this one's in a roll-up. */
  narrower: string[];
}

/** The wider and narrower bodies of a body, through all steps. */
export function aroundBody(plan: Plan, id: string): Around {
  const { organizations } = plan.dataset;
  const reach = (next: (id: string) => readonly string[]): string[] => {
    const found: string[] = [];
    let edge: readonly string[] = [id];
    while (edge.length > 0) {
      edge = [...new Set(edge.flatMap(next))].filter((item) => item !== id && !found.includes(item));
      found.push(...edge);
    }
    return found;
  };
  return {
    wider: reach((item) => organizations.find((organization) => organization.id === item)?.broader ?? []),
    narrower: reach((item) => organizations.filter(({ broader }) => broader.includes(item)).map((organization) => organization.id)),
  };
}

/** Tasks in which a body itself, or a narrower one, has a role. */
export function rolledUpTasks(plan: Plan, id: string): Task[] {
  const bodies = new Set([id, ...aroundBody(plan, id).narrower]);
  return plan.dataset.tasks.filter((task) => task.actors.some(({ organization }) => bodies.has(organization)));
}
