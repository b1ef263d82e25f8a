/** npm run facts-to-xlsx -- ID [FILE]: writes the facts of a plan into a workbook, in which a person accepts, corrects or rejects them. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reviewWorkbook } from '../src/intake/review/write-workbook.ts';
import { reviewCounts } from '../src/model/review-state.ts';
import { contentDirectory } from './places.ts';
import { fail, soundPlan } from './plan-facts.ts';

const [id, given, ...more] = process.argv.slice(2);
if (id === undefined || more.length > 0 || id.startsWith('-'))
  fail('Usage: npm run facts-to-xlsx -- ID [FILE]\nID is the name of a folder in content/plans.', '', 2);
const { plan } = await soundPlan(join(contentDirectory(), 'plans', id), id);
if (plan.dataset.tasks.length === 0) fail(`The plan ${id} has no facts.`, `Read it first: npm run draft-facts -- ${id}`);
const file = resolve(given ?? `${id}.xlsx`);
if (existsSync(file))
  fail(
    `There is a file ${file} already; a half-finished review might be in it.`,
    `Take it back first (npm run facts-from-xlsx -- ${file}) and move it away, or name another file.`,
  );
await writeFile(file, await reviewWorkbook(plan));
const { facts, proposed } = reviewCounts(plan);
console.log(`${facts} facts, of which ${proposed} were not checked: ${file}\nNext: decide row by row, save, npm run facts-from-xlsx -- ${file}`);
