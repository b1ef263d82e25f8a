import type { Localized } from '../../model/languages.ts';
import { type PlanData, planDataSchema } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy } from './described.ts';

type Clause = PlanData['clauses'][number];
type Aim = PlanData['aims'][number];
type Goal = PlanData['goals'][number];

/** A column for each of Chinese and English. */
function inBoth<T>(key: string, heads: Readonly<Record<'zh' | 'en', string>>, note: string, words: (record: T) => Localized | undefined | null) {
  return [
    { key: `${key}.zh-Hans`, zh: heads.zh, en: `${heads.en} (Chinese)`, width: 46, note, cell: (record: T) => words(record)?.['zh-Hans'] ?? '' },
    {
      key: `${key}.en`,
      zh: `${heads.zh}（英文）`,
      en: heads.en,
      width: 60,
      note: `${note.replace(/。$/, '')}，英文。`,
      cell: (record: T) => words(record)?.en ?? '',
    },
  ];
}

/** Columns of the table of clauses: the whole text, paragraph by paragraph. */
export function clauseColumns(): Column<Clause>[] {
  return describedBy<Clause>(planDataSchema.shape.clauses.element)([
    { key: 'code', codes: true, zh: '编号', en: 'Code', width: 12, note: '标题或段落的编号。', cell: (item) => item.code },
    { key: 'kind', zh: '类别', en: 'Kind', width: 12, note: '固定类别。', cell: (item) => item.kind },
    { key: 'parent', zh: '上级编号', en: 'Parent', width: 12, codes: true, note: '上一级标题的编号；无则留空。', cell: (item) => item.parent ?? '' },
    { key: 'place', zh: '位置', en: 'Place', width: 12, note: '按公文习惯的写法。', cell: (item) => item.place ?? '' },
    ...inBoth<Clause>('heading', { zh: '标题', en: 'Heading' }, '标题原文。', ({ heading }) => heading),
    ...inBoth<Clause>('short', { zh: '简称', en: 'Short label' }, '本站拟定的简称。', ({ short }) => short),
    ...inBoth<Clause>('text', { zh: '段落', en: 'Text' }, '段落文字。', ({ text }) => text),
  ]);
}

/** Columns of the table of aims. */
export function aimColumns(): Column<Aim>[] {
  return describedBy<Aim>(planDataSchema.shape.aims.element)([
    { key: 'code', codes: true, zh: '编号', en: 'Code', width: 12, note: '目的或原则的编号。', cell: (item) => item.code },
    { key: 'measure', zh: '措施编号', en: 'Measure', width: 9, codes: true, note: '所在措施。', cell: (item) => item.measure },
    { key: 'clause', zh: '段落编号', en: 'Paragraph', width: 11, codes: true, note: '所在段落。', cell: (item) => item.clause },
    ...inBoth<Aim>('quote', { zh: '原文', en: 'Words' }, '目的或原则的文字。', ({ quote }) => quote),
    { key: 'tasks', zh: '任务编号', en: 'Tasks', width: 30, list: true, codes: true, note: '所属任务。', cell: (item) => item.tasks.join(LIST) },
  ]);
}

/** Columns of the table of goals and criteria. */
export function goalColumns(): Column<Goal>[] {
  return describedBy<Goal>(planDataSchema.shape.goals.element)([
    { key: 'code', codes: true, zh: '编号', en: 'Code', width: 12, note: '目标或衡量标准的编号。', cell: (item) => item.code },
    { key: 'kind', zh: '类别代码', en: 'Kind', width: 12, note: 'goal：目标；criterion：衡量标准。', cell: (item) => item.kind },
    { key: 'clause', zh: '段落编号', en: 'Paragraph', width: 11, codes: true, note: '所在段落。', cell: (item) => item.clause },
    ...inBoth<Goal>('quote', { zh: '原文', en: 'Words' }, '目标或衡量标准的文字。', ({ quote }) => quote),
    { key: 'year.value', zh: '年份', en: 'Year', width: 8, note: '写明的目标年；无则留空。', cell: (item) => item.year?.value ?? '' },
    { key: 'year.quote', zh: '年份原文', en: 'Words of the year', width: 14, note: '写明年份的原文。', cell: (item) => item.year?.quote ?? '' },
    { key: 'targets', zh: '量化指标', en: 'Targets', width: 14, list: true, note: '量化指标的编号。', cell: (item) => item.targets.join(LIST) },
    ...inBoth<Goal>('reading', { zh: '本站理解', en: 'Our reading' }, '原文需作判断的，写明本站的理解。', ({ reading }) => reading),
  ]);
}

/** Columns of the table of platforms and places. */
export function platformColumns(): Column<PlanData['platforms'][number]>[] {
  type Platform = PlanData['platforms'][number];
  return describedBy<Platform>(planDataSchema.shape.platforms.element)([
    { key: 'id', zh: '编号', en: 'ID', width: 28, note: '平台或地点的编号。', cell: (item) => item.id },
    ...inBoth<Platform>('name', { zh: '名称', en: 'Name' }, '方案中的名称。', ({ name }) => name),
    { key: 'kind', zh: '类别代码', en: 'Kind', width: 12, note: '固定类别。', cell: (item) => item.kind },
    { key: 'aliases', zh: '方案中的写法', en: 'Forms in the plan', width: 30, list: true, note: '正文中的写法。', cell: (item) => item.aliases.join(LIST) },
    { key: 'tasks', zh: '任务编号', en: 'Tasks', width: 30, list: true, codes: true, note: '涉及的任务。', cell: (item) => item.tasks.join(LIST) },
    { key: 'mentions', zh: '出处', en: 'Where named', width: 30, list: true, codes: true, note: '提及的段落。', cell: (item) => item.mentions.join(LIST) },
    ...inBoth<Platform>('note', { zh: '说明', en: 'Remark' }, '本站的说明。', ({ note }) => note),
  ]);
}

/** Columns of the table of subjects. */
export function topicColumns(): Column<PlanData['topics'][number]>[] {
  type Topic = PlanData['topics'][number];
  return describedBy<Topic>(planDataSchema.shape.topics.element)([
    { key: 'id', zh: '编号', en: 'ID', width: 28, note: '主题的编号。', cell: (item) => item.id },
    ...inBoth<Topic>('name', { zh: '主题', en: 'Subject' }, '主题的名称。', ({ name }) => name),
    ...inBoth<Topic>('description', { zh: '内容', en: 'Content' }, '主题下的内容。', ({ description }) => description),
    { key: 'tasks', zh: '任务编号', en: 'Tasks', width: 30, list: true, codes: true, note: '主题下的任务。', cell: (item) => item.tasks.join(LIST) },
  ]);
}
