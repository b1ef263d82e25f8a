import { fill, type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { type ShownWords, show } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import { formatQuery } from '../addresses/ledger-query.ts';
import { calendarOf } from '../questions/calendar.ts';
import { countsOf } from '../questions/facts.ts';
import { measuresOf } from '../questions/outline.ts';

/** What stands first on the page that opens a plan: where to go, and what is in it. */

/** A body that a reader may look for, with its page. */
export interface BodyChoice {
  name: ShownWords;
  address: Address;
}

/** The bodies of a plan that have tasks, those with most first. */
export function bodyChoices(plan: Plan, locale: Locale): BodyChoice[] {
  const counts = new Map<string, number>();
  for (const { actors } of plan.dataset.tasks)
    for (const id of new Set(actors.map(({ organization }) => organization))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return plan.dataset.organizations
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ id, name }) => ({ name: show(name, locale), address: address.data(locale, plan.id, `organizations/${id}`) }));
}

/** A count with the page that lists what was counted. */
export interface FrontFact {
  /** `740 tasks`. */
  text: string;
  /** The count, as it stands in the text. */
  count: string;
  address: Address;
}

/** How many tasks there are, how many name who does them, and which days of the year are fixed or, where none is, how many tasks state a time. Empty where no facts were recorded. */
export function frontFacts(plan: Plan, locale: Locale): FrontFact[] {
  const { tasks, actors, times } = countsOf(plan.dataset.tasks);
  if (tasks === 0) return [];
  const { facts } = wordsOf(locale).home;
  const ledger = address.data(locale, plan.id, 'tasks');
  const yearly = yearlyDeadlines(plan);
  const fact = (phrase: string, n: number, target: Address): FrontFact => ({
    text: fill(phrase, { n, measures: measuresOf(plan).length }),
    count: String(n),
    address: target,
  });
  return [
    fact(facts.tasks, tasks, ledger),
    fact(facts.bodies, actors, `${ledger}${formatQuery({ chosen: { body: ['yes'] } })}`),
    yearly > 0
      ? fact(facts.yearly, yearly, address.data(locale, plan.id, 'calendar'))
      : fact(facts.times, times, `${ledger}${formatQuery({ chosen: { when: ['yes'] } })}`),
  ];
}

/** How many deadlines come back each year. */
function yearlyDeadlines(plan: Plan): number {
  return calendarOf(plan).items.filter(({ nature, rule }) => nature === 'deadline' && rule !== null).length;
}
