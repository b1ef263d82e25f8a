import { documentColumns } from './columns/document-columns.ts';
import { organizationColumns } from './columns/organization-columns.ts';
import { targetColumns } from './columns/target-columns.ts';
import { taskColumns } from './columns/task-columns.ts';
import { timeColumns, timeRows } from './columns/time-columns.ts';
import type { PlanExport } from './export.ts';
import { readMe } from './read-me.ts';
import { sheetOf, withOfficeColumns, writeWorkbook } from './workbook.ts';

/** The office ledger: tasks, organizations, times, targets, documents and a read-me. */
export default {
  scope: 'plan',
  file: 'tasks.xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'office',
  order: 10,
  title: { 'zh-Hans': '工作台账（XLSX）', en: 'Office ledger (XLSX)' },
  about: {
    'zh-Hans': '任务、机构、时间要求、量化指标、文件各一张表，附中英文说明；任务表设进度、佐证、备注三列，供填写。不含公式和宏。',
    en: 'A sheet each for tasks, organizations, times, targets and documents, with a read-me in both languages; the sheet of tasks has empty columns for progress, evidence and remarks. No formulas or macros.',
  },
  make: ({ plan, data }) => {
    const { ledger, chinese, english, names } = taskColumns({ plan, data });
    const sheets = [
      withOfficeColumns(sheetOf('任务 tasks', [...ledger, ...chinese, ...english, ...names], data.tasks, data.plan.languages), ledger.length),
      sheetOf('机构 organizations', organizationColumns(), data.organizations, data.plan.languages, 5),
      sheetOf('时间要求 times', timeColumns(), timeRows(data.tasks), data.plan.languages, 8),
      sheetOf('量化指标 targets', targetColumns(data), data.targets, data.plan.languages, 10),
      sheetOf('文件 documents', documentColumns(data), data.documents, data.plan.languages, 8),
    ];
    return writeWorkbook(`data/${data.plan.id}/tasks.xlsx`, data.plan.short['zh-Hans'] ?? data.plan.id, data, sheets, readMe(data, null));
  },
} satisfies PlanExport;
