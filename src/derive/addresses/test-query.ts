import { shownOrder, shuffled } from '../question-bank/shuffle.ts';
import { SITE_PARAMETERS } from './site-parameters.ts';

/**
 * Which questions a test or a paper has, in which order; how it is written in the address, so that a class gets the same one. Used by the
 * page's script and by tests; reads no document.
 */

/** What is shown: the list of all questions, a test, or one of two papers with the same questions in another order. */
export const TEST_VIEWS = ['list', 'test', 'a', 'b'] as const;
export type TestView = (typeof TEST_VIEWS)[number];
export const MOST_QUESTIONS = 100;
const FIRST_NUMBER = 20;
const LONGEST_ADDRESS = 2000;
const SEED = /^[A-Za-z0-9-]{1,24}$/;

/** What is asked of the bank. An empty list means all. */
export interface TestQuery {
  view: TestView;
  number: number;
  kinds: readonly string[];
  areas: readonly string[];
  makers: readonly string[];
  seed: string;
}

/** A question, as far as it is drawn by. */
export interface DrawnQuestion {
  id: string;
  kind: string;
  maker: string;
  areas: readonly string[];
}

/** What an address may name. */
export type KnownInTest = Record<'kinds' | 'areas' | 'makers', ReadonlySet<string>>;

/** The page as it opens: the list of all questions. */
export function wholeBank(): TestQuery {
  return { view: 'list', number: FIRST_NUMBER, kinds: [], areas: [], makers: [], seed: '1' };
}

const LISTS = [
  ['kind', 'kinds'],
  ['area', 'areas'],
  ['from', 'makers'],
] as const;

/** A query as it is written in the address: `?as=a&n=10&area=2.3&seed=7`; '' for the list. */
export function formatTestQuery(query: TestQuery): string {
  if (query.view === 'list') return '';
  const parts = [`as=${query.view}`, `n=${query.number}`];
  for (const [name, list] of LISTS) if (query[list].length > 0) parts.push(`${name}=${query[list].map(encodeURIComponent).join(',')}`);
  return `?${[...parts, `seed=${query.seed}`].join('&')}`;
}

/**
 * Reads a query from an address.
 * @returns null when anything in it is not understood
 */
export function parseTestQuery(search: string, known: KnownInTest): TestQuery | null {
  if (search.length > LONGEST_ADDRESS) return null;
  const query = wholeBank();
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (SITE_PARAMETERS.includes(name)) continue;
    if (seen.has(name)) return null;
    seen.add(name);
    const list = LISTS.find(([parameter]) => parameter === name)?.[1];
    if (list !== undefined) {
      const values = value.split(',');
      if (!values.every((item) => known[list].has(item))) return null;
      query[list] = [...new Set(values)];
    } else if (name === 'as') {
      const view = TEST_VIEWS.find((item) => item === value);
      if (view === undefined) return null;
      query.view = view;
    } else if (name === 'n') {
      const number = numberOf(value);
      if (number === null) return null;
      query.number = number;
    } else if (name === 'seed' && SEED.test(value)) query.seed = value;
    else return null;
  }
  return query;
}

/** A number of questions as it is typed; null when it is none, or too many. */
export function numberOf(value: string): number | null {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return number >= 1 && number <= MOST_QUESTIONS ? number : null;
}

/** A seed as it may stand in an address; null for anything else. */
export function seedOf(value: string): string | null {
  return SEED.test(value) ? value : null;
}

/** The questions of a test or paper, in their order. Paper B has those of paper A in another order. */
export function drawn<T extends DrawnQuestion>(questions: readonly T[], query: TestQuery): T[] {
  const has = (chosen: readonly string[], values: readonly string[]): boolean => chosen.length === 0 || values.some((value) => chosen.includes(value));
  const fitting = questions.filter(({ kind, maker, areas }) => has(query.kinds, [kind]) && has(query.makers, [maker]) && has(query.areas, areas));
  const own = shuffled(fitting, query.seed, ({ id }) => id).slice(0, query.number);
  if (query.view !== 'b') return own;
  const other = shuffled(own, `${query.seed} b`, ({ id }) => id);
  return own.length > 1 && other.every((question, index) => question === own[index]) ? [...other.slice(1), ...other.slice(0, 1)] : other;
}

/** Places of a question's answers in the order in which a test or paper shows them. */
export function answerOrder(id: string, count: number, query: TestQuery, steps: boolean): number[] {
  return shownOrder(count, `${query.seed} ${query.view === 'b' ? 'b ' : ''}${id}`, steps);
}
