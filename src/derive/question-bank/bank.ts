import { type Locale, storedLanguage } from '../../i18n/index.ts';
import { clauseOf } from '../../model/ids.ts';
import type { Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import type { QuestionRecord } from '../../model/training-schema.ts';
import { pageOf } from '../questions/outline.ts';
import type { MadeQuestion, MakerName } from './made-question.ts';
import { QUESTION_MAKERS } from './makers.ts';

/** A question of the bank. */
export interface BankQuestion {
  record: QuestionRecord;
  /** What it was made by, or that people wrote it. */
  maker: MakerName | 'written';
  /** Codes of the pages on which the words stand that prove its answer. */
  areas: readonly string[];
}

/** An answer of a question that has some to choose or to order. */
export interface BankAnswer {
  words: Localized;
  right: boolean;
}

const banks = new WeakMap<Plan, BankQuestion[]>();

/** All questions of a plan: those that people wrote, and those made from its reviewed facts. */
export function bankOf(plan: Plan): BankQuestion[] {
  const known = banks.get(plan);
  if (known !== undefined) return known;
  const areas = ({ cites }: QuestionRecord): string[] => [...new Set(cites.map((code) => pageOf(plan, clauseOf(code.split('-')[0] ?? ''))))];
  const bank: BankQuestion[] = [
    ...plan.training.questions.map((record) => ({ record, maker: 'written' as const, areas: areas(record) })),
    ...QUESTION_MAKERS.flatMap(({ name, make }) => once(make(plan)).map(({ record }) => ({ record, maker: name, areas: areas(record) }))),
  ];
  banks.set(plan, bank);
  return bank;
}

/** Questions that ask the same in the same words, for two tasks of one sentence, are one. */
function once(made: readonly MadeQuestion[]): MadeQuestion[] {
  return [...new Map(made.map((question) => [`${JSON.stringify(question.record.question)} ${question.right.join()}`, question])).values()];
}

/** The questions that are given in the language of a locale. */
export function questionsIn(plan: Plan, locale: Locale): BankQuestion[] {
  const language = storedLanguage(locale);
  return bankOf(plan).filter(({ record }) => record.question[language] !== undefined || language === originalLanguage(plan));
}

/** The answers of a question, right ones first; the steps of one in their order; none of a judgement or a short answer. */
export function answersOf(record: QuestionRecord): BankAnswer[] {
  const all = (words: readonly Localized[], right: boolean): BankAnswer[] => words.map((item) => ({ words: item, right }));
  switch (record.kind) {
    case 'single':
      return [...all([record.right], true), ...all(record.wrong, false)];
    case 'multiple':
      return [...all(record.right, true), ...all(record.wrong, false)];
    case 'order':
      return all(record.right, true);
    default:
      return [];
  }
}
