import type { Plan } from '../../model/plan.ts';
import { clauseAt } from '../../model/plan.ts';
import type { TrainingModule } from '../../model/training.ts';
import type { SlideRecord } from '../../model/training-schema.ts';
import { answer, parseLedgerQuery } from '../addresses/ledger-query.ts';
import { ledgerOf } from '../questions/ledger.ts';
import { inGroups, partOf, wordSlides } from './division.ts';
import type { Deck, Light, ModulePart, Slide, SlideRegister } from './slide.ts';

/** Records or rows on one slide. */
const ROWS = 4;
export const TASKS = 3;
/** Tasks of a view of the ledger that a session shows; all of them can be projected from the ledger. */
const FIRST_TASKS = 12;

/** The slides of a clause: its heading, then its paragraphs, and those of all clauses below it. */
export function clauseSlides(plan: Plan, code: string, light: Light | null = null): Slide[] {
  const clause = clauseAt(plan, code);
  if (Object.keys(clause.text).length > 0) return wordSlides(plan, code, null, light);
  const heading: Slide = { id: code, body: { kind: 'heading', clause: code }, notes: null };
  return [heading, ...clause.children.flatMap((child) => clauseSlides(plan, child, light))];
}

/** A section, a part without sections, or whatever else has a page of text, as slides. */
export function clauseDeck(plan: Plan, code: string): Deck {
  const { heading, short } = clauseAt(plan, code);
  return { title: Object.keys(heading).length > 0 ? heading : short, slides: clauseSlides(plan, code) };
}

/** The records of a register as slides. */
export function registerSlides(plan: Plan, register: SlideRegister, only: readonly string[] | null = null): Slide[] {
  const ids = register === 'goals' ? plan.dataset.goals.map(({ code }) => code) : plan.dataset[register].map(({ id }) => id);
  const groups = inGroups(only ?? ids, ROWS);
  return groups.map((own, index) => ({
    id: `${register}-${index + 1}`,
    body: { kind: 'records', register, ids: own, part: partOf(index, groups) },
    notes: null,
  }));
}

/**
 * The tasks of a ledger view as slides.
 * @param query the view's address, `?area=2.3&body=no`
 * @param most how many tasks are shown, the first of the text
 * @throws Error when the ledger has no such view, or it shows nothing
 */
export function ledgerSlides(plan: Plan, query: string, most = Number.POSITIVE_INFINITY): Slide[] {
  const ledger = ledgerOf(plan);
  const values = Object.fromEntries(ledger.facets.map(({ facet, values }) => [facet, new Set(values.map(({ value }) => value))]));
  const asked = parseLedgerQuery(query, { values: values as never, groups: new Set() });
  if (asked === null) throw new Error(`The ledger of ${plan.id} has no view ${query}: copy the address from the ledger page.`);
  const { shown } = answer(ledger.rows, asked, (index) => plan.dataset.tasks.find(({ code }) => code === ledger.rows[index]?.code)?.quote ?? '');
  const tasks = ledger.rows.filter((_, index) => shown[index] === true).map(({ code }) => code);
  if (tasks.length === 0) throw new Error(`The view ${query} of the ledger of ${plan.id} shows no task.`);
  const groups = inGroups(tasks.slice(0, most), TASKS);
  return groups.map((own, index) => ({
    id: `tasks-${index + 1}`,
    body: { kind: 'tasks', tasks: own, query, total: tasks.length, part: partOf(index, groups) },
    notes: null,
  }));
}

/** How many items of a module's part stand on one slide. */
const PART_ROOM: Readonly<Record<ModulePart, number>> = { aims: 5, discussion: 2, exercise: 3, answers: 1, handout: 1 };

/** A part of a module as slides. */
function moduleSlides(module: TrainingModule, show: ModulePart): Slide[] {
  const lengths: Readonly<Record<ModulePart, number>> = {
    aims: module.aims.length,
    discussion: module.discussion.length,
    exercise: module.exercise.items.length,
    answers: module.exercise.items.length,
    handout: module.handout.length,
  };
  const groups = inGroups([...Array(lengths[show]).keys()], PART_ROOM[show]);
  return groups.map((items, index) => ({ id: show, body: { kind: 'module', module: module.id, show, items, part: partOf(index, groups) }, notes: null }));
}

/**
 * The slides that a record stands for.
 * @param module whose parts it may show; null outside of modules
 */
export function slidesOf(plan: Plan, record: SlideRecord, module: TrainingModule | null): Slide[] {
  const notes = record.notes ?? null;
  const noted = (slides: readonly Slide[]): Slide[] => slides.map((slide, index) => ({ ...slide, notes: index === 0 ? notes : null }));
  const single = (id: string, body: Slide['body']): Slide[] => [{ id, body, notes }];
  if ('clause' in record) {
    const { clause, sentences, light = null } = record;
    return noted(sentences === undefined ? clauseSlides(plan, clause, light) : wordSlides(plan, clause, sentences, light));
  }
  if ('task' in record) return single(record.task, { kind: 'task', task: record.task });
  if ('chart' in record) return single(record.chart, { kind: 'picture', chart: record.chart });
  if ('procedure' in record) return single(record.procedure, { kind: 'picture', chart: record.procedure });
  if ('ledger' in record) return noted(ledgerSlides(plan, record.ledger, FIRST_TASKS));
  if ('register' in record) return noted(registerSlides(plan, record.register, record.only ?? null));
  if ('term' in record) return single(record.term, { kind: 'term', term: record.term });
  if ('points' in record) return single('points', { kind: 'points', ...record.points });
  if ('question' in record) {
    const question = { kind: 'question', question: record.question } as const;
    return [
      { id: record.question, body: { ...question, answered: false }, notes },
      { id: `${record.question}-a`, body: { ...question, answered: true }, notes: null },
    ];
  }
  if (module === null) throw new Error('Only a module can show parts of itself.');
  return noted(moduleSlides(module, record.show));
}

/** A module as slides: its cover, then each step with a cover of its own. Ids say the step and the place in it: `3-2`. */
export function moduleDeck(plan: Plan, module: TrainingModule): Deck {
  const cover: Slide = { id: '0', body: { kind: 'cover', title: module.title, lines: [module.audience], minutes: module.minutes }, notes: module.summary };
  const steps = module.steps.flatMap((step, at): Slide[] => {
    const slides = step.slides.flatMap((record) => slidesOf(plan, record, module));
    const head: Slide = { id: '', body: { kind: 'cover', title: step.title, lines: [], minutes: step.minutes }, notes: step.say };
    return [head, ...slides].map((slide, index) => ({ ...slide, id: index === 0 ? `${at + 1}` : `${at + 1}-${index}` }));
  });
  return { title: module.title, slides: [cover, ...steps] };
}

/** The written questions of a module as slides, each with its answer on the next. Ids are those of the questions. */
export function questionDeck(plan: Plan, module: TrainingModule): Deck {
  const own = plan.training.questions.filter((question) => question.module === module.id);
  return { title: module.title, slides: own.flatMap(({ id }) => slidesOf(plan, { question: id }, module)) };
}
