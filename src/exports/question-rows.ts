import { answersOf, type BankQuestion, questionsIn } from '../derive/question-bank/bank.ts';
import { shownOrder } from '../derive/question-bank/shuffle.ts';
import { citedWords, citeName, ownParagraphs } from '../derive/views/cites.ts';
import { type Locale, wordsOf } from '../i18n/index.ts';
import type { Localized } from '../model/languages.ts';
import type { Plan } from '../model/plan.ts';
import { localesOf, show } from '../page.ts';
import { nameIn, type SetFile } from './export.ts';

/** A question in one language, as files of question banks need it. */
export interface QuestionRow {
  id: string;
  kind: BankQuestion['record']['kind'];
  /** What it asks, with the case it asks of, in paragraphs. */
  stem: string[];
  /** Answers in the order shown. `at`: place in the record, in which right ones come first and steps in their order. */
  answers: { text: string; right: boolean; at: number }[];
  /** Of a statement: whether it is right. */
  holds: boolean;
  /** Of a short answer: the model. */
  model: string;
  explanation: string;
  /** The words that prove the answer, with their place, and that place alone. */
  quotes: string[];
  places: string[];
}

/** All questions on a plan in the language of a locale. */
export function questionRows(plan: Plan, locale: Locale): QuestionRow[] {
  const { training, format } = wordsOf(locale);
  const paragraphs = (words: Localized): string[] => ownParagraphs(plan, words, locale).map((parts) => parts.map(({ text }) => text).join(''));
  const line = (words: Localized): string => paragraphs(words).join(' ');
  return questionsIn(plan, locale).map(({ record }) => {
    const answers = answersOf(record);
    const order = shownOrder(answers.length, record.id, record.kind === 'order');
    const hypothetical = record.case === undefined ? [] : paragraphs(record.case).map((text) => `${training.hypothetical}${format.colon}${text}`);
    return {
      id: record.id,
      kind: record.kind,
      stem: [...hypothetical, ...paragraphs(record.question)],
      answers: order.flatMap((at) => {
        const answer = answers[at];
        return answer === undefined ? [] : [{ text: line(answer.words), right: answer.right, at }];
      }),
      holds: record.kind === 'judgement' && record.right,
      model: record.kind === 'short' ? line(record.right) : '',
      explanation: line(record.explanation),
      quotes: record.cites.map((code) => `${citeName(plan, code, locale)}${format.colon}${show(citedWords(plan, code), locale).text}`),
      places: record.cites.map((code) => citeName(plan, code, locale)),
    };
  });
}

/** One file of the question bank in each language; none for a plan without questions. */
export function questionFiles(plan: Plan, stem: string, extension: string, make: (locale: Locale, file: string) => ReturnType<SetFile['make']>): SetFile[] {
  if (questionsIn(plan, localesOf(plan)[0] ?? 'zh-Hans').length === 0) return [];
  return localesOf(plan).map((locale, index) => {
    const file = nameIn(stem, extension, locale, index);
    return { file, locale, organization: null, name: null, make: () => make(locale, file) };
  });
}
