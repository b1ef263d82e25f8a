import { z } from 'astro/zod';
import { isCalendarDay } from '../text/days.ts';
import { localized } from './plan-schema.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens');

/** Words of the plan and where they stand. */
const cited = z.strictObject({
  clause: z
    .string()
    .regex(/\.p\d+$/, 'expected a paragraph code such as "2.3.3.p1"')
    .describe('Paragraph the words stand in.'),
  quote: z.string().min(1).describe('The words, exactly.'),
});
export type Cited = z.infer<typeof cited>;

/** One step of a procedure. */
const stepSchema = z
  .strictObject({
    id: id.describe('Identifier inside the procedure.'),
    name: localized.describe('Our short name of the step.'),
    tasks: z.array(z.string().min(1)).default([]).describe('Codes of the tasks that are this step.'),
    words: z.array(cited).default([]).describe('Words that only name the step, where no task is it (出台, 实施).'),
  })
  .refine((step) => step.tasks.length + step.words.length > 0, 'a step needs words of the plan: codes under tasks, or words that name it');
export type ProcedureStep = z.infer<typeof stepSchema>;

export const EDGE_KINDS = ['before', 'after', 'gate', 'on-basis-of'] as const;
/** An order of two steps that the plan’s words state. Steps without an edge between them are not ordered. */
const edgeSchema = cited.extend({
  from: id.describe('Step that comes first.'),
  to: id.describe('Step that comes behind it; of a gate, exactly the step that must not be taken without the first.'),
  kind: z.enum(EDGE_KINDS).describe('How the words put it: before (…前), after (…后, 满…), gate (未经…不得), on-basis-of (在…基础上).'),
});
export type ProcedureEdge = z.infer<typeof edgeSchema>;

/** `procedures.yaml`: how something is done, and in which order as far as the plan's words say. */
export const procedureSchema = z.strictObject({
  id: id.describe('Identifier, part of the address of its picture.'),
  name: localized.describe('Our name of the procedure.'),
  note: localized.describe('What the plan says of the order, and what it leaves open.'),
  steps: z.array(stepSchema).min(1).describe('Steps. Their place in the list says nothing of their order.'),
  edges: z.array(edgeSchema).default([]).describe('Orders that the words state, each between two steps, each with its words.'),
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
    .regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/, { error: 'expected two days ("2001-03-01/2001-03-15")', abort: true })
    .refine((days) => days.split('/').every(isCalendarDay), 'the calendar has no such day')
    .describe('EDTF: an interval of days.'),
  reading: localized.describe('How we read the words.'),
});
export type PlanDate = z.infer<typeof planDateSchema>;
