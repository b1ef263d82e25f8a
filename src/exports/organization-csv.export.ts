import { ownRoleColumns, taskColumns } from './columns/task-columns.ts';
import { writeCsv } from './csv.ts';
import type { OrganizationExport } from './export.ts';
import { organizationData } from './plan-data.ts';
import { csvRows, tableOf } from './registers.ts';

/** One organization's tasks as CSV. */
export default {
  scope: 'organization',
  extension: 'csv',
  type: 'text/csv',
  group: 'office',
  order: 30,
  title: { 'zh-Hans': '本机构的任务（CSV）', en: 'This organization’s tasks (CSV)' },
  about: { 'zh-Hans': '原句写明其角色的任务，每项一行，注明角色。', en: 'Tasks that state a role for it, a row each, with that role.' },
  make: (source, organization) => {
    const columns = [...ownRoleColumns(organization), ...taskColumns(source)];
    const { plan, data } = source;
    return writeCsv(
      `data/${plan.id}/organizations/${organization.id}.csv`,
      csvRows(tableOf(columns, organizationData(data, organization).tasks, data.plan.languages)),
    );
  },
} satisfies OrganizationExport;
