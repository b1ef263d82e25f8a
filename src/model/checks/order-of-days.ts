import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfId, lineOfText } from './citations.ts';

/** What begins ends afterwards: the consultation opens before it closes, and is announced before it is over. */
export function checkOrderOfDays(plan: Plan): Problem[] {
  const { consultation, published } = plan.record;
  const problems: Problem[] = [];
  const report = (line: number, message: string, file = 'plan.yaml'): void =>
    void problems.push({ check: 'dates', file, line, message, hint: 'Correct the day that is wrong; the days stand in the notice.' });
  const closes = lineOfText(plan, 'plan.yaml', 'closes:');
  if (consultation !== undefined && consultation.closes < consultation.opens)
    report(closes, `The consultation closes on ${consultation.closes}, before it opens on ${consultation.opens}.`);
  if (consultation !== undefined && published !== '' && published > consultation.closes)
    report(closes, `The plan is published on ${published}, after the consultation has closed on ${consultation.closes}.`);
  for (const { id, value } of plan.dataset.dates) {
    const [first = '', last = ''] = value.split('/');
    if (last < first) report(lineOfId(plan, 'dates.yaml', id), `The date ${id} ends on ${last}, before it begins on ${first}.`, 'dates.yaml');
  }
  return problems;
}
