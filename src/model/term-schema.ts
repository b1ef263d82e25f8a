import { z } from 'astro/zod';
import { LANGUAGE_TAG, type LanguageTag } from './languages.ts';
import { localized } from './plan-schema.ts';

export const TERM_KINDS = ['institution', 'instrument', 'procedure', 'principle', 'right', 'person', 'platform', 'catchword', 'concept', 'wording'] as const;

/** One entry of the termbase, `content/terms/<group>.yaml`. */
export const termSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('Identifier, part of the address of its page.'),
  zh: z.string().min(1).describe('The Chinese term as it occurs in the plan.'),
  variants: z.array(z.string().min(1)).default([]).describe('Other Chinese forms of the same term.'),
  notIn: z.array(z.string().min(1)).default([]).describe('Longer Chinese strings in which these characters are not this term.'),
  en: z.string().min(1).describe('The English rendering to be used.'),
  forms: z.array(z.string().min(1)).default([]).describe('Other English forms that are accepted (verb form, short form).'),
  forbidden: z.array(z.string().min(1)).default([]).describe('Renderings that must not be used for it.'),
  reserved: z
    .array(z.string().min(1))
    .default([])
    .describe('English words that stand only where this term does, or where they are part of the rendering of another term of the sentence.'),
  renderings: z
    .record(
      z.string().regex(LANGUAGE_TAG),
      z.strictObject({
        name: z.string().min(1).describe('The rendering to be used.'),
        forms: z.array(z.string().min(1)).default([]).describe('Other forms that are accepted.'),
        forbidden: z.array(z.string().min(1)).default([]).describe('Renderings that must not be used for it.'),
        reserved: z.array(z.string().min(1)).default([]).describe('Words that stand only where this term does.'),
      }),
    )
    .optional()
    .describe('The same in further languages, by language tag.'),
  kind: z.enum(TERM_KINDS).describe('What kind of thing it names; wording: verbs, adverbs and other words that name nothing but have one rendering.'),
  definition: localized.describe("What the plan means by it, in our words, from the plan's own use."),
  note: localized.optional().describe('A remark on the rendering or the wording.'),
  source: z
    .enum(['established', 'literal', 'ours'])
    .describe('established: customary in English versions of Chinese legal texts; literal: word for word; ours: chosen by us.'),
  unexplained: z.boolean().default(false).describe('true for a catchword that the plan uses without explaining it.'),
});
export const termsSchema = z.array(termSchema);
export type Term = z.infer<typeof termSchema>;

/** The terms that name something: all but verbs, adverbs and other wording, which only the translation needs. */
export function namingTerms(terms: readonly Term[]): Term[] {
  return terms.filter(({ kind }) => kind !== 'wording');
}

/** A term in one language: its name, other forms that are accepted, and renderings that must not be used. */
export interface TermWords {
  name: string;
  forms: readonly string[];
  forbidden: readonly string[];
  /** Words that stand only where this term does. */
  reserved: readonly string[];
}

/**
 * A term in a language, in which the plan has it or renders it. The keys of the published record (`zh`, `en`) are read here only.
 * @returns null in a language that has no name for it yet
 */
export function termWords(term: Term, language: LanguageTag): TermWords | null {
  if (language === 'zh-Hans') return { name: term.zh, forms: term.variants, forbidden: [], reserved: [] };
  if (language === 'en') return { name: term.en, forms: term.forms, forbidden: term.forbidden, reserved: term.reserved };
  return term.renderings?.[language] ?? null;
}

/** One record of `exceptions/<language>/<section>.yaml`: a place where a term is rendered otherwise, and why. */
export const termExceptionSchema = z.strictObject({
  clause: z.string().min(1).describe('Paragraph, or clause whose heading is meant.'),
  term: z.string().min(1).describe('Id of the term.'),
  reason: z.string().min(10).describe("Why the term's rendering would be wrong here."),
});
export type TermException = z.infer<typeof termExceptionSchema>;
