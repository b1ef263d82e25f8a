import { z } from 'astro/zod';
import { type Aim, type Connective, readCoding, type Task } from './coding.ts';
import {
  codesSchema,
  type DocumentRecord,
  documentSchema,
  type GoalRecord,
  goalSchema,
  type Organization,
  organizationSchema,
  type Platform,
  platformSchema,
  type RejectedRecord,
  rejectedSchema,
  type Target,
  type Topic,
  targetSchema,
  topicSchema,
  type VagueWord,
  vagueWordSchema,
} from './dataset-schema.ts';
import { type Pieced, type Placed, pieced, spanOf } from './placed-words.ts';
import { originalLanguage, type Plan } from './plan.ts';
import { originalMissing, type Review } from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { type PlanDate, type Procedure, planDateSchema, procedureSchema } from './procedure-schema.ts';
import { readYaml } from './yaml-file.ts';

export type { Aim, Connective, Task } from './coding.ts';
export { joinedPieces, type Pieced, type Placed, type Span } from './placed-words.ts';

export type Goal = Pieced<GoalRecord>;

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
  divisions: Connective[];
  unread: Connective[];
  /** Measures that have a task file. */
  measures: string[];
  /** Codes that were published and lead to others now. */
  moved: ReadonlyMap<string, readonly string[]>;
  /** The beginning of the words that codes were published for; null where the plan keeps no list of them. */
  published: ReadonlyMap<string, string> | null;
  /** What the first reading proposed and a person refused. */
  rejected: RejectedRecord[];
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

  const { coding, problems: slips } = readCoding(plan, 'tasks/');
  const goalsReading = files['goals.yaml'] === undefined ? null : read('goals.yaml', z.array(goalSchema), 'goals');
  const codesReading = files['codes.yaml'] === undefined ? null : read('codes.yaml', codesSchema, 'codes');
  const targetsReading = files['targets.yaml'] === undefined ? null : read('targets.yaml', z.array(targetSchema), 'targets');
  const dataset: Dataset = {
    ...emptyDataset(),
    ...coding,
    organizations: register('organizations', organizationSchema),
    documents: register('documents', documentSchema),
    platforms: register('platforms', platformSchema),
    targets: (targetsReading?.value ?? []).map((target, index) => ({
      ...target,
      file: 'targets.yaml',
      line: targetsReading?.lineOf([index]) ?? 1,
      span: spanOf(plan, target.clause, target.quote),
    })),
    topics: register('topics', topicSchema),
    vague: register('vague', vagueWordSchema),
    dates: register('dates', planDateSchema),
    procedures: register('procedures', procedureSchema),
    rejected: register('rejected', rejectedSchema),
    goals: (goalsReading?.value ?? []).map((goal, index) => ({ ...pieced(plan, goal), file: 'goals.yaml', line: goalsReading?.lineOf([index]) ?? 1 })),
    moved: new Map(Object.entries(codesReading?.value?.moved ?? {})),
    published: codesReading?.value?.published === undefined ? null : new Map(Object.entries(codesReading.value.published)),
  };

  return { dataset, problems: [...problems, ...slips] };
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
    divisions: [],
    unread: [],
    rejected: [],
    measures: [],
    moved: new Map(),
    published: null,
    reviews: new Map(),
  };
}
