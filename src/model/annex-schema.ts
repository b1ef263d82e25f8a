import { z } from 'astro/zod';
import { organizationSchema, timeSchema } from './dataset-schema.ts';

/** How a row of an annex was matched to tasks. Rows that are doubtful, or match none, are shown nowhere until a person settles them. */
export const ANNEX_STATES = ['exact', 'likely', 'doubtful', 'none', 'settled'] as const;
export type AnnexState = (typeof ANNEX_STATES)[number];
/** Roles that a column of an annex gives. */
export const ANNEX_ROLES = ['lead', 'responsible', 'supporting'] as const;

export const annexRowSchema = z.strictObject({
  at: z.string().min(1).describe('Where the row stands in the file: table and row, e.g. "table 1, row 3".'),
  number: z.string().default('').describe('Its number, as printed.'),
  task: z.string().default('').describe('Words under 工作任务 or the like.'),
  action: z.string().default('').describe('Words under 工作举措 or the like.'),
  output: z.string().default('').describe('Words under 成果形式 or the like.'),
  bodies: z
    .array(
      z.strictObject({
        organization: z.string().min(1).describe('Identifier in organizations.yaml, or in the list below.'),
        role: z.enum(ANNEX_ROLES).describe('lead: 牵头单位; responsible: 责任单位; supporting: 配合单位.'),
        quote: z.string().min(1).describe('The name as the cell has it.'),
      }),
    )
    .default([])
    .describe('Who, by the columns of the annex.'),
  time: z.string().default('').describe('Words under 完成时限, whole.'),
  times: z.array(timeSchema).default([]).describe('Times that these words set; none for words such as 已完成.'),
  tasks: z.array(z.string().min(1)).default([]).describe('Codes of the tasks that the row is about.'),
  score: z.number().min(0).max(1).describe('How alike the row and its tasks are, from 0 to 1.'),
  state: z.enum(ANNEX_STATES).describe('exact, likely: taken; doubtful, none: to be settled; settled: a person decided, and another import leaves it.'),
});
export type AnnexRow = z.infer<typeof annexRowSchema>;

/** `annex.yaml`: what an annex says of tasks: lead and supporting bodies, and times. */
export const annexSchema = z.strictObject({
  source: z
    .strictObject({
      file: z.string().min(1).describe('Name of the file.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of its bytes.'),
      captured: z.string().min(1).describe('Day of the import.'),
    })
    .describe('Where the rows come from.'),
  organizations: z.array(organizationSchema).default([]).describe('Bodies that only the annex names.'),
  rows: z.array(annexRowSchema).describe('Its rows, in order.'),
});
export type Annex = z.infer<typeof annexSchema>;
