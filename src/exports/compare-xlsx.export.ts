import { comparedView } from '../derive/views/compare-view.ts';
import { type Locale, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { previousOf } from '../model/versions.ts';
import { localesOf } from '../page.ts';
import { compareColumns } from './columns/compare-columns.ts';
import { nameIn, type SetExport } from './export.ts';
import type { PlanData } from './plan-data-schema.ts';
import { readMe } from './read-me.ts';
import { sheetOf, writeWorkbook } from './workbook.ts';

/** A text and the one before it, a row for each clause. Nothing where there is one text. */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'office',
  order: 31,
  title: { 'zh-Hans': '文本对照（XLSX）', en: 'Comparison as a spreadsheet (XLSX)' },
  about: {
    'zh-Hans': '与上一文本逐条对照：变动种类、编号、文字，以及涉及的任务、机构、时间和数字。不含公式和宏。',
    en: 'This text and the one before, a row for each clause: kind of change, codes, words, and the tasks, bodies, times and numbers concerned. No formulas or macros.',
  },
  files: ({ plan, data }) => {
    const before = previousOf(plan);
    if (before === null) return [];
    return localesOf(plan)
      .filter((locale) => localesOf(before).includes(locale))
      .map((locale, index) => {
        const file = nameIn('compare', 'xlsx', locale, index);
        return { file, locale, organization: null, name: null, make: () => comparedWorkbook(file, plan, data, locale) };
      });
  },
} satisfies SetExport;

function comparedWorkbook(file: string, plan: Plan, data: PlanData, locale: Locale): Promise<Uint8Array> {
  const title = wordsOf(locale).compare.title;
  const sheets = [sheetOf(title, compareColumns(locale), comparedView(plan, locale)?.rows ?? [], locale)];
  return writeWorkbook(`data/${plan.id}/${file}`, { plan, data, locale, title, breakdown: null, sheets, readMe: readMe(data, null, locale) });
}
