import type { Words } from '../../i18n/words.ts';

/** The data pages of a plan, in the order of navigation: name (see `address.data`) and label. */
export function dataPages(words: Words): (readonly [name: string, label: string])[] {
  return [
    ['tasks', words.facts.ledger],
    ['organizations', words.facts.organizations],
    ['documents', words.facts.documentsTitle],
    ['targets', words.facts.targetsTitle],
    ['topics', words.facts.topicsTitle],
    ['charts', words.charts.title],
    ['calendar', words.charts.calendar.title],
    ['coverage', words.facts.coverage],
    ['gaps', words.facts.gaps],
    ['downloads', words.facts.downloads],
  ];
}
