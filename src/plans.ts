import { type CollectionEntry, getCollection } from 'astro:content';
import type { GuideText } from './derive/views/search-records.ts';
import { loadPlan } from './model/load-plan.ts';
import type { Plan } from './model/plan.ts';
import type { Term } from './model/term-schema.ts';
import { loadTermbase } from './model/termbase.ts';
import { plainMarkdown } from './text/plain-markdown.ts';

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

/** The pages about the site as plain text, in their order. */
export async function guideTexts(): Promise<GuideText[]> {
  const entries = await getCollection('guide');
  const words = (id: string): { title: string; text: string } => {
    const entry = entries.find((item) => item.id === id);
    return { title: entry?.data.title ?? '', text: plainMarkdown(entry?.body ?? '') };
  };
  const names = entries
    .filter(({ id }) => id.startsWith('zh-Hans/'))
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id }) => id.slice('zh-Hans/'.length));
  const languages = [...new Set(entries.map(({ id }) => id.split('/')[0] ?? ''))];
  const inEach = (words: (language: string) => string): Record<string, string> => Object.fromEntries(languages.map((language) => [language, words(language)]));
  return names.map((name) => ({
    name,
    title: inEach((language) => words(`${language}/${name}`).title),
    text: inEach((language) => words(`${language}/${name}`).text),
  }));
}
