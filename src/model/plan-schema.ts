import { z } from 'astro/zod';
import { isCalendarDay } from '../text/days.ts';
import { LANGUAGE_TAG, type LanguageTag, type Localized, withoutOriginal } from './languages.ts';
import type { Problem } from './problem.ts';
import type { YamlReading } from './yaml-file.ts';

const languageTag = z.string().regex(LANGUAGE_TAG, 'expected a language tag such as "zh-Hans" or "en"');
/** Words by language tag; at least in the plan's original language. */
export const localized: z.ZodType<Localized> = z
  .record(languageTag, z.string().min(1))
  .describe('The same words by language tag; those of the original language are always there.');
const code = z.string().regex(/^\d+(\.\d+){0,2}$/, 'expected a code such as "2", "2.1" or "2.1.3"');
/** Code of what stands before or behind the parts. It is never one that a part can have. */
const ownCode = z.string().regex(/^(0|[a-z][a-z0-9-]*)$/, 'expected "0", or lower-case letters such as "notice" or "annex"');
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'expected a date such as "2001-03-01"', abort: true })
  .refine(isCalendarDay, 'the calendar has no such day');

export const REVIEW_STATES = ['proposed', 'reviewed'] as const;
/** Whether facts were only proposed, by a program or a first reading, or reviewed against the text. */
export const reviewSchema = z.strictObject({
  state: z.enum(REVIEW_STATES).describe('proposed: not yet checked against the text; reviewed: checked.'),
  basis: z.string().min(1).optional().describe('By which rules, or from what, the facts were made.'),
  by: z.string().min(1).optional().describe('Who decided, where a person did.'),
  on: isoDate.optional().describe('When that was.'),
});
export type Review = z.infer<typeof reviewSchema>;

export const DECISIONS = ['accepted', 'corrected'] as const;
/** The same of one fact, with the rule that proposed it and what a person decided. What was rejected stands in `rejected.yaml`. */
export const factReviewSchema = reviewSchema.extend({
  rule: z.string().min(1).optional().describe('The rule of the first reading that proposed it.'),
  confidence: z.number().min(0).max(1).optional().describe('How sure the rule is, from 0 to 1.'),
  decision: z.enum(DECISIONS).optional().describe('accepted: as proposed; corrected: changed by the person who decided.'),
  remark: z.string().min(1).optional().describe('A remark of the person who decided.'),
});
export type FactReview = z.infer<typeof factReviewSchema>;

export const partSchema = z.strictObject({
  code: code.describe('Code of the part, e.g. "2".'),
  heading: localized
    .optional()
    .describe('Heading as printed, its number included in Chinese; left out where the text has no parts (articles without chapters).'),
  short: localized.describe('Our short label for navigation.'),
  files: z.array(code).min(1).describe('Codes of the text files of this part, in order.'),
});

/** The life of a Chinese plan. What each is called stands in the interface's languages. */
export const STATUSES = ['draft-for-comment', 'issued', 'amended', 'repealed'] as const;
export type PlanStatus = (typeof STATUSES)[number];

/** What stands before the parts. */
export const frontSchema = z.strictObject({
  code: ownCode.describe('Its code and the name of its text file, e.g. "notice"; "0" is usual for the preamble.'),
  role: z.enum(['notice', 'preamble']).describe('notice: announces the plan and is no part of it; preamble: the words before the first part.'),
  remark: localized.optional().describe('Our remark on the page that shows it, e.g. that contact details in it are a record only.'),
});

/** What stands behind the parts. */
export const backSchema = z.strictObject({
  code: ownCode.describe('Its code and the name of its text file, e.g. "annex".'),
  role: z.enum(['annex']).describe('annex: attached to the plan.'),
  captured: z.boolean().describe('Whether its content is here, not only its title and a link.'),
  missing: z
    .strictObject({
      lead: localized.describe('Why it is missing, and what follows for the facts.'),
      items: z.array(localized).min(1).describe('What is missing, as far as its title says.'),
    })
    .optional()
    .describe('What is said where an annex was not captured.'),
});

/** What a line of an imported document is, when it is no part of the text. */
export const SKIPPED = ['furniture', 'document-number', 'contents', 'closing', 'note'] as const;

/** What a plan can have beside its text: files at the top of its folder, by their name without ending, and folders. */
export const REGISTERS = [
  'about',
  'alignment',
  'codes',
  'dates',
  'documents',
  'exceptions',
  'goals',
  'notes',
  'organizations',
  'platforms',
  'procedures',
  'quotes',
  'second-coding',
  'targets',
  'tasks',
  'topics',
  'training',
  'uncovered',
  'vague',
] as const;
export type Register = (typeof REGISTERS)[number];

/** How the captured page sets its lines. */
const layoutSchema = z.strictObject({
  indent: z.int().min(0).describe('No-break spaces before each block; titles have none.'),
  spacers: z.boolean().describe('Whether an indented empty block stands behind the notice and the title and before an annex.'),
});

/** `plan.yaml`: what the plan is, where it comes from, how it is divided. */
export const planSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Folder name and first part of every address.'),
  title: localized.describe('Title as printed above the text.'),
  subtitle: localized.optional().describe('Line under the title.'),
  short: localized.describe('Our short name for page heads.'),
  lead: localized.optional().describe('What this plan is, in a sentence or two for its first page; {measures} is the number of its measures.'),
  fictional: z.boolean().default(false).describe('Whether it was made up, for tests: then every page says so.'),
  status: z
    .enum(STATUSES)
    .describe('draft-for-comment; issued; amended: issued, and changed since, so that this may be no longer the text that counts; repealed.'),
  issuer: localized.describe('Who published it.'),
  place: localized.optional().describe('Place that the plan is for, as lists show it.'),
  published: z
    .union([isoDate, z.literal('')])
    .default('')
    .describe('Day of publication; left out where it is not known.'),
  documentNumber: z.string().min(1).optional().describe('Number of the document as printed, e.g. ×政发〔2001〕12号.'),
  issued: isoDate.optional().describe('Day on which it was issued, where that is another day than the publication.'),
  inForce: isoDate.optional().describe('First day on which it holds, where the text states one.'),
  consultation: z
    .strictObject({ opens: isoDate.describe('First day for comments.'), closes: isoDate.describe('Last day for comments.') })
    .optional()
    .describe('First and last day for comments.'),
  country: z
    .string()
    .regex(/^[a-z]{2}$/, 'expected two lower-case letters (ISO 3166) such as "cn"')
    .default('cn')
    .describe('Country whose plan it is, for identifiers of Akoma Ntoso.'),
  timeZone: z
    .string()
    .regex(/^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$/, 'expected a name such as "Asia/Shanghai"')
    .default('Asia/Shanghai')
    .describe('Time zone of its days, for calendars.'),
  languages: z.tuple([languageTag], languageTag).describe('Languages whose text is complete; the first is the original.'),
  punctuation: z.enum(['half-width', 'as-captured']).describe('half-width: the capture has , : ; ( ) ! ? in ASCII and pages show them full width.'),
  front: z.array(frontSchema).default([]).describe('What stands before the parts, in order.'),
  parts: z.array(partSchema).min(1).describe('Parts in order.'),
  back: z.array(backSchema).default([]).describe('What stands behind the parts, in order.'),
  registers: z
    .array(z.enum(REGISTERS))
    .optional()
    .describe('Registers that the plan has: files at the top of its folder, and folders of facts. One that is named here and gone is reported.'),
  terms: z.array(z.string().min(1)).default([]).describe('Files of content/terms, without their ending, that the translation of the plan rests on.'),
  review: reviewSchema.default({ state: 'proposed' }).describe('State of the plan’s facts; a task file may say otherwise of its own.'),
  pageOnly: z.array(z.string()).default([]).describe('Paragraphs with personal contact data: shown on their own page, left out of search and data.'),
  provenance: z
    .strictObject({
      url: z
        .union([z.url(), z.literal('')])
        .default('')
        .describe('Address of the page that was captured; left out for a file.'),
      file: z.string().min(1).optional().describe('Name of the file that was imported.'),
      captured: z.string().describe('Day of capture, or "not recorded".'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of source.txt.'),
      bytes: z.int().positive().describe('Size of source.txt in bytes.'),
      lines: z.tuple([z.int().positive(), z.int().positive()]).describe('First and last line of source.txt that the text files account for.'),
      skipped: z
        .array(z.strictObject({ line: z.int().positive().describe('The line, from 1.'), as: z.enum(SKIPPED).describe('What it is.') }))
        .optional()
        .describe('Lines of source.txt that are no part of the text, and what they are. Where this is given, words are compared without white space.'),
      publishedLine: z.string().optional().describe('The line under the notice title, as captured.'),
      layout: layoutSchema.default({ indent: 0, spacers: false }).describe('How the captured page sets its lines.'),
    })
    .describe('Where the text comes from.'),
});
export type PlanRecord = z.infer<typeof planSchema>;

/** Where the text comes from: the address of the page, or the name of the file. */
export function sourceOf({ provenance }: Pick<PlanRecord, 'provenance'>): string {
  return provenance.url || (provenance.file ?? '');
}

/** The day that files are dated by: of publication, of issue, of the capture; the first day of 1980 where none of these is known. */
export function datedOn(record: { published?: string | undefined; issued?: string | undefined; provenance: { captured: string } }): string {
  const { published, issued, provenance } = record;
  return published || issued || (/^\d{4}-\d{2}-\d{2}$/.test(provenance.captured) ? provenance.captured : '1980-01-01');
}

/** Front matter of a text file. */
export const textFrontMatterSchema = z.strictObject({
  code: z
    .string()
    .regex(/^(\d+(\.\d+){0,2}|[a-z][a-z0-9-]*)$/, 'expected a code such as "2.1"')
    .describe('Code of the section; equals the file name.'),
  short: z.string().min(1).optional().describe('Our short label of the section for navigation.'),
  numbering: z
    .literal('as-printed')
    .optional()
    .describe('Set where the printed numbers of the measures have gaps or repeat, so that this is no slip of the file.'),
  measures: z.record(z.string(), z.string().min(1)).optional().describe('Our short labels of the measures, by number.'),
});
export type TextFrontMatter = z.infer<typeof textFrontMatterSchema>;

/** One record of `notes.yaml`. */
export const noteSchema = z.strictObject({
  clause: z.string().min(1).describe('Code of the paragraph, or of the clause whose heading is meant.'),
  quote: z.string().min(1).describe('The words the note is about, exactly as in the text.'),
  kind: z
    .enum(['sic', 'unexplained', 'form'])
    .describe('sic: a slip that stands in the source; unexplained: a catchword the plan does not explain; form: how the source is set.'),
  note: localized.describe('The note, in our words.'),
});
export const notesSchema = z.array(noteSchema);
export type EditorialNote = z.infer<typeof noteSchema>;

/** `alignment/<language>/<section>.yaml`: translated sentences for each original sentence, by paragraph. */
export const alignmentSchema = z.record(z.string(), z.array(z.int().positive()).min(1));
/** `quotes/<language>/<measure>.yaml`: translated words of tasks, aims and times, by code. */
export const quotesSchema = z.record(z.string(), z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]));

/** `clauses.yaml`: which clauses of the text before this one became which of this one. */
export const clausesSchema = z.strictObject({
  settled: z
    .record(z.string(), z.array(z.string().min(1)))
    .default({})
    .describe('Code in the text before this one: its codes in this one, as a person decided; several where it was split, none where it was dropped.'),
  proposed: z
    .record(z.string(), z.array(z.string().min(1)))
    .default({})
    .describe(
      'The same as the comparison found it, for headings whose code changed. To settle one, move it to settled; the comparison is not bound by what stands here.',
    ),
});

/** Words in a file that was read which are not given in the plan's original language, as problems. */
export function originalMissing(
  { value, lineOf }: Pick<YamlReading<unknown>, 'value' | 'lineOf'>,
  file: string,
  check: string,
  original: LanguageTag,
): Problem[] {
  return withoutOriginal(value, original).map((path) => ({
    check,
    file,
    line: lineOf(path),
    message: `"${path.map((step) => (typeof step === 'number' ? `no. ${step + 1}` : String(step))).join(', ')}" has no words in ${original}, the language of the plan.`,
    hint: `Add ${original}: with the words.`,
  }));
}
