import { wordsOf } from '../../i18n/index.ts';
import { type OrganizationOut, planDataSchema } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, yesOrNo } from './described.ts';

const zh = wordsOf('zh-Hans');
const described = describedBy<OrganizationOut>(planDataSchema.shape.organizations.element);

/** Columns of the table of organizations. */
export function organizationColumns(): Column<OrganizationOut>[] {
  return described([
    { key: 'id', zh: '编号', width: 28, note: '机构编号。', cell: (item) => item.id },
    { key: 'name.zh-Hans', zh: '机构', width: 26, note: '方案中的名称。', cell: (item) => item.name['zh-Hans'] ?? '' },
    { key: 'name.en', zh: '英文名', width: 34, note: '由本站翻译。', cell: (item) => item.name.en ?? '' },
    {
      key: 'aliases',
      zh: '方案中的写法',
      width: 30,
      note: '正文中确指该机构或人员的全部写法。',
      cell: (item) => item.aliases.join(LIST),
    },
    { key: 'level.zh-Hans', zh: '层级', width: 10, note: '所属层级。', cell: (item) => zh.data.levels[item.level] },
    { key: 'level', zh: '层级代码', width: 11, note: '固定类别。', cell: (item) => item.level },
    { key: 'kind.zh-Hans', zh: '类别', width: 12, note: '机构类别。', cell: (item) => zh.data.organizationKinds[item.kind] },
    { key: 'kind', zh: '类别代码', width: 14, note: '固定类别。', cell: (item) => item.kind },
    { key: 'class', zh: '是否类别', width: 9, note: '名称指一类机构或人员时为“是”。', cell: (item) => yesOrNo(item.class) },
    {
      key: 'bears',
      zh: '是否负有职责',
      width: 12,
      note: '正文是否规定其职责。',
      cell: (item) => yesOrNo(item.bears),
    },
    {
      key: 'tasks.count',
      zh: '任务数',
      width: 8,
      note: '原句写明其职责的任务数。',
      noteEn: 'Tasks whose sentence states a role for it.',
      cell: (item) => item.tasks.length,
    },
    { key: 'tasks', zh: '任务编号', width: 40, note: '上述任务的编号。', cell: (item) => item.tasks.join(LIST) },
    { key: 'mentions', zh: '出处', width: 40, note: '提及该机构或人员的段落。', cell: (item) => item.mentions.join(LIST) },
    {
      key: 'note.zh-Hans',
      zh: '说明',
      width: 36,
      note: '与相似名称的区别。',
      cell: (item) => item.note?.['zh-Hans'] ?? '',
    },
    { key: 'note.en', zh: '说明（英文）', width: 36, note: '英文说明。', cell: (item) => item.note?.en ?? '' },
  ]);
}
