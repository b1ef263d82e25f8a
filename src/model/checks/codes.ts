import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfText } from './citations.ts';

/** Codes that lead on are no living codes themselves, and lead to what exists. */
export function checkCodes(plan: Plan): Problem[] {
  const { tasks, aims, goals, moved } = plan.dataset;
  const living = new Set([...tasks, ...aims, ...goals].map(({ code }) => code));
  const problems: Problem[] = [];
  const report = (old: string, message: string, hint: string): void => {
    const line = lineOfText(plan, 'codes.yaml', old);
    problems.push({ check: 'codes', file: 'codes.yaml', ...(line > 0 ? { line } : {}), message, hint });
  };
  for (const [old, codes] of moved) {
    const clause = old.replace(/-[a-z]*\d+$/, '');
    if (!plan.byCode.has(clause))
      report(old, `${old} is no code of this plan: there is no ${clause}.`, 'Write the code as it was published; others still hold it.');
    if (living.has(old)) report(old, `${old} leads on, but it is still a record.`, 'Remove it here; or, if its words belong to others now, remove the record.');
    for (const code of codes) {
      if (living.has(code) || plan.byCode.has(code)) continue;
      const on = moved.get(code);
      report(
        old,
        `${old} leads to ${code}, which ${on === undefined ? 'does not exist' : 'leads on itself'}.`,
        on === undefined ? 'Name a task, an aim, a goal or a paragraph of this plan.' : `Name where it ends: ${on.join(', ')}.`,
      );
    }
  }
  return problems;
}
