import { type Locale, wordsOf } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import type { TrainingModule, WrittenQuestion } from '../../model/training.ts';
import { show } from '../../page.ts';
import { citeAddress, citedWords, citeName, ownParagraphs } from '../views/cites.ts';
import type { ModulePart } from './slide.ts';
import type { Block } from './slide-view.ts';

/** Words of ours, a block for each paragraph. */
function own(plan: Plan, words: Localized, locale: Locale, tone: 'text' | 'soft' | 'hypothetical' = 'text'): Block[] {
  return ownParagraphs(plan, words, locale).map((parts) => ({ kind: 'own', parts, tone }));
}

function list(plan: Plan, items: readonly Localized[], locale: Locale, from = 1, { ordered = true, reveal = false } = {}): Block {
  return { kind: 'list', items: items.map((item) => ownParagraphs(plan, item, locale).flat()), ordered, from, reveal };
}

/** The words at some places of the plan, each with its link. */
export function quoteBlocks(plan: Plan, cites: readonly string[], locale: Locale): Block[] {
  return cites.map((code) => ({
    kind: 'quote',
    words: show(citedWords(plan, code), locale),
    place: { text: citeName(plan, code, locale), address: citeAddress(plan, code, locale) },
  }));
}

/** A case, marked as made up. */
export function caseBlocks(plan: Plan, words: Localized | undefined, locale: Locale): Block[] {
  return words === undefined ? [] : own(plan, words, locale, 'hypothetical');
}

/** A part of a module: those of its items that stand on one slide. */
export function moduleBlocks(plan: Plan, module: TrainingModule, show: ModulePart, items: readonly number[], locale: Locale): Block[] {
  const pick = <T>(records: readonly T[]): T[] => items.flatMap((index) => records[index] ?? []);
  const first = items[0] ?? 0;
  switch (show) {
    case 'aims':
      return [list(plan, pick(module.aims), locale, first + 1)];
    case 'discussion':
      return [
        list(
          plan,
          pick(module.discussion).map(({ question }) => question),
          locale,
          first + 1,
          { reveal: true },
        ),
      ];
    case 'exercise': {
      const { exercise } = module;
      const head = first === 0 ? [...caseBlocks(plan, exercise.case, locale), ...own(plan, exercise.task, locale)] : [];
      return [
        ...head,
        list(
          plan,
          pick(exercise.items).map(({ ask }) => ask),
          locale,
          first + 1,
        ),
      ];
    }
    case 'answers':
      return pick(module.exercise.items).flatMap(({ ask, answer, cites }) => [
        list(plan, [ask], locale, first + 1),
        ...own(plan, answer, locale),
        ...quoteBlocks(plan, cites, locale),
      ]);
    case 'handout':
      return pick(module.handout).flatMap(({ title, items: sentences, cites }) => [
        ...own(plan, title, locale, 'soft'),
        list(plan, sentences, locale, 1, { ordered: false }),
        ...quoteBlocks(plan, cites, locale),
      ]);
  }
}

/** A written question; with its answer, the explanation and the words that prove it. */
export function questionBlocks(plan: Plan, question: WrittenQuestion, answered: boolean, locale: Locale): Block[] {
  const asked: Block[] = [...caseBlocks(plan, question.case, locale), ...own(plan, question.question, locale)];
  if (!answered) return [...asked, ...choicesOf(plan, question, false, locale)];
  return [
    ...asked,
    ...choicesOf(plan, question, true, locale),
    ...own(plan, question.explanation, locale, 'soft'),
    ...quoteBlocks(plan, question.cites, locale),
  ];
}

function choicesOf(plan: Plan, question: WrittenQuestion, answered: boolean, locale: Locale): Block[] {
  const { training } = wordsOf(locale);
  const choice = (words: Localized, right: boolean) => ({ words, right });
  if (question.kind === 'short') return answered ? own(plan, question.right, locale) : [];
  if (question.kind === 'judgement') {
    const items = [true, false].map((value) => ({
      parts: [{ text: value ? training.right : training.wrong }],
      right: answered ? value === question.right : null,
    }));
    return [{ kind: 'choices', items }];
  }
  const choices =
    question.kind === 'single'
      ? [choice(question.right, true), ...question.wrong.map((words) => choice(words, false))]
      : question.kind === 'multiple'
        ? [...question.right.map((words) => choice(words, true)), ...question.wrong.map((words) => choice(words, false))]
        : question.right.map((words) => choice(words, true));
  // In order of answers the answered slide shows the steps as they follow each other.
  const order = question.kind === 'order' && answered ? choices : shuffled(choices, question.id);
  if (question.kind === 'order' && answered) return [list(plan, question.right, locale)];
  return [{ kind: 'choices', items: order.map(({ words, right }) => ({ parts: ownParagraphs(plan, words, locale).flat(), right: answered ? right : null })) }];
}

/** Choices in an order that their question's id alone decides, the same in every language. */
function shuffled<T>(items: readonly T[], id: string): T[] {
  return items
    .map((item, index) => ({ item, rank: hash(`${id} ${index}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** FNV-1a with a last mixing step, so that neighbours differ. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
