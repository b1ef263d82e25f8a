import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import { address } from '../../urls.ts';
import type { PlanAnswers, SearchDate, WordsByLanguage } from '../addresses/search-kinds.ts';
import { missingAnnexes } from '../questions/annexes.ts';
import { BODY_GROUPS, generalBodies } from '../questions/bodies.ts';
import { type CalendarItem, calendarOf, type Nature } from '../questions/calendar.ts';
import { pageOf } from '../questions/outline.ts';
import { hasDataPage } from './data-pages.ts';

/** A deadline is what a reader asks for; a day of observance is the last that is meant. */
const ORDER: readonly Nature[] = ['deadline', 'goal', 'window', 'observance'];

/**
 * What a plan answers when a reader asks for dates, or for a body that it does not name.
 * @param show words in the stored languages, as they are shown
 */
export function searchAnswers(plan: Plan, show: (words: Localized) => WordsByLanguage): PlanAnswers {
  const clauseAddress = (clause: string, anchor: string): string => `${address.clause(DEFAULT_LOCALE, plan.id, pageOf(plan, clause))}#${anchor}`;
  const date = ({ task, clause, nature, quote, words, precision, occurrences }: CalendarItem): SearchDate => ({
    address: clauseAddress(clause, task?.code ?? clause),
    code: task?.code ?? clause,
    nature,
    // Of a goal the year alone is known; its words say what is to be reached.
    when: precision === 'year' ? inAll(show(words), occurrences[0]?.start.slice(0, 4) ?? '') : show(quote),
    words: show(words),
  });
  const items = [...calendarOf(plan).items].sort((a, b) => ORDER.indexOf(a.nature) - ORDER.indexOf(b.nature));
  return {
    plan: plan.id,
    dates: items.map(date),
    timeline: hasDataPage(plan, 'calendar') ? address.data(DEFAULT_LOCALE, plan.id, 'charts/timeline') : '',
    general: Object.fromEntries(BODY_GROUPS.map((group) => [group, generalBodies(plan, group)] as const).filter(([, ids]) => ids.length > 0)),
    annexes: missingAnnexes(plan).map(({ code, heading }) => ({ address: address.clause(DEFAULT_LOCALE, plan.id, code), label: show(heading) })),
  };
}

/** The same words in every language of some others. */
function inAll(others: WordsByLanguage, words: string): WordsByLanguage {
  return Object.fromEntries(Object.keys(others).map((tag) => [tag, words]));
}
