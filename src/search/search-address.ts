import { SEARCH_KINDS } from '../derive/addresses/search-kinds.ts';
import { showHidden } from '../text/hidden-characters.ts';
import { cleanQuery, cutWhole } from './query.ts';

/** What is asked of search, as it stands in the address of the results page. */
export interface SearchQuery {
  text: string;
  /** '' for all. */
  kind: string;
  area: string;
  plan: string;
}

/** A query that was read from an address. */
export interface AddressedQuery extends SearchQuery {
  /** Values that are not known, as they can be told to a reader. They narrow nothing. */
  ignored: string[];
}

const LONGEST_TOLD = 40;

/**
 * Reads a query from an address. Whatever it holds, there is a query: an unknown kind, area or plan, or a second one, narrows nothing and is told.
 * @param search the address's query, with or without `?`
 */
export function parseSearchAddress(search: string, known: { areas: readonly { id: string }[]; plans: readonly { id: string }[] }): AddressedQuery {
  const asked = new URLSearchParams(search);
  const ignored: string[] = [];
  const one = (name: string, values: readonly string[]): string => {
    const given = asked.getAll(name).filter((value) => value !== '');
    const [first = '', ...more] = given;
    const unknown = values.includes(first) ? more : given;
    ignored.push(...unknown.slice(0, 3).map(told));
    return values.includes(first) ? first : '';
  };
  const kind = one('kind', SEARCH_KINDS);
  const area = one(
    'area',
    known.areas.map(({ id }) => id),
  );
  const plan = one(
    'plan',
    known.plans.map(({ id }) => id),
  );
  return { text: cleanQuery(asked.get('q') ?? ''), kind, area, plan, ignored };
}

/** A query as it is written in an address: `?q=清单&kind=paragraph`. */
export function formatSearchAddress({ text, kind, area, plan }: SearchQuery): string {
  const parameters = [
    ['q', cleanQuery(text)],
    ['kind', kind],
    ['area', area],
    ['plan', plan],
  ].filter(([, value]) => value !== '');
  return `?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
}

/** An unknown value, short, with characters that nobody sees written out. */
function told(value: string): string {
  const short = cutWhole(value, LONGEST_TOLD);
  return `${showHidden(short)}${short.length < value.length ? '…' : ''}`;
}
