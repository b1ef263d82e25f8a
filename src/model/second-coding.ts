import { z } from 'astro/zod';
import { type Coding, readCoding } from './coding.ts';
import { originalLanguage, type Plan } from './plan.ts';
import { originalMissing } from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { type Sample, type SettlementRecord, sampleSchema, settlementSchema } from './second-coding-schema.ts';
import { readYaml } from './yaml-file.ts';

/** Folder of the second coding inside the plan's folder. */
export const SECOND = 'second-coding/';
/** The first coding of the same measures, as it was when the two were compared. */
export const FIRST = `${SECOND}first/`;
const SAMPLE = 'sample.yaml';
const SETTLEMENTS = 'settled.yaml';

/** How a difference was settled, with the line that says so. */
export type Settlement = SettlementRecord & { line: number };

/** Some measures coded a second time, without a look at the first coding, and what became of the differences. */
export interface SecondCoding {
  /** The first coding of the same measures: as it was at the comparison; as it is, where that was not kept. */
  first: Coding;
  second: Coding;
  /** How the measures were drawn; null where that was not recorded. */
  sample: Sample | null;
  settled: Settlement[];
}

/**
 * Reads a plan's second coding, if it has one.
 * @returns the codings (null where there is no second one), and the problems of form; whether they are true is for the checks
 */
export function loadSecondCoding(plan: Plan): { secondCoding: SecondCoding | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>) => {
    const file = SECOND + name;
    const text = plan.folder.files[file];
    if (text === undefined) return null;
    const reading = readYaml(file, text, schema, 'second-coding');
    problems.push(...reading.problems, ...originalMissing(reading, file, 'second-coding', originalLanguage(plan)));
    return reading;
  };
  const { coding: second, problems: slips } = readCoding(plan, SECOND, [SAMPLE, SETTLEMENTS]);
  const { coding: kept, problems: slipsOfFirst } = readCoding(plan, FIRST);
  const sample = read(SAMPLE, sampleSchema)?.value ?? null;
  const settlements = read(SETTLEMENTS, z.array(settlementSchema));
  const settled = (settlements?.value ?? []).map((record, index) => ({ ...record, line: settlements?.lineOf([index]) ?? 1 }));
  problems.push(...slips, ...slipsOfFirst);
  if (second.measures.length === 0 && sample === null && settled.length === 0) return { secondCoding: null, problems };
  return { secondCoding: { first: firstOf(plan, second.measures, kept), second, sample, settled }, problems };
}

/** The first coding of some measures: what was kept of it, and of other measures what is recorded now. */
function firstOf({ dataset }: Plan, measures: readonly string[], kept: Coding): Coding {
  const chosen = <T extends { measure: string }>(records: readonly T[], keptRecords: readonly T[]): T[] => [
    ...keptRecords,
    ...records.filter(({ measure }) => measures.includes(measure) && !kept.measures.includes(measure)),
  ];
  return {
    tasks: chosen(dataset.tasks, kept.tasks),
    aims: chosen(dataset.aims, kept.aims),
    connectives: chosen(dataset.connectives, kept.connectives),
    divisions: chosen(dataset.divisions, kept.divisions),
    unread: chosen(dataset.unread, kept.unread),
    measures: [...kept.measures, ...dataset.measures.filter((measure) => measures.includes(measure) && !kept.measures.includes(measure))],
    reviews: new Map(),
  };
}
