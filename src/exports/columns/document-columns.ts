import { wordsOf } from '../../i18n/index.ts';
import { type DocumentOut, type PlanData, planDataSchema, type TaskOut } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, yesOrNo } from './described.ts';

const zh = wordsOf('zh-Hans');
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
    { key: 'id', zh: '编号', width: 28, note: '文件编号。', cell: (item) => item.id },
    { key: 'title.zh-Hans', zh: '文件', width: 44, note: '不带书名号的名称。', cell: (item) => item.title['zh-Hans'] ?? '' },
    {
      key: 'roles.zh-Hans',
      zh: '用途',
      width: 16,
      note: '文件在任务中的用途；无任务的留空。',
      noteEn: 'What it is to its tasks; empty when it has none.',
      cell: (item) =>
        roles(item)
          .map((role) => zh.data.documentRoles[role])
          .join(LIST),
    },
    {
      key: 'level.zh-Hans',
      zh: '层级',
      width: 12,
      note: '发文机关的层级，以正文写明的为准。',
      cell: (item) => zh.data.documentLevels[item.level],
    },
    {
      key: 'issuer.quote',
      zh: '发文机关原文',
      width: 18,
      note: '写明发文机关的原文。',
      noteEn: 'The words that name its issuer.',
      cell: (item) => item.issuer?.quote ?? zh.facts.notStated,
    },
    { key: 'bracketed', zh: '是否带书名号', width: 12, note: '方案是否用《》。', cell: (item) => yesOrNo(item.bracketed) },
    { key: 'aliases', zh: '方案中的写法', width: 40, note: '正文中的写法。', cell: (item) => item.aliases.join(LIST) },
    { key: 'note.zh-Hans', zh: '说明', width: 30, note: '本站的说明。', cell: (item) => item.note?.['zh-Hans'] ?? '' },
    { key: 'title.en', zh: '英文名', width: 46, note: '由本站翻译。', cell: (item) => item.title.en ?? '' },
    { key: 'note.en', zh: '说明（英文）', width: 30, note: '本站的说明。', cell: (item) => item.note?.en ?? '' },
    { key: 'roles', zh: '用途代码', width: 16, note: '固定类别。', noteEn: 'Closed list.', cell: (item) => roles(item).join(LIST) },
    { key: 'level', zh: '层级代码', width: 12, note: '固定类别。', cell: (item) => item.level },
    {
      key: 'issuer.clause',
      zh: '发文机关段落',
      width: 12,
      note: '写明发文机关的段落。',
      noteEn: 'Paragraph of these words.',
      cell: (item) => item.issuer?.clause ?? '',
    },
    { key: 'tasks', zh: '任务编号', width: 30, note: '涉及该文件的任务。', cell: (item) => item.tasks.join(LIST) },
    { key: 'mentions', zh: '出处', width: 30, note: '提及该文件的段落。', cell: (item) => item.mentions.join(LIST) },
  ]);
}
