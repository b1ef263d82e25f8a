import { type Clause, clauseAt, type Plan } from '../../model/plan.ts';

/** The annexes of which only the title was captured, in the order of the plan. */
export function missingAnnexes(plan: Plan): Clause[] {
  return plan.record.back.flatMap(({ code, role, captured }) => (role === 'annex' && !captured ? [clauseAt(plan, code)] : []));
}
