import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../scripts/places.ts';
import { draftFacts } from '../../../src/intake/first-reading/draft-facts.ts';
import { factsFiles } from '../../../src/intake/first-reading/facts-files.ts';
import { draftPlan } from '../../../src/intake/plan-draft.ts';
import { planFolderFiles } from '../../../src/intake/plan-folder.ts';
import { readSource } from '../../../src/intake/read-source.ts';
import { loadPlan } from '../../../src/model/load-plan.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { asDocx } from '../files.ts';

/** What a person reads in a plan: by measure, roles, values of times, numbers. */
export interface AnswerKey {
  bodies: Readonly<Record<string, readonly string[]>>;
  times: Readonly<Record<string, readonly (string | number)[]>>;
  numbers: Readonly<Record<string, readonly string[]>>;
}
export type AnswerField = keyof AnswerKey;

const folder = join(root, 'tests/fixtures/fictional');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The Word file of the plan of a county, written by another library than the one that reads it. */
export function countyFile(): Promise<Uint8Array> {
  return asDocx((parse(read('county.yaml')) as { lines: string[] }).lines);
}

/** The made-up plans, read from their files and by the rules, each with its key. */
export async function fictionalPlans(): Promise<{ name: string; plan: Plan; key: AnswerKey }[]> {
  const files = [
    ['county.docx', await countyFile(), 'county.yaml'],
    ['regulation.html', new TextEncoder().encode(read('regulation.html')), 'regulation.yaml'],
  ] as const;
  return Promise.all(files.map(async ([name, bytes, key]) => ({ name, plan: await readPlan(name, bytes), key: parse(read(key)) as AnswerKey })));
}

async function readPlan(file: string, bytes: Uint8Array): Promise<Plan> {
  const source = await readSource(file, bytes);
  const { files } = planFolderFiles(source, draftPlan(source), { id: 'fictional', file, day: '2026-01-02' }, new Map());
  const sound = (all: Record<string, string>): Plan => {
    const { plan, problems } = loadPlan({ id: 'fictional', files: all, problems: [] });
    if (plan === null || problems.length > 0) throw new Error(problems.map(({ file: path, message }) => `${path}: ${message}`).join('\n'));
    return plan;
  };
  const bare = Object.fromEntries(files);
  return sound({ ...bare, ...Object.fromEntries(factsFiles(draftFacts(sound(bare)))) });
}

/** What the rules read, in the words of a key: each once a measure. */
export function answersOf(plan: Plan, field: AnswerField, measure: string): Set<string> {
  const tasks = plan.dataset.tasks.filter((task) => task.measure === measure);
  if (field === 'bodies') return new Set(tasks.flatMap(({ actors }) => actors.map(({ role, quote }) => `${role} ${quote}`)));
  if (field === 'times') return new Set(tasks.flatMap(({ times }) => times.map(({ value, rule, kind }) => rule ?? value ?? kind)));
  return new Set(
    plan.dataset.targets
      .filter(({ clause }) => clause.startsWith(`${measure}.p`))
      .map(({ comparator, value, unitZh }) => `${comparator} ${[value].flat().join('-')} ${unitZh}`),
  );
}

/** Answers that the rules miss, and that the key does not have. */
export function compareWithKey(plan: Plan, key: AnswerKey, field: AnswerField): { wanted: number; found: number; missed: string[]; extra: string[] } {
  const result = { wanted: 0, found: 0, missed: [] as string[], extra: [] as string[] };
  for (const { code, kind } of plan.clauses) {
    if (kind !== 'measure') continue;
    const wanted = new Set((key[field][code] ?? []).map(String));
    const found = answersOf(plan, field, code);
    result.wanted += wanted.size;
    result.found += found.size;
    result.missed.push(...[...wanted].filter((answer) => !found.has(answer)).map((answer) => `${code} ${answer}`));
    result.extra.push(...[...found].filter((answer) => !wanted.has(answer)).map((answer) => `${code} ${answer}`));
  }
  return result;
}
