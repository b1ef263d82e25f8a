import { wordsOf } from '../../i18n/index.ts';
import type { ExportSource } from '../export.ts';
import { type OrganizationOut, planDataSchema, type TaskOut } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, placesOf } from './described.ts';
import { cellsIn } from './task-cells.ts';

/** Columns of the tables of tasks. Chinese first, English behind it, the names that programs read last. */

/** A column of tasks. */
export type TaskColumn = Column<TaskOut>;

const described = describedBy<TaskOut>(planDataSchema.shape.tasks.element);

/** Columns of the tables in four groups, so that a spreadsheet can put its own between them: the ledger that is printed, the rest in Chinese, English, names. */
export function taskColumns({ plan, data }: ExportSource): { ledger: TaskColumn[]; chinese: TaskColumn[]; english: TaskColumn[]; names: TaskColumn[] } {
  const zh = wordsOf('zh-Hans');
  const place = placesOf(data);
  const chinese = cellsIn(plan, 'zh-Hans');
  const english = cellsIn(plan, 'en');
  return {
    ledger: described([
      { key: 'code', zh: '编号', width: 11, note: '任务编号，发布后不再改变。', cell: (task) => task.code },
      {
        key: 'place',
        zh: '位置',
        width: 10,
        note: '按公文习惯的写法：部分（节）条。',
        noteEn: 'The measure as Chinese readers cite it.',
        cell: (task) => place(task.clause),
      },
      { key: 'measure.zh-Hans', zh: '措施', width: 18, note: '措施的简称，由本站拟定。', noteEn: 'Our short label of the measure.', cell: chinese.measure },
      {
        key: 'quote.zh-Hans',
        zh: '任务原文',
        width: 46,
        note: '方案原文，与采集文本逐字一致，标点为半角。',
        cell: (task) => task.quote['zh-Hans'] ?? '',
      },
      {
        key: 'limits.zh-Hans',
        zh: '条件和例外',
        width: 26,
        note: '同一句中任务原文之外的条件、适用范围、例外和相关原文；无则留空。',
        noteEn: 'Conditions, scope and exceptions that stand in the sentence outside the task’s own words.',
        cell: chinese.limits,
      },
      { key: 'kind.zh-Hans', zh: '性质', width: 8, note: '要求、禁止或允许。', cell: (task) => zh.data.taskKinds[task.kind] },
      {
        key: 'actors.zh-Hans',
        zh: '机构和人员',
        width: 26,
        note: '仅记录同一句写明的机构和人员；未写明的记为“正文未写明”。',
        noteEn: 'Only bodies named in the same sentence.',
        cell: chinese.actors,
      },
      {
        key: 'times.zh-Hans',
        zh: '时间要求',
        width: 20,
        note: '同一句写明的时间要求，照录原文。',
        noteEn: 'Times stated in the same sentence, as written.',
        cell: chinese.times,
      },
      {
        key: 'targets.quote',
        zh: '量化指标',
        width: 24,
        note: '约束性数字，照录原文。',
        noteEn: 'Numbers that bind, as written.',
        cell: chinese.targets,
      },
    ]),
    chinese: described([
      {
        key: 'actions.zh-Hans',
        zh: '工作举措',
        width: 10,
        note: '由本站归入固定的工作举措类别。',
        cell: (task) => task.actions.map((action) => zh.data.actions[action]).join(LIST),
      },
      {
        key: 'documents.zh-Hans',
        zh: '文件',
        width: 60,
        note: '任务涉及的文件及其用途。',
        cell: chinese.documents,
      },
      {
        key: 'platforms.zh-Hans',
        zh: '平台和地点',
        width: 34,
        note: '任务涉及的平台、数据库、名录、中心、地点和工程。',
        noteEn: 'Platforms, databases, registers, centres, places and programmes.',
        cell: chinese.platforms,
      },
      { key: 'topics.zh-Hans', zh: '主题', width: 30, note: '业务主题，由本站归类。', noteEn: 'Everyday subjects; our classification.', cell: chinese.topics },
      {
        key: 'context',
        zh: '前提条件原文',
        width: 40,
        note: '同一句中理解任务所需的其他原文；无则留空。',
        cell: (task) => task.context ?? '',
      },
    ]),
    english: described([
      {
        key: 'measure.en',
        zh: '措施（英文）',
        width: 34,
        note: '措施的英文简称。',
        noteEn: 'Our short label of the measure in English.',
        cell: english.measure,
      },
      {
        key: 'quote.en',
        zh: '任务译文',
        width: 100,
        note: '非官方译文；不相连的部分以“ … ”连接。',
        noteEn: 'Unofficial translation; pieces that do not stand together are joined by “ … ”.',
        cell: (task) => task.quote.en ?? '',
      },
      {
        key: 'actors.en',
        zh: '机构和人员（英文）',
        width: 60,
        note: '机构的英文名由本站翻译。',
        noteEn: 'Bodies with role and basis; the English names are ours.',
        cell: english.actors,
      },
      {
        key: 'limits.en',
        zh: '条件和例外（英文）',
        width: 60,
        note: '英文标签，条件和例外为中文原文。',
        noteEn: 'Conditions, scope and exceptions, in the words of the original.',
        cell: english.limits,
      },
      { key: 'times.en', zh: '时间要求（英文）', width: 40, note: '时间要求的译文；无译文的为原文。', noteEn: 'Times in translation.', cell: english.times },
      {
        key: 'documents.en',
        zh: '文件（英文）',
        width: 90,
        note: '文件的英文名由本站翻译。',
        noteEn: 'Documents; the English titles are ours.',
        cell: english.documents,
      },
      {
        key: 'platforms.en',
        zh: '平台和地点（英文）',
        width: 50,
        note: '平台和地点的英文名由本站翻译。',
        noteEn: 'Platforms and places; the English names are ours.',
        cell: english.platforms,
      },
      { key: 'topics.en', zh: '主题（英文）', width: 50, note: '主题的英文名。', noteEn: 'Subjects in English.', cell: english.topics },
    ]),
    names: described([
      { key: 'measure', zh: '措施编号', width: 9, note: '措施的编号。', cell: (task) => task.measure },
      { key: 'clause', zh: '段落编号', width: 11, note: '原文所在段落的编号。', cell: (task) => task.clause },
      { key: 'kind', zh: '性质代码', width: 11, note: 'duty、prohibition、permission。', cell: (task) => task.kind },
      { key: 'actions', zh: '工作举措代码', width: 11, note: '固定类别，按原文先后排列。', cell: (task) => task.actions.join(' ') },
      {
        key: 'actors',
        zh: '机构和人员（代码）',
        width: 60,
        note: '机构:角色:依据；无则留空。',
        noteEn: 'organization:role:basis; empty when none is stated.',
        cell: join(
          (task) => task.actors,
          ({ organization, role, basis }) => `${organization}:${role}:${basis}`,
        ),
      },
      {
        key: 'actors.quote',
        zh: '机构和人员（原文）',
        width: 40,
        note: '写明机构和人员的原文，顺序同上。',
        cell: join(
          (task) => task.actors,
          ({ quote }) => quote,
        ),
      },
      {
        key: 'conditions',
        zh: '条件（代码）',
        width: 40,
        note: '类别:原文；无则留空。',
        noteEn: 'kind:words; empty when none is stated.',
        cell: join(
          (task) => task.conditions,
          ({ kind, quote }) => `${kind}:${quote}`,
        ),
      },
      {
        key: 'exceptions',
        zh: '例外（原文）',
        width: 40,
        note: '例外的原文；无则留空。',
        noteEn: 'The words of exceptions; empty when none is stated.',
        cell: join(
          (task) => task.exceptions,
          ({ quote }) => quote,
        ),
      },
      {
        key: 'times.kind',
        zh: '时限类型',
        width: 22,
        note: '固定类别。',
        cell: join(
          (task) => task.times,
          ({ kind }) => kind,
        ),
      },
      {
        key: 'times.value',
        zh: '时间要求数值',
        width: 12,
        note: 'EDTF 日期或 ISO 8601 时长；无则留空。',
        cell: join(
          (task) => task.times,
          ({ value }) => value ?? '',
        ),
      },
      {
        key: 'times.rule',
        zh: '重复规则',
        width: 40,
        note: 'RFC 5545 重复规则；无则留空。',
        cell: join(
          (task) => task.times,
          ({ rule }) => rule ?? '',
        ),
      },
      {
        key: 'targets',
        zh: '量化指标（代码）',
        width: 14,
        note: '量化指标的编号。',
        cell: join(
          (task) => task.targets,
          (id) => id,
        ),
      },
      {
        key: 'documents',
        zh: '文件（代码）',
        width: 60,
        note: '文件:用途。',
        noteEn: 'document:role.',
        cell: join(
          (task) => task.documents,
          ({ document, role }) => `${document}:${role}`,
        ),
      },
      {
        key: 'platforms',
        zh: '平台和地点（代码）',
        width: 40,
        note: '平台和地点的编号。',
        cell: join(
          (task) => task.platforms,
          (id) => id,
        ),
      },
      {
        key: 'topics',
        zh: '主题（代码）',
        width: 44,
        note: '主题的编号。',
        cell: join(
          (task) => task.topics,
          (id) => id,
        ),
      },
    ]),
  };
}

/** Joins what a task lists, each in the form that programs read. */
function join<T>(list: (task: TaskOut) => readonly T[], text: (item: T) => string) {
  return (task: TaskOut): string => list(task).map(text).join(LIST);
}

/** The column that tells what an organization has to do with each task. */
export function ownRoleColumn(organization: OrganizationOut): TaskColumn {
  const { roles } = wordsOf('zh-Hans').data;
  return {
    key: 'ownRole',
    zh: '本机构角色',
    width: 20,
    note: '本机构在任务中的角色和依据。\nRole of this organization in the task, and its basis.',
    cell: (task) =>
      task.actors
        .filter((actor) => actor.organization === organization.id)
        .map(({ role, basis }) => `${roles[role]} ${role}:${basis}`)
        .join(LIST),
  };
}
