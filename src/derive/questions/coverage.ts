import type { Task } from '../../model/dataset.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { clauseAt } from '../../model/plan.ts';
import { hasStatedActor } from './facts.ts';
import { measuresOf } from './outline.ts';
import { tasksWithVagueWords } from './vague.ts';

/** What the words of a task state, and whether a vague word stands among them. */
export interface Stated {
  /** Who is responsible or leads, or may do what is permitted. */
  body: boolean;
  /** Any body or person, in whatever role. */
  actor: boolean;
  /** Any words of time. */
  when: boolean;
  /** Words of time with a date, a cycle or a length that can be counted. */
  definite: boolean;
  /** A number that binds. */
  number: boolean;
  document: boolean;
  /** A named result: a document to be drafted, or a platform, database, register or centre to be set up, built, improved or merged. */
  output: boolean;
  soft: boolean;
}

const BUILDING: ReadonlySet<string> = new Set(['establish', 'build', 'improve', 'integrate']);
const BUILT: ReadonlySet<string> = new Set(['platform', 'database', 'register', 'centre']);

/** What each task states, by its code. */
export function statedByTask(plan: Plan): ReadonlyMap<string, Stated> {
  const soft = tasksWithVagueWords(plan);
  const built = new Set(plan.dataset.platforms.filter((platform) => BUILT.has(platform.kind)).map((platform) => platform.id));
  return new Map(
    plan.dataset.tasks.map((task) => [
      task.code,
      {
        body: hasStatedActor(task),
        actor: task.actors.length > 0,
        when: task.times.length > 0,
        definite: task.times.some((time) => time.kind !== 'condition' && time.kind !== 'period' && (time.value !== null || time.rule !== null)),
        number: task.targets.length > 0,
        document: task.documents.length > 0,
        output:
          task.documents.some((document) => document.role === 'draft') ||
          (task.actions.some((action) => BUILDING.has(action)) && task.platforms.some((id) => built.has(id))),
        soft: soft.has(task.code),
      },
    ]),
  );
}

/** Columns of the coverage table. `softOnly` and `none` are of tasks that state none of the first four. */
export const COVERAGE = ['body', 'when', 'number', 'output', 'softOnly', 'none'] as const;
export type CoverageKey = (typeof COVERAGE)[number];

/** Which of the columns a task belongs to: any of the first four, or one of the last two. */
export function coverageKeys(stated: Stated): CoverageKey[] {
  const keys: CoverageKey[] = (['body', 'when', 'number', 'output'] as const).filter((key) => stated[key]);
  if (keys.length > 0) return keys;
  return [stated.soft ? 'softOnly' : 'none'];
}

/** Tasks of one area (a section with measures, or a part without sections) and how far they state who, when, how much and what results. */
export interface AreaCoverage {
  area: Clause;
  tasks: Task[];
  lists: Record<CoverageKey, Task[]>;
}

/** Coverage of each area, in reading order. */
export function coverageByArea(plan: Plan): AreaCoverage[] {
  const stated = statedByTask(plan);
  return tasksByArea(plan).map(({ area, tasks }) => {
    const lists: Record<CoverageKey, Task[]> = { body: [], when: [], number: [], output: [], softOnly: [], none: [] };
    for (const task of tasks) for (const key of coverageKeys(stated.get(task.code) as Stated)) lists[key].push(task);
    return { area, tasks, lists };
  });
}

/** Tasks of each area, and within it in the order of the text. */
export function tasksByArea(plan: Plan): { area: Clause; tasks: Task[] }[] {
  const areas = new Map<string, Task[]>();
  for (const { measure, tasks } of tasksByMeasure(plan)) {
    const code = measure.parent ?? measure.code;
    areas.set(code, [...(areas.get(code) ?? []), ...tasks]);
  }
  return [...areas].map(([code, tasks]) => ({ area: clauseAt(plan, code), tasks }));
}

/** Tasks of each measure that has any, in the order of the text. */
export function tasksByMeasure(plan: Plan): { measure: Clause; tasks: Task[] }[] {
  const position = new Map(plan.clauses.map((clause, index) => [clause.code, index]));
  const place = (task: Task): number => (position.get(task.clause) ?? 0) * 1e5 + (task.span?.start ?? 0);
  return measuresOf(plan)
    .map((measure) => ({ measure, tasks: plan.dataset.tasks.filter((task) => task.measure === measure.code).sort((a, b) => place(a) - place(b)) }))
    .filter(({ tasks }) => tasks.length > 0);
}
