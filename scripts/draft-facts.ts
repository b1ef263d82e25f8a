/**
 * npm run draft-facts -- ID: a first reading of a plan. Rules propose its tasks, bodies, times, numbers, documents and platforms, each with
 * its exact words, and write them into the plan's folder, marked as proposed. The command can be run again: what a person decided stays.
 */
import { join } from 'node:path';
import { draftFacts } from '../src/intake/first-reading/draft-facts.ts';
import { factsFiles } from '../src/intake/first-reading/facts-files.ts';
import { isNumbered } from '../src/model/plan.ts';
import { formatProblems } from '../src/model/problem.ts';
import { reviewCounts } from '../src/model/review-state.ts';
import { contentDirectory } from './places.ts';
import { fail, planTerms, soundPlan, writeFacts } from './plan-facts.ts';

const [id, ...more] = process.argv.slice(2);
if (id === undefined || more.length > 0 || id.startsWith('-')) fail('Usage: npm run draft-facts -- ID\nID is the name of a folder in content/plans.', '', 2);
const directory = join(contentDirectory(), 'plans', id);
const started = performance.now();
const { folder, plan } = await soundPlan(directory, id);
const terms = await planTerms();
if (plan.record.review.state === 'reviewed')
  fail(
    `The facts of ${id} are called reviewed in its plan.yaml; a first reading would change them.`,
    'To read it anew, write review: {state: proposed} there.',
  );

const facts = draftFacts(plan);
const files = factsFiles(facts);
const written = await writeFacts(directory, { folder, plan }, files, terms);
if ('problems' in written)
  fail(
    `The facts would not be sound, so nothing was written:\n${formatProblems(written.problems.map((problem) => ({ ...problem, file: join(directory, problem.file) })))}`,
  );

const { tasks } = written.plan.dataset;
const count = (kind: string): number => tasks.filter((task) => task.kind === kind).length;
const times = tasks.reduce((sum, task) => sum + task.times.length, 0);
const bodies = tasks.reduce((sum, task) => sum + task.actors.length, 0);
const { facts: all, proposed } = reviewCounts(written.plan);
const { plan: now } = written;
const outside = now.clauses.filter(
  (clause) => clause.kind === 'paragraph' && isNumbered(now, clause) && now.byCode.get(clause.parent ?? '')?.kind !== 'measure',
).length;
console.log(
  `First reading of ${id} (${((performance.now() - started) / 1000).toFixed(1)} s): ${tasks.length} tasks (${count('duty')} duties, ${count('prohibition')} prohibitions, ${count('permission')} permissions), ` +
    `${bodies} roles of ${facts.organizations.length} bodies, ${times} times, ${facts.targets.length} numbers, ${facts.documents.length} documents, ${facts.platforms.length} platforms.\n` +
    `${all} facts; ${proposed} proposed, ${all - proposed} decided by a person, ${facts.rejected.length} rejected.`,
);
const unread = facts.measures.reduce((sum, measure) => sum + measure.unread.reduce((words, { quote }) => words + quote.length, 0), 0);
if (unread > 0) console.log(`${unread} characters were read as neither task nor aim; they stand under unread: in the task files.`);
if (outside > 0) console.log(`${outside} paragraphs stand in no measure; tasks are looked for in measures alone.`);
console.log(
  `${written.changed} files written: ${directory}\nNext: npm run facts-to-xlsx -- ${id} (to check them in a spreadsheet), npm start (to look at them).`,
);
