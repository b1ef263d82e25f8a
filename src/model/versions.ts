import type { Plan } from './plan.ts';
import type { PlanFolder } from './plan-folder.ts';
import type { PlanStatus } from './plan-schema.ts';
import type { Problem } from './problem.ts';

/**
 * A plan has texts in time: a draft, what was issued, what was amended. The newest stands in the plan's folder itself and has the plan's id;
 * an older one is a folder of the same form in `versions/<version>/`, with the id `<plan>.<version>`, so that everything that is made of a plan
 * can be made of it.
 */

const VERSION_FILE = /^versions\/([a-z0-9]+(?:-[a-z0-9]+)*)\/(.+)$/;

/** What an older text says of the newest one, wherever its state is told. */
export interface Newer {
  /** Id of the newest text. */
  id: string;
  status: PlanStatus;
  /** Day of its publication; '' where it is not known. */
  published: string;
}

/** The plan that a text belongs to: `my-plan.draft` → `my-plan`. */
export function workOf(id: string): string {
  return id.split('.')[0] ?? id;
}

/** Name of an older text in its plan: `my-plan.draft` → `draft`; null for the newest. */
export function versionOf(id: string): string | null {
  return id.split('.')[1] ?? null;
}

/** Where the folder of a text lies below `plans/`: `my-plan/versions/draft`. */
export function folderPath(id: string): string {
  return id.replace('.', '/versions/');
}

/** A plan's folder as the folders of its texts, the newest first. */
export function versionFolders(folder: PlanFolder): PlanFolder[] {
  const own: Record<string, string> = {};
  const older = new Map<string, Record<string, string>>();
  const lost: string[] = [];
  for (const [path, text] of Object.entries(folder.files)) {
    const [, version, name] = VERSION_FILE.exec(path) ?? [];
    if (version !== undefined && name !== undefined) older.set(version, { ...older.get(version), [name]: text });
    else if (path.startsWith('versions/')) lost.push(path);
    else own[path] = text;
  }
  const inVersion = (version: string): string => `versions/${version}/`;
  const problemsOf = (version: string): Problem[] =>
    folder.problems
      .filter(({ file }) => file.startsWith(inVersion(version)))
      .map((problem) => ({ ...problem, file: problem.file.slice(inVersion(version).length) }));
  const rest = folder.problems.filter(({ file }) => ![...older.keys()].some((version) => file.startsWith(inVersion(version))));
  const newest = { id: folder.id, files: own, problems: [...rest, ...lost.map(notInVersion)] };
  return [newest, ...[...older].map(([version, files]) => ({ id: `${folder.id}.${version}`, files, problems: problemsOf(version) }))];
}

function notInVersion(file: string): Problem {
  return {
    check: 'versions',
    file,
    message: 'This file stands in versions/, but in no version that can be named.',
    hint: 'Put it into versions/<name>/, where the name has lower-case letters, digits and hyphens, e.g. versions/draft/.',
  };
}

/**
 * Puts texts of one plan in relation: each learns of all of them, the newest first and then by day of publication, and the older ones of the newest.
 * @returns the newest text of each plan, in the order given
 */
export function linkVersions(plans: readonly Plan[]): Plan[] {
  const works = new Map<string, Plan[]>();
  for (const plan of plans) works.set(workOf(plan.id), [...(works.get(workOf(plan.id)) ?? []), plan]);
  return [...works.values()].flatMap((texts) => {
    const newest = texts.find(({ id }) => versionOf(id) === null);
    if (newest === undefined) return [];
    const older = texts.filter((plan) => plan !== newest).sort((a, b) => b.record.published.localeCompare(a.record.published) || b.id.localeCompare(a.id));
    const { status, published } = newest.record;
    for (const plan of older) plan.record = { ...plan.record, newer: { id: newest.id, status, published } };
    for (const plan of texts) plan.versions = [newest, ...older];
    return [newest];
  });
}

/** The text that a text followed; null for the first. */
export function previousOf(plan: Plan): Plan | null {
  return plan.versions[plan.versions.indexOf(plan) + 1] ?? null;
}

/** The newest text of a plan. */
export function newestOf(plan: Plan): Plan {
  return plan.versions[0] ?? plan;
}

/** A problem of one of a plan's texts. */
export interface VersionProblem {
  plan: Plan;
  problem: Problem;
}

/** What is wrong with a plan's texts taken together. @param newest the newest text of a plan, as `linkVersions` left it */
export function versionProblems({ versions }: Plan): VersionProblem[] {
  return versions.flatMap((plan) => [...outOfOrder(plan), ...counterpartsNowhere(plan)]);
}

function outOfOrder(plan: Plan): VersionProblem[] {
  const { published } = newestOf(plan).record;
  if (plan.record.published === '' || published === '' || plan.record.published <= published) return [];
  const message = `This text was published on ${plan.record.published}, after the one that the plan's own folder holds (${published}).`;
  return [
    {
      plan,
      problem: {
        check: 'versions',
        file: 'plan.yaml',
        message,
        hint: 'The newest text stands in the plan’s own folder: correct the day, or let the two change places.',
      },
    },
  ];
}

function counterpartsNowhere(plan: Plan): VersionProblem[] {
  const previous = previousOf(plan);
  const file = 'clauses.yaml';
  if (previous === null) {
    const problem = { check: 'versions', file, message: 'There is no text before this one, so no clause can come from it.', hint: 'Remove this file.' };
    return plan.counterparts.size === 0 ? [] : [{ plan, problem }];
  }
  const unknown = [...plan.counterparts].flatMap(([old, codes]) => [
    ...(previous.byCode.has(old) ? [] : [[old, `The text before this one (${previous.id}) has no clause ${old}.`] as const]),
    ...codes.filter((code) => !plan.byCode.has(code)).map((code) => [code, `This text has no clause ${code}.`] as const),
  ]);
  return unknown.map(([code, message]) => ({
    plan,
    problem: { check: 'versions', file, line: lineOf(plan, file, code), message, hint: `Correct ${code}, or remove the line.` },
  }));
}

function lineOf({ folder }: Plan, file: string, words: string): number {
  return Math.max(1, (folder.files[file] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1);
}
