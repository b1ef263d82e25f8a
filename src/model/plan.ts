import { ARTICLE_NUMBER } from '../text/numbering.ts';
import type { Annex } from './annex-schema.ts';
import type { Dataset } from './dataset.ts';
import type { LanguageTag, Localized } from './languages.ts';
import type { PlanFolder } from './plan-folder.ts';
import type { EditorialNote, PlanRecord } from './plan-schema.ts';
import type { SecondCoding } from './second-coding.ts';
import type { Term } from './term-schema.ts';
import type { Training } from './training.ts';
import type { Newer } from './versions.ts';

/** What a clause is. A measure may be an article (its printed number says so); criteria are paragraphs of the form `name——text`. */
export const CLAUSE_KINDS = ['notice', 'preamble', 'part', 'section', 'measure', 'paragraph', 'criterion', 'annex'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** A sentence of a paragraph: its code and its place in the paragraph's text. */
export interface Sentence {
  code: string;
  start: number;
  end: number;
}

/** One addressed place of the plan, in every language it is written in. */
export interface Clause {
  code: string;
  kind: ClauseKind;
  /** Printed number, e.g. `(一)` or `1. `, as in the original; '' when it has none. */
  number: string;
  /** Code of the clause above it, or null for a part, the preamble, the notice and the annex. */
  parent: string | null;
  /** Codes of the clauses directly below it, in order. */
  children: string[];
  /** Code of the text file that holds it. */
  file: string;
  /** Heading words by language, as captured (a run-in heading keeps its 。); empty for paragraphs. */
  heading: Localized;
  /** Our short label by language, for navigation; empty where none was given. */
  short: Localized;
  /** Words of a paragraph by language, as captured; empty for headings. */
  text: Localized;
  /** Sentences of a paragraph by language. */
  sentences: Partial<Record<LanguageTag, Sentence[]>>;
  /** Where it stands in its file, by language. */
  line: Partial<Record<LanguageTag, number>>;
}

/** A plan as typed records: the one model that everything shown is made from. */
export interface Plan {
  /** Its folder's name, and the first part of its addresses; of an older text `<plan>.<version>`. */
  id: string;
  /** What plan.yaml says; of an older text also that there is a newer one. */
  record: PlanRecord & { newer?: Newer };
  /** All texts of the plan in time, the newest first; this one is among them. */
  versions: readonly Plan[];
  /** Clauses of the text before this one by code, and what became of them, as a person settled it. */
  counterparts: ReadonlyMap<string, readonly string[]>;
  /** All clauses in reading order: notice, preamble, parts with what is in them, annex. */
  clauses: Clause[];
  byCode: ReadonlyMap<string, Clause>;
  notes: EditorialNote[];
  /** What its annex says of the tasks, as `annex.yaml` has it; null where it has none. `withAnnex` puts it on the tasks. */
  annex: Annex | null;
  dataset: Dataset;
  /** Measures coded a second time; null where the plan has no second coding. */
  secondCoding: SecondCoding | null;
  /** Modules and written questions. */
  training: Training;
  /** Terms of the whole site's termbase. */
  terms: Term[];
  /** How many translated sentences render each original one, by paragraph; paragraphs not listed are one to one. */
  alignment: Partial<Record<LanguageTag, Readonly<Record<string, number[]>>>>;
  /** Translated words of tasks, aims and times, by code; more than one piece when they are not contiguous. */
  quotes: Partial<Record<LanguageTag, ReadonlyMap<string, string[]>>>;
  /** The folder it was read from. */
  folder: PlanFolder;
}

/**
 * The clause with this code.
 * @throws Error when the plan has none
 */
export function clauseAt(plan: Plan, code: string): Clause {
  const clause = plan.byCode.get(code);
  if (clause === undefined) throw new Error(`Plan ${plan.id} has no clause ${code}.`);
  return clause;
}

/** The original language of a plan. */
export function originalLanguage(plan: Plan): LanguageTag {
  return plan.record.languages[0];
}

/** Languages that the plan is translated into, in the order of plan.yaml. */
export function translationsOf(plan: Plan): LanguageTag[] {
  return plan.record.languages.slice(1);
}

/** Words of a clause in a language: its text, or its heading. */
export function clauseWords(clause: Pick<Clause, 'text' | 'heading'>, language: LanguageTag): string | undefined {
  return clause.text[language] ?? clause.heading[language];
}

/** The clause at the top of the outline that a clause stands in: a part, or what stands before and behind them. */
export function topOf(plan: Plan, clause: Clause): Clause {
  return clause.parent === null ? clause : topOf(plan, clauseAt(plan, clause.parent));
}

/** Whether a clause stands in a part, so that its code says where. */
export function isNumbered(plan: Plan, clause: Clause): boolean {
  return topOf(plan, clause).kind === 'part';
}

/** Whether a clause belongs to the plan's own words: neither the notice that announced it nor an annex. */
export function isPlanText(plan: Plan, clause: Clause): boolean {
  const { kind } = topOf(plan, clause);
  return kind === 'part' || kind === 'preamble';
}

/** Whether a clause is an article (第十二条), whose number runs on through all parts. */
export function isArticle({ kind, heading }: Clause): boolean {
  return kind === 'measure' && Object.values(heading).some((words) => ARTICLE_NUMBER.test(words ?? ''));
}

/** Whether the plan's measures are articles. */
export function hasArticles(plan: Plan): boolean {
  return plan.clauses.some(isArticle);
}

/** Whether the part that a code lies in is divided into sections. */
export function hasSections(plan: Plan, code: string): boolean {
  const part = plan.byCode.get(code.split('.')[0] ?? '');
  return part?.children.some((child) => plan.byCode.get(child)?.kind === 'section') ?? false;
}
