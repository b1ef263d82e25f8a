/**
 * npm run facts-from-xlsx -- FILE [--dry-run]: takes the decisions of a workbook into the facts of its plan. Nothing is written where a
 * cell says what the text does not. A workbook that is half finished can be taken back, and taken back again.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReviewWorkbook } from '../src/intake/review/read-workbook.ts';
import { takeBack } from '../src/intake/review/take-back.ts';
import { UnreadableFile } from '../src/intake/source-document.ts';
import { formatProblems } from '../src/model/problem.ts';
import { reviewCounts } from '../src/model/review-state.ts';
import { contentDirectory } from './places.ts';
import { fail, planTerms, soundPlan, writeFacts } from './plan-facts.ts';

const { file, dryRun } = readArguments();
const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) =>
  fail(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`, 'Give the path of the workbook.'),
);
const workbook = await readReviewWorkbook(new Uint8Array(bytes)).catch((error: unknown) => {
  if (error instanceof UnreadableFile) fail(`${file}: ${error.message}`, error.hint);
  throw error;
});
const directory = join(contentDirectory(), 'plans', workbook.plan);
if (!/^[a-z0-9-]+$/.test(workbook.plan) || !existsSync(directory))
  fail(`${file}: there is no plan ${workbook.plan}.`, 'Import it first, or correct its name in the sheet 说明.');
const { plan, folder } = await soundPlan(directory, workbook.plan);
const { files, changes, same, open, problems } = takeBack(plan, workbook, new Date().toISOString().slice(0, 10));
if (problems.length > 0)
  fail(
    `${problems.map(({ at, message, hint }) => `  ${at}\n      ${message}\n      → ${hint}`).join('\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was written.`,
  );
for (const change of changes) console.log(change);
if (changes.length > 0 && !dryRun) {
  const written = await writeFacts(directory, { folder, plan }, files, await planTerms(), { others: 'stay' });
  if ('problems' in written)
    fail(
      `The facts would not be sound, so nothing was written:\n${formatProblems(written.problems.map((problem) => ({ ...problem, file: join(directory, problem.file) })))}`,
    );
  const { facts, proposed } = reviewCounts(written.plan);
  console.log(`${changes.length} decisions taken, ${written.changed} files written; ${proposed} of ${facts} facts are still unchecked.`);
} else console.log(`${changes.length} decisions ${dryRun ? 'would be' : 'were'} taken, ${same} had been taken before, ${open} rows have none.`);

function readArguments(): { file: string; dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new Error('arguments');
    return { file: path, dryRun: values['dry-run'] ?? false };
  } catch {
    return fail('Usage: npm run facts-from-xlsx -- FILE [--dry-run]\nFILE is a workbook that npm run facts-to-xlsx wrote.', '', 2);
  }
}
