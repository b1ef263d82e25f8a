import type { PlanExport } from './export.ts';
import { jsonSchema } from './json-schema.ts';
import { organizationDataSchema } from './plan-data-schema.ts';

/** JSON Schema of the organizations' JSON files. */
export default {
  scope: 'plan',
  file: 'organization.schema.json',
  type: 'application/schema+json',
  group: 'programs',
  order: 30,
  title: { 'zh-Hans': '单个机构数据的 JSON Schema', en: 'JSON Schema of one organization’s data' },
  about: { 'zh-Hans': '说明 organizations/ 下 JSON 文件的各字段。', en: 'Describes every field of the JSON files below organizations/.' },
  make: ({ data }) => jsonSchema(organizationDataSchema, 'output', `organizations/*.json, ${data.plan.id}`, data.plan),
} satisfies PlanExport;
