import { wordsOf } from '../../i18n/index.ts';
import { type PlanData, planDataSchema, type TaskOut, type TimeOut } from '../plan-data-schema.ts';
import type { Column } from '../table.ts';
import { describedBy } from './described.ts';
import { reviewColumn } from './review-column.ts';

const zh = wordsOf('zh-Hans');
const en = wordsOf('en');
const described = describedBy<TimeRow>(planDataSchema.shape.tasks.element.shape.times.element);

/** A time with the task that it belongs to. */
export interface TimeRow {
  task: TaskOut;
  time: TimeOut;
}

/** Columns of the table of times. */
export function timeColumns(data: PlanData): Column<TimeRow>[] {
  return described([
    { key: 'task', codes: true, zh: '任务编号', en: 'Task', width: 11, note: '任务的编号。', noteEn: 'Code of the task.', cell: ({ task }) => task.code },
    { key: 'quote', zh: '时间原文', en: 'Original words', width: 26, note: '方案原文。', cell: ({ time }) => time.quote },
    { key: 'kind.zh-Hans', zh: '时限类型', en: 'Kind (Chinese)', width: 12, note: '时间要求的类型。', cell: ({ time }) => zh.data.timeKinds[time.kind] },
    {
      key: 'precision.zh-Hans',
      zh: '精度',
      en: 'Precision (Chinese)',
      width: 10,
      note: '写明到日、月或年。',
      cell: ({ time }) => zh.data.precisions[time.precision],
    },
    {
      key: 'value',
      zh: '数值',
      en: 'Value',
      width: 14,
      note: 'EDTF 日期或 ISO 8601 时长；无则留空。',
      cell: ({ time }) => time.value ?? '',
    },
    { key: 'rule', zh: '重复规则', en: 'Recurrence', width: 30, note: 'RFC 5545；无则留空。', cell: ({ time }) => time.rule ?? '' },
    {
      key: 'reading.zh-Hans',
      zh: '本站理解',
      en: 'Our reading (Chinese)',
      width: 40,
      note: '原文需作判断的，写明本站的理解。',
      cell: ({ time }) => time.reading?.['zh-Hans'] ?? '',
    },
    {
      key: 'task.quote',
      zh: '任务原文',
      en: 'Words of the task',
      width: 46,
      note: '任务的原文。',
      noteEn: 'The task’s words.',
      cell: ({ task }) => task.quote['zh-Hans'] ?? '',
    },
    { key: 'translated.en', zh: '时间译文', en: 'Translation', width: 28, note: '非官方译文。', cell: ({ time }) => time.translated?.en ?? '' },
    {
      key: 'kind.en',
      zh: '时限类型（英文）',
      en: 'Kind',
      only: 'sheet',
      width: 18,
      note: '时限类型的英文。',
      cell: ({ time }) => en.data.timeKinds[time.kind],
    },
    {
      key: 'precision.en',
      zh: '精度（英文）',
      en: 'Precision',
      only: 'sheet',
      width: 12,
      note: '精度的英文。',
      cell: ({ time }) => en.data.precisions[time.precision],
    },
    { key: 'reading.en', zh: '本站理解（英文）', en: 'Our reading', width: 40, note: '本站理解的英文。', cell: ({ time }) => time.reading?.en ?? '' },
    { key: 'kind', only: 'table', zh: '时限类型代码', en: 'Kind', width: 16, note: '固定类别。', cell: ({ time }) => time.kind },
    { key: 'precision', only: 'table', zh: '精度代码', en: 'Precision', width: 10, note: '固定类别。', cell: ({ time }) => time.precision },
    ...reviewColumn<TimeRow>(data, ({ task, time }) => time.review?.state ?? task.review),
  ]);
}

/** The times of some tasks, in the tasks' order. */
export function timeRows(tasks: readonly TaskOut[]): TimeRow[] {
  return tasks.flatMap((task) => task.times.map((time) => ({ task, time })));
}
