import { localesOf } from '../page.ts';
import { nameIn, type SetExport } from './export.ts';
import { officeWorkbook } from './office-workbook.ts';

/** The table in which an office divides work, with the records behind it, in each language. */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'office',
  order: 10,
  title: { 'zh-Hans': '任务分解表和工作台账（XLSX）', en: 'Work breakdown and ledger (XLSX)' },
  about: {
    'zh-Hans':
      '首张为任务分解表，A4纸横排，列明原文、依据条文、责任单位和时限要求，牵头单位、配合单位等栏留空待填；其后为任务、机构、时间要求、量化指标、文件各一张表和说明。不含公式和宏。',
    en: 'First a table for print, A4 across, with the words, their clause, who and when, and empty columns for the division of work; behind it a sheet each for tasks, bodies, times, numbers and documents, and a read-me. No formulas or macros.',
  },
  files: ({ plan, data }) =>
    localesOf(plan).map((locale, index) => {
      const file = nameIn('tasks', 'xlsx', locale, index);
      return { file, locale, organization: null, name: null, make: () => officeWorkbook(file, { plan, data }, locale, null) };
    }),
} satisfies SetExport;
