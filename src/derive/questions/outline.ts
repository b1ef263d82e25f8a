import type { Clause, Plan } from '../../model/plan.ts';
import { clauseAt } from '../../model/plan.ts';

/**
 * Clauses that have a page of their own text, in reading order: notice, preamble, each section of a part that has measures, a part
 * whose sections are short (they share its page) or that has none, annex.
 */
export function pageClauses(plan: Plan): string[] {
  return plan.clauses
    .filter((clause) => clause.parent === null)
    .flatMap((clause) => (clause.kind === 'part' && hasLongSections(plan, clause) ? clause.children : [clause.code]));
}

/** Text files shown on the page of a clause. */
export function pageFiles(plan: Plan, code: string): string[] {
  const clause = clauseAt(plan, code);
  const files = clause.kind === 'part' ? (plan.record.parts.find((part) => part.code === code)?.files ?? []) : [clause.file];
  return files;
}

/** Code of the page on which a clause is shown. */
export function pageOf(plan: Plan, code: string): string {
  const pages = new Set(pageClauses(plan));
  let clause: Clause | undefined = plan.byCode.get(code);
  while (clause !== undefined && !pages.has(clause.code)) clause = plan.byCode.get(clause.parent ?? '');
  if (clause === undefined) throw new Error(`No page of ${plan.id} shows ${code}.`);
  return clause.code;
}

/** Measures of the plan, in order. */
export function measuresOf(plan: Plan): Clause[] {
  return plan.clauses.filter((clause) => clause.kind === 'measure');
}

/** Whether the sections of a part hold measures, so that each fills a page. */
export function hasLongSections(plan: Plan, part: Clause): boolean {
  return part.children.some(
    (code) => clauseAt(plan, code).kind === 'section' && clauseAt(plan, code).children.some((child) => clauseAt(plan, child).kind === 'measure'),
  );
}

/** The section that a clause stands in; of a part without sections, the part. */
export function areaOf(plan: Plan, code: string): Clause {
  let clause = clauseAt(plan, code);
  while (clause.kind !== 'section' && clause.parent !== null) clause = clauseAt(plan, clause.parent);
  return clause;
}

/** Depth of a heading in the outline, from 1: a measure of a part without sections stands where sections stand elsewhere. */
export function depthOf(plan: Plan, { parent }: Clause): 1 | 2 | 3 {
  if (parent === null) return 1;
  return clauseAt(plan, parent).parent === null ? 2 : 3;
}
