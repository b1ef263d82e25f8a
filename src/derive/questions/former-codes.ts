import type { Plan } from '../../model/plan.ts';

/** Codes that were published once, by the code that holds (the first of) their words now, so that old links still arrive. */
export function formerCodes(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const [old, [first]] of plan.dataset.moved) if (first !== undefined) former.set(first, [...(former.get(first) ?? []), old]);
  return former;
}
