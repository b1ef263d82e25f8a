import type { Locale } from '../../i18n/index.ts';
import { clauseAt, type Plan } from '../../model/plan.ts';
import { show } from '../../page.ts';

/** The style sheet knows lengths up to this (`[data-long]` in prose.css). */
export const LONGEST_MEASURE = 16;
/** Widths of a full character that one step of a length stands for. */
const STEP = 200;

/**
 * How long a measure's words are, from 1 to `LONGEST_MEASURE`, for the style sheet to estimate its height: measures out of sight are not
 * laid out, and the scroll bar should not lie. A Chinese character counts once, a Latin one half.
 */
export function measureLength(plan: Plan, measure: string, locale: Locale): number {
  let widths = 0;
  for (const code of clauseAt(plan, measure).children)
    for (const character of show(clauseAt(plan, code).text, locale).text) widths += character > '\u2e7f' ? 1 : 0.5;
  return Math.min(LONGEST_MEASURE, Math.max(1, Math.round(widths / STEP)));
}
