import { withAnnex } from './annex.ts';
import { checkGuide } from './checks/guide.ts';
import { loadPlan } from './load-plan.ts';
import type { Plan } from './plan.ts';
import { hiddenInFiles } from './plan-files.ts';
import type { PlanFolder } from './plan-folder.ts';
import type { Problem } from './problem.ts';
import type { Term } from './term-schema.ts';
import { loadTermbase } from './termbase.ts';
import { folderPath, linkVersions, versionProblems } from './versions.ts';

/** All content in memory. */
export interface ContentFolders {
  terms: PlanFolder;
  /** Our own pages; without files where the site has none. */
  guide: PlanFolder;
  plans: readonly PlanFolder[];
}

/** All content as it was read, with everything that is wrong with it. Files are named relative to the content folder. */
export interface ContentReading {
  terms: Term[];
  /** The plans that could be read, each as its newest text, which knows the older ones. */
  plans: Plan[];
  problems: Problem[];
}

/** Reads and checks all content. Pure: nothing is read from the disk. */
export function loadContent({ terms, guide, plans }: ContentFolders): ContentReading {
  const termbase = loadTermbase(terms);
  const own = (place: string, problems: readonly Problem[]): Problem[] => problems.map((problem) => ({ ...problem, file: `${place}/${problem.file}` }));
  const reading: ContentReading = { terms: termbase.terms, plans: [], problems: own('terms', termbase.problems) };
  reading.problems.push(...own('guide', [...guide.problems, ...hiddenInFiles(guide), ...checkGuide(guide)]));
  const texts: Plan[] = [];
  for (const folder of plans) {
    const { plan, problems } = loadPlan(folder, termbase.terms);
    const lost = plan === null ? [] : lostTerms(plan, terms);
    // Words of the translation whose terms are gone would be reported one by one.
    const kept = lost.length === 0 ? problems : problems.filter(({ check }) => check !== 'terms');
    reading.problems.push(...own(`plans/${folderPath(folder.id)}`, kept), ...lost);
    if (plan !== null) texts.push(plan);
  }
  reading.plans.push(...linkVersions(texts.map(withAnnex)));
  for (const { plan, problem } of reading.plans.flatMap(versionProblems)) reading.problems.push(...own(`plans/${folderPath(plan.id)}`, [problem]));
  return reading;
}

/** Files of terms that a plan rests on and that are not there. */
function lostTerms({ record }: Plan, { files, problems }: PlanFolder): Problem[] {
  return record.terms
    .filter((name) => files[`${name}.yaml`] === undefined && !problems.some(({ file }) => file === `${name}.yaml` || file === ''))
    .map((name) => ({
      check: 'terms',
      file: `terms/${name}.yaml`,
      message: `plans/${record.id}/plan.yaml says that its translation rests on terms/${name}.yaml, but it is not there.`,
      hint: `Restore terms/${name}.yaml from the history (it may have been renamed). Where it is meant to be gone, remove "${name}" under terms: in plan.yaml.`,
    }));
}
