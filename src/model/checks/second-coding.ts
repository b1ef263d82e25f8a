import type { Coding } from '../coding.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { FIRST, SECOND } from '../second-coding.ts';
import { checkCitations, lineOfText } from './citations.ts';
import { checkCoverage } from './coverage.ts';
import { checkReferences } from './references.ts';

/** Checks that hold a coding to the text and the registers, whichever reading of the text it is. */
const CODING_CHECKS = [checkCitations, checkReferences, checkCoverage] as const;

/**
 * Both codings of a measure are held to the text as the plan's own facts are, the drawn measures are those that were coded, and what was
 * settled names records that are there.
 */
export function checkSecondCoding(plan: Plan): Problem[] {
  const { secondCoding } = plan;
  if (secondCoding === null) return [];
  const { first, second, sample, settled } = secondCoding;
  const problems = [...codingProblems(plan, second, SECOND), ...codingProblems(plan, keptOf(first), FIRST)];
  const report = (file: string, line: number, message: string, hint: string): void =>
    void problems.push({ check: 'second-coding', file: SECOND + file, ...(line > 0 ? { line } : {}), message, hint });

  for (const measure of sample?.measures ?? []) {
    if (!second.measures.includes(measure))
      report(
        'sample.yaml',
        lineOfText(plan, `${SECOND}sample.yaml`, `"${measure}"`),
        `${measure} was drawn, but there is no second coding of it.`,
        `Write ${SECOND}${measure}.yaml: a figure for fewer measures than were drawn would be a chosen one.`,
      );
  }
  for (const measure of second.measures) {
    if (sample !== null && !sample.measures.includes(measure))
      report(`${measure}.yaml`, 1, `${measure} was coded a second time, but not drawn.`, 'Remove it, or correct sample.yaml.');
    if (!first.measures.includes(measure))
      report(`${measure}.yaml`, 1, `${measure} has no first coding to compare with.`, `Keep the first coding as first/${measure}.yaml.`);
  }
  const codes = new Set([...[...first.tasks, ...first.aims].map(({ code }) => code), ...[...second.tasks, ...second.aims].map(({ code }) => `second:${code}`)]);
  for (const { at, line } of settled) {
    for (const code of at)
      if (!codes.has(code))
        report(
          'settled.yaml',
          line,
          `${code} is no record of the ${code.startsWith('second:') ? 'second' : 'first'} coding.`,
          'Name a code of the first coding; of a record that only the second has, "second:" and its code.',
        );
  }
  return problems;
}

/** What of the first coding was kept beside the second. */
function keptOf(coding: Coding): Coding {
  const tasks = coding.tasks.filter(({ file }) => file.startsWith(FIRST));
  const measures = coding.measures.filter((code) => tasks.some(({ measure }) => measure === code));
  const kept = ({ file }: { file: string }): boolean => file.startsWith(FIRST);
  return { ...coding, tasks, measures, aims: coding.aims.filter(kept), connectives: coding.connectives.filter(kept) };
}

/** Problems of a coding's own records, in its own files. */
function codingProblems(plan: Plan, coding: Coding, directory: string): Problem[] {
  const { tasks, aims, connectives, measures } = coding;
  const view: Plan = { ...plan, dataset: { ...plan.dataset, tasks, aims, connectives, measures } };
  // Rules that speak of a measure name its file in tasks/; here it is another folder's.
  return CODING_CHECKS.flatMap((check) => check(view))
    .map((problem) => ({ ...problem, file: problem.file.replace(/^tasks\//, directory) }))
    .filter(({ file }) => file.startsWith(directory));
}
