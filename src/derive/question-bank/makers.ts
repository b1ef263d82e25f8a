import { MAKERS, type QuestionMaker } from './made-question.ts';

/** Every maker of questions, found by its file’s name, in the order of lists. A new one is a file `<name>.question.ts` beside this one. */
export const QUESTION_MAKERS: readonly QuestionMaker[] = Object.values(
  import.meta.glob<QuestionMaker>('./*.question.ts', { eager: true, import: 'default' }),
).sort((a, b) => MAKERS.indexOf(a.name) - MAKERS.indexOf(b.name));
