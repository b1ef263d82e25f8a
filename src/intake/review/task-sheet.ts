import { data } from '../../i18n/locales/zh-Hans/tasks.ts';
import type { Plan } from '../../model/plan.ts';
import { quoteCount } from '../../text/quotes.ts';
import type { MeasureFacts, TaskFields } from '../first-reading/proposed.ts';
import { choiceOf, confidenceWords, type DecidedRow, decidedReview, type FactsInReview, type ReviewRow, type ReviewSheet, wordsAt } from './sheet.ts';

const { taskKinds, actions } = data;
const LIST = '、';

/** Tasks: what kind they are, what is to be done, where they begin and end. */
const sheet: ReviewSheet = {
  name: '任务',
  columns: [
    { key: 'clause', title: '段落', width: 11, editable: false },
    { key: 'quote', title: '任务原文', width: 60, editable: false },
    { key: 'kind', title: '性质', width: 8, editable: true, choices: Object.values(taskKinds) },
    { key: 'actions', title: '工作举措', width: 16, editable: true, note: `一项或者几项，以“${LIST}”分隔：${Object.values(actions).join(LIST)}` },
    { key: 'correct', title: '更正后的任务原文', width: 40, editable: true, note: '起止有误时，照抄同一段落中应有的原文；无误则留空。' },
  ],
  rows: taskRows,
  take(row, into) {
    const place = placeOf(into, row.key);
    if (place === undefined) return into.refuse('key', `没有编号为 ${row.key} 的任务。`, '请重新导出工作簿。');
    const { measure, task, index } = place;
    const path = `tasks/${measure.measure}.yaml`;
    if (row.decision === 'rejected') {
      into.touch(path);
      into.touch('rejected.yaml');
      measure.tasks.splice(index, 1);
      for (const aim of measure.aims) aim.tasks = aim.tasks.filter((code) => code !== task.code);
      for (const quote of [task.quote].flat())
        measure.unread.push({ clause: task.clause, quote, ...(task.occurrence === undefined ? {} : { occurrence: task.occurrence }) });
      into.facts.rejected.push({
        fact: 'task',
        clause: task.clause,
        quote: [task.quote].flat().join('……'),
        task: task.code,
        ...decided(row, task.review?.rule),
      });
      return;
    }
    const kind = choiceOf(taskKinds, row.cells['kind'] ?? '');
    if (kind === undefined) return into.refuse('kind', `“${row.cells['kind']}”不是任务的性质。`, `请填写：${Object.values(taskKinds).join(LIST)}。`);
    const chosen = (row.cells['actions'] ?? '').split(/[、,，;；\s]+/u).filter((word) => word !== '');
    const unknown = chosen.find((word) => choiceOf(actions, word) === undefined);
    if (unknown !== undefined || chosen.length === 0)
      return into.refuse(
        'actions',
        unknown === undefined ? '没有填写工作举措。' : `“${unknown}”不是工作举措。`,
        `请填写下列之一：${Object.values(actions).join(LIST)}。`,
      );
    const words = (row.cells['correct'] ?? '').trim();
    if (words !== '' && !rebound(measure, task, words, into)) return;
    into.touch(path);
    task.kind = kind;
    task.actions = chosen.flatMap((word) => choiceOf(actions, word) ?? []);
    task.review = decidedReview(task.review, row);
  },
};
export default sheet;

function taskRows(plan: Plan): ReviewRow[] {
  return [
    ...plan.dataset.tasks.map((task) => ({
      key: task.code,
      cells: {
        clause: task.clause,
        quote: task.quote,
        kind: taskKinds[task.kind],
        actions: task.actions.map((action) => actions[action]).join(LIST),
        correct: '',
        rule: task.review?.rule ?? '',
        confidence: confidenceWords(task.review),
      },
      review: task.review ?? null,
    })),
    ...plan.dataset.rejected.flatMap((entry): ReviewRow[] =>
      entry.fact !== 'task' || entry.task === undefined
        ? []
        : [
            {
              key: entry.task,
              cells: { clause: entry.clause, quote: entry.quote, kind: '', actions: '', correct: '', rule: entry.rule ?? '', confidence: '' },
              review: rejectedReview(entry),
              rejected: true,
            },
          ],
    ),
  ];
}

/** Who rejected a fact, in the form of a review. */
export function rejectedReview({ by, on, remark }: { by?: string | undefined; on?: string | undefined; remark?: string | undefined }): ReviewRow['review'] {
  return { state: 'reviewed', ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }), ...(remark === undefined ? {} : { remark }) };
}

/** What is kept of a decision to reject. */
export function decided({ by, on, remark }: DecidedRow, rule: string | undefined): { rule?: string; by: string; on: string; remark?: string } {
  return { ...(rule === undefined ? {} : { rule }), by, on, ...(remark === '' ? {} : { remark }) };
}

/** A task in its measure. */
export function placeOf({ facts }: FactsInReview, code: string): { measure: MeasureFacts; task: TaskFields; index: number } | undefined {
  for (const measure of facts.measures) {
    const index = measure.tasks.findIndex((task) => task.code === code);
    const task = measure.tasks[index];
    if (task !== undefined) return { measure, task, index };
  }
  return undefined;
}

/** Gives a task other words of its paragraph; those that it gives up are listed as unread, those that it takes must be nobody else's. */
function rebound(measure: MeasureFacts, task: TaskFields, words: string, into: FactsInReview): boolean {
  const text = wordsAt(into.plan, task.clause);
  const [old = ''] = [task.quote].flat();
  if (quoteCount(text, words) !== 1) {
    into.refuse('correct', `${task.clause} 中${quoteCount(text, words) === 0 ? '没有' : '不止一处有'}“${words}”。`, `请照抄该段落中的原文：“${text}”`);
    return false;
  }
  const start = text.indexOf(words);
  const end = start + words.length;
  const before = { start: text.indexOf(old), end: text.indexOf(old) + old.length };
  const others = [...measure.tasks.filter((other) => other !== task), ...measure.aims].filter(({ clause }) => clause === task.clause);
  const taken = others.find(({ quote }) => [quote].flat().some((piece) => text.indexOf(piece) < end && text.indexOf(piece) + piece.length > start));
  if (taken !== undefined) {
    into.refuse('correct', `这些文字与 ${taken.code} 的文字重叠。`, '一处文字只属于一项任务：请先将该项标为“不采用”并导入，再更正本项。');
    return false;
  }
  const swallowed = (piece: { quote: string }): boolean => words.includes(piece.quote);
  measure.unread = measure.unread.filter((piece) => piece.clause !== task.clause || !swallowed(piece));
  const rest = [
    [before.start, Math.min(before.end, start)],
    [Math.max(before.start, end), before.end],
  ] as const;
  for (const [from, to] of rest) {
    const quote = text.slice(from, to).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    if (to > from && quote !== '') measure.unread.push({ clause: task.clause, quote });
  }
  task.quote = words;
  delete task.occurrence;
  return true;
}
