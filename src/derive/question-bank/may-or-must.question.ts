import { wordsOf } from '../../i18n/index.ts';
import type { Task } from '../../model/dataset.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { storedLocales } from '../../page.ts';
import { askableTasks, asked, gapQuestion } from './gap.ts';
import type { Answer, MadeQuestion, QuestionMaker } from './made-question.ts';

type Modal = keyof ReturnType<typeof wordsOf>['questions']['mayOrMust']['modals'];
const MODALS: readonly Modal[] = ['must', 'shall', 'may', 'not'];

function modalWords(plan: Plan, modal: Modal): Localized {
  return Object.fromEntries(storedLocales(plan).map((locale): [LanguageTag, string] => [locale, wordsOf(locale).questions.mayOrMust.modals[modal]]));
}

/** Questions on one modal, so that none is right most of the time. */
const MOST = 7;

/** The modals in the words of a task. */
function modalsOf(plan: Plan, task: Task): Modal[] {
  const language = originalLanguage(plan);
  return MODALS.filter((modal) => task.quote.includes(modalWords(plan, modal)[language] ?? '\n'));
}

/** May or must: the modal of a task is left out. */
export default {
  name: 'may-or-must',
  example: { question: '政府（　　）委托第三方起草', right: '可以', wrong: ['应当', '必须', '不得'] },
  make: (plan) => {
    const used = new Map<Modal, number>();
    return askableTasks(plan).flatMap((task): MadeQuestion[] => {
      const own = modalsOf(plan, task);
      const [modal] = own;
      // 未经…不得, 凡没有…不得: what stands before the gap would tell.
      if (modal === undefined || own.length > 1 || (modal === 'not' && task.conditions.length > 0)) return [];
      const word = modalWords(plan, modal)[originalLanguage(plan)] ?? '';
      // The modal of a condition says nothing of the task.
      if ([...task.conditions, ...task.exceptions].some(({ quote }) => quote.includes(word)) || (used.get(modal) ?? 0) >= MOST) return [];
      const answer = (key: Modal): Answer => ({ key, words: modalWords(plan, key) });
      const others = MODALS.filter((key) => key !== modal).map(answer);
      const question = gapQuestion(plan, {
        id: `may-or-must-${task.code}`,
        task,
        ask: asked(plan, (words) => words.mayOrMust.ask),
        right: answer(modal),
        others,
      });
      if (question === null) return [];
      used.set(modal, (used.get(modal) ?? 0) + 1);
      return [question];
    });
  },
  truths: (plan, { record: { cites } }) => {
    const task = plan.dataset.tasks.find(({ code }) => code === cites[0]);
    return new Set(task === undefined ? [] : modalsOf(plan, task));
  },
} satisfies QuestionMaker;
