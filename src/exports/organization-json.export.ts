import type { OrganizationExport } from './export.ts';
import { organizationData } from './plan-data.ts';

/** One organization's tasks as JSON. */
export default {
  scope: 'organization',
  extension: 'json',
  type: 'application/json',
  group: 'programs',
  order: 10,
  title: { 'zh-Hans': '本机构的数据（JSON）', en: 'This organization’s data (JSON)' },
  about: {
    'zh-Hans': '原句写明其职责的任务，及其量化指标和文件，供程序使用。',
    en: 'Tasks that state a role for it, with their targets and documents, for programs.',
  },
  make: ({ data }, organization) => `${JSON.stringify(organizationData(data, organization), null, 2)}\n`,
} satisfies OrganizationExport;
