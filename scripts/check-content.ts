/** npm run check: checks all content without Astro and prints every problem at once. Exit 1 when there is any. */
import { hasStatedActor } from '../src/derive/questions/facts.ts';
import { languageName } from '../src/model/checks/aligned-words.ts';
import { coverageOf } from '../src/model/checks/coverage.ts';
import { termUse } from '../src/model/checks/terms.ts';
import { loadContent } from '../src/model/content.ts';
import { TASK_KINDS } from '../src/model/dataset-schema.ts';
import { type Plan, translationsOf } from '../src/model/plan.ts';
import { formatProblems, type Problem } from '../src/model/problem.ts';
import { readContentFolders } from '../src/model/reading/read-plan-folder.ts';
import { reviewCounts } from '../src/model/review-state.ts';
import { contentDirectory } from './places.ts';

/** What the check found: every problem, and a few lines that sum the content up. */
export interface ContentReport {
  /** The plans that could be read, each as its newest text, which knows the older ones. */
  plans: Plan[];
  problems: Problem[];
  summary: string[];
}

/** Reads and checks all content of a folder. Files are named relative to the project, as `content/…`. */
export async function checkContent(directory: string = contentDirectory()): Promise<ContentReport> {
  const reading = loadContent(await readContentFolders(directory));
  const { plans } = reading;
  const problems = reading.problems.map((problem) => ({ ...problem, file: `content/${problem.file}` }));
  const summary = plans.flatMap(({ versions }) => versions.flatMap(summarize));
  if (plans.length === 0 && problems.length === 0) summary.push('There is no plan in content/plans: the site would have its guide alone.');
  return { plans, problems, summary };
}

function summarize(plan: Plan): string[] {
  const count = (kind: string): number => plan.clauses.filter((clause) => clause.kind === kind).length;
  const { tasks, aims, measures } = plan.dataset;
  const lines = [
    `${plan.id}: ${count('measure')} measures, ${count('paragraph') + count('criterion')} paragraphs; ${plan.notes.length} editorial notes; languages ${plan.record.languages.join(', ')}.`,
  ];
  if (measures.length > 0) {
    const coverage = coverageOf(plan);
    const sum = (key: 'characters' | 'task' | 'aim' | 'connective' | 'division' | 'unread'): number =>
      coverage.reduce((total, measure) => total + measure[key], 0);
    const share = (((sum('task') + sum('aim') + sum('connective') + sum('division')) / sum('characters')) * 100).toFixed(2);
    const kinds = TASK_KINDS.map((kind) => `${tasks.filter((task) => task.kind === kind).length} ${kind}`).join(', ');
    const assigned = tasks.filter(hasStatedActor).length;
    lines.push(
      `  ${tasks.length} tasks (${kinds}), ${aims.length} aims in ${measures.length} measures; ${assigned} tasks with a stated responsible body.`,
      `  Coverage of measure text: ${share} % of ${sum('characters')} characters (tasks ${sum('task')}, aims ${sum('aim')}, connectives ${sum('connective')}${sum('division') > 0 ? `, divisions of work ${sum('division')}` : ''}${sum('unread') > 0 ? `, unread ${sum('unread')}` : ''}).`,
    );
    const { facts, proposed } = reviewCounts(plan);
    if (proposed > 0) lines.push(`  ${proposed} of ${facts} facts were proposed by a first reading and not checked.`);
  }
  for (const language of translationsOf(plan)) {
    const use = termUse(plan, language);
    const share = ((use.exceptions / Math.max(1, use.occurrences)) * 100).toFixed(1);
    lines.push(`  ${languageName(language)}: ${use.occurrences} uses of ${plan.terms.length} terms, ${use.exceptions} recorded exceptions (${share} %).`);
  }
  return lines;
}

if (import.meta.main) {
  const started = performance.now();
  const { problems, summary } = await checkContent();
  for (const line of summary) console.log(line);
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    process.exit(1);
  }
  console.log(`Content is sound (${((performance.now() - started) / 1000).toFixed(1)} s).`);
}
