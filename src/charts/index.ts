import type { Plan } from '../model/plan.ts';
import type { Chart } from './chart.ts';
import { procedureChart } from './procedure.ts';

const modules = import.meta.glob<{ default: Chart }>('./*.chart.ts', { eager: true });

/** All drop-ins: every file `<name>.chart.ts` of this folder. */
export const CHARTS: readonly Chart[] = Object.values(modules).map((module) => module.default);

/** The charts that a plan has, in order: the drop-ins that find something to show, and one for each of its procedures. */
export function chartsOf(plan: Plan): Chart[] {
  return [...CHARTS.filter((chart) => chart.shows(plan)), ...plan.dataset.procedures.map(({ id }) => procedureChart(id))].sort((a, b) => a.order - b.order);
}
