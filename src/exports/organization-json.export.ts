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
  about: { 'zh-Hans': '写明其角色的任务、数量和文件，供程序使用。', en: 'Tasks that state a role for it, with their targets and documents, for programs.' },
  make: ({ data }, organization) => `${JSON.stringify(organizationData(data, organization), null, 2)}\n`,
} satisfies OrganizationExport;
