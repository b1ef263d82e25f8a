import type { Page } from '../../page.ts';
import { address } from '../../urls.ts';
import { type DataPage, hasDataPage, pageAbove } from './data-pages.ts';

/** An entry of the navigation at every page's head. */
export interface NavigationEntry {
  name: NavigationName;
  label: string;
  href: string;
  /** Whether the page is the entry's own (`page`) or one that stands below it (`true`). */
  current: 'page' | 'true' | undefined;
}
type NavigationName = 'text' | 'tasks' | 'organizations' | 'charts' | 'training' | 'downloads';

const ENTRIES: readonly NavigationName[] = ['text', 'tasks', 'organizations', 'charts', 'training', 'downloads'];
/** Data pages without an entry of their own that are reached from one. */
const REACHED_FROM: Partial<Record<DataPage, NavigationName>> = { topics: 'tasks', coverage: 'tasks' };

/** The navigation of a page that belongs to a plan, or to a site with one plan: only what the plan has. Empty on pages of several plans. */
export function navigationOf(page: Page): NavigationEntry[] {
  const { plan, words, locale } = page;
  if (plan === null) return [];
  const here = placeOf(page.address, plan.id);
  return ENTRIES.filter((name) => name === 'text' || hasDataPage(plan, name)).map((name) => {
    const target = name === 'text' ? address.plan(locale, plan.id) : address.data(locale, plan.id, name);
    return { name, label: words.nav.main[name], href: page.to(target), current: page.address === target ? 'page' : here === name ? 'true' : undefined };
  });
}

/** The entry that a page stands below; null outside the plan's folder. */
function placeOf(own: string, plan: string): NavigationName | null {
  const path = own.split('/');
  const at = path.indexOf(plan);
  if (at === -1) return null;
  const name = (path[at + 1] ?? '').replace(/\.html$/, '');
  const above = pageAbove(name) ?? name;
  return ENTRIES.find((entry) => entry === above) ?? REACHED_FROM[above as DataPage] ?? 'text';
}
