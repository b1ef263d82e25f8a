import { fill, wordsOf } from '../../i18n/index.ts';
import type { Task } from '../../model/dataset.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { isProposed } from '../../model/review-state.ts';
import { show, storedLocales } from '../../page.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import { quotedWords } from '../questions/quoted-words.ts';
import { citedWords } from '../views/cites.ts';
import { likeness, sharedStretch } from './likeness.ts';
import type { Answer, MadeQuestion } from './made-question.ts';
import { inLanguages, sharedLanguages } from './made-question.ts';
import { sentenceCode } from './sentence-code.ts';
import { shuffled } from './shuffle.ts';

/** Questions with a gap: the words of a task without those that are asked for. */

/** Characters that must be left beside the gap, so that it is clear what is asked; of languages with spaces three times as many letters. */
const LEAST = 12;
/** Longest words that a question shows. */
const MOST = 130;
/** Characters behind the gap that no answer repeats. */
const FOLLOWING = 6;
/** How much longer one answer may be than another. */
const LENGTHS = 1.9;
const WRONG = 3;
/** From how long a stretch that stands in the question too gives an answer away. */
const CLUE = { character: 3, word: 9 } as const;
/** Tasks whose other words are so alike say the same thing. */
const ALIKE = 0.5;

/** Tasks of which questions are made: checked by a person, and understood without other words of their sentence. */
export function askableTasks(plan: Plan): Task[] {
  return plan.dataset.tasks.filter((task) => task.context === undefined && task.pieces.length === 1 && !isProposed(plan, task));
}

/** Words as they are shown in the languages of a plan. */
export function shownIn(plan: Plan, words: Localized): Localized {
  return Object.fromEntries(
    storedLocales(plan).flatMap((locale) => (words[locale] === undefined ? [] : [[locale, show({ [locale]: words[locale] }, locale).text]])),
  );
}

/** A question’s own words in the languages of a plan. */
export function asked(plan: Plan, say: (words: ReturnType<typeof wordsOf>['questions'], language: LanguageTag) => string): Localized {
  return Object.fromEntries(storedLocales(plan).map((locale) => [locale, say(wordsOf(locale).questions, locale)]));
}

function isSpaced(language: LanguageTag): boolean {
  return expressionOfTag(language).searchUnit !== 'character';
}

/**
 * The words of a task, or where they are too few those of its sentence, with a gap in each language in which the words to be left out stand
 * there exactly once. Behind an article that would tell `a` from `an` there is no gap.
 */
export function withGap(plan: Plan, task: Task, missing: Localized): Localized {
  const original = originalLanguage(plan);
  const own = gapIn(shownIn(plan, quotedWords(plan, task.code, task.quote)), missing);
  if (own[original] !== undefined) return own;
  const sentence = sentenceCode(plan, task.clause, task.quote);
  return sentence === null ? {} : gapIn(shownIn(plan, citedWords(plan, sentence)), missing);
}

function gapIn(quote: Localized, missing: Localized): Localized {
  const found = Object.entries(quote).flatMap(([tag, text = '']): [LanguageTag, string][] => {
    const language = tag as LanguageTag;
    const words = missing[language] ?? '';
    const spaced = isSpaced(language);
    const [own, sought] = spaced ? [text.toLowerCase(), words.toLowerCase()] : [text, words];
    const start = sought === '' ? -1 : own.indexOf(sought);
    const room = spaced ? 3 : 1;
    if (start === -1 || own.indexOf(sought, start + 1) !== -1) return [];
    if (spaced && (/[\p{L}]/u.test(own[start + sought.length] ?? '') || /(?:[\p{L}]|\ban? )$/u.test(own.slice(0, start)))) return [];
    if (text.length - words.length < LEAST * room || text.length > MOST * room) return [];
    return [[language, `${text.slice(0, start)}${wordsOf(language).questions.blank}${text.slice(start + sought.length)}`]];
  });
  return Object.fromEntries(found);
}

/** Tasks that say much the same as one, itself among them. */
export function tasksAlike(plan: Plan, task: Task): Task[] {
  return plan.dataset.tasks.filter((other) => other === task || likeness(other.quote, task.quote) >= ALIKE);
}

/** What a gap question is made of. */
export interface GapInput {
  id: string;
  task: Task;
  /** The question, which stands above the words. */
  ask: Localized;
  right: Answer;
  /** Answers to choose wrong ones from: none is true. */
  others: readonly Answer[];
  /** Those of them that are more alike to the right one, and so are chosen first. */
  near?: (answer: Answer) => boolean;
  count?: number;
}

/** A question with a gap, or null where none can be asked that has one right answer and is not told by its form. */
export function gapQuestion(plan: Plan, { id, task, ask, right, others, near = () => false, count = WRONG }: GapInput): MadeQuestion | null {
  const gap = withGap(plan, task, right.words);
  const original = originalLanguage(plan);
  if (gap[original] === undefined) return null;
  const wrong = chosen(plan, { id, gap, right, others, near, count });
  if (wrong === null) return null;
  const languages = sharedLanguages([gap, right.words, ...wrong.map(({ words }) => words)]);
  const say = (words: Localized): Localized => inLanguages(words, languages);
  const answers = asked(plan, (words, language) => fill(words.answerIs, { answer: right.words[language] ?? '' }));
  return {
    record: {
      id,
      kind: 'single',
      cites: [task.code],
      question: say(Object.fromEntries(languages.map((language) => [language, `${ask[language]}\n\n${gap[language]}`]))),
      right: say(right.words),
      wrong: wrong.map(({ words }) => say(words)),
      explanation: say(answers),
    },
    right: [right.key],
    wrong: wrong.map(({ key }) => key),
  };
}

const texts = new WeakMap<Plan, string>();

/** All words of a plan as they are shown. */
function textOf(plan: Plan): string {
  const known = texts.get(plan) ?? plan.clauses.map(({ text }) => shownIn(plan, text)[originalLanguage(plan)] ?? '').join('\n');
  texts.set(plan, known);
  return known;
}

type Choice = Omit<GapInput, 'task' | 'ask'> & Required<Pick<GapInput, 'near' | 'count'>> & { gap: Localized };

/** Wrong answers of the right one’s shape, such that its length and the words it shares with the question do not give it away. */
function chosen(plan: Plan, { id, gap, right, others, near, count }: Choice): Answer[] | null {
  const original = originalLanguage(plan);
  const languages = Object.keys(right.words) as LanguageTag[];
  const whole = textOf(plan);
  const own = right.words[original] ?? '';
  const clue = (words: Localized): number => Math.max(0, ...Object.keys(gap).map((tag) => clueIn(words, gap, tag as LanguageTag)));
  const fits = ({ words }: Answer): boolean => {
    const text = words[original] ?? '';
    const stated = (gap[original] ?? '').replace(wordsOf(original).questions.blank, text);
    return (
      languages.every((language) => words[language] !== undefined) &&
      !text.includes(own) &&
      !own.includes(text) &&
      text.length * LENGTHS >= own.length &&
      text.length <= own.length * LENGTHS + 1 &&
      !whole.includes(stated) &&
      !repeatsWhatFollows(words, gap) &&
      !(gap[original] ?? '').includes(text)
    );
  };
  // Where half of the answer stands beside the gap, it need not be known.
  if (sharedStretch(own, gap[original] ?? '') * 2 > Math.max(own.length, CLUE.character * 2)) return null;
  const most = clue(right.words);
  const rank = (answer: Answer): number => Number(clue(answer.words) >= most) + 2 * Number(near(answer));
  const pool = shuffled(others.filter(fits), id, ({ key }) => key).sort((a, b) => rank(b) - rank(a));
  const wrong: Answer[] = [];
  for (const answer of pool)
    if (wrong.length < count && !wrong.some((other) => tooAlike(other.words[original] ?? '', answer.words[original] ?? ''))) wrong.push(answer);
  if (wrong.length < count) return null;
  return most > 0 && wrong.every(({ words }) => clue(words) < most) ? null : wrong;
}

function tooAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** Whether an answer ends in what stands behind the gap: `… at all levels` before `at all levels`. */
function repeatsWhatFollows(words: Localized, gap: Localized): boolean {
  return Object.entries(gap).some(([tag, text = '']) => {
    const behind = text.split(wordsOf(tag).questions.blank)[1]?.trim().slice(0, FOLLOWING) ?? '';
    return behind.length === FOLLOWING && (words[tag as LanguageTag] ?? '').includes(behind);
  });
}

/** 0 where what an answer shares with the question says nothing. */
function clueIn(words: Localized, gap: Localized, language: LanguageTag): number {
  const shared = sharedStretch(words[language] ?? '', gap[language] ?? '');
  return shared >= (isSpaced(language) ? CLUE.word : CLUE.character) ? shared : 0;
}
