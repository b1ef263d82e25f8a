import { termPlaces } from '../../derive/questions/terms.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { Term } from '../../model/term-schema.ts';
import { toTraditional } from '../../text/traditional.ts';
import { type PlanData, planDataSchema } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy, yesOrNo } from './described.ts';

const zh = wordsOf('zh-Hans');
const described = describedBy<Term>(planDataSchema.shape.terms.element);

/** Columns of the glossary, with the places of each term in the plan. */
export function termColumns(data: PlanData): Column<Term>[] {
  const places = termPlaces(data.terms, data.clauses, data.plan.languages[0] ?? '');
  const codes = (term: Term): string[] => [...new Set((places.get(term.id) ?? []).map(({ clause }) => clause))];
  return described([
    { key: 'id', zh: '编号', en: 'ID', width: 28, note: '术语编号。', cell: (term) => term.id },
    { key: 'zh-Hans', zh: '术语', en: 'Term', width: 24, note: '方案中的写法。', noteEn: 'As the plan writes it.', cell: (term) => term.zh },
    { key: 'zh-Hant', zh: '繁体', en: 'Traditional', width: 24, note: '只转换字形。', noteEn: 'Characters only.', cell: (term) => toTraditional(term.zh) },
    { key: 'en', zh: '英译', en: 'English', width: 36, note: '译文所用译法。', cell: (term) => term.en },
    {
      key: 'definition.zh-Hans',
      zh: '释义',
      en: 'Definition (Chinese)',
      width: 46,
      note: '本站根据方案中的用法撰写。',
      cell: (term) => term.definition['zh-Hans'] ?? '',
    },
    { key: 'definition.en', zh: '释义（英文）', en: 'Definition', width: 46, note: '英文释义。', cell: (term) => term.definition.en ?? '' },
    { key: 'variants', list: true, zh: '其他写法', en: 'Other Chinese forms', width: 24, note: '方案中的其他写法。', cell: (term) => term.variants.join(LIST) },
    {
      key: 'forms',
      list: true,
      zh: '其他可用译法',
      en: 'Other English forms',
      width: 36,
      note: '译文可用的其他形式。',
      cell: (term) => term.forms.join(LIST),
    },
    {
      key: 'forbidden',
      list: true,
      zh: '不采用的译法',
      en: 'Not used',
      width: 36,
      note: '译文不得使用的译法。',
      cell: (term) => term.forbidden.join(LIST),
    },
    {
      key: 'note.zh-Hans',
      zh: '说明',
      en: 'Remark (Chinese)',
      width: 36,
      note: '译法或写法的说明。',
      cell: (term) => term.note?.['zh-Hans'] ?? '',
    },
    { key: 'note.en', zh: '说明（英文）', en: 'Remark', width: 36, note: '英文说明。', cell: (term) => term.note?.en ?? '' },
    { key: 'kind.zh-Hans', zh: '类别', en: 'Kind (Chinese)', width: 12, note: '所指事物的类别。', cell: (term) => zh.terms.kinds[term.kind] },
    { key: 'kind', zh: '类别代码', en: 'Kind', width: 12, note: '固定类别。', cell: (term) => term.kind },
    {
      key: 'source',
      zh: '译法来源',
      en: 'Source of the rendering',
      width: 12,
      note: 'established：通行；literal：直译；ours：本站选定。',
      noteEn: 'Closed list.',
      cell: (term) => term.source,
    },
    {
      key: 'unexplained',
      type: 'boolean',
      zh: '正文未作解释',
      en: 'Left unexplained',
      width: 12,
      note: '方案使用而正文未作解释的提法。',
      noteEn: 'Whether the plan leaves it unexplained.',
      cell: (term) => yesOrNo.code(term.unexplained),
    },
    {
      key: 'count',
      type: 'integer',
      zh: '出现次数',
      en: 'Occurrences',
      width: 9,
      note: '在方案中出现的次数；较长的术语优先。',
      noteEn: 'How often it stands in the plan; longer terms come first.',
      cell: (term) => places.get(term.id)?.length ?? 0,
    },
    {
      key: 'clauses',
      list: true,
      codes: true,
      zh: '出处',
      en: 'Where it stands',
      width: 40,
      note: '出现该术语的段落或标题的编号。',
      noteEn: 'Paragraphs and headings where it stands.',
      cell: (term) => codes(term).join(LIST),
    },
  ]);
}
