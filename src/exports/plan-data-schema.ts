import { z } from 'astro/zod';
import {
  ACTIONS,
  actorSchema,
  carriedSchema,
  conditionSchema,
  DOCUMENT_ROLES,
  documentSchema,
  exceptionSchema,
  GOAL_KINDS,
  OUTSIDE_BASES,
  organizationSchema,
  PLATFORM_KINDS,
  PRECISIONS,
  TASK_KINDS,
  TIME_KINDS,
  targetSchema,
  topicSchema,
  vagueWordSchema,
} from '../model/dataset-schema.ts';
import { LANGUAGE_TAG, type Localized } from '../model/languages.ts';
import { CLAUSE_KINDS } from '../model/plan.ts';
import { factReviewSchema, noteSchema, REVIEW_STATES, reviewSchema, STATUSES } from '../model/plan-schema.ts';
import { EDGE_KINDS, planDateSchema } from '../model/procedure-schema.ts';
import { termSchema } from '../model/term-schema.ts';

/** The shape of plan.json. Over 300 lines, since it is one document, described field by field in the order in which it is written. */

/** Version of the names in plan.json, frozen since 1.0: they may be added to (1.1, 1.2 …), but none is renamed or taken out before 2.0. */
export const SCHEMA_VERSION = '1.1';

const words: z.ZodType<Localized> = z
  .record(z.string().regex(LANGUAGE_TAG), z.string())
  .describe('The same words by language tag (zh-Hans: Simplified Chinese; en: English, an unofficial translation); a language that has none is left out.');
const code = z.string().min(1);
const taskCodes = z.array(z.string()).describe('Codes of the tasks that name it.');
const mentions = z.array(z.string()).describe('Codes of the paragraphs that name it.');
const span = z
  .strictObject({ start: z.int().describe('First character, from 0.'), end: z.int().describe('Character behind the last.') })
  .nullable()
  .describe('Where the quote stands in the original words of the paragraph, in UTF-16 units.');
const spans = z
  .array(z.strictObject({ start: z.int().describe('First character, from 0.'), end: z.int().describe('Character behind the last.') }))
  .describe('Where each piece of the quote stands in the original words of the paragraph, in UTF-16 units.');

const about = {
  status: z
    .enum(STATUSES)
    .describe('What state of the plan this text is: a draft published for comment (not the plan as issued), issued, amended since, repealed.'),
  statusText: words.describe('The status in a sentence.'),
  translation: words.describe('What the English is: unofficial.'),
  source: z.string().describe('Address of the page that was captured.'),
  sourceSha256: z.string().describe('SHA-256 of the captured text.'),
  licence: words.describe('Licence of text, translation and data.'),
  cite: words.describe('How to cite these data.'),
  unreviewed: z
    .strictObject({ facts: z.int().describe('Tasks, their bodies and times, and numbers.'), proposed: z.int().describe('Those that nobody has checked yet.') })
    .optional()
    .describe('How many facts were only proposed by a first reading; left out where all were reviewed.'),
  build: z.string().describe('The build that made this file: commit and fingerprint of its inputs.'),
};

const planOut = z.strictObject({
  id: code.describe('Identifier of the plan.'),
  title: words.describe('Title as printed above the text.'),
  subtitle: words.describe('Line under the title.'),
  short: words.describe('Our short name.'),
  issuer: words.describe('Who published it.'),
  published: z.string().optional().describe('Day of publication; left out where it is not known.'),
  consultation: z
    .strictObject({ opens: z.string().describe('First day for comments.'), closes: z.string().describe('Last day for comments.') })
    .optional()
    .describe('When comments were open; left out where no consultation is recorded.'),
  newer: z
    .strictObject({
      id: z.string().describe('Identifier of the newest text.'),
      status: z.enum(STATUSES).describe('Its state.'),
      published: z.string().describe('Day of its publication; empty where it is not known.'),
    })
    .optional()
    .describe('The newest text of the plan, where this is an older one; left out for the newest.'),
  languages: z.array(z.string()).describe('Languages of the words; the first is the original.'),
  annexes: z
    .array(z.strictObject({ code: code.describe('Code of the annex.'), captured: z.boolean().describe('Whether its content is in these data.') }))
    .describe('What is attached to the plan.'),
  review: reviewSchema.describe('State of the facts, where a task does not say otherwise.'),
  ...about,
  provenance: z
    .strictObject({
      url: z.string().optional().describe('Address of the page that was captured; left out for a file.'),
      file: z.string().optional().describe('Name of the file that was imported, where it was one.'),
      captured: z.string().describe('Day of capture, or "not recorded".'),
      sha256: z.string().describe('SHA-256 of the captured text.'),
      bytes: z.int().describe('Size of the captured text in bytes.'),
    })
    .describe('Where the text comes from.'),
});

const clauseOut = z.strictObject({
  code: code.describe('Code, e.g. 2.1.3.p2.'),
  kind: z.enum(CLAUSE_KINDS).describe('What it is.'),
  number: z.string().describe('Printed number; empty when it has none.'),
  parent: z.string().nullable().describe('Code of the clause above it.'),
  place: z.string().nullable().describe('Its place as Chinese readers cite it, e.g. 二(一)3.'),
  heading: words.describe('Heading as captured; empty for paragraphs.'),
  short: words.describe('Our short label; empty where there is none.'),
  text: words.describe('Words of a paragraph as captured (half-width punctuation); empty for headings. Contact data of the notice is left out.'),
});

const factReviewOut = factReviewSchema.omit({ by: true, remark: true }).describe('State of this fact, where it differs from that of the task.');
const actorOut = actorSchema.extend({ review: factReviewOut.optional() });

const timeOut = z.strictObject({
  kind: z.enum(TIME_KINDS).describe('What kind of time the words set.'),
  quote: z.string().describe('The words, exactly.'),
  translated: words.optional().describe('The same words in the translation.'),
  value: z.string().nullable().describe('EDTF date, ISO 8601 duration, or null.'),
  rule: z.string().nullable().describe('RFC 5545 recurrence rule, or null.'),
  precision: z.enum(PRECISIONS).describe('How exact the words are.'),
  reading: words.nullable().describe('How we read the words, where a judgement was made; null otherwise.'),
  basis: z
    .enum(OUTSIDE_BASES)
    .optional()
    .describe('division: the words stand in a division of work; annex: in the annex. Left out, they stand in the sentence.'),
  clause: z.string().optional().describe('Code of the paragraph or heading the words stand in, where it is not the task’s.'),
  review: factReviewOut.optional(),
});

const taskOut = z.strictObject({
  code: code.describe('Code; never reused, says nothing of order.'),
  measure: code.describe('Code of the measure.'),
  clause: code.describe('Code of the paragraph.'),
  kind: z.enum(TASK_KINDS).describe('duty, prohibition or permission.'),
  actions: z.array(z.enum(ACTIONS)).describe('What is to be done, from a closed list, in the order of the words.'),
  quote: words.describe('The words by language, exactly; pieces that do not stand together are joined by "……", in the translation by " … ".'),
  spans,
  context: z.string().nullable().describe('Words of the same sentence without which the quote is not understood; null when there are none.'),
  conditions: z.array(conditionSchema).describe('When, and for what, it applies; empty when the sentence states no condition.'),
  exceptions: z.array(exceptionSchema).describe('What is excepted.'),
  actors: z.array(actorOut).describe('Who, in which role; empty when the sentence names nobody.'),
  carried: z.array(carriedSchema).describe('Subjects that stand in an earlier sentence of the paragraph, where this one has none. They are no actors.'),
  times: z.array(timeOut).describe('When; empty when the sentence states no time.'),
  targets: z.array(z.string()).describe('Ids of targets.'),
  documents: z
    .array(
      z.strictObject({
        document: code.describe('Id of the document.'),
        role: z.enum(DOCUMENT_ROLES).describe('What it is to the task.'),
        quote: z.string().describe('The words that name it.'),
        review: factReviewOut.optional(),
      }),
    )
    .describe('Documents it rests on, carries out, improves, drafts, revises, publishes, submits or deals with.'),
  platforms: z.array(z.string()).describe('Ids of platforms and places.'),
  topics: z.array(z.string()).describe('Ids of topics.'),
  review: z.enum(REVIEW_STATES).describe('proposed: not yet checked against the text; reviewed: checked.'),
  proposal: z
    .strictObject({ rule: z.string().describe('The rule.'), confidence: z.number().describe('How sure it is, from 0 to 1.') })
    .optional()
    .describe('The rule of the first reading that proposed the task; left out where none did.'),
});

const aimOut = z.strictObject({
  code: code.describe('Code of the aim.'),
  measure: code.describe('Code of the measure.'),
  clause: code.describe('Code of the paragraph.'),
  quote: words.describe('The words by language, exactly; pieces are joined as in tasks.'),
  spans,
  tasks: z.array(z.string()).describe('Codes of the tasks it belongs to.'),
});

const connectiveOut = z.strictObject({
  measure: code.describe('Code of the measure.'),
  clause: code.describe('Code of the paragraph.'),
  quote: z.string().describe('The words, exactly.'),
  span,
});

const organizationOut = organizationSchema.extend({
  name: words.describe('Name as the plan uses it; the English one is ours.'),
  note: words.optional().describe('How it differs from names that look alike.'),
  review: factReviewOut.optional(),
  class: z.boolean().describe('true when the words name a class of bodies or persons, not one.'),
  broader: z.array(z.string()).describe('Ids of wider bodies or classes of which its name alone says that it is one.'),
  narrower: z.array(z.string()).describe('Ids of the bodies that name this one as broader.'),
  mentions,
  tasks: taskCodes.describe('Codes of the tasks in which it has a role.'),
  tasksRolledUp: taskCodes.describe('Codes of the tasks in which it or a narrower body, through all steps, has a role.'),
});
const documentOut = documentSchema.extend({
  title: words.describe('Title without 《》; the English one is ours.'),
  note: words.optional().describe('A remark of ours.'),
  review: factReviewOut.optional(),
  mentions,
  tasks: taskCodes,
});
const platformOut = z.strictObject({
  id: code.describe('Identifier.'),
  name: words.describe('Name as the plan uses it; the English one is ours.'),
  aliases: z.array(z.string()).describe('The forms in which the text names it.'),
  kind: z.enum(PLATFORM_KINDS).describe('A platform, database, register, centre, place or programme.'),
  note: words.optional().describe('A remark of ours.'),
  review: factReviewOut.optional(),
  mentions,
  tasks: taskCodes,
});
const targetOut = targetSchema.extend({
  measures: words.describe('What is counted or measured.'),
  note: words.optional().describe('A remark of ours.'),
  review: factReviewOut.optional(),
  tasks: taskCodes.describe('Codes of the tasks that it binds.'),
});
const topicOut = topicSchema.extend({
  name: words.describe('Everyday name of the subject.'),
  description: words.describe('What a reader finds under it.'),
  tasks: taskCodes.describe('Codes of its tasks.'),
});
const termOut = termSchema.extend({
  variants: z.array(z.string()).describe('Other Chinese forms of the same term.'),
  forms: z.array(z.string()).describe('Other English forms that are accepted.'),
  notIn: z.array(z.string()).describe('Longer Chinese strings in which these characters are not this term.'),
  forbidden: z.array(z.string()).describe('Renderings that are not used for it.'),
  reserved: z.array(z.string()).describe('English words that stand only where this term does.'),
  unexplained: z.boolean().describe('true for a catchword that the plan uses without explaining it.'),
});
const vagueOut = vagueWordSchema.extend({ notIn: z.array(z.string()).describe('Longer strings in which it is not that word.') });

const goalOut = z.strictObject({
  code: code.describe('Code, e.g. 1.3-g1 or 1.4-c1.'),
  kind: z.enum(GOAL_KINDS).describe('goal: a state to be reached; criterion: what the result is judged by.'),
  clause: code.describe('Code of the paragraph.'),
  quote: words.describe('The words by language, exactly; pieces are joined as in tasks.'),
  spans,
  year: z
    .strictObject({ value: z.string().describe('The year, as the text states it.'), quote: z.string().describe('The words that state it.') })
    .nullable()
    .describe('The year by which, where the sentence states one; null otherwise. It is no end of the plan.'),
  targets: z.array(z.string()).describe('Ids of targets.'),
  reading: words.nullable().describe('How we read the words, where a judgement was made; null otherwise.'),
});
const dateOut = planDateSchema.extend({ quote: words.describe('The words, exactly, by language.'), reading: words.describe('How we read the words.') });
const procedureOut = z.strictObject({
  id: code.describe('Identifier.'),
  name: words.describe('Our name of the procedure.'),
  note: words.describe('What the plan says of the order, and what it leaves open.'),
  steps: z
    .array(
      z.strictObject({
        id: code.describe('Identifier inside the procedure.'),
        name: words.describe('Our short name of the step.'),
        tasks: z.array(z.string()).describe('Codes of the tasks that are this step.'),
        words: z
          .array(z.strictObject({ clause: code.describe('Code of the paragraph.'), quote: z.string().describe('The words, exactly.') }))
          .describe('Words that only name the step.'),
      }),
    )
    .describe('Steps; their place in the list says nothing of their order.'),
  edges: z
    .array(
      z.strictObject({
        from: code.describe('Step that comes first.'),
        to: code.describe('Step behind it; of a gate, exactly the step that must not be taken without the first.'),
        kind: z.enum(EDGE_KINDS).describe('How the words put it.'),
        clause: code.describe('Code of the paragraph.'),
        quote: z.string().describe('The words that state the order.'),
      }),
    )
    .describe('Orders that the words state. Steps without an edge between them are not ordered.'),
});

const head = {
  $schema: z.string().describe('File with the JSON Schema of this one.'),
  schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of the names used here.'),
};

/** `plan.json`: everything the plan says, as data. */
export const planDataSchema = z.strictObject({
  ...head,
  plan: planOut.describe('The plan, its status and where it comes from.'),
  counts: z
    .strictObject({
      measures: z.int().describe('Measures.'),
      paragraphs: z.int().describe('Paragraphs of the measures.'),
      tasks: z.int().describe('Tasks of all kinds.'),
      duties: z.int().describe('Tasks of kind duty.'),
      prohibitions: z.int().describe('Tasks of kind prohibition.'),
      permissions: z.int().describe('Tasks of kind permission.'),
      aims: z.int().describe('Aims, which are no tasks.'),
      goals: z.int().describe('Goals outside the measures.'),
      criteria: z.int().describe('Criteria outside the measures.'),
      tasksWithResponsible: z.int().describe('Tasks whose sentence names a body that is responsible, leads, or may do what is permitted.'),
      tasksWithTime: z.int().describe('Tasks whose sentence states a time.'),
      tasksWithTarget: z.int().describe('Tasks that a number binds.'),
    })
    .describe('How many there are of each.'),
  clauses: z.array(clauseOut).describe('All places of the text in reading order.'),
  tasks: z.array(taskOut).describe('Duties, prohibitions and permissions, in the order of the text.'),
  aims: z.array(aimOut).describe('Purposes and principles; they are no tasks.'),
  connectives: z.array(connectiveOut).describe('The linking words: with tasks and aims they make up the whole text of the measures.'),
  divisions: z.array(connectiveOut).describe('Divisions of work (牵头单位：…): words that say who does what by when, and are themselves no task.'),
  unread: z.array(connectiveOut).describe('Words that a first reading could not place; empty where the facts were reviewed.'),
  goals: z.array(goalOut).describe('Goals, which the plan wants to reach, and criteria, by which it will be judged; they stand outside the measures.'),
  dates: z.array(dateOut).describe('Stretches of days outside the measures: the consultation.'),
  procedures: z.array(procedureOut).describe('How something is done, in the order that the words state, and no other.'),
  moved: z
    .record(z.string(), z.array(z.string()))
    .describe('Codes that were published once, and the codes that hold their words now: tasks, aims, goals or paragraphs.'),
  organizations: z.array(organizationOut).describe('Bodies, classes of bodies and persons that the plan names.'),
  documents: z.array(documentOut).describe('Documents that the plan names.'),
  targets: z.array(targetOut).describe('Numbers that bind.'),
  platforms: z.array(platformOut).describe('Platforms, databases, registers, centres, places and programmes.'),
  topics: z.array(topicOut).describe('Everyday subjects.'),
  terms: z.array(termOut).describe('The termbase that governs the translation.'),
  vague: z.array(vagueOut).describe('Soft words, which are never read as dates or numbers.'),
  notes: z.array(noteSchema.extend({ note: words.describe('The note, in our words.') })).describe('Editorial notes.'),
});

/** `organizations/<id>.json`: what concerns one organization. */
export const organizationDataSchema = z.strictObject({
  ...head,
  plan: planOut.describe('The plan, its status and where it comes from.'),
  organization: organizationOut.describe('The organization.'),
  tasks: z.array(taskOut).describe('Tasks in which it has a role.'),
  targets: z.array(targetOut).describe('Targets of those tasks.'),
  documents: z.array(documentOut).describe('Documents of those tasks.'),
});

/** `index.json`: all files of a plan's data. */
export const indexSchema = z.strictObject({
  ...head,
  plan: code.describe('Identifier of the plan.'),
  ...about,
  files: z
    .array(
      z.strictObject({
        file: z.string().describe('Path relative to this file.'),
        suggestedName: z.string().describe('Name for a saved copy; carries plan and build.'),
        organization: z.string().optional().describe('Id of the organization it concerns.'),
        language: z.string().optional().describe('Language of its words, where it holds one only.'),
        name: words.optional().describe('What tells it from other files with the same title.'),
        title: words.describe('What it is.'),
        type: z.string().describe('Media type.'),
        bytes: z.int().describe('Size in bytes.'),
        sha256: z.string().describe('SHA-256 of its bytes.'),
      }),
    )
    .describe('All files beside this one.'),
});

export type PlanData = z.output<typeof planDataSchema>;
export type OrganizationData = z.output<typeof organizationDataSchema>;
export type DataIndex = z.output<typeof indexSchema>;
export type TaskOut = z.output<typeof taskOut>;
export type TimeOut = z.output<typeof timeOut>;
export type OrganizationOut = z.output<typeof organizationOut>;
export type DocumentOut = z.output<typeof documentOut>;
export type TargetOut = z.output<typeof targetOut>;
