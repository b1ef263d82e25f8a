import type { PlanExport } from './export.ts';

/** The whole dataset as JSON. */
export default {
  scope: 'plan',
  file: 'plan.json',
  type: 'application/json',
  group: 'programs',
  order: 10,
  title: { 'zh-Hans': '全部数据（JSON）', en: 'All data (JSON)' },
  about: {
    'zh-Hans': '方案的全部条文、任务、目的、机构、文件、量化指标、平台、主题、术语和编者注，供程序使用。',
    en: 'All clauses, tasks, aims, organizations, documents, targets, platforms, topics, terms and editorial notes, for programs.',
  },
  make: ({ data }) => `${JSON.stringify(data, null, 2)}\n`,
} satisfies PlanExport;
