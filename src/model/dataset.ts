import { z } from 'astro/zod';
import { quoteCount, quoteOffset } from '../text/quotes.ts';
import {
  type AimRecord,
  type ConnectiveRecord,
  codesSchema,
  type DocumentRecord,
  documentSchema,
  type GoalRecord,
  goalSchema,
  measureTasksSchema,
  type Organization,
  organizationSchema,
  type Platform,
  platformSchema,
  type Target,
  type TaskRecord,
  type Topic,
  targetSchema,
  topicSchema,
  type VagueWord,
  vagueWordSchema,
} from './dataset-schema.ts';
import { originalLanguage, type Plan } from './plan.ts';
import { originalMissing, type Review } from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { type PlanDate, type Procedure, planDateSchema, procedureSchema } from './procedure-schema.ts';
import { readYaml } from './yaml-file.ts';

/** Where the words of a record stand: offsets into the paragraph's original text. */
export interface Span {
  start: number;
  end: number;
}
/** A record with the file and line it was written at, and the place of its words. */
export type Placed<T> = T & { file: string; line: number; span: Span | null };
/**
 * A record whose words may stand in several pieces. `quote` is how they are read (pieces joined by ……); `span` reaches from the first
 * piece to the last, `spans` holds each. Both are empty when a piece was not found.
 */
export type Pieced<T extends { quote: string | string[] }> = Omit<T, 'quote'> & { quote: string; pieces: string[]; spans: Span[] } & Placed<unknown>;

export type Task = Pieced<TaskRecord> & { measure: string };
export type Aim = Pieced<AimRecord> & { measure: string };
export type Connective = Placed<ConnectiveRecord> & { measure: string };
export type Goal = Pieced<GoalRecord>;

/** Stands between the pieces of a Chinese quote that do not stand together. */
const ELLIPSIS = '……';

/** The pieces of a Chinese quote as one line: an ellipsis where words of the text are left out, nothing where the next piece follows at once. */
export function joinedPieces(pieces: readonly string[], spans: readonly Span[]): string {
  return pieces.reduce((line, piece, index) => {
    const follows = index > 0 && spans[index] !== undefined && spans[index - 1]?.end === spans[index].start;
    return index === 0 ? piece : `${line}${follows ? '' : ELLIPSIS}${piece}`;
  }, '');
}

/** The facts of a plan. Empty lists where a plan has none yet. */
export interface Dataset {
  organizations: Organization[];
  documents: DocumentRecord[];
  platforms: Platform[];
  targets: Placed<Target>[];
  topics: Topic[];
  vague: VagueWord[];
  dates: PlanDate[];
  procedures: Procedure[];
  goals: Goal[];
  tasks: Task[];
  aims: Aim[];
  connectives: Connective[];
  /** Measures that have a task file. */
  measures: string[];
  /** Codes that were published and lead to others now. */
  moved: ReadonlyMap<string, readonly string[]>;
  /** State of the facts of measures whose file differs from the plan's. */
  reviews: ReadonlyMap<string, Review>;
}

/**
 * Reads the registers and task files of a plan.
 * @returns the facts that could be read, and the problems of form; whether they are true is for the checks
 */
export function loadDataset(plan: Plan): { dataset: Dataset; problems: Problem[] } {
  const problems: Problem[] = [];
  const { files } = plan.folder;
  const original = originalLanguage(plan);
  const read = <T>(path: string, schema: z.ZodType<T>, check: string): { value: T | null; lineOf: (path: readonly PropertyKey[]) => number } => {
    const reading = readYaml(path, files[path] ?? '', schema, check);
    problems.push(...reading.problems, ...originalMissing(reading, path, check, original));
    return reading;
  };
  const register = <T>(name: string, schema: z.ZodType<T>): T[] =>
    files[`${name}.yaml`] === undefined ? [] : (read(`${name}.yaml`, z.array(schema), name).value ?? []);

  const spanOf = (clause: string, quote: string, occurrence: number | undefined): Span | null => {
    const text = plan.byCode.get(clause)?.text[original] ?? '';
    if (occurrence === undefined && quoteCount(text, quote) !== 1) return null;
    const start = quoteOffset(text, quote, occurrence ?? 1);
    return start === -1 ? null : { start, end: start + quote.length };
  };

  const pieced = <T extends { clause: string; quote: string | string[]; occurrence?: number | undefined }>(item: T) => {
    const words = typeof item.quote === 'string' ? [item.quote] : item.quote;
    const spans: Span[] = [];
    const text = plan.byCode.get(item.clause)?.text[original] ?? '';
    for (const [index, piece] of words.entries()) {
      const start = index === 0 ? (spanOf(item.clause, piece, item.occurrence)?.start ?? -1) : text.indexOf(piece, spans.at(-1)?.end);
      if (start === -1) break;
      spans.push({ start, end: start + piece.length });
    }
    const found = spans.length === words.length;
    const span = found ? { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 } : null;
    return { ...item, quote: joinedPieces(words, spans), pieces: words, spans: found ? spans : [], span };
  };

  const goalsReading = files['goals.yaml'] === undefined ? null : read('goals.yaml', z.array(goalSchema), 'goals');
  const codesReading = files['codes.yaml'] === undefined ? null : read('codes.yaml', codesSchema, 'codes');
  const reviews = new Map<string, Review>();
  const targetsReading = files['targets.yaml'] === undefined ? null : read('targets.yaml', z.array(targetSchema), 'targets');
  const dataset: Dataset = {
    ...emptyDataset(),
    organizations: register('organizations', organizationSchema),
    documents: register('documents', documentSchema),
    platforms: register('platforms', platformSchema),
    targets: (targetsReading?.value ?? []).map((target, index) => ({
      ...target,
      file: 'targets.yaml',
      line: targetsReading?.lineOf([index]) ?? 1,
      span: spanOf(target.clause, target.quote, undefined),
    })),
    topics: register('topics', topicSchema),
    vague: register('vague', vagueWordSchema),
    dates: register('dates', planDateSchema),
    procedures: register('procedures', procedureSchema),
    goals: (goalsReading?.value ?? []).map((goal, index) => ({ ...pieced(goal), file: 'goals.yaml', line: goalsReading?.lineOf([index]) ?? 1 })),
    moved: new Map(Object.entries(codesReading?.value?.moved ?? {})),
    reviews,
  };

  const taskFiles = Object.keys(files)
    .filter((path) => /^tasks\/.+\.yaml$/.test(path))
    .sort(byCode);
  for (const file of taskFiles) {
    const reading = read(file, measureTasksSchema, 'tasks');
    const record = reading.value;
    if (record === null) continue;
    const { measure } = record;
    if (file !== `tasks/${measure}.yaml`) {
      problems.push({
        check: 'tasks',
        file,
        line: reading.lineOf(['measure']),
        message: `The file's name and its measure "${measure}" differ.`,
        hint: `Name the file ${measure}.yaml, or correct the measure.`,
      });
    }
    dataset.measures.push(measure);
    if (record.review !== undefined) reviews.set(measure, record.review);
    const at = (key: string, index: number) => ({ measure, file, line: reading.lineOf([key, index]) });
    dataset.tasks.push(...record.tasks.map((item, index) => ({ ...pieced(item), ...at('tasks', index) })));
    dataset.aims.push(...record.aims.map((item, index) => ({ ...pieced(item), ...at('aims', index) })));
    dataset.connectives.push(
      ...record.connectives.map((item, index) => ({ ...item, ...at('connectives', index), span: spanOf(item.clause, item.quote, item.occurrence) })),
    );
  }
  return { dataset, problems };
}

/** A dataset without facts. */
export function emptyDataset(): Dataset {
  return {
    organizations: [],
    documents: [],
    platforms: [],
    targets: [],
    topics: [],
    vague: [],
    dates: [],
    procedures: [],
    goals: [],
    tasks: [],
    aims: [],
    connectives: [],
    measures: [],
    moved: new Map(),
    reviews: new Map(),
  };
}

/** Orders paths and codes by their numbers: 2.1.2 before 2.1.10. */
export function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
