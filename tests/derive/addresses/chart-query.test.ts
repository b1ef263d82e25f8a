import { describe, expect, test } from 'vitest';
import {
  answerChart,
  type ChartQuery,
  type ChartRow,
  decodeChartRow,
  encodeDays,
  encodeValues,
  formatChartQuery,
  isDayOf,
  nextZoom,
  parseChartQuery,
  shownBands,
  standingOn,
  wholeChart,
} from '../../../src/derive/addresses/chart-query.ts';

const known = {
  filters: new Map([
    ['org', new Set(['audit-organs', '-'])],
    ['area', new Set(['2.1', '3'])],
  ]),
  orders: new Set(['name']),
  shades: new Set(['tasks']),
  axis: { from: '2015-01-01', to: '2021-01-01' },
};
const rows: ChartRow[] = [
  { id: 'a', band: 'x', values: { org: ['audit-organs', 'courts'], area: ['2.1'] }, days: { start: '2017-01-30', end: '2017-01-30', within: 'due' } },
  { id: 'b', band: 'x', values: { org: ['-'], area: ['2.1'] }, days: { start: '2016-12-01', end: '2016-12-31', within: 'running' } },
  { id: 'c', band: 'y', values: { org: ['audit-organs'], area: ['3'] }, days: null },
];
const ask = (query: Partial<ChartQuery>): ChartQuery => ({ ...wholeChart(), ...query });
const shownIds = (query: Partial<ChartQuery>): string => {
  const { shown } = answerChart(rows, ask(query));
  return rows
    .filter((_, index) => shown[index])
    .map(({ id }) => id)
    .join('');
};

describe('an address', () => {
  test.each([
    ['', {}],
    ['?org=audit-organs&area=3', { chosen: { org: 'audit-organs', area: '3' } }],
    ['?org=-&day=2017-01-30&is=due', { chosen: { org: '-' }, day: '2017-01-30', standing: 'due' }],
    ['?sort=name&shade=tasks&zoom=150', { order: 'name', shade: 'tasks', zoom: 150 }],
  ] as [string, Partial<ChartQuery>][])('%s is read and written back', (search, query) => {
    expect(parseChartQuery(search, known)).toEqual(ask(query));
    expect(formatChartQuery(ask(query))).toBe(search);
  });

  test('settings of the site are no business of the chart', () => {
    expect(parseChartQuery('?theme=dark&size=large', known)).toEqual(wholeChart());
  });

  test.each([
    '?unknown=1',
    '?org=nobody-known',
    '?org=',
    '?org=__proto__',
    '?__proto__=audit-organs',
    '?constructor=3',
    '?org=audit-organs&org=audit-organs',
    '?area=%3Cscript%3Ealert(1)%3C/script%3E',
    '?day=%22%3E%3Cimg src=x onerror=alert(1)%3E',
    '?day=2017-02-30',
    '?day=2017-13-01',
    '?day=2014-12-31',
    '?day=2021-01-01',
    '?day=17-1-30',
    '?day=NaN',
    '?is=due',
    '?day=2017-01-30&is=late',
    '?sort=',
    '?sort=responsible',
    '?shade=toString',
    '?zoom=1e2',
    '?zoom=100.0',
    '?zoom=-50',
    '?zoom=99999',
    '?zoom=NaN',
    '?%',
    '?%E0%A4%A',
    `?org=${'x'.repeat(5000)}`,
  ])('%s is void as a whole', (search) => {
    expect(parseChartQuery(search, known)).toBe(null);
  });

  test('a chart without filters and days knows the size alone', () => {
    const none = { filters: new Map(), orders: new Set<string>(), shades: new Set<string>(), axis: null };
    expect(parseChartQuery('?zoom=200', none)?.zoom).toBe(200);
    expect(parseChartQuery('?day=2017-01-30', none)).toBe(null);
  });

  test('no random text is read as anything but void or the whole, and none throws', () => {
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    for (let round = 0; round < 500; round += 1) {
      const search = `?${Array.from({ length: random(40) }, () => String.fromCharCode(33 + random(900))).join('')}`;
      const query = parseChartQuery(search, known);
      if (query !== null) expect(query, search).toEqual(wholeChart());
    }
  });
});

describe('a day', () => {
  test.each([
    ['2016-11-30', 'ahead'],
    ['2016-12-01', 'running'],
    ['2016-12-31', 'running'],
    ['2017-01-01', 'past'],
  ])('%s: %s', (day, standing) => {
    expect(standingOn({ start: '2016-12-01', end: '2016-12-31', within: 'running' }, day)).toBe(standing);
  });

  test('a deadline is due on its day alone', () => {
    const days = { start: '2017-01-30', end: '2017-01-30', within: 'due' } as const;
    expect(['2017-01-29', '2017-01-30', '2017-01-31'].map((day) => standingOn(days, day))).toEqual(['ahead', 'due', 'past']);
  });

  test('must be one of the calendar', () => {
    expect(isDayOf(known.axis, '2016-02-29')).toBe(true);
    expect(isDayOf(known.axis, '2017-02-29')).toBe(false);
    expect(isDayOf(known.axis, '')).toBe(false);
  });
});

describe('an answer', () => {
  test('without conditions is everything', () => expect(shownIds({})).toBe('abc'));
  test('filters narrow each other', () => {
    expect(shownIds({ chosen: { org: 'audit-organs' } })).toBe('ac');
    expect(shownIds({ chosen: { org: 'audit-organs', area: '3' } })).toBe('c');
    expect(shownIds({ chosen: { org: '-', area: '3' } })).toBe('');
  });
  test('a day hides nothing; how marks stand on it does, and what has no date never stands', () => {
    expect(shownIds({ day: '2017-01-30' })).toBe('abc');
    expect(shownIds({ day: '2017-01-30', standing: 'due' })).toBe('a');
    expect(shownIds({ day: '2017-01-30', standing: 'past' })).toBe('b');
    expect(shownIds({ day: '2017-01-30', standing: 'running' })).toBe('');
  });
  test('counts are of the marks that the filters leave', () => {
    const { counts, standings } = answerChart(rows, ask({ chosen: { org: 'audit-organs' }, day: '2017-01-30', standing: 'ahead' }));
    expect(counts).toEqual({ due: 1, running: 0, past: 0, ahead: 0, undated: 1 });
    expect(standings).toEqual(['due', 'past', null]);
  });
});

test('a head shows as long as anything below it does; what heads and holds nothing always shows', () => {
  const bands = [
    { id: 'legend', under: null },
    { id: 'dated', under: null },
    { id: 'lane', under: 'dated' },
    { id: 'x', under: 'lane' },
    { id: 'undated', under: null },
    { id: 'y', under: 'undated' },
  ];
  expect(shownBands(bands, rows, [true, false, false])).toEqual([true, true, true, true, false, false]);
  expect(shownBands(bands, rows, [false, false, true])).toEqual([true, false, false, false, true, true]);
  expect(shownBands(bands, rows, [false, false, false])).toEqual([true, false, false, false, false, false]);
});

test('rows are written in attributes and read again', () => {
  for (const { id, band, values, days } of rows)
    expect(decodeChartRow({ id, band, values: encodeValues(values) ?? '', days: encodeDays(days) ?? '' })).toEqual({ id, band, values, days });
});

test('sizes end at both ends', () => {
  expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(300, 1), nextZoom(50, -1)]).toEqual([150, 75, 300, 50]);
});
