import { data } from '../../i18n/locales/zh-Hans/tasks.ts';
import type { Time } from '../../model/dataset-schema.ts';
import type { Plan } from '../../model/plan.ts';
import { choiceOf, confidenceWords, decidedReview, type ReviewRow, type ReviewSheet, wordsAt } from './sheet.ts';
import { canMean, statedDates } from './stated-dates.ts';
import { decided, placeOf, rejectedReview } from './task-sheet.ts';

const { timeKinds } = data;
const DURATION = /^P(?:\d+[YMWD])+$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Times of tasks: what kind they are, which day, month or year they mean. */
const sheet: ReviewSheet = {
  name: '时间',
  columns: [
    { key: 'task', title: '任务编号', width: 11, editable: false },
    { key: 'words', title: '任务原文', width: 44, editable: false },
    { key: 'quote', title: '时间原文', width: 18, editable: false },
    { key: 'kind', title: '类型', width: 14, editable: true, choices: Object.values(timeKinds) },
    {
      key: 'value',
      title: '日期或者期限',
      width: 14,
      editable: true,
      note: '日期如 2022-12-31、2022-12、2022；期限如 P30D（30日）、P3M（3个月）、P2Y（2年）；原文未写明则留空。',
    },
    { key: 'correct', title: '更正后的时间原文', width: 22, editable: true, note: '原文摘录有误时，照抄同一段落中应有的文字；无误则留空。' },
  ],
  rows: timeRows,
  take(row, into) {
    const [code = '', quote = ''] = row.key.split('#');
    const place = placeOf(into, code);
    const times = place?.task.times ?? [];
    const index = times.findIndex((time) => time.quote === quote);
    const time = times[index];
    if (place === undefined || time === undefined) return into.refuse('key', `任务 ${code} 没有时间“${quote}”。`, '请重新导出工作簿。');
    const { task, measure } = place;
    const clause = time.clause ?? task.clause;
    if (row.decision === 'rejected') {
      into.touch(`tasks/${measure.measure}.yaml`);
      into.touch('rejected.yaml');
      times.splice(index, 1);
      into.facts.rejected.push({ fact: 'time', clause, quote, task: code, ...decided(row, time.review?.rule) });
      return;
    }
    const kind = choiceOf(timeKinds, row.cells['kind'] ?? '');
    if (kind === undefined) return into.refuse('kind', `“${row.cells['kind']}”不是时间的类型。`, `请填写：${Object.values(timeKinds).join('、')}。`);
    const words = (row.cells['correct'] ?? '').trim() || quote;
    if (!wordsAt(into.plan, clause).includes(words))
      return into.refuse('correct', `${clause} 中没有“${words}”。`, `请照抄该段落中的文字：“${wordsAt(into.plan, clause)}”`);
    const value = (row.cells['value'] ?? '').trim();
    if (value !== '' && !DATE.test(value) && !DURATION.test(value))
      return into.refuse('value', `“${value}”既不是日期，也不是期限。`, '日期写作 2022-12-31、2022-12 或者 2022；期限写作 P30D、P3M、P2Y；原文未写明则留空。');
    if (DATE.test(value) && !canMean(words, value)) {
      const stated = statedDates(words);
      return into.refuse(
        'value',
        `原文“${words}”没有写明 ${value}。`,
        stated.length === 0 ? '原文未写明日期：请留空，或者更正时间原文。' : `按原文可以是：${stated.join('、')}；或者更正时间原文。`,
      );
    }
    into.touch(`tasks/${measure.measure}.yaml`);
    const changed = value !== (time.value ?? '') || words !== time.quote;
    times[index] = {
      ...time,
      kind,
      quote: words,
      value: value === '' ? null : value,
      precision: DATE.test(value) && changed ? precisionOf(value) : time.precision,
      ...(changed ? { reading: { 'zh-Hans': `按${value === '' ? '未写明日期' : value}理解，由人核对。` } } : {}),
      review: decidedReview(time.review, row),
    };
  },
};
export default sheet;

function precisionOf(value: string): Time['precision'] {
  return value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
}

function timeRows(plan: Plan): ReviewRow[] {
  const tasks = new Map(plan.dataset.tasks.map((task) => [task.code, task]));
  return [
    ...plan.dataset.tasks.flatMap((task) =>
      task.times.map(
        (time): ReviewRow => ({
          key: `${task.code}#${time.quote}`,
          cells: {
            task: task.code,
            words: task.quote,
            quote: time.quote,
            kind: timeKinds[time.kind],
            value: time.value ?? '',
            correct: '',
            rule: time.review?.rule ?? '',
            confidence: confidenceWords(time.review),
          },
          review: time.review ?? null,
        }),
      ),
    ),
    ...plan.dataset.rejected.flatMap((entry): ReviewRow[] =>
      entry.fact !== 'time' || entry.task === undefined
        ? []
        : [
            {
              key: `${entry.task}#${entry.quote}`,
              cells: {
                task: entry.task,
                words: tasks.get(entry.task)?.quote ?? '',
                quote: entry.quote,
                kind: '',
                value: '',
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
