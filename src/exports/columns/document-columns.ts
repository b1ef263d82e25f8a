import { wordsOf } from '../../i18n/index.ts';
import { type DocumentOut, type PlanData, planDataSchema, type TaskOut } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, yesOrNo } from './described.ts';

const zh = wordsOf('zh-Hans');
const en = wordsOf('en');
const described = describedBy<DocumentOut>(planDataSchema.shape.documents.element);

/** Columns of the table of documents. */
export function documentColumns(data: PlanData): Column<DocumentOut>[] {
  const roles = (item: DocumentOut): readonly TaskOut['documents'][number]['role'][] => [
    ...new Set(
      data.tasks
        .filter((task) => item.tasks.includes(task.code))
        .flatMap((task) => task.documents.filter(({ document }) => document === item.id).map(({ role }) => role)),
    ),
  ];
  return described([
    { key: 'id', zh: '编号', en: 'ID', width: 28, note: '文件编号。', cell: (item) => item.id },
    {
      key: 'title.zh-Hans',
      everywhere: true,
      zh: '文件',
      en: 'Document (Chinese)',
      width: 44,
      note: '不带书名号的名称。',
      cell: (item) => item.title['zh-Hans'] ?? '',
    },
    {
      key: 'roles.zh-Hans',
      zh: '用途',
      en: 'Use (Chinese)',
      width: 16,
      note: '文件在任务中的用途；无任务的留空。',
      noteEn: 'What it is to its tasks; empty when it has none.',
      cell: (item) =>
        roles(item)
          .map((role) => zh.data.documentRoles[role])
          .join(zh.format.clause),
    },
    {
      key: 'level.zh-Hans',
      zh: '层级',
      en: 'Level (Chinese)',
      width: 12,
      note: '发文机关的层级，以正文写明的为准。',
      cell: (item) => zh.data.documentLevels[item.level],
    },
    {
      key: 'issuer.quote',
      zh: '发文机关原文',
      en: 'Issuer, in the plan’s words',
      width: 18,
      note: '写明发文机关的原文；未写明的留空。',
      noteEn: 'The words that name its issuer; empty when the text does not state it.',
      cell: (item) => item.issuer?.quote ?? '',
    },
    {
      key: 'bracketed.zh-Hans',
      zh: '是否带书名号',
      en: 'In 《》 (Chinese)',
      only: 'sheet',
      width: 12,
      note: '方案是否用《》。',
      cell: (item) => yesOrNo.zh(item.bracketed),
    },
    {
      key: 'bracketed.en',
      zh: '是否带书名号（英文）',
      en: 'In 《》',
      only: 'sheet',
      width: 12,
      note: '方案是否用《》。',
      cell: (item) => yesOrNo.en(item.bracketed),
    },
    {
      key: 'bracketed',
      type: 'boolean',
      zh: '是否带书名号',
      en: 'In 《》',
      only: 'table',
      width: 12,
      note: '方案是否用《》。',
      cell: (item) => yesOrNo.code(item.bracketed),
    },
    { key: 'aliases', list: true, zh: '方案中的写法', en: 'Forms in the plan', width: 40, note: '正文中的写法。', cell: (item) => item.aliases.join(LIST) },
    { key: 'note.zh-Hans', zh: '说明', en: 'Remark (Chinese)', width: 30, note: '本站的说明。', cell: (item) => item.note?.['zh-Hans'] ?? '' },
    { key: 'title.en', zh: '英文名', en: 'Document', width: 46, note: '由本站翻译。', cell: (item) => item.title.en ?? '' },
    {
      key: 'roles.en',
      zh: '用途（英文）',
      en: 'Use',
      only: 'sheet',
      width: 20,
      note: '用途的英文。',
      noteEn: 'What it is to its tasks; empty when it has none.',
      cell: (item) =>
        roles(item)
          .map((role) => en.data.documentRoles[role])
          .join(en.format.clause),
    },
    { key: 'level.en', zh: '层级（英文）', en: 'Level', only: 'sheet', width: 16, note: '层级的英文。', cell: (item) => en.data.documentLevels[item.level] },
    { key: 'note.en', zh: '说明（英文）', en: 'Remark', width: 30, note: '本站的说明。', cell: (item) => item.note?.en ?? '' },
    {
      key: 'roles',
      only: 'table',
      list: true,
      zh: '用途代码',
      en: 'Use',
      width: 16,
      note: '固定类别。',
      noteEn: 'Closed list.',
      cell: (item) => roles(item).join(LIST),
    },
    { key: 'level', only: 'table', zh: '层级代码', en: 'Level', width: 12, note: '固定类别。', cell: (item) => item.level },
    {
      key: 'issuer.clause',
      codes: true,
      zh: '发文机关段落',
      en: 'Paragraph that names the issuer',
      width: 12,
      note: '写明发文机关的段落。',
      noteEn: 'Paragraph of these words.',
      cell: (item) => item.issuer?.clause ?? '',
    },
    { key: 'tasks', list: true, codes: true, zh: '任务编号', en: 'Tasks', width: 30, note: '涉及该文件的任务。', cell: (item) => item.tasks.join(LIST) },
    {
      key: 'mentions',
      list: true,
      codes: true,
      zh: '出处',
      en: 'Where named',
      width: 30,
      note: '提及该文件的段落。',
      cell: (item) => item.mentions.join(LIST),
    },
  ]);
}
