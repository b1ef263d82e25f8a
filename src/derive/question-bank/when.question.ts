import { wordsOf } from '../../i18n/index.ts';
import type { Task } from '../../model/dataset.ts';
import type { Time } from '../../model/dataset-schema.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { partReview } from '../../model/review-state.ts';
import { quotedWords, timeCode } from '../questions/quoted-words.ts';
import { askableTasks, asked, gapQuestion, shownIn, tasksAlike } from './gap.ts';
import { type Answer, inLanguages, type MadeQuestion, type QuestionMaker } from './made-question.ts';

/** Numbers that stand in for one that is asked for: smaller and larger ones, so that its size says nothing. */
const NUMBERS: readonly number[] = [1, 2, 3, 4, 5, 6, 10, 15, 20, 25, 30, 45, 60, 90];
const NEAR = 3;
/** Characters of the words for a day and nothing else: 每年12月31日前. */
const NAMED = 9;

interface Asked {
  task: Task;
  index: number;
  time: Time;
  words: Localized;
}

function timesOf(plan: Plan, tasks: readonly Task[]): Asked[] {
  return tasks.flatMap((task) =>
    task.times.map((time, index) => ({ task, index, time, words: lowered(shownIn(plan, quotedWords(plan, timeCode(task.code, index), time.quote))) })),
  );
}

/** Words as they stand within a sentence: a capital would say that they open it. */
function lowered(words: Localized): Localized {
  return Object.fromEntries(Object.entries(words).map(([tag, text = '']) => [tag, text.slice(0, 1).toLowerCase() + text.slice(1)]));
}

/** The key of a time: its words in the original. */
const keyOf = (plan: Plan, words: Localized): string => words[originalLanguage(plan)] ?? '';

/** Times that are true of what a task says: its own, and those of tasks that say the same. */
function truthsOf(plan: Plan, task: Task): Set<string> {
  return new Set(timesOf(plan, tasksAlike(plan, task)).map(({ words }) => keyOf(plan, words)));
}

/** Words with their last number changed, in every language that has the same one: 每隔5年 → 每隔3年. */
function otherNumbers(words: Localized): Localized[] {
  const numbers = Object.values(words).map((text = '') => text.match(/\d+/g)?.at(-1));
  const [own] = numbers;
  // One has no smaller number beside it, and a day with a name is known by it.
  if (Number(own) === 1) return [];
  // A day of a month keeps within it.
  const isDay = Object.values(words).some((text = '') => (text.match(/\d+/g)?.length ?? 0) > 1);
  if (own === undefined || numbers.some((number) => number !== own)) return [];
  const near = NUMBERS.filter((number) => number !== Number(own) && (!isDay || number <= 28));
  const at = near.filter((number) => number < Number(own)).length;
  return near
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .map((number) => Object.fromEntries(Object.entries(words).map(([tag, text = '']) => [tag, text.replace(new RegExp(`${own}(?!.*\\d)`), String(number))])));
}

/** Before, after or at the time of the same event: 任职前 → 任职后, 任职时. */
function otherRelations(words: Localized): Localized[] {
  const relations = (tag: string) => wordsOf(tag).questions.when.relations;
  const names = ['before', 'after', 'when'] as const;
  const place = (tag: string, text: string): [name: (typeof names)[number], start: number] | null => {
    for (const name of names) {
      const word = relations(tag)[name];
      if (text.toLowerCase().startsWith(`${word} `)) return [name, 0];
      if (text.endsWith(word)) return [name, text.length - word.length];
    }
    return null;
  };
  const found = Object.entries(words).map(([tag, text = '']) => ({ tag, text, at: place(tag, text) }));
  const own = found[0]?.at?.[0];
  // `when a clean-up` is no English: what follows must be long enough for a clause.
  const isClause = (text: string): boolean => !text.includes(' ') || text.split(' ').length > 3;
  const same = found.filter(({ text, at }) => at !== null && at[0] === own && isClause(text));
  if (own === undefined || own === 'when') return [];
  return names
    .filter((name) => name !== own)
    .map((name) =>
      Object.fromEntries(
        same.map(({ tag, text, at }) => [tag, `${text.slice(0, at?.[1])}${relations(tag)[name]}${text.slice((at?.[1] ?? 0) + relations(tag)[own].length)}`]),
      ),
    );
}

/** In which languages a time is a single adverb, which others can stand in for. */
function adverbial(words: Localized): LanguageTag[] {
  return (Object.keys(words) as LanguageTag[]).filter((tag) => new RegExp(wordsOf(tag).questions.when.adverbial, 'i').test(words[tag] ?? ''));
}

function othersFor(plan: Plan, { words }: Asked): { right: Localized; others: Localized[] } {
  const language = originalLanguage(plan);
  const numbers = otherNumbers(words);
  if (numbers.length > 0) return { right: words, others: numbers };
  const relations = otherRelations(words);
  if (relations.length > 0) return { right: inLanguages(words, Object.keys(relations[0] ?? {}) as LanguageTag[]), others: relations };
  const own = adverbial(words);
  if (!own.includes(language)) return { right: words, others: [] };
  const rhythms = wordsOf(language).questions.when.rhythms;
  const others = rhythms.map((_, index): Localized => Object.fromEntries(own.map((tag) => [tag, wordsOf(tag).questions.when.rhythms[index] ?? ''])));
  return { right: inLanguages(words, own), others };
}

/** A day that returns and is no deadline: it has a name, by which it is known. */
function isNamedDay({ rule, reading, quote }: Time): boolean {
  return rule?.includes('BYMONTH') === true && reading !== undefined && quote.length > NAMED;
}

/** When: a time is left out of the task that states it. */
export default {
  name: 'when',
  example: { question: '规章（　　）清理一次', right: '每隔5年', wrong: ['每隔3年', '每隔6年', '每隔10年'] },
  make: (plan) =>
    timesOf(plan, askableTasks(plan)).flatMap((asking): MadeQuestion[] => {
      const { task, index, time } = asking;
      if (time.basis !== undefined || isNamedDay(time) || partReview(plan, task, time).state === 'proposed') return [];
      const truths = truthsOf(plan, task);
      const { right, others } = othersFor(plan, asking);
      const distinct = new Map(others.map((words): [string, Answer] => [keyOf(plan, words), { key: keyOf(plan, words), words }]));
      const wrong = [...distinct.values()].filter(({ key }) => !truths.has(key));
      if (wrong.length < 2) return [];
      const question = gapQuestion(plan, {
        id: `when-${task.code}-${index + 1}`,
        task,
        ask: asked(plan, (own) => own.when.ask),
        right: { key: keyOf(plan, right), words: right },
        others: wrong,
        count: Math.min(3, wrong.length),
      });
      return question === null ? [] : [question];
    }),
  truths: (plan, { record: { cites } }) => {
    const task = plan.dataset.tasks.find(({ code }) => code === cites[0]);
    return task === undefined ? new Set() : truthsOf(plan, task);
  },
} satisfies QuestionMaker;
