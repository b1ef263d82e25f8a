import { data } from '../../i18n/locales/zh-Hans/tasks.ts';
import type { Plan } from '../../model/plan.ts';
import { classify, idOf } from '../first-reading/names.ts';
import { choiceOf, confidenceWords, decidedReview, type FactsInReview, type ReviewRow, type ReviewSheet, wordsAt } from './sheet.ts';
import { decided, placeOf, rejectedReview } from './task-sheet.ts';

const { roles, bases } = data;

/** Bodies in tasks: which, in which role. */
const sheet: ReviewSheet = {
  name: '机构',
  columns: [
    { key: 'task', title: '任务编号', width: 11, editable: false },
    { key: 'words', title: '任务原文', width: 44, editable: false },
    { key: 'quote', title: '机构原文', width: 22, editable: false },
    { key: 'basis', title: '依据', width: 12, editable: false },
    { key: 'role', title: '角色', width: 14, editable: true, choices: Object.values(roles) },
    { key: 'correct', title: '更正后的机构原文', width: 24, editable: true, note: '名称有误时，照抄同一段落中应有的名称；无误则留空。' },
  ],
  rows: bodyRows,
  take(row, into) {
    const [code = '', name = ''] = row.key.split('#');
    const place = placeOf(into, code);
    const organization = into.facts.organizations.find(({ id }) => id === name);
    const actors = place?.task.actors ?? [];
    const index = actors.findIndex((actor) => actor.organization === name);
    const actor = actors[index];
    if (place === undefined || organization === undefined || actor === undefined)
      return into.refuse('key', `任务 ${code} 没有机构 ${name}。`, '请重新导出工作簿。');
    const { task, measure } = place;
    const path = `tasks/${measure.measure}.yaml`;
    if (row.decision === 'rejected') {
      into.touch(path);
      into.touch('rejected.yaml');
      actors.splice(index, 1);
      into.facts.rejected.push({
        fact: 'actor',
        clause: actor.clause ?? task.clause,
        quote: actor.quote,
        organization: name,
        task: code,
        ...decided(row, actor.review?.rule),
      });
      return;
    }
    const role = choiceOf(roles, row.cells['role'] ?? '');
    if (role === undefined) return into.refuse('role', `“${row.cells['role']}”不是机构的角色。`, `请填写：${Object.values(roles).join('、')}。`);
    const words = (row.cells['correct'] ?? '').trim();
    if (words !== '') {
      const text = wordsAt(into.plan, actor.clause ?? task.clause);
      if (!text.includes(words)) return into.refuse('correct', `${actor.clause ?? task.clause} 中没有“${words}”。`, `请照抄该段落中的名称：“${text}”`);
      actor.quote = words;
      actor.organization = recorded(words, into);
    }
    into.touch(path);
    actor.role = role;
    actor.review = decidedReview(actor.review, row);
  },
};
export default sheet;

function bodyRows(plan: Plan): ReviewRow[] {
  const tasks = new Map(plan.dataset.tasks.map((task) => [task.code, task]));
  return [
    ...plan.dataset.tasks.flatMap((task) =>
      task.actors.map(
        (actor): ReviewRow => ({
          key: `${task.code}#${actor.organization}`,
          cells: {
            task: task.code,
            words: task.quote,
            quote: actor.quote,
            basis: bases[actor.basis],
            role: roles[actor.role],
            correct: '',
            rule: actor.review?.rule ?? '',
            confidence: confidenceWords(actor.review),
          },
          review: actor.review ?? null,
        }),
      ),
    ),
    ...plan.dataset.rejected.flatMap((entry): ReviewRow[] =>
      entry.fact !== 'actor' || entry.task === undefined || entry.organization === undefined
        ? []
        : [
            {
              key: `${entry.task}#${entry.organization}`,
              cells: {
                task: entry.task,
                words: tasks.get(entry.task)?.quote ?? '',
                quote: entry.quote,
                basis: '',
                role: '',
                correct: '',
                rule: entry.rule ?? '',
                confidence: '',
              },
              review: rejectedReview(entry),
              rejected: true,
            },
          ],
    ),
  ];
}

/** The id of the body that these words name; it is recorded where it is new. */
function recorded(words: string, { facts, touch }: FactsInReview): string {
  const known = facts.organizations.find(({ aliases }) => aliases.includes(words));
  if (known !== undefined) return known.id;
  const id = idOf(words, new Set([...facts.organizations, ...facts.documents, ...facts.platforms].map((item) => item.id)));
  facts.organizations.push({ id, name: { 'zh-Hans': words }, aliases: [words], notIn: [], ...classify(words), broader: [], bears: true });
  touch('organizations.yaml');
  return id;
}
