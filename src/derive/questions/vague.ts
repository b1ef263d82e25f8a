import type { Plan } from '../../model/plan.ts';
import { type VaguePlace, vaguePlaces } from '../../model/vague-places.ts';

/** Codes of the tasks in whose words a vague word stands. */
export function tasksWithVagueWords(plan: Plan): Set<string> {
  const places = new Map<string, VaguePlace[]>();
  for (const place of vaguePlaces(plan)) places.set(place.clause, [...(places.get(place.clause) ?? []), place]);
  const codes = new Set<string>();
  for (const { code, clause, span } of plan.dataset.tasks) {
    if (span !== null && (places.get(clause) ?? []).some((place) => place.start >= span.start && place.end <= span.end)) codes.add(code);
  }
  return codes;
}
