import { wordsOf } from '../i18n/index.ts';
import { fullTitle } from '../page.ts';
import { breakdownOf } from './breakdown-sheet.ts';
import { questionColumns } from './columns/question-columns.ts';
import type { SetExport } from './export.ts';
import { questionFiles, questionRows } from './question-rows.ts';
import { readMe } from './read-me.ts';
import { sheetOf, writeWorkbook } from './workbook.ts';

/** The question bank as the table that Chinese examination platforms import: one row a question. */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'training',
  order: 10,
  title: { 'zh-Hans': '题库（XLSX）', en: 'Question bank (XLSX)' },
  about: {
    'zh-Hans': '每行一题：题型、题干、选项、答案、解析、出处，供考试平台导入，也可直接编制试卷。',
    en: 'A row a question: type, question, answers, key, explanation, source; to be imported by examination platforms, or used as it is.',
  },
  files: ({ plan, data }) =>
    questionFiles(plan, 'questions', 'xlsx', (locale, file) => {
      const rows = questionRows(plan, locale);
      const { title } = wordsOf(locale).questions;
      return writeWorkbook(`data/${plan.id}/${file}`, {
        plan,
        data,
        locale,
        title: `${fullTitle(plan.record, locale)} ${title}`,
        breakdown: breakdownOf(plan, [], locale, ''),
        sheets: [sheetOf(wordsOf(locale).questions.sheet, questionColumns(locale, rows), rows, locale)],
        readMe: readMe(data, null, locale),
      });
    }),
} satisfies SetExport;
