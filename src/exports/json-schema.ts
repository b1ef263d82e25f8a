import { z } from 'astro/zod';
import type { PlanData } from './plan-data-schema.ts';

/**
 * A Zod schema as a JSON Schema text (draft 2020-12).
 * @param io `input` for files that people write (defaults may be left out), `output` for files that we write
 * @param plan when given, the schema's comment names source, build and status
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output', title: string, plan?: PlanData['plan']): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  const comment =
    plan === undefined
      ? {}
      : { $comment: [plan.cite['zh-Hans'], `SHA-256 ${plan.sourceSha256}.`, plan.statusText['zh-Hans'], plan.statusText.en, plan.translation.en].join(' ') };
  return `${JSON.stringify({ $schema, title, ...comment, ...rest }, null, 2)}\n`;
}
