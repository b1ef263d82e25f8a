import { wordsOf } from '../../i18n/index.ts';
import { type PlanData, planDataSchema, type TargetOut } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, placesOf } from './described.ts';
import { reviewColumn } from './review-column.ts';

const zh = wordsOf('zh-Hans');
const en = wordsOf('en');
const described = describedBy<TargetOut>(planDataSchema.shape.targets.element);

/** Columns of the table of targets. */
export function targetColumns(data: PlanData): Column<TargetOut>[] {
  const place = placesOf(data);
  return described([
    { key: 'id', zh: '编号', en: 'ID', width: 12, note: '量化指标编号。', cell: (item) => item.id },
    { key: 'place', zh: '位置', en: 'Place', width: 10, note: '按公文习惯的写法。', noteEn: 'As Chinese readers cite it.', cell: (item) => place(item.clause) },
    { key: 'quote', zh: '原文', en: 'Original words', width: 40, note: '方案原文。', cell: (item) => item.quote },
    {
      key: 'measures.zh-Hans',
      zh: '指标内容',
      en: 'What is counted (Chinese)',
      width: 34,
      note: '计量的对象。',
      cell: (item) => item.measures['zh-Hans'] ?? '',
    },
    {
      key: 'comparator.zh-Hans',
      zh: '约束',
      en: 'Bound (Chinese)',
      width: 10,
      note: '不少于、等于、不多于或者区间。',
      cell: (item) => zh.data.comparators[item.comparator],
    },
    {
      key: 'use.zh-Hans',
      zh: '作用',
      en: 'Use (Chinese)',
      width: 10,
      note: '指标；或者适用门槛，仅用于界定适用范围。',
      cell: (item) => zh.data.targetUses[item.use],
    },
    {
      key: 'value.from',
      type: 'number',
      zh: '数值',
      en: 'Number',
      width: 9,
      note: '数字；区间时为下限。',
      noteEn: 'The number; lower end of a range.',
      cell: (item) => (typeof item.value === 'number' ? item.value : item.value[0]),
    },
    {
      key: 'value.to',
      type: 'number',
      zh: '数值至',
      en: 'Up to',
      width: 9,
      note: '区间的上限；非区间的留空。',
      noteEn: 'Upper end of a range, or nothing.',
      cell: (item) => (typeof item.value === 'number' ? '' : item.value[1]),
    },
    { key: 'unitZh', only: 'table', zh: '单位', en: 'Unit (Chinese)', width: 8, note: '中文单位。', cell: (item) => item.unitZh },
    {
      key: 'hedge',
      zh: '限定词',
      en: 'Hedge',
      width: 10,
      note: '放宽约束的词语，照录原文；无则留空。',
      cell: (item) => item.hedge ?? '',
    },
    { key: 'note.zh-Hans', zh: '说明', en: 'Remark (Chinese)', width: 30, note: '本站的说明。', cell: (item) => item.note?.['zh-Hans'] ?? '' },
    { key: 'measures.en', zh: '指标内容（英文）', en: 'What is counted', width: 36, note: '计量的对象。', cell: (item) => item.measures.en ?? '' },
    { key: 'comparator.en', zh: '约束（英文）', en: 'Bound', width: 12, note: '约束的方式。', cell: (item) => en.data.comparators[item.comparator] },
    { key: 'unit', only: 'table', zh: '单位（英文）', en: 'Unit', width: 10, note: '英文单位。', cell: (item) => item.unit },
    { key: 'unit.zh-Hans', zh: '单位', en: 'Unit (Chinese)', only: 'sheet', width: 8, note: '中文单位。', cell: (item) => item.unitZh },
    { key: 'unit.en', zh: '单位（英文）', en: 'Unit', only: 'sheet', width: 10, note: '英文单位。', cell: (item) => item.unit },
    { key: 'use.en', zh: '作用（英文）', en: 'Use', only: 'sheet', width: 12, note: '作用的英文。', cell: (item) => en.data.targetUses[item.use] },
    { key: 'use', zh: '作用代码', en: 'Use', only: 'table', width: 10, note: '固定类别。', cell: (item) => item.use },
    { key: 'note.en', zh: '说明（英文）', en: 'Remark', width: 30, note: '本站的说明。', cell: (item) => item.note?.en ?? '' },
    { key: 'clause', codes: true, zh: '段落编号', en: 'Paragraph', width: 11, note: '原文所在段落。', cell: (item) => item.clause },
    { key: 'tasks', list: true, codes: true, zh: '任务编号', en: 'Tasks', width: 22, note: '受该指标约束的任务。', cell: (item) => item.tasks.join(LIST) },
    ...reviewColumn<TargetOut>(data, ({ review }) => review?.state ?? data.plan.review.state),
  ]);
}
