import type { PlanExport } from './export.ts';
import { registerCsv } from './registers.ts';

/** A row a task, both languages. */
export default {
  scope: 'plan',
  file: 'tasks.csv',
  type: 'text/csv',
  group: 'office',
  order: 30,
  title: { 'zh-Hans': '任务表（CSV）', en: 'Tasks (CSV)' },
  about: {
    'zh-Hans': '每项任务一行，中英文并列；采用带 BOM 的 UTF-8 编码，各种表格软件和程序均可读取。',
    en: 'A row a task, in both languages; UTF-8 with BOM, for any spreadsheet or program.',
  },
  make: (source) => registerCsv(source, 'tasks'),
} satisfies PlanExport;
