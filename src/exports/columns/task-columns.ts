import { type Locale, wordsOf } from '../../i18n/index.ts';
import type { ExportSource } from '../export.ts';
import { type OrganizationOut, planDataSchema, type TaskOut } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, placesOf } from './described.ts';
import { reviewColumn } from './review-column.ts';
import { cellsIn } from './task-cells.ts';

/** A column of tasks. */
export type TaskColumn = Column<TaskOut>;

const described = describedBy<TaskOut>(planDataSchema.shape.tasks.element);

/** Columns of the tables of tasks, each in Chinese and behind it in English: what a ledger shows, the rest, names. */
export function taskColumns({ plan, data }: ExportSource): TaskColumn[] {
  const zh = wordsOf('zh-Hans');
  const en = wordsOf('en');
  const place = placesOf(data);
  const chinese = cellsIn(plan, 'zh-Hans');
  const english = cellsIn(plan, 'en');
  return described([
    { key: 'code', codes: true, zh: '编号', en: 'Code', width: 11, note: '任务编号，发布后不再改变。', cell: (task) => task.code },
    {
      key: 'place',
      zh: '位置',
      en: 'Place',
      width: 10,
      note: '按公文习惯的写法：部分（节）条。',
      noteEn: 'The measure as Chinese readers cite it.',
      cell: (task) => place(task.clause),
    },
    {
      key: 'measure.zh-Hans',
      zh: '措施',
      en: 'Measure (Chinese)',
      width: 18,
      note: '措施的简称，由本站拟定。',
      noteEn: 'Our short label of the measure.',
      cell: chinese.measure,
    },
    {
      key: 'measure.en',
      zh: '措施（英文）',
      en: 'Measure',
      width: 34,
      note: '措施的英文简称。',
      noteEn: 'Our short label of the measure in English.',
      cell: english.measure,
    },
    {
      key: 'quote.zh-Hans',
      everywhere: true,
      zh: '任务原文',
      en: 'Original words',
      width: 46,
      note: '方案原文，与采集文本逐字一致，标点为半角。',
      cell: (task) => task.quote['zh-Hans'] ?? '',
    },
    {
      key: 'quote.en',
      zh: '任务译文',
      en: 'Translation',
      width: 100,
      note: '非官方译文；不相连的部分以“ … ”连接。',
      noteEn: 'Unofficial translation; pieces that do not stand together are joined by “ … ”.',
      cell: (task) => task.quote.en ?? '',
    },
    {
      key: 'limits.zh-Hans',
      zh: '条件和例外',
      en: 'Conditions and exceptions (Chinese)',
      width: 26,
      note: '同一句中任务原文之外的条件、适用范围、例外和相关原文；无则留空。',
      noteEn: 'Conditions, scope and exceptions that stand in the sentence outside the task’s own words.',
      cell: chinese.limits,
    },
    {
      key: 'limits.en',
      zh: '条件和例外（英文）',
      en: 'Conditions and exceptions',
      width: 60,
      note: '英文标签，条件和例外为中文原文。',
      noteEn: 'Conditions, scope and exceptions, in the words of the original.',
      cell: english.limits,
    },
    { key: 'kind.zh-Hans', zh: '性质', en: 'Kind (Chinese)', width: 8, note: '要求、禁止或允许。', cell: (task) => zh.data.taskKinds[task.kind] },
    { key: 'kind.en', zh: '性质（英文）', en: 'Kind', only: 'sheet', width: 12, note: '性质的英文。', cell: (task) => en.data.taskKinds[task.kind] },
    {
      key: 'actors.zh-Hans',
      zh: '机构和人员',
      en: 'Bodies and persons (Chinese)',
      width: 26,
      note: '仅记录同一句写明的机构和人员；未写明的留空。',
      noteEn: 'Only bodies named in the same sentence; empty where it names none.',
      cell: chinese.actors,
    },
    {
      key: 'actors.en',
      zh: '机构和人员（英文）',
      en: 'Bodies and persons',
      width: 60,
      note: '机构的英文名由本站翻译。',
      noteEn: 'Bodies with role and basis; the English names are ours.',
      cell: english.actors,
    },
    {
      key: 'times.zh-Hans',
      zh: '时间要求',
      en: 'Times (Chinese)',
      width: 20,
      note: '同一句写明的时间要求，照录原文。',
      noteEn: 'Times stated in the same sentence, as written.',
      cell: chinese.times,
    },
    {
      key: 'times.en',
      zh: '时间要求（英文）',
      en: 'Times',
      width: 40,
      note: '时间要求的译文；无译文的为原文。',
      noteEn: 'Times in translation.',
      cell: english.times,
    },
    {
      key: 'targets.quote',
      zh: '量化指标',
      en: 'Numbers',
      width: 24,
      note: '约束性数字，照录原文。',
      noteEn: 'Numbers that bind, as written.',
      cell: chinese.targets,
    },
    {
      key: 'actions.zh-Hans',
      zh: '工作举措',
      en: 'Actions (Chinese)',
      width: 10,
      note: '由本站归入固定的工作举措类别。',
      cell: (task) => task.actions.map((action) => zh.data.actions[action]).join(zh.format.clause),
    },
    {
      key: 'actions.en',
      zh: '工作举措（英文）',
      en: 'Actions',
      only: 'sheet',
      width: 20,
      note: '工作举措的英文。',
      cell: (task) => task.actions.map((action) => en.data.actions[action]).join(en.format.clause),
    },
    {
      key: 'documents.zh-Hans',
      zh: '文件',
      en: 'Documents (Chinese)',
      width: 60,
      note: '任务涉及的文件及其用途。',
      cell: chinese.documents,
    },
    {
      key: 'documents.en',
      zh: '文件（英文）',
      en: 'Documents',
      width: 90,
      note: '文件的英文名由本站翻译。',
      noteEn: 'Documents; the English titles are ours.',
      cell: english.documents,
    },
    {
      key: 'platforms.zh-Hans',
      zh: '平台和地点',
      en: 'Platforms and places (Chinese)',
      width: 34,
      note: '任务涉及的平台、数据库、名录、中心、地点和工程。',
      noteEn: 'Platforms, databases, registers, centres, places and programmes.',
      cell: chinese.platforms,
    },
    {
      key: 'platforms.en',
      zh: '平台和地点（英文）',
      en: 'Platforms and places',
      width: 50,
      note: '平台和地点的英文名由本站翻译。',
      noteEn: 'Platforms and places; the English names are ours.',
      cell: english.platforms,
    },
    {
      key: 'topics.zh-Hans',
      zh: '主题',
      en: 'Subjects (Chinese)',
      width: 30,
      note: '业务主题，由本站归类。',
      noteEn: 'Everyday subjects; our classification.',
      cell: chinese.topics,
    },
    { key: 'topics.en', zh: '主题（英文）', en: 'Subjects', width: 50, note: '主题的英文名。', noteEn: 'Subjects in English.', cell: english.topics },
    {
      key: 'context',
      zh: '前提条件原文',
      en: 'Context, original words',
      width: 40,
      note: '同一句中理解任务所需的其他原文；无则留空。',
      cell: (task) => task.context ?? '',
    },
    { key: 'measure', zh: '措施编号', en: 'Measure code', width: 9, codes: true, note: '措施的编号。', cell: (task) => task.measure },
    { key: 'clause', zh: '段落编号', en: 'Paragraph', width: 11, codes: true, note: '原文所在段落的编号。', cell: (task) => task.clause },
    { key: 'kind', zh: '性质代码', en: 'Kind', only: 'table', width: 11, note: 'duty、prohibition、permission。', cell: (task) => task.kind },
    names('actions', '工作举措代码', 'Actions', '固定类别，按原文先后排列。', (task) => task.actions),
    names('targets', '量化指标（代码）', 'Targets', '量化指标的编号。', (task) => task.targets),
    names('platforms', '平台和地点（代码）', 'Platforms and places', '平台和地点的编号。', (task) => task.platforms),
    names('topics', '主题（代码）', 'Subjects', '主题的编号。', (task) => task.topics),
    ...reviewColumn<TaskOut>(data, ({ review }) => review),
  ]);
}

/** A column of codes for programs. */
function names(key: string, zh: string, en: string, note: string, list: (task: TaskOut) => readonly string[]) {
  return { key, zh, en, only: 'table', list: true, width: 20, note, cell: (task: TaskOut): string => list(task).join(LIST) } as const;
}

/** The columns that tell what an organization has to do with each task, in the language of a sheet, and for programs. */
export function ownRoleColumns(organization: OrganizationOut): TaskColumn[] {
  const own = (task: TaskOut) => task.actors.filter((actor) => actor.organization === organization.id);
  const said = (locale: Locale) => {
    const { data, format } = wordsOf(locale);
    return (task: TaskOut): string =>
      own(task)
        .map(({ role, basis }) => `${data.roles[role]}${format.open}${data.bases[basis]}${format.close}`)
        .join(format.clause);
  };
  const note = '本机构在任务中的角色和依据。\nRole of this organization in the task, and its basis.';
  return [
    { key: 'ownRole.zh-Hans', zh: '本机构角色', en: 'Role (Chinese)', only: 'sheet', width: 20, note, cell: said('zh-Hans') },
    { key: 'ownRole.en', zh: '本机构角色（英文）', en: 'Role', only: 'sheet', width: 24, note, cell: said('en') },
    {
      key: 'ownRole',
      zh: '本机构角色',
      en: 'Role',
      only: 'table',
      list: true,
      width: 20,
      note,
      cell: (task) =>
        own(task)
          .map(({ role, basis }) => `${role}:${basis}`)
          .join(LIST),
    },
  ];
}
