import { z } from 'astro/zod';
import { localized } from './plan-schema.ts';

/** The records of the training room: modules, their slides, written questions. They hold our own words and codes of the plan, never its text. */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens');
/** A place of the plan: a clause, a paragraph, a sentence, a task, an aim, a goal. */
const cite = z
  .string()
  .regex(/^([a-z]+|\d+(\.\d+)*)(\.p\d+(\.s\d+)?|-[agc]?\d+)?$/, 'expected a code such as "2.3.3", "2.3.3.p1", "2.3.3.p1.s2" or "2.3.3-01"');
const cites = z.array(cite).describe('Codes of what it rests on: clause, paragraph, sentence (2.3.3.p1.s2), task (2.3.3-01), goal (1.3-g1).');
const words = localized;

const notes = words.optional().describe('What the trainer says to this slide. What is said to a whole step is its `say`.');
/** Registers that a slide can show. */
export const SLIDE_REGISTERS = ['organizations', 'documents', 'platforms', 'targets', 'goals'] as const;
/** Parts of the module itself that a slide can show. */
export const MODULE_PARTS = ['aims', 'discussion', 'exercise', 'answers', 'handout'] as const;

/** A slide: an address of live content, or a few words of ours. Exactly one kind of content each. */
export const slideSchema = z.union([
  z.strictObject({
    clause: cite.describe('A paragraph (2.3.3.p1), a measure or a section; long ones become several slides, divided by sentence.'),
    sentences: z.array(z.int().positive()).min(1).optional().describe('Of a paragraph: only these sentences, counted from 1 in the original.'),
    light: z.enum(['tasks', 'bodies', 'times']).optional().describe('What is lit, one after the other.'),
    notes,
  }),
  z.strictObject({ task: cite.describe('A task: its words, and who, when, how much.'), notes }),
  z.strictObject({ chart: id.describe('A chart: glance, timeline, who, instruments, targets.'), notes }),
  z.strictObject({ procedure: id.describe('A picture of procedures.yaml.'), notes }),
  z.strictObject({ ledger: z.string().regex(/^\?/).describe('A view of the task ledger, as its address says it: "?area=2.3&body=no".'), notes }),
  z.strictObject({
    register: z.enum(SLIDE_REGISTERS).describe('A register of the plan.'),
    only: z.array(z.string().min(1)).min(1).optional().describe('Ids of the records to show; all without it.'),
    notes,
  }),
  z.strictObject({ term: id.describe('A term of content/terms.'), notes }),
  z.strictObject({ question: id.describe('A written question; its answer is the next step.'), notes }),
  z.strictObject({ show: z.enum(MODULE_PARTS).describe('A part of this module.'), notes }),
  z.strictObject({
    points: z
      .strictObject({ title: words.describe('Title.'), items: z.array(words).min(1).max(6).describe('Points, shown one after the other.') })
      .describe('Words of ours.'),
    notes,
  }),
]);
export type SlideRecord = z.infer<typeof slideSchema>;

const stepSchema = z.strictObject({
  title: words.describe('What this step is.'),
  minutes: z.int().positive().describe('Minutes; those of all steps add up to the module’s.'),
  say: words.describe('What the trainer says and does, in full sentences; a blank line begins a new paragraph.'),
  slides: z.array(slideSchema).default([]).describe('Slides, in order.'),
});

/** `training/modules/<id>.yaml`: one session of training. Its essay stands beside it, `training/modules/<language>/<id>.mdx`. */
export const moduleSchema = z.strictObject({
  order: z.int().positive().describe('Its place among the modules.'),
  title: words.describe('Title.'),
  summary: words.describe('What it is about, in one sentence.'),
  audience: words.describe('For whom.'),
  minutes: z.int().min(30).max(90).describe('How long it takes.'),
  aims: z.array(words).min(2).max(5).describe('What participants can do afterwards.'),
  steps: z.array(stepSchema).min(3).describe('The session, step by step.'),
  discussion: z
    .array(
      z.strictObject({
        question: words.describe('A question without one right answer.'),
        hint: words.describe('What a good discussion touches, for the trainer.'),
        cites: cites.default([]),
      }),
    )
    .min(2)
    .describe('Questions to discuss.'),
  exercise: z
    .strictObject({
      title: words.describe('Title.'),
      case: words.optional().describe('A case, made up; pages and slides mark it as hypothetical by themselves.'),
      task: words.describe('What participants do, how long, alone or in groups.'),
      items: z
        .array(
          z.strictObject({
            ask: words.describe('The question.'),
            answer: words.describe('Its answer, for the key.'),
            cites: cites.min(1),
          }),
        )
        .min(1)
        .describe('Questions with their answers.'),
    })
    .describe('One exercise, with its key.'),
  handout: z
    .array(
      z.strictObject({
        title: words.describe('Title of this part.'),
        items: z.array(words).min(1).describe('Sentences of ours.'),
        cites: cites.default([]).describe('Places whose words are set below it, taken from the plan.'),
      }),
    )
    .min(1)
    .describe('The handout, one page.'),
  checklist: z.array(words).min(3).describe('What the trainer sees to before, during and after.'),
});
export type ModuleRecord = z.infer<typeof moduleSchema>;

const questionBase = {
  id: id.describe('Identifier, unique in the plan; begins with the module’s id.'),
  cites: cites.min(1).describe('Codes of the words that prove the answer; they are quoted and linked.'),
  case: words.optional().describe('A case, made up; marked as hypothetical where it is shown.'),
  question: words.describe('The question.'),
  explanation: words.describe('Why the answer is right, and the others are not. It names no letters or numbers of answers: these are shuffled.'),
};
/** `training/questions/<module>.yaml`: written questions. Answers have no letters; they are shuffled where they are shown. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('single').describe('One of several answers is right.'),
    ...questionBase,
    right: words.describe('The right answer.'),
    wrong: z.array(words).min(2).max(4).describe('Answers that are wrong by the text.'),
  }),
  z.strictObject({
    kind: z.literal('multiple').describe('Several answers are right.'),
    ...questionBase,
    right: z.array(words).min(2).max(5).describe('The right answers.'),
    wrong: z.array(words).min(1).max(4).describe('Answers that are wrong by the text.'),
  }),
  z.strictObject({
    kind: z.literal('judgement').describe('A statement that is right or wrong.'),
    ...questionBase,
    right: z.boolean().describe('Whether the statement is right.'),
  }),
  z.strictObject({
    kind: z.literal('order').describe('Steps to be put in order.'),
    ...questionBase,
    right: z.array(words).min(3).max(7).describe('The steps, in the right order; they are shown shuffled.'),
  }),
  z.strictObject({
    kind: z.literal('short').describe('A short answer in words.'),
    ...questionBase,
    right: words.describe('A model answer.'),
  }),
]);
export type QuestionRecord = z.infer<typeof questionSchema>;
