import type { LanguageTag } from '../../model/languages.ts';
import { type Clause, type ClauseKind, clauseWords, type Plan } from '../../model/plan.ts';

/** A clause as two texts are compared by it: a heading, or a paragraph. */
export interface Unit {
  code: string;
  kind: ClauseKind;
  /** Printed number before its words, as captured; '' where it has none. */
  number: string;
  /** Code of the clause above it, or null. */
  parent: string | null;
  /** Its words, as captured. They hold no line break. */
  text: string;
}

/** All clauses of a plan in reading order, in one language. What the language does not have is left empty. */
export function unitsOf(plan: Plan, language: LanguageTag): Unit[] {
  return plan.clauses.map((clause) => unitOf(clause, language));
}

function unitOf(clause: Clause, language: LanguageTag): Unit {
  const { code, kind, number, parent } = clause;
  return { code, kind, number, parent, text: (clauseWords(clause, language) ?? '').replace(/\s*\n\s*/g, ' ') };
}

/** Whether a unit is a paragraph, not a heading: only like is compared with like. */
export function isParagraph({ kind, code }: Pick<Unit, 'kind' | 'code'>): boolean {
  return kind === 'paragraph' || kind === 'criterion' || /\.p\d+$/.test(code);
}
