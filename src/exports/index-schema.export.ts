import type { PlanExport } from './export.ts';
import { jsonSchema } from './json-schema.ts';
import { indexSchema } from './plan-data-schema.ts';

/** JSON Schema of index.json. */
export default {
  scope: 'plan',
  file: 'index.schema.json',
  type: 'application/schema+json',
  group: 'programs',
  order: 60,
  title: { 'zh-Hans': '下载文件目录的 JSON Schema', en: 'JSON Schema of the list of files' },
  about: { 'zh-Hans': '说明 index.json 的各字段，可用于校验。', en: 'Describes every field of index.json and validates it.' },
  make: ({ data }) => jsonSchema(indexSchema, 'output', `index.json, ${data.plan.id}`, data.plan),
} satisfies PlanExport;
