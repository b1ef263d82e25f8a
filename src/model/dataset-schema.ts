import { z } from 'astro/zod';
import type { LanguageTag, Localized } from './languages.ts';
import { factReviewSchema, localized, reviewSchema } from './plan-schema.ts';

/**
 * The records of the dataset. Over 300 lines, since the schemas refer to each other and the dictionary (docs/data.md) is written from them in
 * this order; each is short.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected lower-case letters, digits and hyphens');
const clause = z
  .string()
  .regex(/^(0|\d+(\.\d+)*)\.p\d+$/, 'expected a paragraph code such as "2.1.3.p2"')
  .describe('Paragraph the words stand in.');
const quote = z.string().min(1).describe('The words, exactly.');
const pieces = z
  .union([quote, z.array(quote).min(2)])
  .describe('The words, exactly; a list of two or more pieces, in the order of the text, where other words stand between them.');
const occurrence = z
  .int()
  .positive()
  .optional()
  .describe('Which occurrence of the (first) words in the paragraph is meant, from 1; only when they occur there more than once.');

const review = factReviewSchema.optional().describe('State of this fact, where it differs from that of its file.');
/** A heading may hold a division of work too, so that its code may stand here. */
const elsewhere = z
  .string()
  .regex(/^\d+(\.\d+)*(\.p\d+)?$/, 'expected a code such as "2.1.3.p2" or "2.1.3"')
  .optional()
  .describe('Paragraph (or heading) the words stand in, where a division of work names it in another one than the task’s own.');

export const LEVELS = ['national', 'provincial', 'municipal', 'county', 'township', 'grassroots', 'any', 'none'] as const;
export const ORGANIZATION_KINDS = [
  'government',
  'department',
  'legal-affairs',
  'law-enforcement',
  'party',
  'congress',
  'cppcc',
  'court',
  'procuratorate',
  'supervision',
  'audit',
  'education',
  'grassroots',
  'enterprise',
  'social',
  'expert',
  'person',
  'public',
  'market',
  'other',
] as const;
export const ROLES = [
  'responsible',
  'lead',
  'permitted',
  'supporting',
  'supervising',
  'consulted',
  'sender',
  'addressee',
  'recipient',
  'evaluated',
  'affected',
  'beneficiary',
] as const;
export const BASES = ['stated', 'inherited', 'embedded', 'division', 'annex'] as const;
/** Where words stand that are not the task's own. */
export const OUTSIDE_BASES = ['division', 'annex'] as const;
export const TASK_KINDS = ['duty', 'prohibition', 'permission'] as const;
export const ACTIONS = [
  'establish',
  'improve',
  'draft',
  'revise',
  'implement',
  'publish',
  'report',
  'consult',
  'review',
  'inspect',
  'clean-up',
  'reduce',
  'delegate',
  'promote',
  'pilot',
  'build',
  'staff',
  'fund',
  'train',
  'coordinate',
  'handle',
  'sanction',
  'regulate',
  'support',
  'decide',
  'record',
  'protect',
  'research',
  'publicize',
  'integrate',
] as const;
export const TIME_KINDS = [
  'date',
  'year',
  'recurring',
  'minimum-duration',
  'maximum-duration',
  'interval',
  'after-event',
  'before-event',
  'condition',
  'period',
  'immediate',
  'unlimited',
] as const;
export const CONDITION_KINDS = ['condition', 'scope'] as const;
export const PRECISIONS = ['day', 'month', 'year', 'none'] as const;
export const DOCUMENT_ROLES = ['basis', 'implement', 'improve', 'draft', 'revise', 'publish', 'submit', 'handle'] as const;
export const COMPARATORS = ['>=', '=', '<=', 'range'] as const;
export const TARGET_USES = ['target', 'threshold'] as const;
export const GOAL_KINDS = ['goal', 'criterion'] as const;
export const PLATFORM_KINDS = ['platform', 'database', 'register', 'centre', 'place', 'programme'] as const;

export const organizationSchema = z.strictObject({
  id: id.describe('Identifier, part of the address of its page.'),
  name: localized.describe('Name as the plan uses it; the English one is ours.'),
  aliases: z
    .array(z.string().min(1))
    .describe('Every Chinese form in the text that means exactly this body or class; empty where only a word too common to be marked names it.'),
  notIn: z.array(z.string().min(1)).default([]).describe('Longer strings of the text in which a form is not this body.'),
  level: z.enum(LEVELS).describe('Level of government it belongs to.'),
  kind: z.enum(ORGANIZATION_KINDS).describe('What kind of body or person it is.'),
  class: z.boolean().default(false).describe('true when the words name a class of bodies or persons, not one.'),
  broader: z
    .array(id)
    .default([])
    .describe('Ids of wider bodies or classes of which the name alone says that this is one; its tasks count as theirs in a roll-up.'),
  bears: z.boolean().describe('Whether the plan, in words, lays duties on it.'),
  note: localized.optional().describe('How it differs from names that look alike.'),
  review,
});
export type Organization = z.infer<typeof organizationSchema>;

export const documentSchema = z.strictObject({
  id: id.describe('Identifier.'),
  title: localized.describe('Title without 《》; the English one is ours.'),
  aliases: z.array(z.string().min(1)).min(1).describe('The forms in which the text names it, 《》 included.'),
  notIn: z.array(z.string().min(1)).default([]).describe('Longer strings of the text in which a form is not this document.'),
  bracketed: z.boolean().describe('Whether the plan sets it in 《》.'),
  level: z.enum(['central', 'provincial', 'municipal', 'not-stated']).describe('Level of its issuer, as far as the plan says.'),
  issuer: z
    .strictObject({
      clause: z
        .string()
        .regex(/\.p\d+$/, 'expected a paragraph code such as "2.1.3.p2" or "notice.p1"')
        .describe('Paragraph the words stand in.'),
      quote,
    })
    .optional()
    .describe('The words that name its issuer, and where they stand.'),
  note: localized.optional().describe('A remark of ours.'),
  review,
});
export type DocumentRecord = z.infer<typeof documentSchema>;

export const platformSchema = z.strictObject({
  id: id.describe('Identifier.'),
  name: localized.describe('Name as the plan uses it.'),
  aliases: z.array(z.string().min(1)).min(1).describe('The forms in which the text names it.'),
  kind: z.enum(PLATFORM_KINDS).describe('A platform, database, register, centre, place or programme.'),
  note: localized.optional().describe('A remark of ours.'),
  review,
});
export type Platform = z.infer<typeof platformSchema>;

export const targetSchema = z.strictObject({
  id: id.describe('Identifier, e.g. t-2.2.2-1.'),
  clause: clause.describe('Paragraph that states it.'),
  quote: quote.describe('The words, exactly.'),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).describe('The number, or both ends of a range.'),
  comparator: z.enum(COMPARATORS).describe('How the number is meant: at least, exactly, at most, or between two.'),
  use: z.enum(TARGET_USES).default('target').describe('target: to be reached; threshold: it only decides whom a duty concerns.'),
  unit: z.string().min(1).describe('Unit in English, singular.'),
  unitZh: z.string().min(1).describe('Unit in Chinese.'),
  units: localized.optional().describe('Unit in further languages.'),
  measures: localized.describe('What is counted or measured.'),
  hedge: z.string().optional().describe('A word that softens it (一般, 原则上), as it stands.'),
  note: localized.optional().describe('A remark of ours.'),
  review,
});
export type Target = z.infer<typeof targetSchema>;

/** The unit of a number by language. */
export function unitOf({ unit, unitZh, units }: Pick<Target, 'unit' | 'unitZh' | 'units'>): Localized {
  return { 'zh-Hans': unitZh, en: unit, ...units };
}

export const topicSchema = z.strictObject({
  id: id.describe('Identifier.'),
  name: localized.describe('Everyday name of the subject.'),
  description: localized.describe('What a reader finds under it.'),
});
export type Topic = z.infer<typeof topicSchema>;

export const vagueWordSchema = z.strictObject({
  word: z.string().min(1).describe('The vague word.'),
  en: z.string().min(1).describe('How we render it in English.'),
  renderings: localized.optional().describe('How we render it in further languages.'),
  notIn: z.array(z.string()).default([]).describe('Longer strings in which it is not that word.'),
});
export type VagueWord = z.infer<typeof vagueWordSchema>;

/** How a soft word is rendered in a translation; '' where that is not recorded. */
export function renderingOf({ en, renderings }: VagueWord, language: LanguageTag): string {
  const all: Localized = { en, ...renderings };
  return all[language] ?? '';
}

export const actorSchema = z.strictObject({
  organization: id.describe('Identifier in organizations.yaml.'),
  role: z.enum(ROLES).describe('What it does in this task.'),
  basis: z
    .enum(BASES)
    .describe(
      'stated: named in the task’s own words; inherited: named earlier in the same sentence; embedded: the doer of an action that the task is to bring about (推动 X 做…); division: named in a division of work (牵头单位：…); annex: from the annex.',
    ),
  quote: quote.describe('The words that name it: inside the task’s own words, or for inherited before them in the same sentence; of a division, inside that.'),
  clause: elsewhere,
  review,
});

export const conditionSchema = z.strictObject({
  kind: z.enum(CONDITION_KINDS).describe('condition: when it applies (…的, 未经…, 凡…); scope: what or whom it concerns (对…, 在…).'),
  quote: quote.describe('The words, in the same sentence.'),
});
export const exceptionSchema = z.strictObject({ quote: quote.describe('The words of the exception (除…外), in the same sentence.') });
export const carriedSchema = z.strictObject({
  organization: id.describe('Identifier in organizations.yaml.'),
  quote: quote.describe('The words that name it, in an earlier sentence of the same paragraph.'),
});

export const timeSchema = z.strictObject({
  kind: z.enum(TIME_KINDS).describe('What kind of time the words set.'),
  quote: quote.describe('The words, in the same sentence.'),
  value: z
    .string()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|P(\d+[YMWD])+)$/, 'expected a date such as 2005, 2005-12 or 2005-12-31, or a duration such as P1Y')
    .nullable()
    .describe('EDTF date, ISO 8601 duration, or null.'),
  rule: z
    .string()
    .regex(/^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[A-Z0-9,+-]+)*$/, 'expected an RFC 5545 rule such as FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30')
    .nullable()
    .describe('RFC 5545 recurrence rule, or null.'),
  precision: z.enum(PRECISIONS).describe('How exact the words are.'),
  reading: localized.optional().describe('How we read the words, where a judgement was made.'),
  basis: z
    .enum(OUTSIDE_BASES)
    .optional()
    .describe('division: the words stand in a division of work (完成时限：…); annex: from the annex. Left out, they stand in the task’s own sentence.'),
  clause: elsewhere,
  review,
});
export type Time = z.infer<typeof timeSchema>;

export const taskSchema = z.strictObject({
  code: z
    .string()
    .regex(/^\d+(\.\d+)+-\d{2}$/, 'expected a code such as "2.1.3-07"')
    .describe('Code; never reused, says nothing of order.'),
  clause: clause.describe('Paragraph the words stand in.'),
  kind: z.enum(TASK_KINDS).describe('duty, prohibition or permission.'),
  actions: z.array(z.enum(ACTIONS)).min(1).describe('What is to be done, from a closed list, in the order of the words.'),
  quote: pieces,
  occurrence,
  context: quote.optional().describe('Words of the same sentence, outside the quote, without which it is not understood.'),
  conditions: z.array(conditionSchema).default([]).describe('When, and for what, it applies.'),
  exceptions: z.array(exceptionSchema).default([]).describe('What is excepted.'),
  actors: z.array(actorSchema).default([]).describe('Who, in which role; empty when the sentence names nobody.'),
  carried: z
    .array(carriedSchema)
    .default([])
    .describe('Subjects that stand in an earlier sentence of the paragraph where this sentence, which begins with a modal verb, has none. Never actors.'),
  times: z.array(timeSchema).default([]).describe('When.'),
  targets: z.array(id).default([]).describe('Identifiers in targets.yaml.'),
  documents: z
    .array(
      z.strictObject({
        document: id.describe('Identifier in documents.yaml.'),
        role: z
          .enum(DOCUMENT_ROLES)
          .describe('What the task does with it: rests on it, carries it out, improves, drafts, revises, publishes, submits or deals with it.'),
        quote: quote.describe('The words that name it, in the same sentence.'),
        review,
      }),
    )
    .default([])
    .describe('Documents it rests on, carries out, improves, drafts, revises, publishes, submits or deals with.'),
  platforms: z.array(id).default([]).describe('Identifiers in platforms.yaml.'),
  topics: z.array(id).max(3).default([]).describe('Identifiers in topics.yaml; one to three where the task was reviewed.'),
  review,
});
export type TaskRecord = z.infer<typeof taskSchema>;

export const aimSchema = z.strictObject({
  code: z
    .string()
    .regex(/^\d+(\.\d+)+-a\d+$/, 'expected a code such as "2.1.3-a2"')
    .describe('Code of the aim.'),
  clause: clause.describe('Paragraph the words stand in.'),
  quote: pieces,
  occurrence,
  tasks: z.array(z.string()).describe('Codes of the tasks it belongs to.'),
  review,
});
export type AimRecord = z.infer<typeof aimSchema>;

export const connectiveSchema = z.strictObject({
  clause: clause.describe('Paragraph the words stand in.'),
  quote: quote.describe('The words, exactly.'),
  occurrence,
});
export type ConnectiveRecord = z.infer<typeof connectiveSchema>;

/** `rejected.yaml`: what the first reading proposed and a person refused, so that it is not proposed again. */
export const rejectedSchema = z.strictObject({
  fact: z.enum(['task', 'actor', 'time', 'target']).describe('What it was proposed as.'),
  clause: z.string().min(1).describe('Paragraph the words stand in.'),
  quote: quote.describe('The words, exactly.'),
  organization: id.optional().describe('The body that it named.'),
  task: z.string().min(1).optional().describe('The task that it was proposed for.'),
  rule: z.string().min(1).optional().describe('The rule that proposed it.'),
  by: z.string().min(1).optional().describe('Who decided.'),
  on: z.string().optional().describe('When.'),
  remark: z.string().min(1).optional().describe('Why.'),
});
export type RejectedRecord = z.infer<typeof rejectedSchema>;

/** `tasks/<measure>.yaml`: everything a measure's paragraphs say, word group by word group. */
export const measureTasksSchema = z.strictObject({
  measure: z
    .string()
    .regex(/^\d+(\.\d+)+$/)
    .describe('Code of the measure; equals the file name.'),
  review: reviewSchema.optional().describe('State of this file’s facts, where it differs from that of the plan.'),
  tasks: z.array(taskSchema).describe('Tasks in text order.'),
  aims: z.array(aimSchema).default([]).describe('Purposes and principles.'),
  connectives: z.array(connectiveSchema).default([]).describe('Linking words that are neither task nor aim.'),
  divisions: z
    .array(connectiveSchema)
    .default([])
    .describe('Divisions of work (牵头单位：…；完成时限：…): they say who does what by when, and are themselves no task. Actors and times rest on them.'),
  unread: z
    .array(connectiveSchema)
    .default([])
    .describe('Words that the first reading could not place, or whose proposed task was rejected. A reviewed file has none.'),
});

/** `goals.yaml`: what the plan wants to reach (goals) and what it will be judged by (criteria). */
export const goalSchema = z.strictObject({
  code: z
    .string()
    .regex(/^\d+(\.\d+)*-[gc]\d+$/, 'expected a code such as "1.3-g1" (goal) or "1.4-c2" (criterion)')
    .describe('Code of the goal or criterion.'),
  kind: z.enum(GOAL_KINDS).describe('goal: a state to be reached; criterion: what the result is judged by.'),
  clause: clause.describe('Paragraph the words stand in.'),
  quote: pieces,
  year: z
    .strictObject({
      value: z
        .string()
        .regex(/^\d{4}$/, 'expected a year such as "2005"')
        .describe('The year, as the text states it.'),
      quote: quote.describe('The words that state it, in the same sentence.'),
    })
    .optional()
    .describe('The year by which, where the sentence states one; it is no end of the plan.'),
  targets: z.array(id).default([]).describe('Identifiers in targets.yaml of the numbers in these words.'),
  reading: localized.optional().describe('How we read the words, where a judgement was made.'),
});
export type GoalRecord = z.infer<typeof goalSchema>;

/** `uncovered.yaml`: times, numbers and names of bodies in the measures that need no record, each with the reason. */
export const uncoveredSchema = z.strictObject({
  clause: clause.describe('Paragraph the words stand in.'),
  quote: quote.describe('The words, exactly.'),
  kind: z.enum(['time', 'number', 'body']).describe('What they look like.'),
  reason: z.string().min(1).describe('Why they need no record.'),
});

/** `codes.yaml`: codes that were published and now lead to others, because their record was split, merged or became another kind. */
export const codesSchema = z.strictObject({
  moved: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .default({})
    .describe('Old code: the codes (of tasks, aims, goals or paragraphs) that hold its words now.'),
  published: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe('Code of a task, aim or goal: the beginning of the words that it was published for. With it, no code can change its meaning.'),
});
