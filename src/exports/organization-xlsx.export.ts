import type { OrganizationExport } from './export.ts';
import { officeWorkbook } from './office-workbook.ts';

/** One organization's table, with the records behind it, in each language. */
export default {
  scope: 'organization',
  extension: 'xlsx',
  inEachLanguage: true,
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'office',
  order: 10,
  title: { 'zh-Hans': '本机构的任务分解表和工作台账（XLSX）', en: 'This organization’s work breakdown and ledger (XLSX)' },
  about: {
    'zh-Hans': '原句写明其角色的任务，首张为可供打印和填写的任务分解表，其后为任务、时间要求、量化指标、文件各一张表和说明。',
    en: 'Tasks that state a role for it: first the table for print, to be filled in; behind it tasks, times, numbers, documents and a read-me.',
  },
  make: (source, organization, locale) => officeWorkbook(`organizations/${organization.id}.xlsx`, source, locale, organization),
} satisfies OrganizationExport;
