/**
 * How good is the first reading? Compares what its rules find in a plan with the reviewed facts of that plan, and prints recall and
 * precision by field. The rules know no word of a particular plan; a fact that no rule looks for counts as missed.
 * npm run bench:reading [-- ID]
 */
import { join } from 'node:path';
import type { AnyRule } from '../src/intake/first-reading/rule.ts';
import { RULES } from '../src/intake/first-reading/rules.ts';
import { readTasks } from '../src/intake/first-reading/tasks.ts';
import { loadPlan } from '../src/model/load-plan.ts';
import { originalLanguage, type Plan } from '../src/model/plan.ts';
import { readPlanFolder } from '../src/model/reading/read-plan-folder.ts';
import { compareWithKey, fictionalPlans } from '../tests/intake/first-reading/fictional-plans.ts';
import { contentDirectory } from './places.ts';

interface Stretch {
  start: number;
  end: number;
}
/** What was to be found and what was found in one paragraph. */
interface Compared {
  wanted: readonly Stretch[];
  found: readonly Stretch[];
}

/**
 * Recall and precision.
 * @param whole whether a stretch counts as found when another one covers most of it and little else (Jaccard index of 0.6 and more), as
 * tasks do; else it is enough that one lies in the other, since quotes of a number take in what it counts
 */
export function score(paragraphs: readonly Compared[], whole: boolean): { wanted: number; found: number; recall: number; precision: number } {
  let hits = 0;
  for (const { wanted, found } of paragraphs) {
    const used = new Set<Stretch>();
    for (const stretch of wanted) {
      const match = found.find((other) => !used.has(other) && (whole ? overlap(stretch, other) >= 0.6 : contains(stretch, other) || contains(other, stretch)));
      if (match === undefined) continue;
      used.add(match);
      hits += 1;
    }
  }
  const [wanted, found] = [
    paragraphs.reduce((sum, { wanted: list }) => sum + list.length, 0),
    paragraphs.reduce((sum, { found: list }) => sum + list.length, 0),
  ];
  return { wanted, found, recall: wanted === 0 ? 1 : hits / wanted, precision: found === 0 ? 1 : hits / found };
}

function overlap(a: Stretch, b: Stretch): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The paragraphs of measures with the stretches of a plan's facts and of the rules' finds, by field. */
export function comparePlan(plan: Plan): Readonly<Record<string, { whole: boolean; paragraphs: Compared[] }>> {
  const language = originalLanguage(plan);
  const fields: Record<string, { whole: boolean; paragraphs: Compared[] }> = {
    tasks: { whole: true, paragraphs: [] },
    times: { whole: false, paragraphs: [] },
    numbers: { whole: false, paragraphs: [] },
    documents: { whole: false, paragraphs: [] },
  };
  for (const clause of plan.clauses) {
    const text = clause.text[language];
    const tasks = plan.dataset.tasks.filter((task) => task.clause === clause.code);
    if (text === undefined || tasks.length === 0) continue;
    const quoted = (quotes: readonly string[]): Stretch[] =>
      [...new Set(quotes)].flatMap((quote) => (text.includes(quote) ? [{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }] : []));
    const found = (field: AnyRule['field']): Stretch[] => RULES.filter((rule) => rule.field === field).flatMap((rule): Stretch[] => rule.find(text));
    const add = (field: string, wanted: Stretch[], finds: Stretch[]): void => void fields[field]?.paragraphs.push({ wanted, found: finds });
    add(
      'tasks',
      tasks.flatMap((task) => (task.span === null ? [] : [task.span])),
      readTasks(text).filter(({ kind }) => kind === 'task'),
    );
    // Events, conditions and vague rhythms (定期, 年度) are read by no rule; dates, rhythms and durations are.
    const explicit = tasks.flatMap((task) =>
      task.times.filter(({ kind, quote }) => !/event|condition|immediate|unlimited/.test(kind) && /[\d一二两三四五六七八九十每]/u.test(quote)),
    );
    add('times', quoted(explicit.map(({ quote }) => quote)), found('time'));
    add('numbers', quoted(plan.dataset.targets.filter((target) => target.clause === clause.code).map(({ quote }) => quote)), found('number'));
    add('documents', quoted(tasks.flatMap((task) => task.documents.map(({ quote }) => quote))), found('document'));
  }
  return fields;
}

if (import.meta.main) {
  const id = process.argv[2] ?? (await firstPlan());
  const { plan } = loadPlan(await readPlanFolder(join(contentDirectory(), 'plans', id), id));
  if (plan === null) throw new Error(`The plan ${id} cannot be read: run npm run check.`);
  const line = (field: string, { wanted, found, recall, precision }: ReturnType<typeof score>): void =>
    console.log(`${field.padEnd(12)}${String(wanted).padStart(6)} ${String(found).padStart(6)}    ${recall.toFixed(2)}       ${precision.toFixed(2)}`);
  console.log(`First reading of ${id} beside its reviewed facts\n${'field'.padEnd(12)}wanted  found  recall  precision`);
  for (const [field, { whole, paragraphs }] of Object.entries(comparePlan(plan))) line(field, score(paragraphs, whole));
  for (const { name, plan: fictional, key } of await fictionalPlans()) {
    console.log(`\nFirst reading of ${name} (made up) beside what a person reads in it`);
    for (const field of ['bodies', 'times', 'numbers'] as const) {
      const { wanted, found, missed, extra } = compareWithKey(fictional, key, field);
      line(field, { wanted, found, recall: (wanted - missed.length) / Math.max(1, wanted), precision: (found - extra.length) / Math.max(1, found) });
    }
  }
}

async function firstPlan(): Promise<string> {
  const { readdir } = await import('node:fs/promises');
  return (await readdir(join(contentDirectory(), 'plans'))).sort()[0] ?? '';
}
