import { citedCodes } from '../../text/cites.ts';
import { paragraphOf } from '../ids.ts';
import { LANGUAGE_TAG } from '../languages.ts';
import { originalLanguage, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { ESSAY_FILE, MODULES, type TrainingModule, type WrittenQuestion } from '../training.ts';
import type { SlideRecord } from '../training-schema.ts';

/** Names of pages that stand beside those of modules: the self-test and the session builder. */
const TAKEN = ['test', 'session'];
const SENTENCE = /^(.+\.p\d+)\.s(\d+)$/;

/** Modules and questions name what exists, in every language of the plan, and their minutes add up. */
export function checkTraining(plan: Plan): Problem[] {
  const { modules, questions } = plan.training;
  if (modules.length === 0 && questions.length === 0) return [];
  const ids = new Set(modules.map(({ id }) => id));
  const strays = questions
    .filter(({ module }) => !ids.has(module))
    .slice(0, 1)
    .map(({ file, module }) => problem(file, 1, `There is no module ${module}.`, `Name the file after a module: ${[...ids].join(', ')}.`));
  const strangers = questions
    .filter(({ id, module }) => !id.startsWith(`${module}-`))
    .map(({ id, module, file, line }) => problem(file, line, `The question ${id} does not begin with its module’s id.`, `Write id: ${module}-…`));
  return [
    ...strays,
    ...strangers,
    ...twiceAsked(questions),
    ...twiceInOrder(modules),
    ...modules
      .filter(({ id }) => TAKEN.includes(id))
      .map(({ id, file }) =>
        problem(file, 1, `A module cannot be called ${id}: its page would take the place of another one.`, 'Give its files another name.'),
      ),
    ...modules.flatMap((module) => moduleProblems(plan, module)),
    ...questions.flatMap((question) => [
      ...unknownCodes(plan, question, question.file, () => question.line),
      ...missingLanguages(plan, question, question.file, () => question.line),
    ]),
    ...essayProblems(plan),
  ];
}

function problem(file: string, line: number, message: string, hint: string): Problem {
  return { check: 'training', file, line, message, hint };
}

function twiceAsked(questions: readonly WrittenQuestion[]): Problem[] {
  return questions.flatMap(({ id, file, line }, index) =>
    questions.findIndex((other) => other.id === id) < index
      ? [problem(file, line, `The question ${id} is there twice.`, 'Give one of the two another id, or remove it.')]
      : [],
  );
}

function twiceInOrder(modules: readonly TrainingModule[]): Problem[] {
  return modules.flatMap((module, index) =>
    modules[index - 1]?.order === module.order
      ? [
          problem(
            module.file,
            module.lineOf(['order']),
            `The order ${module.order} is also that of ${modules[index - 1]?.id}.`,
            'Give each module a place of its own.',
          ),
        ]
      : [],
  );
}

function moduleProblems(plan: Plan, module: TrainingModule): Problem[] {
  const { file, lineOf } = module;
  const sum = module.steps.reduce((total, { minutes }) => total + minutes, 0);
  const minutes =
    sum === module.minutes
      ? []
      : [
          problem(
            file,
            lineOf(['minutes']),
            `The steps take ${sum} minutes together, the module ${module.minutes}.`,
            `Write minutes: ${sum}, or correct those of the steps.`,
          ),
        ];
  const record = Object.fromEntries(Object.entries(module).filter(([key]) => !['id', 'file', 'line', 'lineOf'].includes(key)));
  const slides = module.steps.flatMap((step, at) =>
    step.slides.flatMap((slide, index) =>
      slideProblems(plan, module, slide).map(({ message, hint }) => problem(file, lineOf(['steps', at, 'slides', index]), message, hint)),
    ),
  );
  return [...minutes, ...slides, ...unknownCodes(plan, record, file, lineOf), ...missingLanguages(plan, record, file, lineOf)];
}

/** What a slide names besides codes: sentences, pictures, records, questions. */
function slideProblems(plan: Plan, module: TrainingModule, slide: SlideRecord): { message: string; hint: string }[] {
  const { dataset, training, terms } = plan;
  const unknown = (what: string, name: string, known: readonly string[]) =>
    known.includes(name) ? [] : [{ message: `The slide shows the ${what} ${name}, which there is not.`, hint: `What there is: ${known.join(', ')}.` }];
  if ('clause' in slide && slide.sentences !== undefined) {
    const count = plan.byCode.get(slide.clause)?.sentences[originalLanguage(plan)]?.length ?? 0;
    const beyond = slide.sentences.filter((number) => number > count);
    return beyond.length === 0
      ? []
      : [{ message: `${slide.clause} has no sentence ${beyond.join(', ')}.`, hint: count === 0 ? 'Name a paragraph, such as 2.3.3.p1.' : `It has ${count}.` }];
  }
  if ('procedure' in slide) {
    return unknown(
      'procedure',
      slide.procedure,
      dataset.procedures.map(({ id }) => id),
    );
  }
  if ('term' in slide) {
    return terms.some(({ id }) => id === slide.term)
      ? []
      : [{ message: `The slide shows the term ${slide.term}, which there is not.`, hint: 'Name one of content/terms.' }];
  }
  if ('question' in slide) {
    return unknown(
      'question',
      slide.question,
      training.questions.filter((question) => question.module === module.id).map(({ id }) => id),
    );
  }
  if ('register' in slide) {
    const known = slide.register === 'goals' ? dataset.goals.map(({ code }) => code) : dataset[slide.register].map(({ id }) => id);
    return (slide.only ?? []).flatMap((id) => unknown('record', id, known));
  }
  return [];
}

/** Codes that name nothing: under `cites`, `clause`, `task`, and in double brackets in words. */
function unknownCodes(plan: Plan, record: unknown, file: string, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  return codesIn(record).flatMap(({ code, path }) =>
    isPlace(plan, code)
      ? []
      : [
          problem(
            file,
            lineOf(path),
            `There is no ${code} in the plan.`,
            'Name a clause (2.3.3), a paragraph (2.3.3.p1), a sentence (2.3.3.p1.s2) or a task (2.3.3-01).',
          ),
        ],
  );
}

function codesIn(record: unknown, path: readonly PropertyKey[] = []): { code: string; path: readonly PropertyKey[] }[] {
  const key = path.findLast((step) => typeof step === 'string');
  if (typeof record === 'string') {
    if (key === 'cites' || ((key === 'clause' || key === 'task') && path.at(-1) === key)) return [{ code: record, path }];
    return citedCodes(record).map((code) => ({ code, path }));
  }
  if (record === null || typeof record !== 'object') return [];
  return Object.entries(record).flatMap(([step, value]) => codesIn(value, [...path, Array.isArray(record) ? Number(step) : step]));
}

/** Whether a code is that of a clause, a sentence, or a fact. */
function isPlace(plan: Plan, code: string): boolean {
  if (plan.byCode.has(code)) return true;
  if (SENTENCE.test(code)) {
    const sentences = plan.byCode.get(paragraphOf(code))?.sentences[originalLanguage(plan)] ?? [];
    return sentences.some((sentence) => sentence.code === code);
  }
  const { tasks, aims, goals } = plan.dataset;
  return [...tasks, ...aims, ...goals].some((fact) => fact.code === code);
}

/** Words that are not given in all languages of the plan, or in one that it does not have. */
function missingLanguages(plan: Plan, record: unknown, file: string, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const { languages } = plan.record;
  const walk = (value: unknown, path: readonly PropertyKey[]): Problem[] => {
    if (value === null || typeof value !== 'object') return [];
    const keys = Object.keys(value);
    if (!Array.isArray(value) && keys.includes(originalLanguage(plan)) && keys.every((key) => LANGUAGE_TAG.test(key))) {
      const missing = languages.filter((language) => !keys.includes(language));
      const idle = keys.filter((key) => !languages.includes(key));
      const where = path.map((step) => (typeof step === 'number' ? `no. ${step + 1}` : String(step))).join(', ');
      return [
        ...missing.map((language) => problem(file, lineOf(path), `"${where}" has no words in ${language}.`, `Add ${language}: with the words.`)),
        ...idle.map((language) => problem(file, lineOf(path), `"${where}" has words in ${language}, which the plan does not have.`, 'Remove them.')),
      ];
    }
    return Object.entries(value).flatMap(([step, item]) => walk(item, [...path, Array.isArray(value) ? Number(step) : step]));
  };
  return walk(record, []);
}

/** Every module has an essay in every language of the plan; it names places that exist. */
function essayProblems(plan: Plan): Problem[] {
  const { files } = plan.folder;
  const { languages } = plan.record;
  const ids = plan.training.modules.map(({ id }) => id);
  const missing = ids.flatMap((id) =>
    languages
      .filter((language) => (files[`${MODULES}${language}/${id}.mdx`] ?? '').trim() === '')
      .map((language) =>
        problem(`${MODULES}${language}/${id}.mdx`, 1, `The module ${id} has no essay in ${language}.`, 'Write this file: what the trainer should know.'),
      ),
  );
  const idle = Object.keys(files).flatMap((path) => {
    const [, language = '', id = ''] = ESSAY_FILE.exec(path) ?? [];
    return id === '' || (ids.includes(id) && languages.includes(language))
      ? []
      : [problem(path, 1, `There is no module ${id} in ${language}.`, `Name the file after a module, in the folder of one of ${languages.join(', ')}.`)];
  });
  const codes = Object.entries(files).flatMap(([path, text]) =>
    ESSAY_FILE.test(path)
      ? text.split('\n').flatMap((line, index) =>
          citedCodes(line)
            .filter((code) => !isPlace(plan, code))
            .map((code) => problem(path, index + 1, `There is no ${code} in the plan.`, 'Name a clause, a paragraph, a sentence or a task of this plan.')),
        )
      : [],
  );
  return [...missing, ...idle, ...codes];
}
