import type { Plan } from '../plan.ts';
import { originalLanguage } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** The words of a body or time that rests on a division of work stand in a division of the same measure, or in a heading above it. */
export function checkDivisions(plan: Plan): Problem[] {
  const language = originalLanguage(plan);
  return plan.dataset.tasks.flatMap((task): Problem[] => {
    const rest = [
      ...task.actors.flatMap((actor) => (actor.basis === 'division' ? [{ ...actor, what: `the actor ${actor.organization}` }] : [])),
      ...task.times.flatMap((time) => (time.basis === 'division' ? [{ ...time, what: 'the time' }] : [])),
    ];
    return rest.flatMap(({ what, quote, clause = task.clause }): Problem[] => {
      const place = { check: 'divisions', file: task.file, line: task.line };
      const heading = plan.byCode.get(clause)?.heading[language];
      const above = task.clause.startsWith(`${clause}.`);
      const divisions = plan.dataset.divisions.filter((division) => division.clause === clause && division.measure === task.measure);
      if (heading !== undefined ? above && heading.includes(quote) : divisions.some((division) => division.quote.includes(quote))) return [];
      return [
        {
          ...place,
          message: `Task ${task.code}: the words of ${what}, "${quote}", stand in no division of work of ${clause}.`,
          hint:
            divisions.length === 0
              ? 'Record the whole division (牵头单位：…) under divisions of this file; where it stands in another paragraph, name that with clause.'
              : `The division there is "${divisions.map((division) => division.quote).join('" and "')}": quote words of it.`,
        },
      ];
    });
  });
}
