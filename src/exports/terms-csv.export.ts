import { termPlaces } from '../derive/questions/terms.ts';
import { wordsOf } from '../i18n/index.ts';
import type { Term } from '../model/term-schema.ts';
import { toTraditional } from '../text/traditional.ts';
import { aboutColumns } from './columns.ts';
import { writeCsv } from './csv.ts';
import type { PlanExport } from './export.ts';
import { type Column, LIST, rowsOf } from './table.ts';

const zh = wordsOf('zh-Hans');

/** A row a term, with its places in the plan. */
export default {
  scope: 'plan',
  file: 'terms.csv',
  type: 'text/csv',
  group: 'terms',
  order: 10,
  title: { 'zh-Hans': '术语表（CSV）', en: 'Glossary (CSV)' },
  about: {
    'zh-Hans': '每条术语一行，含简体、繁体、英译、中英文释义、不采用的译法和出处。',
    en: 'A row a term: Simplified, Traditional, English, definitions in both languages, renderings not used, and its places in the plan.',
  },
  make: ({ data }) => {
    const places = termPlaces(data.terms, data.clauses);
    const codes = (term: Term): string[] => [...new Set((places.get(term.id) ?? []).map(({ clause }) => clause))];
    const columns: Column<Term>[] = [
      { key: 'id', zh: '编号', width: 28, note: '术语编号。\nIdentifier.', cell: (term) => term.id },
      { key: 'zh-Hans', zh: '术语', width: 24, note: '方案中的写法。\nAs the plan writes it.', cell: (term) => term.zh },
      { key: 'zh-Hant', zh: '繁体', width: 24, note: '只转换字形。\nCharacters only.', cell: (term) => toTraditional(term.zh) },
      { key: 'en', zh: '英译', width: 36, note: '译文所用译法。\nThe rendering in use.', cell: (term) => term.en },
      {
        key: 'definition.zh-Hans',
        zh: '释义',
        width: 46,
        note: '本站根据方案中的用法撰写。\nOurs, from the plan’s own use.',
        cell: (term) => term.definition['zh-Hans'] ?? '',
      },
      { key: 'definition.en', zh: '释义（英文）', width: 46, note: '英文释义。\nThe same in English.', cell: (term) => term.definition.en ?? '' },
      { key: 'variants', zh: '其他写法', width: 24, note: '方案中的其他写法。\nOther forms in the plan.', cell: (term) => term.variants.join(LIST) },
      {
        key: 'forms',
        zh: '其他可用译法',
        width: 36,
        note: '译文可用的其他形式。\nOther English forms that are accepted.',
        cell: (term) => term.forms.join(LIST),
      },
      {
        key: 'forbidden',
        zh: '不采用的译法',
        width: 36,
        note: '译文不得使用的译法。\nRenderings that must not be used.',
        cell: (term) => term.forbidden.join(LIST),
      },
      {
        key: 'note.zh-Hans',
        zh: '说明',
        width: 36,
        note: '译法或写法的说明。\nA remark on rendering or wording.',
        cell: (term) => term.note?.['zh-Hans'] ?? '',
      },
      { key: 'note.en', zh: '说明（英文）', width: 36, note: '英文说明。\nThe same in English.', cell: (term) => term.note?.en ?? '' },
      { key: 'kind.zh-Hans', zh: '类别', width: 12, note: '所指事物的类别。\nWhat kind of thing it names.', cell: (term) => zh.terms.kinds[term.kind] },
      { key: 'kind', zh: '类别代码', width: 12, note: '固定类别。\nClosed list.', cell: (term) => term.kind },
      { key: 'source', zh: '译法来源', width: 12, note: 'established：通行；literal：直译；ours：本站选定。\nClosed list.', cell: (term) => term.source },
      {
        key: 'unexplained',
        zh: '正文未作解释',
        width: 12,
        note: '方案使用而正文未作解释的提法。\nWhether the plan leaves it unexplained.',
        cell: (term) => (term.unexplained ? '是 yes' : '否 no'),
      },
      {
        key: 'count',
        zh: '出现次数',
        width: 9,
        note: '在方案中出现的次数；较长的术语优先。\nHow often it stands in the plan; longer terms come first.',
        cell: (term) => places.get(term.id)?.length ?? 0,
      },
      {
        key: 'clauses',
        zh: '出处',
        width: 40,
        note: '出现该术语的段落或标题的编号。\nParagraphs and headings where it stands.',
        cell: (term) => codes(term).join(LIST),
      },
    ];
    return writeCsv(`data/${data.plan.id}/terms.csv`, rowsOf([...columns, ...aboutColumns(data)], data.terms));
  },
} satisfies PlanExport;
