import { wordsOf } from '../../i18n/index.ts';
import { planDataSchema, type TaskOut, type TimeOut } from '../plan-data-schema.ts';
import type { Column } from '../table.ts';
import { describedBy } from './described.ts';

const zh = wordsOf('zh-Hans');
const described = describedBy<TimeRow>(planDataSchema.shape.tasks.element.shape.times.element);

/** A time with the task that it belongs to. */
export interface TimeRow {
  task: TaskOut;
  time: TimeOut;
}

/** Columns of the table of times. */
export function timeColumns(): Column<TimeRow>[] {
  return described([
    { key: 'task', zh: '任务编号', width: 11, note: '任务的编号。', noteEn: 'Code of the task.', cell: ({ task }) => task.code },
    { key: 'quote', zh: '时间原文', width: 26, note: '方案原文。', cell: ({ time }) => time.quote },
    { key: 'kind.zh-Hans', zh: '时限类型', width: 12, note: '时间要求的类型。', cell: ({ time }) => zh.data.timeKinds[time.kind] },
    {
      key: 'precision.zh-Hans',
      zh: '精度',
      width: 10,
      note: '写明到日、月或年。',
      cell: ({ time }) => zh.data.precisions[time.precision],
    },
    {
      key: 'value',
      zh: '数值',
      width: 14,
      note: 'EDTF 日期或 ISO 8601 时长；无则留空。',
      cell: ({ time }) => time.value ?? '',
    },
    { key: 'rule', zh: '重复规则', width: 30, note: 'RFC 5545；无则留空。', cell: ({ time }) => time.rule ?? '' },
    {
      key: 'reading.zh-Hans',
      zh: '本站理解',
      width: 40,
      note: '原文需作判断的，写明本站的理解。',
      cell: ({ time }) => time.reading?.['zh-Hans'] ?? '',
    },
    { key: 'task.quote', zh: '任务原文', width: 46, note: '任务的原文。', noteEn: 'The task’s words.', cell: ({ task }) => task.quote['zh-Hans'] ?? '' },
    { key: 'translated.en', zh: '时间译文', width: 28, note: '非官方译文。', cell: ({ time }) => time.translated?.en ?? '' },
    { key: 'reading.en', zh: '本站理解（英文）', width: 40, note: '本站理解的英文。', cell: ({ time }) => time.reading?.en ?? '' },
    { key: 'kind', zh: '性质代码', width: 16, note: '固定类别。', cell: ({ time }) => time.kind },
    { key: 'precision', zh: '精度代码', width: 10, note: '固定类别。', cell: ({ time }) => time.precision },
  ]);
}

/** The times of some tasks, in the tasks' order. */
export function timeRows(tasks: readonly TaskOut[]): TimeRow[] {
  return tasks.flatMap((task) => task.times.map((time) => ({ task, time })));
}
