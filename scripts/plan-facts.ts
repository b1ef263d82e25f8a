import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadPlan } from '../src/model/load-plan.ts';
import type { Plan } from '../src/model/plan.ts';
import type { PlanFolder } from '../src/model/plan-folder.ts';
import { formatProblems, type Problem } from '../src/model/problem.ts';
import { readPlanFolder } from '../src/model/reading/read-plan-folder.ts';
import type { Term } from '../src/model/term-schema.ts';
import { loadTermbase } from '../src/model/termbase.ts';
import { contentDirectory } from './places.ts';

/** Files of facts that a first reading or a review writes, and takes away where nothing is left in them. */
const OWN_FILES = /^(?:tasks\/[^/]+\.yaml|(?:organizations|documents|platforms|targets|rejected)\.yaml)$/;

/** Ends a command with what is wrong and what to do. */
export function fail(message: string, hint = '', code = 1): never {
  console.error(hint === '' ? message : `${message}\n  ${hint}`);
  process.exit(code);
}

/** A plan's folder and the plan in it; ends the command where it is not there or not sound. */
export async function soundPlan(directory: string, id: string): Promise<{ folder: PlanFolder; plan: Plan }> {
  if (!existsSync(directory)) fail(`There is no plan ${id}.`, 'Import it first: npm run import-plan -- FILE');
  const folder = await readPlanFolder(directory, id);
  const { plan, problems } = loadPlan(folder, await planTerms());
  if (plan === null || problems.length > 0)
    fail(`The plan has problems, so nothing was done:\n${formatProblems(problems.map((problem) => ({ ...problem, file: join(directory, problem.file) })))}`);
  return { folder, plan };
}

/** The termbase of the content folder; empty where it has none. */
export async function planTerms(): Promise<readonly Term[]> {
  const directory = join(contentDirectory(), 'terms');
  return existsSync(directory) ? loadTermbase(await readPlanFolder(directory, 'terms')).terms : [];
}

/**
 * Writes the files of a plan's facts, if the plan is sound with them; each file is replaced in one step.
 * @param files path → text
 * @param others whether other files of facts, but those of reviewed measures, go, since the facts were read anew; else they stay
 * @returns the plan as it is now and how many files changed, or what would be wrong with it: then nothing was written
 */
export async function writeFacts(
  directory: string,
  { folder, plan: before }: { folder: PlanFolder; plan: Plan },
  files: ReadonlyMap<string, string>,
  terms: readonly Term[],
  { others = 'go' }: { others?: 'go' | 'stay' } = {},
): Promise<{ plan: Plan; changed: number } | { problems: Problem[] }> {
  const stays = (path: string): boolean =>
    others === 'stay' ||
    !OWN_FILES.test(path) ||
    files.has(path) ||
    before.dataset.reviews.get(path.slice('tasks/'.length, -'.yaml'.length))?.state === 'reviewed';
  const after: Record<string, string> = Object.fromEntries([...Object.entries(folder.files).filter(([path]) => stays(path)), ...files]);
  const { plan, problems } = loadPlan({ id: folder.id, files: after, problems: [] }, terms);
  if (plan === null || problems.length > 0) return { problems };
  const changed = [...files].filter(([path, text]) => folder.files[path] !== text);
  for (const [path, text] of changed) {
    const target = join(directory, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.next`, text);
    await rename(`${target}.next`, target);
  }
  const gone = Object.keys(folder.files).filter((path) => !stays(path));
  for (const path of gone) await rm(join(directory, path));
  return { plan, changed: changed.length + gone.length };
}
