import type { AnyRule } from './rule.ts';
import amount from './rules/amount.rule.ts';
import bodyInBracket from './rules/body-in-bracket.rule.ts';
import divisionOfWork from './rules/division-of-work.rule.ts';
import documentToDraft from './rules/document-to-draft.rule.ts';
import eachYear from './rules/each-year.rule.ts';
import endOfMonth from './rules/end-of-month.rule.ts';
import endOfYear from './rules/end-of-year.rule.ts';
import fixedDay from './rules/fixed-day.rule.ts';
import goalYear from './rules/goal-year.rule.ts';
import halfOrQuarter from './rules/half-or-quarter.rule.ts';
import ledBy from './rules/led-by.rule.ts';
import ongoing from './rules/ongoing.rule.ts';
import platform from './rules/platform.rule.ts';
import rhythm from './rules/rhythm.rule.ts';
import subject from './rules/subject.rule.ts';
import titledDocument from './rules/titled-document.rule.ts';
import within from './rules/within.rule.ts';
import years from './rules/years.rule.ts';

/** All rules of the first reading, in the order in which they may claim words: of two that find the same words, the first keeps them. */
export const RULES: readonly AnyRule[] = [
  fixedDay,
  endOfMonth,
  endOfYear,
  halfOrQuarter,
  eachYear,
  years,
  goalYear,
  within,
  rhythm,
  ongoing,
  amount,
  titledDocument,
  documentToDraft,
  divisionOfWork,
  ledBy,
  bodyInBracket,
  subject,
  platform,
];
