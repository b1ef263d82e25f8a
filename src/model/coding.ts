import { type AimRecord, type ConnectiveRecord, measureTasksSchema, type TaskRecord } from './dataset-schema.ts';
import { type Pieced, type Placed, pieced, spanOf } from './placed-words.ts';
import { originalLanguage, type Plan } from './plan.ts';
import { originalMissing, type Review } from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml-file.ts';

export type Task = Pieced<TaskRecord> & { measure: string };
export type Aim = Pieced<AimRecord> & { measure: string };
export type Connective = Placed<ConnectiveRecord> & { measure: string };

/** What one reading of the text made of it: the records of a folder of task files. */
export interface Coding {
  tasks: Task[];
  aims: Aim[];
  connectives: Connective[];
  /** Divisions of work, and words that the first reading could not place. */
  divisions: Connective[];
  unread: Connective[];
  /** Measures that have a task file. */
  measures: string[];
  /** State of the facts of measures whose file says so itself. */
  reviews: Map<string, Review>;
}

/** Orders paths and codes by their numbers: 2.1.2 before 2.1.10. */
function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/**
 * Reads the task files of a folder, `<measure>.yaml` each.
 * @param directory path inside the plan's folder, with its slash: `tasks/`
 * @param beside names of files in it that are no task files
 * @returns the records that could be read, and the problems of form; whether they are true is for the checks
 */
export function readCoding(plan: Plan, directory: string, beside: readonly string[] = []): { coding: Coding; problems: Problem[] } {
  const { files } = plan.folder;
  const coding: Coding = { tasks: [], aims: [], connectives: [], divisions: [], unread: [], measures: [], reviews: new Map() };
  const problems: Problem[] = [];
  const names = Object.keys(files)
    .filter((path) => path.startsWith(directory))
    .map((path) => path.slice(directory.length))
    .filter((name) => /^[^/]+\.yaml$/.test(name) && !beside.includes(name))
    .sort(byCode);
  for (const name of names) {
    const file = directory + name;
    const reading = readYaml(file, files[file] ?? '', measureTasksSchema, 'tasks');
    problems.push(...reading.problems, ...originalMissing(reading, file, 'tasks', originalLanguage(plan)));
    const record = reading.value;
    if (record === null) continue;
    const { measure } = record;
    if (name !== `${measure}.yaml`) {
      problems.push({
        check: 'tasks',
        file,
        line: reading.lineOf(['measure']),
        message: `The file's name and its measure "${measure}" differ.`,
        hint: `Name the file ${measure}.yaml, or correct the measure.`,
      });
    }
    coding.measures.push(measure);
    if (record.review !== undefined) coding.reviews.set(measure, record.review);
    const at = (key: string, index: number) => ({ measure, file, line: reading.lineOf([key, index]) });
    coding.tasks.push(...record.tasks.map((item, index) => ({ ...pieced(plan, item), ...at('tasks', index) })));
    coding.aims.push(...record.aims.map((item, index) => ({ ...pieced(plan, item), ...at('aims', index) })));
    for (const key of ['connectives', 'divisions', 'unread'] as const)
      coding[key].push(...record[key].map((item, index) => ({ ...item, ...at(key, index), span: spanOf(plan, item.clause, item.quote, item.occurrence) })));
  }
  return { coding, problems };
}
