import { numbersIn } from '../../model/checks/target-values.ts';
import type { Target } from '../../model/dataset-schema.ts';
import type { Plan } from '../../model/plan.ts';
import { choiceOf, confidenceWords, decidedReview, type ReviewRow, type ReviewSheet } from './sheet.ts';
import { decided, rejectedReview } from './task-sheet.ts';

const COMPARATORS: Readonly<Record<Target['comparator'], string>> = { '>=': '不少于', '=': '等于', '<=': '不超过', range: '区间' };
const USES: Readonly<Record<Target['use'], string>> = { target: '要求达到', threshold: '适用条件' };
const LANGUAGE = 'zh-Hans';

/** Numbers: how much, of what, at least or at most. */
const sheet: ReviewSheet = {
  name: '数字',
  columns: [
    { key: 'clause', title: '段落', width: 11, editable: false },
    { key: 'quote', title: '数字原文', width: 26, editable: false },
    { key: 'value', title: '数值', width: 10, editable: true, note: '区间写作 5-7。' },
    { key: 'comparator', title: '比较', width: 10, editable: true, choices: Object.values(COMPARATORS) },
    { key: 'unit', title: '单位', width: 10, editable: true },
    { key: 'use', title: '用途', width: 12, editable: true, choices: Object.values(USES) },
    { key: 'measures', title: '计量对象', width: 40, editable: true },
  ],
  rows: numberRows,
  take(row, into) {
    const { targets, measures } = into.facts;
    const index = targets.findIndex(({ id }) => id === row.key);
    const target = targets[index];
    if (target === undefined) return into.refuse('key', `没有编号为 ${row.key} 的数字。`, '请重新导出工作簿。');
    if (row.decision === 'rejected') {
      targets.splice(index, 1);
      for (const measure of measures)
        for (const task of measure.tasks)
          if (task.targets?.includes(target.id)) {
            task.targets = task.targets.filter((id) => id !== target.id);
            into.touch(`tasks/${measure.measure}.yaml`);
          }
      into.touch('targets.yaml');
      into.touch('rejected.yaml');
      into.facts.rejected.push({ fact: 'target', clause: target.clause, quote: target.quote, task: target.id, ...decided(row, target.review?.rule) });
      return;
    }
    const comparator = choiceOf(COMPARATORS, row.cells['comparator'] ?? '');
    if (comparator === undefined)
      return into.refuse('comparator', `“${row.cells['comparator']}”不是比较方式。`, `请填写：${Object.values(COMPARATORS).join('、')}。`);
    const use = choiceOf(USES, row.cells['use'] ?? '');
    if (use === undefined) return into.refuse('use', `“${row.cells['use']}”不是用途。`, `请填写：${Object.values(USES).join('、')}。`);
    const numbers = (row.cells['value'] ?? '').split(/[-—–~～至]/u).map((words) => Number(words.trim()));
    const stated = numbersIn(target.quote);
    const stray = numbers.find((number) => !stated.includes(number));
    if (stray !== undefined) return into.refuse('value', `数字原文“${target.quote}”没有写明 ${row.cells['value']}。`, `原文写明的是：${stated.join('、')}。`);
    const [low = 0, high] = numbers;
    if ((high !== undefined) !== (comparator === 'range') || (high !== undefined && low >= high))
      return into.refuse('value', '数值与比较方式不一致。', '区间写作 5-7，比较方式选“区间”；其他只写一个数。');
    const unit = (row.cells['unit'] ?? '').trim();
    const counted = (row.cells['measures'] ?? '').trim();
    if (unit === '' || counted === '') return into.refuse(unit === '' ? 'unit' : 'measures', '此处不能留空。', '请填写单位和计量对象。');
    into.touch('targets.yaml');
    targets[index] = {
      ...target,
      comparator,
      use,
      value: high === undefined ? low : [low, high],
      unitZh: unit,
      measures: { ...target.measures, [LANGUAGE]: counted },
      review: decidedReview(target.review, row),
    };
  },
};
export default sheet;

function numberRows(plan: Plan): ReviewRow[] {
  return [
    ...plan.dataset.targets.map(
      (target): ReviewRow => ({
        key: target.id,
        cells: {
          clause: target.clause,
          quote: target.quote,
          value: [target.value].flat().join('-'),
          comparator: COMPARATORS[target.comparator],
          unit: target.unitZh,
          use: USES[target.use],
          measures: target.measures[LANGUAGE] ?? '',
          rule: target.review?.rule ?? '',
          confidence: confidenceWords(target.review),
        },
        review: target.review ?? null,
      }),
    ),
    ...plan.dataset.rejected.flatMap((entry): ReviewRow[] =>
      entry.fact !== 'target' || entry.task === undefined
        ? []
        : [
            {
              key: entry.task,
              cells: {
                clause: entry.clause,
                quote: entry.quote,
                value: '',
                comparator: '',
                unit: '',
                use: '',
                measures: '',
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
