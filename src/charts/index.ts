import type { Plan } from '../model/plan.ts';
import type { Chart } from './chart.ts';

const modules = import.meta.glob<{ default: Chart }>('./*.chart.ts', { eager: true });

/** All charts in order: every file `<name>.chart.ts` of this folder. */
export const CHARTS: readonly Chart[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));

/** The charts that a plan has. */
export function chartsOf(plan: Plan): Chart[] {
  return CHARTS.filter((chart) => chart.shows(plan));
}
