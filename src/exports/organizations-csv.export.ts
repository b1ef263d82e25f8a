import type { PlanExport } from './export.ts';
import { registerCsv } from './registers.ts';

/** A row an organization, both languages. */
export default {
  scope: 'plan',
  file: 'organizations.csv',
  type: 'text/csv',
  group: 'office',
  order: 40,
  title: { 'zh-Hans': '机构和人员表（CSV）', en: 'Organizations (CSV)' },
  about: {
    'zh-Hans': '正文提及的机构、机构类别和人员，每个一行，列明写法、出处和任务编号。',
    en: 'A row for every body, class of bodies and person that the plan names, with its forms, mentions and task codes.',
  },
  make: (source) => registerCsv(source, 'organizations'),
} satisfies PlanExport;
