import type { Words } from '../../i18n/words.ts';
import type { Plan } from '../../model/plan.ts';
import { calendarOf } from '../questions/calendar.ts';

/** The data pages of a plan, in the order of navigation. */
export const DATA_PAGES = ['tasks', 'organizations', 'documents', 'targets', 'topics', 'charts', 'calendar', 'coverage', 'gaps', 'downloads'] as const;
export type DataPage = (typeof DATA_PAGES)[number];

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
    case 'charts':
    case 'downloads':
      return true;
    default:
      return dataset[name].length > 0;
  }
}

/** The data pages that a plan has: name (see `address.data`) and label. */
export function dataPages(plan: Plan, words: Words): (readonly [name: DataPage, label: string])[] {
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
    downloads: words.facts.downloads,
  };
  return DATA_PAGES.filter((name) => hasDataPage(plan, name)).map((name) => [name, labels[name]] as const);
}
