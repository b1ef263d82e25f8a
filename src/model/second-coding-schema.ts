import { z } from 'astro/zod';
import { localized } from './plan-schema.ts';

/** What is compared between two codings of a task, beside the edges of its words. */
export const COMPARED = ['bounds', 'form', 'kind', 'actions', 'responsible', 'roles', 'times', 'documents', 'conditions', 'targets'] as const;
export type Compared = (typeof COMPARED)[number];
export const SETTLED = ['first', 'second', 'other'] as const;

/** `second-coding/sample.yaml`: how the measures for a second coding were drawn. */
export const sampleSchema = z.strictObject({
  drawn: localized.describe('How the measures were drawn, in a sentence that lets anybody draw them again.'),
  seed: z.string().min(1).describe('The seed of the draw.'),
  measures: z
    .array(z.string().regex(/^\d+(\.\d+)+$/, 'expected the code of a measure such as "2.1.3"'))
    .min(1)
    .describe('Codes of the measures drawn.'),
});
export type Sample = z.infer<typeof sampleSchema>;

/** One record of `second-coding/settled.yaml`: how one difference, or several of one kind, was settled. */
export const settlementSchema = z.strictObject({
  field: z.enum(COMPARED).describe('What the codings differ in.'),
  at: z
    .array(z.string().min(1))
    .min(1)
    .describe('Where: codes of the first coding’s records; of one that only the second coding has, "second:" and its code. Several share one reason.'),
  settled: z.enum(SETTLED).describe('Which reading holds: that of the first coding, that of the second, or another.'),
  why: localized.describe('The reason, by the rules of coding.'),
});
export type SettlementRecord = z.infer<typeof settlementSchema>;
