import type { Words } from '../../i18n/words.ts';
import type { Plan } from '../../model/plan.ts';
import { previousOf } from '../../model/versions.ts';
import { calendarOf } from '../questions/calendar.ts';

/** The data pages of a plan, in the order of navigation. */
export const DATA_PAGES = [
  'tasks',
  'organizations',
  'topics',
  'charts',
  'documents',
  'targets',
  'calendar',
  'coverage',
  'gaps',
  'compare',
  'training',
  'downloads',
] as const;
export type DataPage = (typeof DATA_PAGES)[number];

/** Data pages that stand below another one, which leads to them: registers and dates below their pictures. */
const BELOW: Partial<Record<DataPage, DataPage>> = { documents: 'charts', targets: 'charts', calendar: 'charts', gaps: 'coverage' };

/** The data page that another one stands below; undefined for those that navigation lists. */
export function pageAbove(name: string): DataPage | undefined {
  return BELOW[name as DataPage];
}

/** Registers and dates by the chart that draws them, which leads to them. */
const DRAWN_BY: Readonly<Record<string, DataPage>> = { timeline: 'calendar', instruments: 'documents', targets: 'targets' };

/** The data page that lists what a chart draws, where a plan has it; undefined for charts of nothing else. */
export function listBelowChart(plan: Plan, chart: string): DataPage | undefined {
  const page = DRAWN_BY[chart];
  return page !== undefined && hasDataPage(plan, page) ? page : undefined;
}

/** Whether a plan has what a data page shows. A plan of which no facts were recorded has its text, its pictures and its files. */
export function hasDataPage(plan: Plan, name: DataPage): boolean {
  const { dataset } = plan;
  switch (name) {
    case 'tasks':
    case 'coverage':
    case 'gaps':
      return dataset.tasks.length > 0;
    case 'calendar': {
      const { items, rhythms } = calendarOf(plan);
      return items.length + rhythms.length > 0;
    }
    case 'compare':
      return previousOf(plan) !== null;
    case 'charts':
    case 'training':
    case 'downloads':
      return true;
    default:
      return dataset[name].length > 0;
  }
}

/** What a data page is called. */
export function dataPageLabel(name: DataPage, words: Words): string {
  const labels: Readonly<Record<DataPage, string>> = {
    tasks: words.facts.ledger,
    organizations: words.facts.organizations,
    documents: words.facts.documentsTitle,
    targets: words.facts.targetsTitle,
    topics: words.facts.topicsTitle,
    charts: words.charts.title,
    calendar: words.charts.calendar.title,
    coverage: words.facts.coverage,
    gaps: words.facts.gaps,
    training: words.training.title,
    compare: words.compare.title,
    downloads: words.facts.downloads,
  };
  return labels[name];
}

/** The data pages that navigation lists: name (see `address.data`) and label. */
export function dataPages(plan: Plan, words: Words): (readonly [name: DataPage, label: string])[] {
  return DATA_PAGES.filter((name) => pageAbove(name) === undefined && hasDataPage(plan, name)).map((name) => [name, dataPageLabel(name, words)] as const);
}
