import { z } from 'astro/zod';
import { quoteCount, quoteOffset } from '../text/quotes.ts';
import {
  type AimRecord,
  type ConnectiveRecord,
  type DocumentRecord,
  documentSchema,
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
import { originalMissing } from './plan-schema.ts';
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

export type Task = Placed<TaskRecord> & { measure: string };
export type Aim = Placed<AimRecord> & { measure: string };
export type Connective = Placed<ConnectiveRecord> & { measure: string };

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
  tasks: Task[];
  aims: Aim[];
  connectives: Connective[];
  /** Measures that have a task file. */
  measures: string[];
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
    const place = <T extends { clause: string; quote: string; occurrence?: number | undefined }>(list: readonly T[], key: string) =>
      list.map((item, index) => ({ ...item, measure, file, line: reading.lineOf([key, index]), span: spanOf(item.clause, item.quote, item.occurrence) }));
    dataset.tasks.push(...place(record.tasks, 'tasks'));
    dataset.aims.push(...place(record.aims, 'aims'));
    dataset.connectives.push(...place(record.connectives, 'connectives'));
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
    tasks: [],
    aims: [],
    connectives: [],
    measures: [],
  };
}

/** Orders paths and codes by their numbers: 2.1.2 before 2.1.10. */
export function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
