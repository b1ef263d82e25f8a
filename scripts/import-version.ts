/**
 * Reads another text of a plan that is here already: the issued one after a draft, an amended one, or an earlier draft.
 * npm run import-version -- FILE --plan ID [--as NAME] [--url URL]
 *
 * A text of a later day becomes the plan's newest: it takes the plan's folder, and the one that stood there moves to versions/NAME/ with all its
 * facts. Facts of measures whose words stayed are taken over. A text of an earlier day goes to versions/NAME/ itself.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compareUnits, countsOf } from '../src/derive/compare/comparison.ts';
import { unitsOf } from '../src/derive/compare/units.ts';
import { type CarriedFacts, carriedFacts } from '../src/intake/carried-facts.ts';
import { draftPlan } from '../src/intake/plan-draft.ts';
import { planFolderFiles } from '../src/intake/plan-folder.ts';
import { clausesYaml, planYamlOf, versionName, withRegisters } from '../src/intake/version-folder.ts';
import { loadPlan } from '../src/model/load-plan.ts';
import { originalLanguage, type Plan } from '../src/model/plan.ts';
import { formatProblems } from '../src/model/problem.ts';
import { readPlanFolder } from '../src/model/reading/read-plan-folder.ts';
import type { Term } from '../src/model/term-schema.ts';
import { loadTermbase } from '../src/model/termbase.ts';
import { versionFolders, versionOf } from '../src/model/versions.ts';
import { ImportRefused, readSourceFile, structureLines } from './import-plan.ts';
import { contentDirectory } from './places.ts';

const USAGE = `Usage: npm run import-version -- FILE --plan ID [--as NAME] [--url URL]
FILE is a DOCX, HTML, TXT, MD or PDF file; ID is the folder of the plan it is a text of. NAME (lower-case letters, digits, hyphens) is what the
older of the two texts is called; without it, its state and day.`;

if (import.meta.main) {
  try {
    await importVersion(process.argv.slice(2), contentDirectory(), console.log);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    console.error(error.message);
    process.exitCode = error.status;
  }
}

/**
 * Reads another text of a plan and writes it into the plan's folder.
 * @param args arguments of the command line
 * @param say takes what is told of the structure and the outcome, line by line
 * @throws {ImportRefused} when nothing was written, with the reason and the remedy
 */
export async function importVersion(args: readonly string[], content: string, say: (line: string) => void): Promise<void> {
  const { file, plan: id, as, url } = readArguments(args);
  const directory = join(content, 'plans', id);
  if (!existsSync(join(directory, 'plan.yaml'))) {
    throw new ImportRefused(`There is no plan ${id} in ${join(content, 'plans')}.`, 'Import the plan first: npm run import-plan -- FILE --id ID.');
  }
  const terms = await termsOf(content);
  const [newestFolder, ...olderFolders] = versionFolders(await readPlanFolder(directory, id));
  const now = newestFolder === undefined ? null : loadPlan(newestFolder, terms);
  if (now?.plan == null || now.problems.length > 0) {
    throw new ImportRefused(
      `The plan that is here is not sound, so nothing was written:\n${formatProblems(now?.problems ?? [])}`,
      'Mend it first; npm run check says when it is.',
    );
  }
  const current = now.plan;
  const source = await readSourceFile(file);
  const draft = draftPlan(source);
  const about = { id, file: file.split(/[/\\]/).at(-1) ?? file, day: new Date().toISOString().slice(0, 10), url };
  const { files } = planFolderFiles(source, draft, about, new Map());
  const text: Record<string, string> = { ...Object.fromEntries(files), 'plan.yaml': planYamlOf(files.get('plan.yaml') ?? '', current) };
  const { plan: imported, problems } = loadPlan({ id, files: text, problems: [] }, terms);
  for (const line of structureLines(source, draft)) say(line);
  if (imported === null || problems.length > 0) throw new ImportRefused(`The text would not be sound, so nothing was written:\n${formatProblems(problems)}`);
  const known = [current, ...olderFolders.flatMap((folder) => loadPlan(folder, terms).plan ?? [])];
  const same = known.find((plan) => plan.folder.files['source.txt'] === text['source.txt']);
  if (same !== undefined) throw new ImportRefused(`This text is here already: ${versionOf(same.id) === null ? id : `${id}, versions/${versionOf(same.id)}`}.`);

  const isOlder = imported.record.published !== '' && imported.record.published < current.record.published;
  const older = isOlder ? imported : current;
  const taken = olderFolders.map((folder) => versionOf(folder.id) ?? '');
  const name = as ?? versionName(older.record.status, older.record.published, taken);
  if (taken.includes(name)) throw new ImportRefused(`There is a text called ${name} already.`, 'Give another --as.');
  if (isOlder) {
    await writeOlder(join(directory, 'versions', name), text);
    say(`\nThe text of ${imported.record.published} is older than the plan's (${current.record.published}): ${join(directory, 'versions', name)}`);
  } else {
    const { comparison, facts } = await writeNewer(directory, name, current, imported, text, terms);
    say(
      `\nCompared with the text before: ${countsOf(comparison)
        .map(({ kind, count }) => `${count} ${kind}`)
        .join(', ')}.`,
    );
    tellFacts(facts, current, say);
    say(`The text before: ${join(directory, 'versions', name)}\nThe newest: ${directory}`);
  }
  say('Next: npm start shows both, and what changed.');
}

async function termsOf(content: string): Promise<Term[]> {
  const folder = join(content, 'terms');
  return existsSync(folder) ? loadTermbase(await readPlanFolder(folder, 'terms')).terms : [];
}

function tellFacts({ files, left, dropped }: CarriedFacts, current: Plan, say: (line: string) => void): void {
  if (current.annex !== null) say('The annex stays with the text it belongs to; npm run import-annex reads that of the newest.');
  if (current.dataset.measures.length === 0) return;
  const kept = [...files.keys()].filter((path) => path.startsWith('tasks/')).length;
  say(`Facts taken over: ${kept} measures of ${current.dataset.measures.length}.`);
  if (left.length > 0) say(`To be coded anew, since their words changed: ${left.join(', ')}.`);
  for (const line of dropped) say(`Left out: ${line}`);
}

/** Writes an older text beside the newest. */
async function writeOlder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const aside = `${folder}.import`;
  await rm(aside, { recursive: true, force: true });
  await writeFiles(aside, files);
  await rename(aside, folder);
}

/** Puts a text in the place of the newest, and that beside it. Written aside first, so that a failure leaves the folder whole. */
async function writeNewer(
  directory: string,
  name: string,
  current: Plan,
  imported: Plan,
  text: Readonly<Record<string, string>>,
  terms: readonly Term[],
): Promise<{ comparison: Comparison; facts: CarriedFacts }> {
  const language = originalLanguage(imported);
  const comparison = compareUnits(unitsOf(current, language), unitsOf(imported, language), language);
  const facts = carriedFacts(current, comparison.rows, text, terms);
  const clauses = clausesYaml(comparison.rows);
  const aside = `${directory}.import`;
  const old = `${directory}.old`;
  await Promise.all([aside, old].map((path) => rm(path, { recursive: true, force: true })));
  const files = { ...text, ...Object.fromEntries(facts.files), ...(clauses === null ? {} : { 'clauses.yaml': clauses }) };
  await writeFiles(aside, { ...files, 'plan.yaml': withRegisters(text['plan.yaml'] ?? '', files) });
  await mkdir(join(aside, 'versions'), { recursive: true });
  if (existsSync(join(directory, 'versions'))) await cp(join(directory, 'versions'), join(aside, 'versions'), { recursive: true });
  for (const entry of await readdir(directory)) {
    if (entry !== 'versions') await cp(join(directory, entry), join(aside, 'versions', name, entry), { recursive: true });
  }
  await rename(directory, old);
  await rename(aside, directory);
  await rm(old, { recursive: true, force: true });
  return { comparison, facts };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, words] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), words);
  }
}

function readArguments(args: readonly string[]): { file: string; plan: string; as: string | undefined; url: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { plan: { type: 'string' }, as: { type: 'string' }, url: { type: 'string' } },
    });
    const [path] = positionals;
    const named = [values.plan, values.as].every((name) => name === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name));
    if (path === undefined || positionals.length > 1 || values.plan === undefined || !named) throw new Error('arguments');
    return { file: path, plan: values.plan, as: values.as, url: values.url };
  } catch {
    throw new ImportRefused(USAGE, '', 2);
  }
}
