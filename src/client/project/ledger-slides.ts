import {
  answer,
  comparable,
  decodeLedgerRow,
  FACETS,
  formatQuery,
  type Known,
  type LedgerRow,
  parseLedgerQuery,
  wholeLedger,
} from '../../derive/addresses/ledger-query.ts';
import { fill } from '../../text/phrase.ts';

/** What the page of the ledger's slides tells the script: its rows, in the order of the page, and how its slides are titled. */
export interface LedgerData {
  rows: readonly (readonly [code: string, area: string, measure: string, facets: string])[];
  /** `{n}` tasks. */
  title: string;
  /** How many tasks a slide holds. */
  perSlide: number;
}

/**
 * Slides of a view of the ledger: of the rows on the page those that the address asks for, regrouped. They keep the order of the text.
 * @param search the address's query without what belongs to the slides themselves
 * @returns the query as it is to be kept; null when it is not understood or nothing answers it, and all slides stay
 */
export function chooseTasks(deck: HTMLElement, { rows: coded, title, perSlide }: LedgerData, search: string): string | null {
  const rows = coded.map(([code, area, measure, facets], order): LedgerRow => decodeLedgerRow(facets, { code, order, measure, area }));
  const { counts } = answer(rows, wholeLedger(), () => '');
  const values = Object.fromEntries(FACETS.map((facet) => [facet, new Set(counts[facet].keys())])) as unknown as Known['values'];
  const query = parseLedgerQuery(search, { values, groups: new Set() });
  if (query === null) return null;
  const kept = formatQuery({ text: query.text, chosen: query.chosen });
  if (kept === '') return '';
  const elements = [...deck.querySelectorAll<HTMLTableRowElement>('.slide-table tbody tr')];
  const { shown } = answer(rows, query, (index) => comparable(elements[index]?.cells[0]?.textContent ?? ''));
  const chosen = elements.filter((_, index) => shown[index] === true);
  if (chosen.length === 0) return null;
  regroup(deck, chosen, fill(title, { n: chosen.length }), perSlide);
  return kept;
}

function regroup(deck: HTMLElement, chosen: readonly HTMLTableRowElement[], title: string, perSlide: number): void {
  const slides = [...deck.querySelectorAll<HTMLElement>('.slide')];
  const count = Math.ceil(chosen.length / perSlide);
  slides.slice(0, count).forEach((slide, index) => {
    const body = slide.querySelector('tbody');
    const heading = slide.querySelector('h2 .own');
    if (body === null || heading === null) return;
    body.textContent = '';
    body.append(...chosen.slice(index * perSlide, (index + 1) * perSlide));
    heading.textContent = count === 1 ? title : `${title} ${index + 1}/${count}`;
  });
  for (const slide of slides.slice(count)) slide.remove();
}
