import { FACETS, type LedgerQuery } from '../../derive/addresses/ledger-query.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import type { FacetOptions } from './facet-options.ts';
import type { Phrases } from './phrases.ts';

/** Something that narrows the ledger, as it is said, and the query without it. */
export interface Condition {
  text: string;
  without: LedgerQuery;
}

/** Each value that is chosen and the words to be found, one by one. */
export function conditionsOf(query: LedgerQuery, options: FacetOptions, phrases: Phrases): Condition[] {
  const conditions = FACETS.flatMap((facet) =>
    query.chosen[facet].map((value) => ({
      text: `${options.label(facet)}${phrases.colon}${options.name(facet, value)}`,
      without: { ...query, chosen: { ...query.chosen, [facet]: query.chosen[facet].filter((other) => other !== value) } },
    })),
  );
  const text = query.text.trim();
  return text === '' ? conditions : [...conditions, { text: fill(phrases.containing, { q: text }), without: { ...query, text: '' } }];
}

/** A button for each condition, which takes it away; `place` keeps the keyboard's place when the one that had it is gone. */
export function drawChips(place: HTMLElement, conditions: readonly Condition[], phrase: string, ask: (query: LedgerQuery) => void): void {
  const held = [...place.children].indexOf(document.activeElement as Element);
  place.textContent = '';
  for (const { text, without } of conditions) {
    const chip = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': fill(phrase, { x: text }) },
      text,
      element('span', { 'aria-hidden': 'true' }, '×'),
    );
    chip.addEventListener('click', () => ask(without));
    place.append(chip);
  }
  if (held >= 0) ((place.children[Math.min(held, conditions.length - 1)] ?? document.getElementById('ledger-q')) as HTMLElement | null)?.focus();
}

/** What is shown and what was asked for, in a sentence. */
export function sentenceOf(
  query: LedgerQuery,
  { total, all }: { total: number; all: number },
  options: FacetOptions,
  chosenName: (choice: 'sort' | 'group') => string,
  phrases: Phrases,
): string {
  const conditions: string[] = [];
  for (const facet of FACETS) {
    const names = query.chosen[facet].map((value) => options.name(facet, value));
    if (names.length > 0) conditions.push(`${options.label(facet)}${phrases.colon}${names.join(phrases.list)}`);
  }
  if (query.text.trim() !== '') conditions.push(fill(phrases.containing, { q: query.text.trim() }));
  if (query.group !== 'measure') conditions.push(query.group === 'none' ? phrases.noGroups : fill(phrases.groupedBy, { x: chosenName('group') }));
  if (query.sort !== 'text') conditions.push(fill(phrases.sortedBy, { x: chosenName('sort') }));
  const head = total === all ? fill(phrases.shownAll, { m: all }) : fill(phrases.shown, { n: total, m: all });
  return `${head}${conditions.length === 0 ? '' : phrases.colon}${conditions.join(phrases.and)}${phrases.end}`;
}
