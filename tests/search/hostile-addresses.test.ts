import { beforeAll, expect, test } from 'vitest';
import { formatChartQuery, type KnownInChart, parseChartQuery, STANDINGS, ZOOMS } from '../../src/derive/addresses/chart-query.ts';
import { FACETS, formatQuery, GROUPS, type Known, parseLedgerQuery, SORTS } from '../../src/derive/addresses/ledger-query.ts';
import { ledgerOf } from '../../src/derive/questions/ledger.ts';
import { searchRecords } from '../../src/derive/views/search-records.ts';
import { Matcher } from '../../src/search/matcher.ts';
import { packIndex } from '../../src/search/pack.ts';
import { scripts } from '../../src/search/scripts.ts';
import { formatSearchAddress, parseSearchAddress } from '../../src/search/search-address.ts';
import { hiddenCharacters } from '../../src/text/hidden-characters.ts';
import { minimalPlan } from '../fixtures/plans.ts';
import { randomNumbers } from './changzhou-index.ts';

/** Addresses that nobody writes by hand: search, ledger and charts read each without an exception. `SEED` changes them. */
const ADDRESSES = 50_000;
const random = randomNumbers(Number(process.env['SEED'] ?? 11));
const below = (end: number): number => Math.floor(random() * end);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const PIECES = [
  ...[
    '政府',
    '清单',
    'hearing',
    '2.1.3',
    '"',
    '“',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'toString',
    '../..',
    '',
    ' ',
    ',',
    ';',
    '&',
    '=',
    '#',
    '?',
    '%',
    '+',
  ],
  ...[
    '%00',
    '%0A',
    '%E0%A4%A',
    '%ED%A0%80',
    '%F0%9F',
    '%ff',
    '%u0041',
    '\ud83d',
    '\ude00',
    '😀',
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u00ad',
    '\u0301',
  ],
  ...['司法局', '截止日期', 'Justice Bureau', '第十二条', '𠮷', '\ufffd', '\u2028', '９', '０１', 'NaN', '-0', '1e309', '2017-02-30', '0000-00-00', '100'],
];
const NAMES = ['q', 'kind', 'area', 'plan', 'hl', 'theme', 'fold', 'sort', 'group', 'day', 'is', 'shade', 'zoom', 'org', '__proto__', '', ...FACETS];
const VALUES = ['2017-01-30', 'audit', 'paragraph', 'yes', 'no', 'text', 'none', 'all', ...SORTS, ...GROUPS, ...STANDINGS, ...ZOOMS.map(String)];

function value(): string {
  const kind = below(10);
  if (kind < 2) return oneOf(VALUES);
  if (kind === 2) return String.fromCharCode(...Array.from({ length: below(12) }, () => below(0x10000)));
  if (kind === 3) return `${'x'.repeat(oneOf([39, 79, 99, 199, 399]))}😀`;
  return Array.from({ length: below(6) }, () => oneOf(PIECES)).join('');
}
const hostile = (): string =>
  `${oneOf(['?', ''])}${Array.from({ length: below(5) }, () => `${oneOf(NAMES)}${oneOf(['=', '=', '=', ''])}${value()}`).join(oneOf(['&', '&', '&&', ';']))}`;

/** Quicker than the test runner's comparison, which 150,000 of them would feel. */
function same(found: unknown, wanted: unknown, address: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${JSON.stringify(address)} is read as ${b} and again as ${a}`);
}

let matcher: Matcher;
let ledger: Known;
const chart: KnownInChart = {
  filters: new Map([['org', new Set(['audit'])]]),
  orders: new Set(['text']),
  shades: new Set(['kind']),
  axis: { from: '2016-01-01', to: '2021-12-31' },
};
beforeAll(async () => {
  const plan = await minimalPlan();
  matcher = new Matcher(packIndex(searchRecords({ plans: [plan], terms: plan.terms, guide: [], termAddress: null }), scripts));
  const { facets, groups } = ledgerOf(plan);
  ledger = {
    values: Object.fromEntries(facets.map(({ facet, values }) => [facet, new Set(values.map(({ value: one }) => one))])) as unknown as Known['values'],
    groups: new Set(groups.map(({ measure }) => measure.code)),
  };
});

test(`${ADDRESSES.toLocaleString('en')} hostile addresses: each is read, and what was understood is written and read again as the same`, () => {
  const understood = { search: 0, ledger: 0, chart: 0, told: 0 };
  for (let index = 0; index < ADDRESSES; index += 1) {
    const address = hostile();
    const search = parseSearchAddress(address, matcher);
    const { ignored, ...asked } = search;
    same(parseSearchAddress(formatSearchAddress(asked), matcher), { ...asked, ignored: [] }, address);
    if (hiddenCharacters(search.text + ignored.join('')).length > 0) throw new Error(`Hidden characters are left of ${JSON.stringify(address)}`);
    // Asking is slower than reading: every tenth is asked.
    const { total } = index % 10 === 0 ? matcher.search(search.text, search) : { total: 0 };
    const rows = parseLedgerQuery(address, ledger);
    if (rows !== null) same(parseLedgerQuery(formatQuery(rows), ledger), rows, address);
    const marks = parseChartQuery(address, chart);
    if (marks !== null) same(parseChartQuery(formatChartQuery(marks), chart), marks, address);
    understood.search += Number(total > 0);
    understood.told += Number(ignored.length > 0);
    understood.ledger += Number(rows !== null && formatQuery(rows) !== '');
    understood.chart += Number(marks !== null && formatChartQuery(marks) !== '');
  }
  // The addresses reach what they are to try: some are understood, most are not.
  for (const [name, count] of Object.entries(understood)) expect(count, name).toBeGreaterThan(5);
});

test('an unknown kind, area or plan is told, in short, and narrows nothing', () => {
  const known = { areas: [{ id: 'minimal/1.1' }], plans: [{ id: 'minimal' }] };
  const read = (search: string) => parseSearchAddress(search, known);
  expect(read('?q=a&kind=paragraph&area=minimal/1.1&plan=minimal')).toEqual({
    text: 'a',
    kind: 'paragraph',
    area: 'minimal/1.1',
    plan: 'minimal',
    ignored: [],
  });
  expect(read(`?q=a&area=${'x'.repeat(79)}😀`)).toEqual({ text: 'a', kind: '', area: '', plan: '', ignored: [`${'x'.repeat(40)}…`] });
  expect(read(`?q=a&kind=${'x'.repeat(39)}😀`).ignored).toEqual([`${'x'.repeat(39)}…`]);
  expect(read('?kind=toString&kind=term&plan=\u202eabc')).toEqual({ text: '', kind: '', area: '', plan: '', ignored: ['toString', 'term', '⟨U+202E⟩abc'] });
  expect(read('?q=行\u200b政\u202e府').text).toBe('行政府');
});

test('characters that nobody sees are no part of what the ledger looks for', () => {
  expect(parseLedgerQuery('?q=清\u200b单\u202e', ledger)?.text).toBe('清单');
  expect(formatQuery({ text: `${'清'.repeat(99)}😀` })).toBe(`?q=${encodeURIComponent('清'.repeat(99))}`);
});
