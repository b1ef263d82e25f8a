import { isMap, isSeq, parseDocument } from 'yaml';
import type { Row } from '../derive/compare/comparison.ts';
import { loadPlan } from '../model/load-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { Review } from '../model/plan-schema.ts';
import type { Problem } from '../model/problem.ts';
import type { Term } from '../model/term-schema.ts';

/** Registers and lists that are taken over, as far as they hold in the newer text. Two kinds of form: lists of records, and others. */
const REGISTERS = ['organizations', 'documents', 'platforms', 'targets', 'topics', 'vague', 'dates', 'procedures', 'goals', 'uncovered', 'notes'].map(
  (name) => `${name}.yaml`,
);
const ROUNDS = 60;

/** Facts of a text that hold in the one after it too. */
export interface CarriedFacts {
  files: Map<string, string>;
  /** Measures of the older text whose facts were not taken over, since their words changed. */
  left: string[];
  /** Records that were left out, since the newer text does not bear them, as `file: what is wrong`. */
  dropped: string[];
}

/**
 * Facts of an older text for a newer one: those of every measure of which each word stayed, under its new code; and the registers without
 * the records that the newer text does not bear. What was changed has to be coded anew.
 * @param rows the comparison of the two texts
 * @param text files of the newer text
 */
export function carriedFacts(before: Plan, rows: readonly Row[], text: Readonly<Record<string, string>>, terms: readonly Term[]): CarriedFacts {
  const files = new Map<string, string>();
  const left: string[] = [];
  for (const measure of before.dataset.measures) {
    const code = keptMeasure(before, measure, rows);
    const yaml = before.folder.files[`tasks/${measure}.yaml`];
    if (code === null || yaml === undefined) left.push(measure);
    else files.set(`tasks/${code}.yaml`, withReview(withCode(yaml, measure, code), before.dataset.reviews.get(measure) ?? before.record.review));
  }
  for (const name of REGISTERS) {
    const yaml = before.folder.files[name];
    if (yaml !== undefined) files.set(name, yaml);
  }
  const dropped: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { problems } = loadPlan({ id: before.id, files: { ...text, ...Object.fromEntries(files) }, problems: [] }, terms);
    const own = problems.filter(({ file }) => files.has(file));
    if (own.length === 0) break;
    dropAll(files, own, dropped, left);
  }
  return { files, left, dropped };
}

/** The code under which a measure stands in the newer text when none of its words changed; null otherwise. */
function keptMeasure(before: Plan, measure: string, rows: readonly Row[]): string | null {
  const rowOf = (code: string): Row | undefined => rows.find((row) => row.before.some((place) => place.code === code));
  const code = rowOf(measure)?.after[0]?.code;
  if (code === undefined) return null;
  const same = (row: Row | undefined, expected: string): boolean =>
    row !== undefined && !row.reworded && row.before.length === 1 && row.after.length === 1 && row.after[0]?.code === expected;
  const children = before.byCode.get(measure)?.children ?? [];
  const added = rows.some((row) => row.after.some((place) => place.parent === code) && !row.before.some((place) => place.parent === measure));
  return !added && children.every((child) => same(rowOf(child), code + child.slice(measure.length))) ? code : null;
}

/** A task file in which every code of a measure is that of another: its own, those of its paragraphs, tasks, aims and targets. */
function withCode(yaml: string, from: string, to: string): string {
  return from === to ? yaml : yaml.replace(new RegExp(`(?<![\\d.])${from.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`, 'g'), to);
}

/** A task file that says itself in what state its facts are: those of the other measures of the newer text are in none yet. */
function withReview(yaml: string, review: Review): string {
  const document = parseDocument(yaml);
  document.set('review', review);
  return document.toString({ lineWidth: 0 });
}

function dropAll(files: Map<string, string>, problems: readonly Problem[], dropped: string[], left: string[]): void {
  const lines = new Map<string, number[]>();
  for (const { file, line, message } of problems) {
    const known = lines.get(file);
    if (known === undefined) lines.set(file, [line ?? 0]);
    else known.push(line ?? 0);
    if (!file.startsWith('tasks/')) dropped.push(`${file}: ${message}`);
  }
  for (const [file, at] of lines) {
    const rest = file.startsWith('tasks/') ? null : withoutRecords(files.get(file) ?? '', at);
    if (rest === null) files.delete(file);
    else files.set(file, rest);
    if (file.startsWith('tasks/')) left.push(file.slice('tasks/'.length, -'.yaml'.length));
  }
}

/** A list of records without those that stand at some lines; null when it is no list, or nothing of it is left. */
function withoutRecords(yaml: string, lines: readonly number[]): string | null {
  const document = parseDocument(yaml);
  if (!isSeq(document.contents)) return null;
  const starts = document.contents.items.map((item) => lineAt(yaml, (isMap(item) ? item.range?.[0] : undefined) ?? 0));
  const bad = new Set(lines.map((line) => starts.findLastIndex((start) => start <= line)));
  if (bad.has(-1)) return null;
  document.contents.items = document.contents.items.filter((_, index) => !bad.has(index));
  return document.contents.items.length === 0 ? null : document.toString({ lineWidth: 0 });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
