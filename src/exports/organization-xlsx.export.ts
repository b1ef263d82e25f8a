import { documentColumns } from './columns/document-columns.ts';
import { targetColumns } from './columns/target-columns.ts';
import { ownRoleColumn, taskColumns } from './columns/task-columns.ts';
import { timeColumns, timeRows } from './columns/time-columns.ts';
import type { OrganizationExport } from './export.ts';
import { organizationData } from './plan-data.ts';
import { readMe } from './read-me.ts';
import { type Sheet, sheetOf, withOfficeColumns, writeWorkbook } from './workbook.ts';

/** One organization's office ledger; sheets that would be empty are left out. */
export default {
  scope: 'organization',
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'office',
  order: 10,
  title: { 'zh-Hans': '本机构的工作台账（XLSX）', en: 'This organization’s ledger (XLSX)' },
  about: {
    'zh-Hans': '原句写明其职责的任务，及其时间要求、量化指标、文件和说明；设进度、佐证、备注三列。',
    en: 'Tasks that state a role for it, with times, targets, documents and a read-me; empty columns for progress, evidence and remarks.',
  },
  make: ({ plan, data }, organization) => {
    const { ledger, chinese, english, names } = taskColumns({ plan, data });
    const own = organizationData(data, organization);
    const left = [...ledger.slice(0, 1), ownRoleColumn(organization), ...ledger.slice(1)];
    const sheets: Sheet[] = [
      withOfficeColumns(sheetOf('任务 tasks', [...left, ...chinese, ...english, ...names], own.tasks, data.plan.languages), left.length),
      sheetOf('时间要求 times', timeColumns(), timeRows(own.tasks), data.plan.languages, 8),
      sheetOf('量化指标 targets', targetColumns(data), own.targets, data.plan.languages, 10),
      sheetOf('文件 documents', documentColumns(data), own.documents, data.plan.languages, 8),
    ].filter((sheet) => sheet.rows.length > 0);
    const title = `${data.plan.short['zh-Hans'] ?? data.plan.id}：${organization.name['zh-Hans'] ?? organization.id}`;
    return writeWorkbook(`data/${data.plan.id}/organizations/${organization.id}.xlsx`, title, data, sheets, readMe(data, organization));
  },
} satisfies OrganizationExport;
