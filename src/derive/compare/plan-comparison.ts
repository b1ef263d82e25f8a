import { clauseAt, originalLanguage, type Plan, topOf } from '../../model/plan.ts';
import { previousOf } from '../../model/versions.ts';
import { type Comparison, compareUnits, type Place, type Row } from './comparison.ts';
import { unitsOf } from './units.ts';

/** A text of a plan and the one before it, compared in the plan's original language. */
export interface PlanComparison extends Comparison {
  before: Plan;
  after: Plan;
  /** All rows, also those that readers are not shown: of the notice, which is no part of the plan, and of contact data, which stays on its page. */
  all: Row[];
}

const known = new WeakMap<Plan, PlanComparison>();

/** What changed in a text since the one before it; null for the first. Worked out once. */
export function comparisonOf(plan: Plan): PlanComparison | null {
  const before = previousOf(plan);
  if (before === null) return null;
  const found = known.get(plan);
  if (found !== undefined) return found;
  const language = originalLanguage(plan);
  const { rows } = compareUnits(unitsOf(before, language), unitsOf(plan, language), language, plan.counterparts);
  const isShown = (row: Row): boolean => hasWords(row) && isPublic(before, row.before) && isPublic(plan, row.after);
  const made = { before, after: plan, rows: rows.filter(isShown), all: rows };
  known.set(plan, made);
  return made;
}

/** A heading that has no words in either text is no row for a reader. */
function hasWords({ parts }: Row): boolean {
  return parts.length > 0;
}

function isPublic(plan: Plan, places: readonly Place[]): boolean {
  return places.every(({ code }) => !plan.record.pageOnly.includes(code) && topOf(plan, clauseAt(plan, code)).kind !== 'notice');
}

/** Whether a row shows a change: its words, its place or its number. */
export function isChange({ kind }: Row): boolean {
  return kind !== 'same' && kind !== 'renumbered';
}

/** Where a clause of an older text stands in the newest one; several codes where it was split, none where it has gone. */
export function newestPlaces(plan: Plan, code: string): string[] {
  const { versions } = plan;
  let codes = [code];
  for (let index = versions.indexOf(plan) - 1; index >= 0; index -= 1) {
    const rows = comparisonOf(versions[index] as Plan)?.all ?? [];
    codes = [
      ...new Set(
        codes.flatMap((old) =>
          rows.filter(({ before }) => before.some((place) => place.code === old)).flatMap(({ after }) => after.map((place) => place.code)),
        ),
      ),
    ];
  }
  return codes;
}

/** Rows by the code of the newer text. */
export function rowOf(plan: Plan, code: string): Row | undefined {
  return comparisonOf(plan)?.rows.find(({ after }) => after.some((place) => place.code === code));
}
