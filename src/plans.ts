import { type CollectionEntry, getCollection } from 'astro:content';
import { loadPlan } from './model/load-plan.ts';
import type { Plan } from './model/plan.ts';
import type { Term } from './model/term-schema.ts';
import { loadTermbase } from './model/termbase.ts';

/** The one door from pages to the data. */

let cached: { key: unknown; plans: Plan[]; terms: Term[] } | null = null;

async function load(): Promise<{ plans: Plan[]; terms: Term[] }> {
  const entries = await getCollection('plans');
  const key = entries.map((entry) => entry.digest).join();
  if (cached?.key === key) return cached;
  const folder = (entry: CollectionEntry<'plans'>) => ({ id: entry.data.id, files: entry.data.files, problems: [] });
  const termEntry = entries.find((entry) => entry.id === 'terms');
  const { terms } = termEntry === undefined ? { terms: [] } : loadTermbase(folder(termEntry));
  const plans = entries
    .filter((entry) => entry.id.startsWith('plan/'))
    .map((entry) => loadPlan(folder(entry), terms).plan)
    .filter((plan) => plan !== null);
  cached = { key, plans, terms };
  return cached;
}

/** All plans, in the order of their ids. */
export async function allPlans(): Promise<Plan[]> {
  return (await load()).plans;
}

/** All terms of the termbase. */
export async function allTerms(): Promise<Term[]> {
  return (await load()).terms;
}
