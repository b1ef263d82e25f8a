import { fill, wordsOf } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { measureReview } from '../../model/review-state.ts';
import { storedLocales } from '../../page.ts';
import { quotedWords } from '../questions/quoted-words.ts';
import { askableTasks, shownIn } from './gap.ts';
import { likeness } from './likeness.ts';
import { inLanguages, type MadeQuestion, type QuestionMaker, sharedLanguages } from './made-question.ts';
import { shuffled } from './shuffle.ts';

type Kind = keyof ReturnType<typeof wordsOf>['questions']['dutyOrAim']['kinds'];
const KINDS: readonly Kind[] = ['duty', 'prohibition', 'permission', 'aim'];
/** Characters from which words say enough. */
const LEAST = 8;
const MOST = 60;
const ALIKE = 0.5;
const MOST_OF_A_KIND = 12;

interface Recorded {
  code: string;
  kind: Kind;
  quote: string;
}

function recorded(plan: Plan): Recorded[] {
  const aims = plan.dataset.aims.filter(({ measure, review }) => (review ?? measureReview(plan, measure)).state === 'reviewed');
  return [...askableTasks(plan), ...aims.map((aim) => ({ ...aim, kind: 'aim' as const }))].map(({ code, kind, quote }) => ({ code, kind, quote }));
}

/** Kinds as which these words, or words much like them, are recorded anywhere. */
function kindsOf(plan: Plan, quote: string): Set<Kind> {
  const all = [...plan.dataset.tasks, ...plan.dataset.aims.map((aim) => ({ ...aim, kind: 'aim' as const }))];
  return new Set(all.filter((item) => item.quote === quote || likeness(item.quote, quote) >= ALIKE).map(({ kind }) => kind));
}

/** The verb with which words begin, without what says how: two characters. */
function opening(plan: Plan, quote: string): string {
  const { manner } = wordsOf(originalLanguage(plan)).questions.dutyOrAim;
  return quote.replace(new RegExp(manner), '').slice(0, 2);
}

/** Whether words name one of the answers, or begin with what leaves their kind to the whole sentence. */
function tells(plan: Plan, quote: string): boolean {
  const { names, loose } = wordsOf(originalLanguage(plan)).questions.dutyOrAim;
  return new RegExp(names).test(quote) || new RegExp(loose).test(quote);
}

function said(plan: Plan, kind: Kind): Localized {
  return Object.fromEntries(storedLocales(plan).map((locale) => [locale, wordsOf(locale).questions.dutyOrAim.kinds[kind]]));
}

/** Duty or aim: as what some words of the plan are recorded. */
export default {
  name: 'duty-or-aim',
  example: { question: '增强决策透明度', right: '目的和原则', wrong: ['要求', '禁止', '允许'] },
  make: (plan) => {
    const language = originalLanguage(plan);
    const all = recorded(plan);
    const aims = all.filter(({ kind }) => kind === 'aim');
    // A verb that opens duties and aims alike leaves to the coder what is asked here.
    const open = (kind: 'aim' | 'task'): Set<string> =>
      new Set(all.filter((item) => (item.kind === 'aim') === (kind === 'aim')).map(({ quote }) => opening(plan, quote)));
    const [ofAims, ofTasks] = [open('aim'), open('task')];
    const serving = new Set(aims.length === 0 ? [] : plan.dataset.aims.flatMap(({ tasks }) => tasks.slice(0, 1)));
    const used = new Map<Kind, number>();
    return shuffled(all, 'duty-or-aim', ({ code }) => code).flatMap(({ code, kind, quote }): MadeQuestion[] => {
      const isAim = kind === 'aim';
      // As many duties as aims, of the same sentences.
      if ((kind === 'duty' && !serving.has(code)) || (used.get(kind) ?? 0) >= MOST_OF_A_KIND || tells(plan, quote)) return [];
      if ((isAim ? ofTasks : ofAims).has(opening(plan, quote)) || quote.length < LEAST || quote.length > MOST) return [];
      const truths = kindsOf(plan, quote);
      if (truths.size > 1) return [];
      const words = shownIn(plan, quotedWords(plan, code, quote));
      const languages = sharedLanguages([words, said(plan, kind)]);
      if (!languages.includes(language)) return [];
      const of = (text: Localized): Localized => inLanguages(text, languages);
      const wrong = KINDS.filter((other) => other !== kind);
      used.set(kind, (used.get(kind) ?? 0) + 1);
      return [
        {
          record: {
            id: `duty-or-aim-${code}`,
            kind: 'single',
            cites: [code],
            question: Object.fromEntries(languages.map((tag) => [tag, `${wordsOf(tag).questions.dutyOrAim.ask}\n\n${words[tag]}`])),
            right: of(said(plan, kind)),
            wrong: wrong.map((other) => of(said(plan, other))),
            explanation: Object.fromEntries(
              languages.map((tag) => {
                const own = wordsOf(tag).questions.dutyOrAim;
                return [tag, fill(own.explanation, { kind: own.kinds[kind] })];
              }),
            ),
          },
          right: [kind],
          wrong,
        },
      ];
    });
  },
  truths: (plan, { record: { cites } }) => {
    const fact = [...plan.dataset.tasks, ...plan.dataset.aims].find(({ code }) => code === cites[0]);
    return fact === undefined ? new Set() : kindsOf(plan, fact.quote);
  },
} satisfies QuestionMaker;
