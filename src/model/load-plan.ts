import type { z } from 'astro/zod';
import { expressionOfTag } from '../text/expressions/index.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import { mdxFault } from '../text/mdx-fault.ts';
import { parsePlanMarkdown, readBlocks, type TextBlock } from '../text/plan-markdown.ts';
import { annexProblems } from './annex.ts';
import { annexSchema } from './annex-schema.ts';
import { type Check, factChecks, textChecks, wordChecks } from './checks/index.ts';
import { lostRegisters } from './checks/registers.ts';
import { emptyDataset, loadDataset } from './dataset.ts';
import type { LanguageTag } from './languages.ts';
import { type Clause, type ClauseKind, originalLanguage, type Plan } from './plan.ts';
import { hiddenInFiles, unreadFiles } from './plan-files.ts';
import type { PlanFolder } from './plan-folder.ts';
import {
  alignmentSchema,
  clausesSchema,
  notesSchema,
  originalMissing,
  type PlanRecord,
  planSchema,
  quotesSchema,
  type TextFrontMatter,
  textFrontMatterSchema,
} from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { loadSecondCoding } from './second-coding.ts';
import type { Term } from './term-schema.ts';
import { loadTraining, noTraining } from './training.ts';
import { workOf } from './versions.ts';
import { readYaml } from './yaml-file.ts';

/** A plan that was read, and everything that is wrong with it. `plan` is null when too little could be read to go on. */
export interface PlanReading {
  plan: Plan | null;
  problems: Problem[];
}

interface TextFile {
  path: string;
  frontMatter: TextFrontMatter;
  blocks: TextBlock[];
  bodyOffset: number;
}

/**
 * Reads a plan from its folder in memory and runs every check on it. Pure: nothing is read from the disk.
 *
 * All problems are reported at once, except those that would only follow from others: what rests on the words is checked once all text
 * files can be read and the original words are those of the captured page; what rests on the facts, once the data files can be read.
 * @returns the plan (when it can be built) and the problems
 */
export function loadPlan(folder: PlanFolder, terms: readonly Term[] = []): PlanReading {
  const problems: Problem[] = [...folder.problems, ...unreadFiles(folder), ...hiddenInFiles(folder)];
  const planText = folder.files['plan.yaml'];
  if (planText === undefined) {
    problems.push({
      check: 'plan',
      file: 'plan.yaml',
      message: 'This plan has no plan.yaml.',
      hint: 'Run `npm run import-plan -- FILE --id ID`, or see docs/maintaining.md.',
    });
    return { plan: null, problems };
  }
  const reading = readYaml('plan.yaml', planText, planSchema, 'plan');
  problems.push(...reading.problems);
  const record = reading.value;
  if (record === null) return { plan: null, problems };
  if (record.id !== workOf(folder.id)) {
    problems.push({
      check: 'plan',
      file: 'plan.yaml',
      line: reading.lineOf(['id']),
      message: `The id "${record.id}" is not the folder's name.`,
      hint: `Write id: ${workOf(folder.id)}`,
    });
  }

  problems.push(...repeatedCodes(record, reading.lineOf));

  const texts = new Map<LanguageTag, Map<string, TextFile>>();
  const [original] = record.languages;
  problems.push(...originalMissing(reading, 'plan.yaml', 'plan', original));
  let soundOriginal = true;
  for (const language of record.languages) {
    texts.set(language, readTexts(folder, record, language, problems));
    if (language === original) soundOriginal = problems.every(({ check }) => check === 'numbering');
  }
  const plan = buildPlan(folder, record, texts, original);

  const run = (checks: readonly Check[]): void => void problems.push(...checks.flatMap((check) => check(plan)));
  if (soundOriginal) run(wordChecks);
  const soundWords = problems.length === 0;

  const notesText = folder.files['notes.yaml'];
  if (notesText !== undefined) {
    const notes = readYaml('notes.yaml', notesText, notesSchema, 'notes');
    problems.push(...notes.problems, ...originalMissing(notes, 'notes.yaml', 'notes', original));
    plan.notes = notes.value ?? [];
  }
  const clausesText = folder.files['clauses.yaml'];
  if (clausesText !== undefined) {
    const counterparts = readYaml('clauses.yaml', clausesText, clausesSchema, 'clauses');
    problems.push(...counterparts.problems);
    plan.counterparts = new Map(Object.entries(counterparts.value?.settled ?? {}));
  }
  const facts = loadDataset(plan);
  plan.dataset = facts.dataset;
  const codings = loadSecondCoding(plan);
  plan.secondCoding = codings.secondCoding;
  const lessons = loadTraining(plan);
  plan.training = lessons.training;
  problems.push(...facts.problems, ...codings.problems, ...lessons.problems, ...(soundWords ? lostRegisters(plan) : []));
  plan.terms = [...terms];
  for (const language of record.languages.slice(1)) {
    plan.alignment[language] = Object.assign({}, ...readEach(folder, `alignment/${language}/`, alignmentSchema, 'alignment', problems));
    plan.quotes[language] = new Map(
      readEach(folder, `quotes/${language}/`, quotesSchema, 'quotes', problems).flatMap((record) =>
        Object.entries(record).map(([code, words]) => [code, typeof words === 'string' ? [words] : words] as const),
      ),
    );
  }
  const annexText = folder.files['annex.yaml'];
  if (annexText !== undefined) {
    const annex = readYaml('annex.yaml', annexText, annexSchema, 'annex');
    problems.push(...annex.problems);
    plan.annex = annex.value;
    if (annex.value !== null && facts.problems.length === 0) problems.push(...annexProblems(plan, annex.value, annex.lineOf));
  }
  const soundData = problems.length === 0;
  if (soundWords) {
    problems.push(...checkTwins(plan, texts));
    run(textChecks);
  }
  if (soundData) run(factChecks);
  return { plan, problems };
}

/** Every heading and paragraph of a translation, and every measure that gets a label, is one of the original. */
function checkTwins(plan: Plan, texts: ReadonlyMap<LanguageTag, ReadonlyMap<string, TextFile>>): Problem[] {
  return [...texts.entries()].flatMap(([language, files]) =>
    [...files.values()].flatMap((file): Problem[] => {
      const section = file.frontMatter.code;
      if (texts.get(originalLanguage(plan))?.has(section) !== true) return [];
      const extra = file.blocks.filter((block) => plan.byCode.get(block.code)?.file !== section && block.code !== section);
      const labels = Object.keys(file.frontMatter.measures ?? {}).filter((number) => plan.byCode.get(`${section}.${number}`)?.kind !== 'measure');
      return [
        ...extra.slice(0, 1).map((block) => ({
          check: 'translation',
          file: file.path,
          line: block.line + file.bodyOffset,
          message: `${block.code} stands in ${language}, but not in the original: "${block.text.slice(0, 40)}".`,
          hint: 'One paragraph renders one of the original: remove it, or join it with its neighbour.',
        })),
        ...labels.map((number) => ({
          check: 'short-labels',
          file: file.path,
          line: 1,
          message: `The front matter has a label for measure ${number}, which this section does not have.`,
          hint: 'Remove it, or correct its number.',
        })),
      ];
    }),
  );
}

/** Reads every YAML file below a directory of the folder. */
function readEach<T>(folder: PlanFolder, directory: string, schema: z.ZodType<T>, check: string, problems: Problem[]): T[] {
  return Object.keys(folder.files)
    .filter((path) => path.startsWith(directory) && path.endsWith('.yaml'))
    .sort()
    .flatMap((path) => {
      const reading = readYaml(path, folder.files[path] ?? '', schema, check);
      problems.push(...reading.problems);
      return reading.value === null ? [] : [reading.value];
    });
}

/** Codes of the text files a plan must have, in reading order. */
export function textFileCodes(record: PlanRecord): string[] {
  return [...record.front.map(({ code }) => code), ...record.parts.flatMap((part) => part.files), ...record.back.map(({ code }) => code)];
}

/** Codes that plan.yaml gives twice: two parts, or one text in two places, would share their addresses. */
function repeatedCodes(record: PlanRecord, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const places = [
    ...record.front.map(({ code }, index) => ({ code, path: ['front', index, 'code'] })),
    ...record.parts.map(({ code }, index) => ({ code, path: ['parts', index, 'code'] })),
    ...record.back.map(({ code }, index) => ({ code, path: ['back', index, 'code'] })),
  ];
  const files = record.parts.flatMap((part, index) => part.files.map((code, place) => ({ code, path: ['parts', index, 'files', place] })));
  return [places, files].flatMap((list) =>
    list
      .filter(({ code }, index) => list.findIndex((other) => other.code === code) < index)
      .map(({ code, path }) => ({
        check: 'plan',
        file: 'plan.yaml',
        line: lineOf(path),
        message: `The code "${code}" stands twice in plan.yaml.`,
        hint: 'Give one of the two its own code: each part and each text has one, and addresses are made of it.',
      })),
  );
}

function readTexts(folder: PlanFolder, record: PlanRecord, language: LanguageTag, problems: Problem[]): Map<string, TextFile> {
  const directory = `text/${language}/`;
  const found = new Map<string, TextFile>();
  const expected = textFileCodes(record);
  for (const [path, text] of Object.entries(folder.files)) {
    if (!path.startsWith(directory)) continue;
    const name = path.slice(directory.length).replace(/\.mdx$/, '');
    const { frontMatter, body, bodyOffset } = splitFrontMatter(text);
    if (frontMatter === null) {
      problems.push({
        check: 'front-matter',
        file: path,
        line: 1,
        message: 'This file has no front matter.',
        hint: `Begin it with three lines: ---, code: "${name}", ---`,
      });
      continue;
    }
    const head = readYaml(path, frontMatter, textFrontMatterSchema, 'front-matter', 2);
    problems.push(...head.problems);
    if (head.value === null) continue;
    const { code } = head.value;
    const owner = `${directory}${code}.mdx`;
    const twin = path !== owner && folder.files[owner] !== undefined ? owner : found.get(code)?.path;
    if (twin !== undefined) {
      const own = expected.includes(name) ? `correct its code: "${name}"` : 'give it the code of its own section.';
      problems.push({
        check: 'section',
        file: path,
        line: head.lineOf(['code']),
        message: `Section ${code} is there twice: also in ${twin}.`,
        hint: `Remove this file, or ${own}`,
      });
      continue;
    }
    if (path !== owner) {
      problems.push({
        check: 'section',
        file: path,
        line: head.lineOf(['code']),
        message: `The file's name and its code "${code}" differ.`,
        hint: `Name the file ${code}.mdx, or correct the code.`,
      });
    }
    if (!expected.includes(code)) {
      problems.push({
        check: 'section',
        file: path,
        line: head.lineOf(['code']),
        message: `plan.yaml knows no section ${code}.`,
        hint: 'Add it to the files of its part in plan.yaml, or remove the file.',
      });
      continue;
    }
    try {
      const { blocks, faults } = readBlocks(parsePlanMarkdown(body), code);
      const slips = head.value.numbering === 'as-printed' ? faults.filter(({ check }) => check !== 'numbering') : faults;
      for (const fault of slips) problems.push({ ...fault, file: path, line: fault.line + bodyOffset });
      found.set(code, { path, frontMatter: head.value, blocks, bodyOffset });
    } catch (error) {
      const { line, message, hint } = mdxFault(error);
      problems.push({ check: 'text', file: path, line: line + bodyOffset, message, hint });
      found.set(code, { path, frontMatter: head.value, blocks: [], bodyOffset });
    }
  }
  for (const code of expected) {
    if (
      !found.has(code) &&
      folder.files[`${directory}${code}.mdx`] === undefined &&
      !folder.problems.some((problem) => problem.file === `${directory}${code}.mdx`)
    ) {
      problems.push({
        check: 'section',
        file: `${directory}${code}.mdx`,
        message: `The text of section ${code} is missing in ${language}.`,
        hint: 'Add the file, or take the section out of plan.yaml.',
      });
    }
  }
  return found;
}

function buildPlan(folder: PlanFolder, record: PlanRecord, texts: Map<LanguageTag, Map<string, TextFile>>, original: LanguageTag): Plan {
  const byCode = new Map<string, Clause>();
  const clauses: Clause[] = [];

  const add = (code: string, kind: ClauseKind, parent: string | null, file: string, number: string): Clause => {
    const clause: Clause = { code, kind, number, parent, children: [], file, heading: {}, short: {}, text: {}, sentences: {}, line: {} };
    byCode.set(code, clause);
    clauses.push(clause);
    if (parent !== null) byCode.get(parent)?.children.push(code);
    return clause;
  };

  const addFile = (fileCode: string, partCode: string | null, ownKind: ClauseKind): void => {
    const file = texts.get(original)?.get(fileCode);
    if (file === undefined) return;
    if (fileCode !== partCode) add(fileCode, ownKind, partCode, fileCode, file.blocks.find((block) => block.kind === 'section')?.number ?? '');
    for (const block of file.blocks) {
      if (block.kind === 'measure') add(block.code, 'measure', fileCode, fileCode, block.number);
      if (block.kind === 'paragraph') {
        const parent = block.code.slice(0, block.code.lastIndexOf('.p'));
        const isCriterion = ownKind === 'section' && parent === fileCode && /^[^。,]{4,20}——/.test(block.text);
        add(block.code, isCriterion ? 'criterion' : 'paragraph', parent, fileCode, '');
      }
    }
    for (const [language, files] of texts) {
      const twin = files.get(fileCode);
      if (twin === undefined) continue;
      for (const block of twin.blocks) {
        const clause = byCode.get(block.code);
        if (clause === undefined || clause.file !== fileCode) continue;
        clause.line[language] = block.line + twin.bodyOffset;
        if (block.kind === 'paragraph') {
          clause.text[language] = block.text;
          clause.sentences[language] = expressionOfTag(language)
            .sentences(block.text)
            .map((span, index) => ({ code: `${block.code}.s${index + 1}`, ...span }));
        } else clause.heading[language] = block.text;
      }
      const head = byCode.get(fileCode);
      if (head !== undefined && twin.frontMatter.short !== undefined) head.short[language] = twin.frontMatter.short;
      for (const [number, short] of Object.entries(twin.frontMatter.measures ?? {})) {
        const measure = byCode.get(`${fileCode}.${number}`);
        if (measure !== undefined) measure.short[language] = short;
      }
    }
  };

  for (const { code, role } of record.front) addFile(code, null, role);
  for (const part of record.parts) {
    const clause = add(part.code, 'part', null, part.files[0] ?? part.code, '');
    clause.heading = { ...part.heading } as Clause['heading'];
    clause.short = { ...part.short } as Clause['short'];
    for (const file of part.files) addFile(file, part.code, 'section');
  }
  for (const { code, role } of record.back) addFile(code, null, role);
  const plan: Plan = {
    id: folder.id,
    record,
    versions: [],
    counterparts: new Map(),
    clauses,
    byCode,
    notes: [],
    annex: null,
    dataset: emptyDataset(),
    secondCoding: null,
    training: noTraining(),
    terms: [],
    alignment: {},
    quotes: {},
    folder,
  };
  plan.versions = [plan];
  return plan;
}
