import type { Task } from '../../model/dataset.ts';
import type { Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { partReview } from '../../model/review-state.ts';
import { askableTasks, asked, gapQuestion, shownIn, tasksAlike } from './gap.ts';
import type { Answer, MadeQuestion, QuestionMaker } from './made-question.ts';

/** Characters of a title that others can be like. */
const LEAST = 3;

function documentsOf(plan: Plan, task: Task): Set<string> {
  return new Set(tasksAlike(plan, task).flatMap(({ documents }) => documents.map(({ document }) => document)));
}

/** Which document: its title is left out of the task that names it. */
export default {
  name: 'which-document',
  example: { question: '修订（　　）', right: '《甲办法》', wrong: ['《乙办法》', '《丙规定》', '《丁意见》'] },
  make: (plan) => {
    const { documents } = plan.dataset;
    const language = originalLanguage(plan);
    const used = new Set<string>();
    return askableTasks(plan).flatMap((task): MadeQuestion[] => {
      const [named] = task.documents;
      const record = documents.find(({ id }) => id === named?.document);
      if (named === undefined || record === undefined || task.documents.length > 1 || used.has(record.id)) return [];
      if (partReview(plan, task, named).state === 'proposed') return [];
      if (named.quote.length < LEAST) return [];
      // What the words call by no title is no document to be known by it.
      if (![record.title[language], ...(record.bracketed ? record.aliases : [])].includes(named.quote)) return [];
      const truths = documentsOf(plan, task);
      const words = ({ title, aliases, bracketed }: typeof record, quote?: string) =>
        shownIn(plan, { ...title, [language]: quote ?? (bracketed ? (aliases[0] ?? '') : (title[language] ?? '')) });
      const others = documents
        .filter((other) => !truths.has(other.id) && other.bracketed === record.bracketed)
        .map((other) => ({ key: other.id, words: words(other) }));
      const near = (answer: Answer): boolean => ending(answer.words) === ending(right.words);
      const ending = (title: Localized): string => (title[language] ?? '').replace(/》$/, '').slice(-1);
      const right = { key: record.id, words: words(record, named.quote) };
      const question = gapQuestion(plan, {
        id: `which-document-${task.code}`,
        task,
        ask: asked(plan, (own) => own.whichDocument.ask),
        right,
        others,
        near,
      });
      if (question === null || question.record.kind !== 'single') return [];
      // A regulation among lists would stand out.
      if (question.record.wrong.filter((title) => ending(title) === ending(right.words)).length < 2) return [];
      used.add(record.id);
      return [question];
    });
  },
  truths: (plan, { record: { cites } }) => {
    const task = plan.dataset.tasks.find(({ code }) => code === cites[0]);
    return task === undefined ? new Set() : documentsOf(plan, task);
  },
} satisfies QuestionMaker;
