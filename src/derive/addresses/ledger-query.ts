import { withoutHidden } from '../../text/hidden-characters.ts';
import type { Stated } from '../questions/coverage.ts';
import { SITE_PARAMETERS } from './site-parameters.ts';

/**
 * The ledger's questions: what a reader asked for, how it is written in the address, and which rows answer it.
 * Used by the page's script and by tests; reads no document.
 */

/** What is stated or not: each a facet with the values `yes` and `no`. */
export const FLAGS = ['body', 'actor', 'when', 'definite', 'number', 'document', 'output', 'soft'] as const satisfies readonly (keyof Stated)[];
export type Flag = (typeof FLAGS)[number];
/** Facets in the order in which the page shows them. Values of one facet add up; facets narrow each other. */
export const FACETS = ['org', 'wide', 'time', 'role', 'area', 'topic', 'kind', 'action', ...FLAGS] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ['text', 'code', 'time', 'org'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPS = ['measure', 'org', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export interface LedgerQuery {
  text: string;
  chosen: Record<Facet, string[]>;
  sort: Sort;
  group: Group;
  /** Groups of which only the head is shown. */
  folded: 'all' | string[];
}

/** What an address may name: the values of each facet, and the groups. */
export interface Known {
  values: Record<Facet, ReadonlySet<string>>;
  groups: ReadonlySet<string>;
}

/** One task as filters see it. */
export interface LedgerRow {
  code: string;
  /** Place in the text, from 0. */
  order: number;
  measure: string;
  area: string;
  kind: string;
  actions: string[];
  topics: string[];
  times: string[];
  /** Organization and role, as the sentence names them. */
  actors: [organization: string, role: string][];
  /** Organizations with narrower ones below them, of which one of the actors is one or to which one belongs. */
  wide: string[];
  flags: string[];
}

type SimpleFacet = Exclude<Facet, 'org' | 'role'>;
const SIMPLE = FACETS.filter((facet): facet is SimpleFacet => facet !== 'org' && facet !== 'role');
const LONGEST_ADDRESS = 4000;
const LONGEST_TEXT = 100;

/** The whole ledger, as the page shows it without a script. */
export function wholeLedger(): LedgerQuery {
  return {
    text: '',
    chosen: Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as LedgerQuery['chosen'],
    sort: 'text',
    group: 'measure',
    folded: [],
  };
}

/**
 * A query as it is written in the address: `?area=2.1,2.2&body=no&q=清单`. '' for the whole ledger.
 * @param query anything left out is as in the whole ledger
 */
export function formatQuery(query: { text?: string; chosen?: Partial<LedgerQuery['chosen']>; sort?: Sort; group?: Group; folded?: 'all' | string[] }): string {
  const parts: string[] = [];
  for (const facet of FACETS) {
    const values = query.chosen?.[facet] ?? [];
    if (values.length > 0) parts.push(`${facet}=${values.map(encodeURIComponent).join(',')}`);
  }
  const text = wordsTyped(query.text ?? '');
  if (text !== '') parts.push(`q=${encodeURIComponent(text)}`);
  if (query.sort !== undefined && query.sort !== 'text') parts.push(`sort=${query.sort}`);
  if (query.group !== undefined && query.group !== 'measure') parts.push(`group=${query.group}`);
  if (query.folded === 'all') parts.push('fold=all');
  else if (query.folded !== undefined && query.folded.length > 0) parts.push(`fold=${query.folded.map(encodeURIComponent).join(',')}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * Reads a query from an address. Anything that is not understood (an unknown name or value, a name twice, an address of unusual
 * length) makes the whole of it void: showing part of what somebody asked for would be taken for all of it.
 * @param search the address's query, with or without `?`
 * @returns the query, or null when it was not understood
 */
export function parseLedgerQuery(search: string, known: Known): LedgerQuery | null {
  if (search.length > LONGEST_ADDRESS) return null;
  const query = wholeLedger();
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (SITE_PARAMETERS.includes(name)) continue;
    if (seen.has(name)) return null;
    seen.add(name);
    if (name === 'q') {
      if (value.length > LONGEST_TEXT || /[\ufffd\p{Cc}]/u.test(value)) return null;
      query.text = wordsTyped(value);
    } else if (name === 'sort') {
      if (!isOneOf(SORTS, value)) return null;
      query.sort = value;
    } else if (name === 'group') {
      if (!isOneOf(GROUPS, value)) return null;
      query.group = value;
    } else if (name === 'fold') {
      const groups = [...new Set(value.split(','))];
      if (value !== 'all' && groups.some((group) => !known.groups.has(group))) return null;
      query.folded = value === 'all' ? value : groups;
    } else if (isOneOf(FACETS, name)) {
      const values = [...new Set(value.split(','))];
      if (values.some((item) => !known.values[name].has(item))) return null;
      query.chosen[name] = values;
    } else return null;
  }
  return query;
}

/** What a reader typed, without what nobody sees and halves of characters, and not too long. */
function wordsTyped(text: string): string {
  return withoutHidden(text).slice(0, LONGEST_TEXT).replace(LONE, '').trim();
}
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether a word is one of a list. */
export function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

/** Text as it is compared: either width, any case, without white space and what nobody sees. */
export function comparable(text: string): string {
  return withoutHidden(text).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Words to be found, all of them, from what a reader typed. */
export function wordsToFind(text: string): string[] {
  return text
    .split(/\s+/)
    .map(comparable)
    .filter((word) => word !== '');
}

/** Which rows answer a query, and how many rows each value of each facet would leave if it were chosen. */
export interface LedgerAnswer {
  /** By the rows' place in the list that was given. */
  shown: boolean[];
  total: number;
  counts: Record<Facet, Map<string, number>>;
}

/**
 * Answers a query.
 * @param textOf folded text of a row; asked for only when words are to be found
 */
export function answer(rows: readonly LedgerRow[], query: LedgerQuery, textOf: (index: number) => string): LedgerAnswer {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as LedgerAnswer['counts'];
  const count = (facet: Facet, values: readonly string[]): void => {
    for (const value of values) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  const words = wordsToFind(query.text);
  const asked = SIMPLE.filter((facet) => query.chosen[facet].length > 0);
  const { org, role } = query.chosen;
  let total = 0;
  const shown = rows.map((row, index) => {
    if (words.length > 0 && !words.every((word) => textOf(index).includes(word))) return false;
    const failed = asked.filter((facet) => !valuesOf(row, facet).some((value) => query.chosen[facet].includes(value)));
    // Organization and role are asked of one and the same actor.
    const inRole = role.length === 0 ? row.actors : row.actors.filter((actor) => role.includes(actor[1]));
    const ofOrganization = org.length === 0 ? row.actors : row.actors.filter((actor) => org.includes(actor[0]));
    const actorFits = (org.length === 0 && role.length === 0) || inRole.some((actor) => ofOrganization.includes(actor));
    if (failed.length === 0) {
      count('org', distinct(inRole.map((actor) => actor[0])));
      count('role', distinct(ofOrganization.map((actor) => actor[1])));
    }
    if (!actorFits || failed.length > 1) return false;
    if (failed.length === 1) {
      const facet = failed[0] as SimpleFacet;
      count(facet, valuesOf(row, facet));
      return false;
    }
    for (const facet of SIMPLE) count(facet, valuesOf(row, facet));
    total += 1;
    return true;
  });
  return { shown, total, counts };
}

/** A row's values in a facet. */
export function valuesOf(row: LedgerRow, facet: SimpleFacet): readonly string[] {
  switch (facet) {
    case 'area':
      return [row.area];
    case 'kind':
      return [row.kind];
    case 'action':
      return row.actions;
    case 'topic':
      return row.topics;
    case 'time':
      return row.times;
    case 'wide':
      return row.wide;
    default:
      return row.flags.includes(facet) ? YES : NO;
  }
}
const YES = ['yes'];
const NO = ['no'];

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Roles whose holder does the task, or may do it. */
export const DOING_ROLES: readonly string[] = ['responsible', 'lead', 'permitted'];

/** The body a task is filed under: the first that is responsible or leads, else the first that is named. */
export function firstOrganization(row: LedgerRow): string | undefined {
  return (row.actors.find(([, role]) => DOING_ROLES.includes(role)) ?? row.actors[0])?.[0];
}

/**
 * The rows' order, as places in the list.
 * @param times kinds of time in the order in which they are to stand
 * @param nameOf compares organizations by their names
 */
export function sorted(rows: readonly LedgerRow[], sort: Sort, times: readonly string[], nameOf: (a: string, b: string) => number): number[] {
  const order = rows.map((_, index) => index);
  const row = (index: number): LedgerRow => rows[index] as LedgerRow;
  const compare: Record<Sort, (a: LedgerRow, b: LedgerRow) => number> = {
    text: () => 0,
    code: (a, b) => compareCodes(a.code, b.code),
    time: (a, b) => timeRank(a) - timeRank(b),
    org: (a, b) => {
      const [first, second] = [firstOrganization(a), firstOrganization(b)];
      if (first === second) return 0;
      if (first === undefined) return 1;
      return second === undefined ? -1 : nameOf(first, second);
    },
  };
  const timeRank = (one: LedgerRow): number =>
    one.times.length === 0 ? times.length : Math.min(...one.times.map((time) => times.indexOf(time))) - (one.flags.includes('definite') ? 0.5 : 0);
  return order.sort((a, b) => compare[sort](row(a), row(b)) || row(a).order - row(b).order);
}

function compareCodes(a: string, b: string): number {
  const [first, second] = [a.split(/[.-]/).map(Number), b.split(/[.-]/).map(Number)];
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const difference = (first[index] ?? -1) - (second[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A row in one attribute: `duty draft publish;topics;times;organization:role;flags;wider organizations`. Measure and area stand on its group. */
export function encodeRow(row: LedgerRow): string {
  return [
    [row.kind, ...row.actions].join(' '),
    row.topics.join(' '),
    row.times.join(' '),
    row.actors.map((actor) => actor.join(':')).join(' '),
    row.flags.join(' '),
    row.wide.join(' '),
  ].join(';');
}

/** The row of an attribute again. */
export function decodeLedgerRow(attribute: string, place: Pick<LedgerRow, 'code' | 'order' | 'measure' | 'area'>): LedgerRow {
  const [first, topics, times, actors, flags, wide] = attribute.split(';').map((part) => (part === '' ? [] : part.split(' ')));
  return {
    ...place,
    kind: first?.[0] ?? '',
    actions: first?.slice(1) ?? [],
    topics: topics ?? [],
    times: times ?? [],
    actors: (actors ?? []).map((actor) => actor.split(':') as [string, string]),
    flags: flags ?? [],
    wide: wide ?? [],
  };
}
