import { z } from 'astro/zod';
import { localized } from './plan-schema.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens');

/** Words of the plan and where they stand. */
const cited = z.strictObject({
  clause: z
    .string()
    .regex(/\.p\d+$/, 'expected a paragraph code such as "2.3.3.p1"')
    .describe('Paragraph the words stand in.'),
  quote: z.string().min(1).describe('The words of a task, exactly as they stand in its record.'),
});
export type Cited = z.infer<typeof cited>;

/** One step of a procedure. */
const stepSchema = z
  .strictObject({
    id: id.describe('Identifier inside the procedure.'),
    name: localized.describe('Our short name of the step.'),
    order: z
      .enum(['stated', 'chapter'])
      .describe('stated: the plan’s words say that it follows the step before it; chapter: we follow the order of the chapter.'),
    words: z.array(cited).default([]).describe('The plan’s words for it.'),
    limits: z.array(cited).default([]).describe('What must not be done (不得). With 未经 it is a gate: without the step, the next must not be taken.'),
  })
  .refine((step) => step.words.length + step.limits.length > 0, 'a step needs words of the plan: under words, or under limits');
export type ProcedureStep = z.infer<typeof stepSchema>;

/** `procedures.yaml`: how something is done, step by step, as far as the plan says. */
export const procedureSchema = z.strictObject({
  id: id.describe('Identifier, part of the address of its picture.'),
  name: localized.describe('Our name of the procedure.'),
  note: localized.describe('What the plan says of the order, and what it leaves open.'),
  steps: z.array(stepSchema).min(1).describe('Steps in order.'),
});
export type Procedure = z.infer<typeof procedureSchema>;

/** `dates.yaml`: stretches of days that stand outside the measures: the consultation. Goal years stand in `goals.yaml`. */
export const planDateSchema = z.strictObject({
  id: id.describe('Identifier, part of the UID in calendar files; never changed.'),
  nature: z.literal('window').describe('window: from a first to a last day.'),
  clause: z.string().min(1).describe('Paragraph the words stand in.'),
  quote: localized.describe('The words, exactly, by language.'),
  value: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/, 'expected two days ("2001-03-01/2001-03-15")')
    .describe('EDTF: an interval of days.'),
  reading: localized.describe('How we read the words.'),
});
export type PlanDate = z.infer<typeof planDateSchema>;
