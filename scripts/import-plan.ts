/**
 * Reads a plan's file and writes its plan folder.
 * npm run import-plan -- FILE [--id ID] [--url URL] [--force]
 *
 * FILE is a Word file (DOCX), a saved web page, plain text, Markdown or a PDF with a text layer. The command can be run again: what a person
 * wrote into the folder stays, doubts are settled in its structure.yaml, and a text file whose words were edited is left unless --force is given.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DraftFile, draftPlan, type PlanDraft } from '../src/intake/plan-draft.ts';
import { planFolderFiles, readSettlement } from '../src/intake/plan-folder.ts';
import { proposeId } from '../src/intake/plan-id.ts';
import { readSource } from '../src/intake/read-source.ts';
import { type SourceDocument, UnreadableFile } from '../src/intake/source-document.ts';
import { loadPlan } from '../src/model/load-plan.ts';
import { formatProblems } from '../src/model/problem.ts';
import { readPlanFolder } from '../src/model/reading/read-plan-folder.ts';
import { loadTermbase } from '../src/model/termbase.ts';
import { contentDirectory } from './places.ts';

const USAGE = `Usage: npm run import-plan -- FILE [--id ID] [--url URL] [--force]
FILE is a DOCX, HTML, TXT, MD or PDF file. ID is lower-case letters, digits and hyphens; without it one is proposed.`;

/** What ends the command: what is wrong, what to do, and its exit code. The disk is as it was. */
export class ImportRefused extends Error {
  readonly status: 1 | 2;
  constructor(message: string, hint = '', status: 1 | 2 = 1) {
    super(hint === '' ? message : `${message}\n  ${hint}`);
    this.status = status;
  }
}

if (import.meta.main) {
  try {
    await importPlan(process.argv.slice(2), contentDirectory(), console.log);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    console.error(error.message);
    process.exitCode = error.status;
  }
}

/**
 * Reads a plan's file and writes its folder below `content/plans`.
 * @param args arguments of the command line
 * @param say takes what is told of the structure and the outcome, line by line
 * @throws {ImportRefused} when nothing was written, with the reason and the remedy
 */
export async function importPlan(args: readonly string[], content: string, say: (line: string) => void): Promise<void> {
  const { file, id: given, url, force } = readArguments(args);
  const source = await readSourceFile(file);

  const plans = join(content, 'plans');
  const taken = existsSync(plans) ? await readdir(plans) : [];
  const id = given ?? proposeId(draftPlan(source), basename(file), taken);
  const directory = join(plans, id);
  const before = existsSync(directory) ? new Map(Object.entries((await readPlanFolder(directory, id)).files)) : new Map<string, string>();
  const recorded = before.get('plan.yaml');
  if (recorded !== undefined && !/^ {2}skipped:/m.test(recorded)) {
    throw new ImportRefused(
      `${directory} was not made by this command: its text is compared with the captured page byte for byte.`,
      'Give another --id; its text files can be compared with those of this folder.',
    );
  }
  const { settlement, problems } = readSettlement(before.get('structure.yaml') ?? '', source.blocks.length);
  if (problems.length > 0) throw new ImportRefused(problems.map(({ line, message }) => `${join(directory, 'structure.yaml')}:${line}: ${message}`).join('\n'));

  const draft = draftPlan(source, settlement);
  const day = new Date().toISOString().slice(0, 10);
  // A folder whose words are still those of its source was edited by nobody: only its structure is read anew.
  const untouched = before.size === 0 || loadPlan({ id, files: Object.fromEntries(before), problems: [] }).problems.every(({ check }) => check !== 'capture');
  const { files, edited } = planFolderFiles(source, draft, { id, file: basename(file), day, url }, before, force || untouched);
  const after = Object.fromEntries([...before, ...files]);
  for (const path of staleTexts(before, draft)) delete after[path];
  const { terms } = loadTermbase(
    existsSync(join(content, 'terms')) ? await readPlanFolder(join(content, 'terms'), 'terms') : { id: 'terms', files: {}, problems: [] },
  );
  const checked = loadPlan({ id, files: after, problems: [] }, terms);

  for (const line of structureLines(source, draft)) say(line);
  if (edited.length > 0) {
    throw new ImportRefused(
      `${edited.length === 1 ? 'This file was' : 'These files were'} edited since the import; nothing was written:\n  ${edited.map((path) => join(directory, path)).join('\n  ')}`,
      'Use --force to put the words of the document back.',
    );
  }
  if (checked.problems.length > 0) {
    throw new ImportRefused(
      `The folder would not be sound, so nothing was written:\n${formatProblems(checked.problems.map((problem) => ({ ...problem, file: join(directory, problem.file) })))}`,
    );
  }
  const changed = [...files].filter(([path, text]) => before.get(path) !== text);
  await write(directory, after, changed.length > 0);
  say(
    `\n${changed.length} files written, ${files.size - changed.length} unchanged: ${directory}\nNext: npm run draft-facts -- ${id} reads its facts; npm start shows it.`,
  );
}

/**
 * Reads a plan's document from the disk.
 * @throws {ImportRefused} when there is no such file, or it cannot be read as a document
 */
export async function readSourceFile(file: string): Promise<SourceDocument> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefused(
      error.code === 'ENOENT' ? `There is no file ${file}.` : error.code === 'EISDIR' ? `${file} is a folder.` : `${file} cannot be read (${error.code}).`,
      "Give the path of the plan's file.",
    );
  });
  return await readSource(basename(file), new Uint8Array(bytes)).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? new ImportRefused(`${file}: ${error.message}`, error.hint) : error;
  });
}

function readArguments(args: readonly string[]): { file: string; id: string | undefined; url: string | undefined; force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { id: { type: 'string' }, url: { type: 'string' }, force: { type: 'boolean', default: false } },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1 || (values.id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id))) throw new Error('arguments');
    return { file: path, id: values.id, url: values.url, force: values.force ?? false };
  } catch {
    throw new ImportRefused(USAGE, '', 2);
  }
}

/** Text files of an earlier reading that the document has no longer. */
function staleTexts(files: ReadonlyMap<string, string>, plan: PlanDraft): string[] {
  const codes = new Set(
    [plan.notice, plan.preamble, ...plan.parts.flatMap((part) => part.files), ...plan.attachments].flatMap((text) => (text === null ? [] : [text.code])),
  );
  return [...files.keys()].filter((path) => path.startsWith('text/zh-Hans/') && !codes.has(basename(path, '.mdx')));
}

/** Writes a plan folder aside and puts it in the place of the old one, so that a failure leaves the old one whole. */
async function write(folder: string, content: Readonly<Record<string, string>>, needed: boolean): Promise<void> {
  if (!needed) return;
  const aside = `${folder}.import`;
  const old = `${folder}.old`;
  await Promise.all([aside, old].map((path) => rm(path, { recursive: true, force: true })));
  for (const [path, text] of Object.entries(content)) {
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await writeFile(join(aside, path), text);
  }
  if (existsSync(folder)) await rename(folder, old);
  await rename(aside, folder);
  await rm(old, { recursive: true, force: true });
}

/** What was read, line by line: the tree with counts, what was left out, and every doubt with its line. */
export function* structureLines(document: SourceDocument, plan: PlanDraft): Generator<string> {
  const count = (texts: readonly (DraftFile | null)[], kind: string): number =>
    texts.reduce((sum, text) => sum + (text?.blocks.filter((block) => block.kind === kind).length ?? 0), 0);
  const texts = plan.parts.flatMap((part) => part.files);
  yield `${plan.title}${plan.subtitle === '' ? '' : ` ${plan.subtitle}`}`;
  yield `  ${document.format}${document.encoding === undefined ? '' : `, ${document.encoding}`}: ${document.blocks.length} lines; ${plan.parts.length} parts, ${count(texts, 'section')} sections, ${count(texts, 'measure')} measures, ${count(texts, 'paragraph')} paragraphs`;
  for (const [name, value] of [
    ['number', plan.documentNumber],
    ['issued by', plan.issuer],
    ['published', plan.published || plan.signed],
    ['comments until', plan.commentsUntil],
  ] as const)
    if (value !== '') yield `  ${name}: ${value}`;
  if (plan.notice !== null) yield `notice  ${count([plan.notice], 'paragraph')} paragraphs`;
  if (plan.preamble !== null) yield `0  ${count([plan.preamble], 'paragraph')} paragraphs before the first part`;
  for (const part of plan.parts) {
    yield `${part.code}  ${part.heading || '(no heading)'}`;
    for (const text of part.files) {
      const section = text.blocks.find(({ kind }) => kind === 'section');
      if (section !== undefined) yield `  ${text.code}  ${section.words}`;
      const measures = text.blocks.filter(({ kind }) => kind === 'measure');
      for (const measure of measures) yield `    ${measure.words.slice(0, 50)}`;
      const paragraphs = count([text], 'paragraph');
      if (paragraphs > 0) yield `    ${paragraphs} paragraphs`;
    }
  }
  for (const text of plan.attachments) yield `${text.code}  ${text.blocks[0]?.words ?? ''}, ${text.blocks.length - 1} lines`;
  if (plan.skipped.length > 0) {
    yield 'Not part of the text:';
    for (const { block, as } of plan.skipped) yield `  line ${block + 1} (${as}): ${document.blocks[block]?.words.slice(0, 50)}`;
  }
  for (const remark of document.remarks) yield `Remark: ${remark}.`;
  if (plan.doubts.length > 0) {
    yield `Doubts (${plan.doubts.length}); settle each in structure.yaml of the plan's folder, e.g. "- {line: ${(plan.doubts[0]?.block ?? 0) + 1}, as: paragraph}":`;
    for (const { block, what, taken: how } of plan.doubts)
      yield `  line ${block + 1} (${document.blocks[block]?.place}): "${document.blocks[block]?.words.slice(0, 30)}" ${what}; ${how}.`;
  }
}
