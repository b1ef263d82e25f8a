import { type CollectionEntry, getCollection } from 'astro:content';
import type { GuideText } from './derive/views/search-records.ts';
import { withAnnex } from './model/annex.ts';
import { loadPlan } from './model/load-plan.ts';
import type { Plan } from './model/plan.ts';
import type { Term } from './model/term-schema.ts';
import { loadTermbase } from './model/termbase.ts';
import { linkVersions } from './model/versions.ts';
import { plainMarkdown } from './text/plain-markdown.ts';

/** The one door from pages to the data. */

interface Content {
  /** The newest text of each plan. */
  plans: Plan[];
  terms: Term[];
}
let cached: (Content & { key: unknown }) | null = null;

async function load(): Promise<Content> {
  const entries = await getCollection('plans');
  const key = entries.map((entry) => entry.digest).join();
  if (cached?.key === key) return cached;
  const folder = (entry: CollectionEntry<'plans'>) => ({ id: entry.data.id, files: entry.data.files, problems: [] });
  const termEntry = entries.find((entry) => entry.id === 'terms');
  const { terms } = termEntry === undefined ? { terms: [] } : loadTermbase(folder(termEntry));
  const texts = entries
    .filter((entry) => entry.id.startsWith('plan/'))
    .map((entry) => loadPlan(folder(entry), terms).plan)
    .filter((plan) => plan !== null);
  cached = { key, plans: linkVersions(texts.map(withAnnex)), terms };
  return cached;
}

/** All plans, in the order of their ids, each as its newest text. */
export async function allPlans(): Promise<Plan[]> {
  return (await load()).plans;
}

/** All texts of all plans: of each its newest one, then the older ones. */
export async function allTexts(): Promise<Plan[]> {
  return (await load()).plans.flatMap(({ versions }) => versions);
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
