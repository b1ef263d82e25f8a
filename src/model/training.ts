import { z } from 'astro/zod';
import { originalLanguage, type Plan } from './plan.ts';
import { originalMissing } from './plan-schema.ts';
import type { Problem } from './problem.ts';
import { type ModuleRecord, moduleSchema, type QuestionRecord, questionSchema } from './training-schema.ts';
import { readYaml } from './yaml-file.ts';

/** Where the modules of a plan's training stand in its folder. */
export const MODULES = 'training/modules/';
const MODULE_FILE = /^training\/modules\/([a-z0-9][a-z0-9-]*)\.yaml$/;
const QUESTION_FILE = /^training\/questions\/([a-z0-9][a-z0-9-]*)\.yaml$/;
/** The essay of a module in a language. */
export const ESSAY_FILE = /^training\/modules\/([A-Za-z-]+)\/([a-z0-9][a-z0-9-]*)\.mdx$/;

/** A record of the training room, and where it stands. */
export type Filed<T> = T & { file: string; line: number };
/** A session of training. Its id is the name of its file. */
export type TrainingModule = Filed<ModuleRecord> & { id: string; lineOf: (path: readonly PropertyKey[]) => number };
/** A written question, and the module it belongs to. */
export type WrittenQuestion = Filed<QuestionRecord> & { module: string };

/** What a plan's folder holds for training: modules in their order, written questions in theirs. Empty lists where it has none. */
export interface Training {
  modules: TrainingModule[];
  questions: WrittenQuestion[];
}

/** Training of a plan that has none. */
export function noTraining(): Training {
  return { modules: [], questions: [] };
}

/**
 * Reads a plan's modules and written questions.
 * @returns what could be read, and the problems of form; whether codes exist and words are ours is for the check
 */
export function loadTraining(plan: Plan): { training: Training; problems: Problem[] } {
  const problems: Problem[] = [];
  const training = noTraining();
  const original = originalLanguage(plan);
  const read = <T>(file: string, text: string, schema: z.ZodType<T>) => {
    const reading = readYaml(file, text, schema, 'training');
    problems.push(...reading.problems, ...originalMissing(reading, file, 'training', original));
    return reading;
  };
  for (const [file, text] of Object.entries(plan.folder.files)) {
    const module = MODULE_FILE.exec(file)?.[1];
    const asked = QUESTION_FILE.exec(file)?.[1];
    if (module !== undefined) {
      const { value, lineOf } = read(file, text, moduleSchema);
      if (value !== null) training.modules.push({ ...value, id: module, file, line: 1, lineOf });
    } else if (asked !== undefined) {
      const { value, lineOf } = read(file, text, z.array(questionSchema));
      training.questions.push(...(value ?? []).map((question, index) => ({ ...question, module: asked, file, line: lineOf([index]) })));
    } else if (file.startsWith('training/') && !ESSAY_FILE.test(file))
      problems.push({
        check: 'training',
        file,
        message: 'Nothing reads this file.',
        hint: 'Modules are training/modules/<id>.yaml and training/modules/<language>/<id>.mdx, questions training/questions/<id>.yaml.',
      });
  }
  training.modules.sort((a, b) => a.order - b.order);
  return { training, problems };
}
