import type { Plan } from '../../model/plan.ts';
import type { FactReview } from '../../model/plan-schema.ts';
import type { PlanFacts } from '../first-reading/proposed.ts';

/**
 * The sheets of the workbook in which a person checks what was proposed. A sheet is one file: its columns, the rows that it makes of a
 * plan, and what a decision in a row does to the facts. A new one is named in `sheets.ts`, and nothing else needs to know of it.
 */

/** What a person can decide of a row, in the words of the workbook. */
export const DECISION_WORDS = { accepted: '接受', corrected: '更正', rejected: '不采用' } as const;
export type Decision = keyof typeof DECISION_WORDS;

/** A column. Those that cannot be edited are locked, and taken back only if nobody changed them. */
export interface ReviewColumn {
  key: string;
  title: string;
  width: number;
  editable: boolean;
  /** What may stand in it; offered as a list. */
  choices?: readonly string[];
  note?: string;
}

/** A fact as a row. */
export interface ReviewRow {
  /** Names the fact in every later workbook too. */
  key: string;
  cells: Readonly<Record<string, string>>;
  /** What was decided before; null where nothing was. */
  review: FactReview | null;
  rejected?: true;
}

/** A row with a decision, as it came back. */
export interface DecidedRow {
  key: string;
  decision: Decision;
  /** Cells of the row as they are in the plan, and as they came back. */
  before: Readonly<Record<string, string>>;
  cells: Readonly<Record<string, string>>;
  by: string;
  on: string;
  remark: string;
}

/** The facts of a plan while decisions are taken back. */
export interface FactsInReview {
  plan: Plan;
  facts: PlanFacts;
  /** Names a file whose facts changed. */
  touch: (path: string) => void;
  /** Says what is wrong with a cell of the row, and what to write. */
  refuse: (column: string, message: string, hint: string) => void;
}

export interface ReviewSheet {
  name: string;
  columns: readonly ReviewColumn[];
  rows: (plan: Plan) => ReviewRow[];
  /** Puts a decision into the facts, or refuses it. */
  take: (row: DecidedRow, into: FactsInReview) => void;
}

/** The review of a fact that a person decided on; the rule that proposed it stays on record. */
export function decidedReview(before: FactReview | undefined, { decision, by, on, remark }: DecidedRow): FactReview {
  return {
    state: 'reviewed',
    ...(before?.rule === undefined ? {} : { rule: before.rule }),
    ...(before?.confidence === undefined ? {} : { confidence: before.confidence }),
    decision: decision === 'corrected' ? 'corrected' : 'accepted',
    by,
    on,
    ...(remark === '' ? {} : { remark }),
  };
}

/** How sure a rule was, in percent. */
export function confidenceWords(review: FactReview | undefined): string {
  return review?.confidence === undefined ? '' : `${Math.round(review.confidence * 100)}%`;
}

/** The value of a choice by its word; undefined for a word that is none. */
export function choiceOf<Id extends string>(labels: Readonly<Record<Id, string>>, word: string): Id | undefined {
  return (Object.keys(labels) as Id[]).find((id) => labels[id] === word);
}

/** Words of a paragraph or heading of the plan. */
export function wordsAt(plan: Plan, code: string): string {
  const clause = plan.byCode.get(code);
  const [language] = plan.record.languages;
  return clause?.text[language] ?? clause?.heading[language] ?? '';
}
