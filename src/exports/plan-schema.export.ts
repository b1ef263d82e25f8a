import type { PlanExport } from './export.ts';
import { jsonSchema } from './json-schema.ts';
import { planDataSchema } from './plan-data-schema.ts';

/** JSON Schema of plan.json. */
export default {
  scope: 'plan',
  file: 'plan.schema.json',
  type: 'application/schema+json',
  group: 'programs',
  order: 20,
  title: { 'zh-Hans': '全部数据的 JSON Schema', en: 'JSON Schema of all data' },
  about: { 'zh-Hans': '说明 plan.json 的各字段，可用于校验。', en: 'Describes every field of plan.json and validates it.' },
  make: ({ data }) => jsonSchema(planDataSchema, 'output', `plan.json, ${data.plan.id}`, data.plan),
} satisfies PlanExport;
