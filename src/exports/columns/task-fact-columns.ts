import { wordsOf } from '../../i18n/index.ts';
import { type PlanData, planDataSchema, type TaskOut } from '../plan-data-schema.ts';
import type { Column } from '../table.ts';
import { describedBy } from './described.ts';
import { reviewColumn } from './review-column.ts';

/** Long tables of what tasks state: a row for each actor, condition, document, not a cell that holds several. */

const zh = wordsOf('zh-Hans');
const en = wordsOf('en');
const fields = planDataSchema.shape.tasks.element.shape;

/** A fact with the task that states it. */
export interface TaskFact<T> {
  task: TaskOut;
  fact: T;
}
type Actor = TaskOut['actors'][number];
type Limit = { kind: TaskOut['conditions'][number]['kind'] | 'exception'; quote: string };
type Use = TaskOut['documents'][number];

/** Facts of all tasks, in the order of the tasks. */
export function factsOf<T>(tasks: readonly TaskOut[], list: (task: TaskOut) => readonly T[]): TaskFact<T>[] {
  return tasks.flatMap((task) => list(task).map((fact) => ({ task, fact })));
}

/** A task's conditions, scopes and exceptions. */
export function limitsOf({ conditions, exceptions }: TaskOut): Limit[] {
  return [...conditions, ...exceptions.map(({ quote }) => ({ kind: 'exception' as const, quote }))];
}

const task: Column<{ task: TaskOut }> & { noteEn: string } = {
  key: 'task',
  codes: true,
  zh: '任务编号',
  en: 'Task',
  width: 11,
  note: '任务的编号。',
  noteEn: 'Code of the task.',
  cell: (row: { task: TaskOut }) => row.task.code,
};

/** Columns of the table of who does what in which task. */
export function actorColumns(data: PlanData): Column<TaskFact<Actor>>[] {
  const { organizations } = data;
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return describedBy<TaskFact<Actor>>(fields.actors.element)([
    task,
    { key: 'organization', zh: '机构编号', en: 'Body', width: 28, note: '机构或人员的编号。', cell: ({ fact }) => fact.organization },
    {
      key: 'name.zh-Hans',
      zh: '机构',
      en: 'Body (Chinese)',
      width: 26,
      note: '方案中的名称。',
      noteEn: 'Name as the plan uses it.',
      cell: ({ fact }) => names.get(fact.organization)?.['zh-Hans'] ?? '',
    },
    {
      key: 'name.en',
      zh: '英文名',
      en: 'Body (English)',
      width: 34,
      note: '由本站翻译。',
      noteEn: 'Our English name.',
      cell: ({ fact }) => names.get(fact.organization)?.en ?? '',
    },
    { key: 'role', zh: '角色代码', en: 'Role', width: 14, note: '固定类别。', cell: ({ fact }) => fact.role },
    { key: 'role.zh-Hans', zh: '角色', en: 'Role (Chinese)', width: 18, note: '在任务中的角色。', cell: ({ fact }) => zh.data.roles[fact.role] },
    { key: 'basis', zh: '依据代码', en: 'Basis', width: 12, note: '固定类别。', cell: ({ fact }) => fact.basis },
    { key: 'basis.zh-Hans', zh: '依据', en: 'Basis (Chinese)', width: 14, note: '原文写明的方式。', cell: ({ fact }) => zh.data.bases[fact.basis] },
    { key: 'quote', zh: '原文', en: 'Original words', width: 30, note: '写明机构或人员的原文。', cell: ({ fact }) => fact.quote },
    ...reviewColumn<TaskFact<Actor>>(data, ({ task: own, fact }) => fact.review?.state ?? own.review),
  ]);
}

/** Columns of the table of conditions, scopes and exceptions. */
export function limitColumns(): Column<TaskFact<Limit>>[] {
  const label = ({ kind }: Limit): string => (kind === 'exception' ? zh.data.exception : zh.data.conditionKinds[kind]);
  return describedBy<TaskFact<Limit>>(fields.conditions.element)([
    task,
    {
      key: 'kind',
      zh: '类别代码',
      en: 'Kind',
      width: 12,
      note: 'condition：条件；scope：适用范围；exception：例外。',
      noteEn: 'condition: when it applies; scope: what or whom it concerns; exception: what is excepted.',
      cell: ({ fact }) => fact.kind,
    },
    {
      key: 'kind.zh-Hans',
      zh: '类别',
      en: 'Kind (Chinese)',
      width: 12,
      note: '条件、适用范围或者例外。',
      noteEn: 'The same in Chinese.',
      cell: ({ fact }) => label(fact),
    },
    { key: 'quote', zh: '原文', en: 'Original words', width: 46, note: '同一句中的原文。', cell: ({ fact }) => fact.quote },
  ]);
}

/** Columns of the table of which task uses which document, and how. */
export function documentUseColumns(): Column<TaskFact<Use>>[] {
  return describedBy<TaskFact<Use>>(fields.documents.element)([
    task,
    { key: 'document', zh: '文件编号', en: 'Document', width: 28, note: '文件的编号。', cell: ({ fact }) => fact.document },
    { key: 'role', zh: '用途代码', en: 'Use', width: 12, note: '固定类别。', cell: ({ fact }) => fact.role },
    { key: 'role.zh-Hans', zh: '用途', en: 'Use (Chinese)', width: 14, note: '文件在任务中的用途。', cell: ({ fact }) => zh.data.documentRoles[fact.role] },
    { key: 'role.en', zh: '用途（英文）', en: 'Use (English)', width: 20, note: '用途的英文。', cell: ({ fact }) => en.data.documentRoles[fact.role] },
    { key: 'quote', zh: '原文', en: 'Original words', width: 40, note: '写明文件的原文。', cell: ({ fact }) => fact.quote },
  ]);
}
