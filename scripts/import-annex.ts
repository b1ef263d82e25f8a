/**
 * Reads the annex of a plan: a table of tasks with lead bodies, supporting bodies and time limits, in a Word or Excel file.
 * npm run import-annex -- FILE --plan ID
 *
 * It writes annex.yaml into the plan's folder. Rows whose tasks are not certain are listed, and shown nowhere until a person settles them there.
 * The command can be run again: settled rows stay as they are.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { annexOf, annexYaml } from '../src/intake/annex/annex-file.ts';
import { annexRows } from '../src/intake/annex/rows.ts';
import { readTables } from '../src/intake/annex/tables.ts';
import { UnreadableFile } from '../src/intake/source-document.ts';
import { ANNEX_STATES } from '../src/model/annex-schema.ts';
import { loadPlan } from '../src/model/load-plan.ts';
import { formatProblems } from '../src/model/problem.ts';
import { readPlanFolder } from '../src/model/reading/read-plan-folder.ts';
import { loadTermbase } from '../src/model/termbase.ts';
import { versionFolders } from '../src/model/versions.ts';
import { ImportRefused } from './import-plan.ts';
import { contentDirectory } from './places.ts';

const USAGE = `Usage: npm run import-annex -- FILE --plan ID
FILE is a DOCX or XLSX file with the table of the annex; ID is the folder of its plan.`;

if (import.meta.main) {
  try {
    await importAnnex(process.argv.slice(2), contentDirectory(), console.log);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    console.error(error.message);
    process.exitCode = error.status;
  }
}

/**
 * Reads an annex and writes it into the plan's folder.
 * @param say takes what is told of the rows, line by line
 * @throws {ImportRefused} when nothing was written, with the reason and the remedy
 */
export async function importAnnex(args: readonly string[], content: string, say: (line: string) => void): Promise<void> {
  const { file, id } = readArguments(args);
  const directory = join(content, 'plans', id);
  if (!existsSync(join(directory, 'plan.yaml')))
    throw new ImportRefused(`There is no plan ${id} in ${join(content, 'plans')}.`, 'Import the plan first: npm run import-plan -- FILE --id ID.');
  const bytes = await readFile(file).catch(() => {
    throw new ImportRefused(`${file} cannot be read.`, "Give the path of the annex's file.");
  });
  const grids = await readTables(new Uint8Array(bytes)).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new ImportRefused(`${file}: ${error.message}`, error.hint) : error;
  });
  const { rows, skipped } = annexRows(grids);
  if (rows.length === 0) {
    throw new ImportRefused(
      `${file}: no table has a head that names tasks (工作任务) and bodies (牵头单位, 责任单位) or times (完成时限).`,
      'Give each column its heading in the first row of the table.',
    );
  }
  const { terms } = loadTermbase(
    existsSync(join(content, 'terms')) ? await readPlanFolder(join(content, 'terms'), 'terms') : { id: 'terms', files: {}, problems: [] },
  );
  const [folder] = versionFolders(await readPlanFolder(directory, id));
  const { plan, problems } = folder === undefined ? { plan: null, problems: [] } : loadPlan(folder, terms);
  if (folder === undefined || plan === null || problems.length > 0)
    throw new ImportRefused(`The plan is not sound, so nothing was written:\n${formatProblems(problems)}`);
  if (plan.dataset.tasks.length === 0)
    throw new ImportRefused(`No tasks of ${id} are recorded, so no row can be matched.`, `Run npm run draft-facts -- ${id} first.`);

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const captured = plan.annex?.source.sha256 === sha256 ? plan.annex.source.captured : new Date().toISOString().slice(0, 10);
  const annex = annexOf(plan, { file: basename(file), sha256, captured }, rows);
  const yaml = annexYaml(annex);
  const checked = loadPlan({ ...folder, files: { ...folder.files, 'annex.yaml': yaml } }, terms);
  if (checked.problems.length > 0) throw new ImportRefused(`The annex would not be sound, so nothing was written:\n${formatProblems(checked.problems)}`);
  const target = join(directory, 'annex.yaml');
  await writeFile(`${target}.import`, yaml);
  await rename(`${target}.import`, target);

  const counts = ANNEX_STATES.map((state) => [state, annex.rows.filter((row) => row.state === state).length] as const).filter(([, count]) => count > 0);
  say(
    `${annex.rows.length} rows: ${counts.map(([state, count]) => `${count} ${state}`).join(', ')}; ${annex.organizations.length} bodies that only the annex names.`,
  );
  for (const name of skipped) say(`Left out: ${name} has no head that names tasks and bodies or times.`);
  for (const row of annex.rows) {
    if (row.state === 'exact' || row.state === 'settled') continue;
    say(`  ${row.state} (${row.score.toFixed(2)}) ${row.at}: "${(row.action || row.task).slice(0, 30)}" ${row.tasks.join(', ')}`);
  }
  for (const row of annex.rows) if (row.time !== '' && row.times.length === 0) say(`  no date in ${row.at}: "${row.time}"`);
  say(`Written: ${target}`);
}

function readArguments(args: readonly string[]): { file: string; id: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { plan: { type: 'string' } } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1 || values.plan === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.plan))
      throw new Error('arguments');
    return { file: path, id: values.plan };
  } catch {
    throw new ImportRefused(USAGE, '', 2);
  }
}
