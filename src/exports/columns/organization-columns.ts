import { wordsOf } from '../../i18n/index.ts';
import { type OrganizationOut, planDataSchema } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, yesOrNo } from './described.ts';

const zh = wordsOf('zh-Hans');
const en = wordsOf('en');
const described = describedBy<OrganizationOut>(planDataSchema.shape.organizations.element);

/** Columns of the table of organizations. */
export function organizationColumns(): Column<OrganizationOut>[] {
  return described([
    { key: 'id', zh: '编号', en: 'ID', width: 28, note: '机构编号。', cell: (item) => item.id },
    { key: 'name.zh-Hans', everywhere: true, zh: '机构', en: 'Body (Chinese)', width: 26, note: '方案中的名称。', cell: (item) => item.name['zh-Hans'] ?? '' },
    { key: 'name.en', zh: '英文名', en: 'Body', width: 34, note: '由本站翻译。', cell: (item) => item.name.en ?? '' },
    {
      key: 'aliases',
      list: true,
      zh: '方案中的写法',
      en: 'Forms in the plan',
      width: 30,
      note: '正文中确指该机构或人员的全部写法。',
      cell: (item) => item.aliases.join(LIST),
    },
    { key: 'level.zh-Hans', zh: '层级', en: 'Level (Chinese)', width: 10, note: '所属层级。', cell: (item) => zh.data.levels[item.level] },
    { key: 'level', only: 'table', zh: '层级代码', en: 'Level', width: 11, note: '固定类别。', cell: (item) => item.level },
    { key: 'kind.zh-Hans', zh: '类别', en: 'Kind (Chinese)', width: 12, note: '机构类别。', cell: (item) => zh.data.organizationKinds[item.kind] },
    { key: 'kind', only: 'table', zh: '类别代码', en: 'Kind', width: 14, note: '固定类别。', cell: (item) => item.kind },
    { key: 'level.en', zh: '层级（英文）', en: 'Level', only: 'sheet', width: 16, note: '层级，英文。', cell: (item) => en.data.levels[item.level] },
    { key: 'kind.en', zh: '类别（英文）', en: 'Kind', only: 'sheet', width: 22, note: '类别，英文。', cell: (item) => en.data.organizationKinds[item.kind] },
    {
      key: 'class.zh-Hans',
      zh: '是否类别',
      en: 'A class (Chinese)',
      only: 'sheet',
      width: 9,
      note: '名称指一类机构或人员时为“是”。',
      cell: (item) => yesOrNo.zh(item.class),
    },
    {
      key: 'class.en',
      zh: '是否类别（英文）',
      en: 'A class',
      only: 'sheet',
      width: 9,
      note: '名称指一类机构或人员时为 yes。',
      noteEn: 'Whether the words name a class of bodies or persons, not one.',
      cell: (item) => yesOrNo.en(item.class),
    },
    {
      key: 'class',
      type: 'boolean',
      zh: '是否类别',
      en: 'A class',
      only: 'table',
      width: 9,
      note: '名称指一类机构或人员时为 true。',
      cell: (item) => yesOrNo.code(item.class),
    },
    {
      key: 'bears.zh-Hans',
      zh: '是否负有职责',
      en: 'Bears duties (Chinese)',
      only: 'sheet',
      width: 12,
      note: '正文是否规定其职责。',
      cell: (item) => yesOrNo.zh(item.bears),
    },
    {
      key: 'bears.en',
      zh: '是否负有职责（英文）',
      en: 'Bears duties',
      only: 'sheet',
      width: 12,
      note: '正文是否规定其职责。',
      cell: (item) => yesOrNo.en(item.bears),
    },
    {
      key: 'bears',
      type: 'boolean',
      zh: '是否负有职责',
      en: 'Bears duties',
      only: 'table',
      width: 12,
      note: '正文是否规定其职责。',
      cell: (item) => yesOrNo.code(item.bears),
    },
    {
      key: 'tasks.count',
      type: 'integer',
      zh: '任务数',
      en: 'Number of tasks',
      width: 8,
      note: '原句写明其职责的任务数。',
      noteEn: 'Tasks whose sentence states a role for it.',
      cell: (item) => item.tasks.length,
    },
    { key: 'tasks', list: true, codes: true, zh: '任务编号', en: 'Tasks', width: 40, note: '上述任务的编号。', cell: (item) => item.tasks.join(LIST) },
    {
      key: 'mentions',
      list: true,
      codes: true,
      zh: '出处',
      en: 'Where named',
      width: 40,
      note: '提及该机构或人员的段落。',
      cell: (item) => item.mentions.join(LIST),
    },
    {
      key: 'note.zh-Hans',
      zh: '说明',
      en: 'Remark (Chinese)',
      width: 36,
      note: '与相似名称的区别。',
      cell: (item) => item.note?.['zh-Hans'] ?? '',
    },
    { key: 'note.en', zh: '说明（英文）', en: 'Remark', width: 36, note: '英文说明。', cell: (item) => item.note?.en ?? '' },
  ]);
}
