import type { Task } from './dataset.ts';
import type { Plan } from './plan.ts';
import type { FactReview, Review } from './plan-schema.ts';

type Reviewable = { review?: FactReview | undefined };

/** The review state of all facts of a measure that say nothing of their own: that of its file, else of the plan. */
export function measureReview(plan: Plan, measure: string): Review {
  return plan.dataset.reviews.get(measure) ?? plan.record.review;
}

/** The review of a task: its own, or that of its file or plan. */
export function taskReview(plan: Plan, task: Task): FactReview {
  return task.review ?? measureReview(plan, task.measure);
}

/** The review of an actor, a time or a document of a task: its own, or that of the task. */
export function partReview(plan: Plan, task: Task, part: Reviewable): FactReview {
  return part.review ?? taskReview(plan, task);
}

/** The review of a number: its own, or that of the file of its measure or the plan. */
export function targetReview(plan: Plan, target: { clause: string } & Reviewable): FactReview {
  return target.review ?? measureReview(plan, target.clause.replace(/\.p\d+$/, ''));
}

/** How many facts were only proposed, and of how many: tasks, their bodies and times, and numbers. */
export interface ReviewCounts {
  facts: number;
  proposed: number;
}

/** The facts of a plan by review state. */
export function reviewCounts(plan: Plan): ReviewCounts {
  const { tasks, targets } = plan.dataset;
  const reviews = [
    ...tasks.flatMap((task) => [taskReview(plan, task), ...[...task.actors, ...task.times].map((part) => partReview(plan, task, part))]),
    ...targets.map((target) => targetReview(plan, target)),
  ];
  return { facts: reviews.length, proposed: reviews.filter(({ state }) => state === 'proposed').length };
}

/** Whether anything of a task was only proposed: the task itself, one of its bodies or times. */
export function isProposed(plan: Plan, task: Task): boolean {
  return [taskReview(plan, task), ...[...task.actors, ...task.times].map((part) => partReview(plan, task, part))].some(({ state }) => state === 'proposed');
}
