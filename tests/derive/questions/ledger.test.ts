import { describe, expect, test } from 'vitest';
import {
  answer,
  comparable,
  decodeLedgerRow,
  encodeRow,
  FACETS,
  type Facet,
  firstOrganization,
  formatQuery,
  type Known,
  type LedgerQuery,
  type LedgerRow,
  parseLedgerQuery,
  sorted,
  wholeLedger,
  wordsToFind,
} from '../../../src/derive/addresses/ledger-query.ts';
import { ledgerOf } from '../../../src/derive/questions/ledger.ts';
import { rolledUpTasks } from '../../../src/derive/questions/wider-bodies.ts';
import { TIME_KINDS } from '../../../src/model/dataset-schema.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plans = { minimal: await minimalPlan(), changzhou: await changzhouPlan() };
const ledger = ledgerOf(plans.changzhou);
const { rows } = ledger;
const known: Known = {
  values: Object.fromEntries(ledger.facets.map(({ facet, values }) => [facet, new Set(values.map(({ value }) => value))])) as unknown as Known['values'],
  groups: new Set(ledger.groups.map(({ measure }) => measure.code)),
};
const asking = (chosen: Partial<LedgerQuery['chosen']>): LedgerQuery => ({ ...wholeLedger(), chosen: { ...wholeLedger().chosen, ...chosen } });
const ask = (query: LedgerQuery): ReturnType<typeof answer> => answer(rows, query, () => '');
const codes = (query: LedgerQuery): string[] => {
  const { shown } = ask(query);
  return rows.filter((_, index) => shown[index]).map((row) => row.code);
};

describe.each(Object.entries(plans))('the ledger of %s', (_, plan) => {
  const own = ledgerOf(plan);
  test('has every task once, in the order of the text', () => {
    expect(own.rows.map((row) => row.code).sort()).toEqual(plan.dataset.tasks.map((task) => task.code).sort());
    expect(own.rows.map((row) => row.order)).toEqual(own.rows.map((_, index) => index));
    for (const { entries } of own.groups) {
      const places = entries.map(({ task }) => [task.clause, task.span?.start ?? 0] as const);
      for (let index = 1; index < places.length; index += 1) {
        const [before, after] = [places[index - 1], places[index]];
        // Two tasks may open with words that they share.
        if (before?.[0] === after?.[0]) expect(after?.[1]).toBeGreaterThanOrEqual(before?.[1] ?? 0);
      }
    }
  });
  test('writes each row into one attribute and reads it again', () => {
    for (const row of own.rows) expect(decodeLedgerRow(encodeRow(row), row)).toEqual(row);
  });
  test('counts each value as many times as the rows that choosing it shows', () => {
    for (const { facet, values } of own.facets) {
      for (const { value, count } of values) expect(answer(own.rows, asking({ [facet]: [value] }), () => '').total, `${facet} ${value}`).toBe(count);
    }
  });
});

describe('a question', () => {
  test('that asks nothing shows everything', () => expect(ask(wholeLedger()).total).toBe(rows.length));

  test('adds up the values of a facet and narrows by several facets', () => {
    const [first, second] = ['2.1', '2.2'].map((area) => codes(asking({ area: [area] })));
    expect(codes(asking({ area: ['2.1', '2.2'] }))).toEqual([...(first ?? []), ...(second ?? [])]);
    const both = codes(asking({ area: ['2.2'], kind: ['prohibition'] }));
    expect(both.length).toBeGreaterThan(0);
    for (const code of both) expect(rows.find((row) => row.code === code)).toMatchObject({ area: '2.2', kind: 'prohibition' });
  });

  test('splits every pair of stated and not stated', () => {
    for (const facet of ['body', 'when', 'number', 'output', 'soft'] as const) {
      expect(ask(asking({ [facet]: ['yes'] })).total + ask(asking({ [facet]: ['no'] })).total).toBe(rows.length);
      expect(ask(asking({ [facet]: ['yes', 'no'] })).total).toBe(rows.length);
    }
  });

  test('for a wide body shows its own tasks and those of the bodies below it', () => {
    const wide = ledger.facets.find(({ facet }) => facet === 'wide')?.values ?? [];
    expect(wide.length).toBeGreaterThan(3);
    for (const { value, count } of wide) {
      expect(ask(asking({ wide: [value] })).total).toBe(count);
      expect(rolledUpTasks(plans.changzhou, value)).toHaveLength(count);
    }
  });

  test('for an organization in a role means one and the same actor', () => {
    const row = (code: string, actors: [string, string][]): LedgerRow => ({
      code,
      order: 0,
      measure: '1',
      area: '1',
      kind: 'duty',
      actions: ['draft'],
      topics: [],
      times: [],
      actors,
      wide: [],
      flags: [],
    });
    const two = [
      row('1-01', [
        ['a', 'responsible'],
        ['b', 'consulted'],
      ]),
      row('1-02', [['a', 'consulted']]),
    ];
    const found = answer(two, asking({ org: ['b'], role: ['responsible'] }), () => '');
    expect(found.total).toBe(0);
    // What is still to be had: the roles that b has, the organizations that are responsible.
    expect([...found.counts.role]).toEqual([['consulted', 1]]);
    expect([...found.counts.org]).toEqual([['a', 1]]);
    expect(answer(two, asking({ org: ['a'], role: ['consulted'] }), () => '').shown).toEqual([false, true]);
  });

  test('counts for each facet what the others leave', () => {
    const { counts } = ask(asking({ area: ['2.7'], kind: ['duty'] }));
    for (const area of known.values.area) expect(counts.area.get(area) ?? 0).toBe(ask(asking({ area: [area], kind: ['duty'] })).total);
    for (const kind of known.values.kind) expect(counts.kind.get(kind) ?? 0).toBe(ask(asking({ area: ['2.7'], kind: [kind] })).total);
    for (const topic of known.values.topic) expect(counts.topic.get(topic) ?? 0).toBe(ask(asking({ area: ['2.7'], kind: ['duty'], topic: [topic] })).total);
  });

  test('in words finds either width and any case, all of the words', () => {
    const texts = ['《法治纲要（2015—2020年）》，ＰＰＰ', 'ppp 项目'].map(comparable);
    const find = (text: string): boolean[] => answer(rows.slice(0, 2), { ...wholeLedger(), text }, (index) => texts[index] ?? '').shown;
    expect(find('ppp')).toEqual([true, true]);
    expect(find('(2015')).toEqual([true, false]);
    expect(find('２０１５　纲要')).toEqual([true, false]);
    expect(find(' ')).toEqual([true, true]);
    expect(wordsToFind(' 清单  公开 ')).toEqual(['清单', '公开']);
  });
});

describe('the address', () => {
  const full: LedgerQuery = {
    text: '清单 & 100%',
    chosen: { ...wholeLedger().chosen, area: ['2.1', '3'], body: ['no'], time: ['recurring'] },
    sort: 'time',
    group: 'none',
    folded: [],
  };
  test('is empty for the whole ledger', () => expect(formatQuery(wholeLedger())).toBe(''));
  test.each([wholeLedger(), full, { ...wholeLedger(), folded: 'all' as const }, { ...wholeLedger(), folded: ['2.1.1', '3.2'] }])(
    'gives the same question back: %#',
    (query) => {
      expect(parseLedgerQuery(formatQuery(query), known)).toEqual(query);
    },
  );
  test('leaves the parameters of the site’s settings alone', () => expect(parseLedgerQuery('?theme=dark&size=large', known)).toEqual(wholeLedger()));

  test.each([
    '?unknown=1',
    '?area=9.9',
    '?area=2.1,<script>alert(1)</script>',
    '?area=2.1&area=2.2',
    '?area=',
    '?org=__proto__',
    '?__proto__=1',
    '?constructor=duty',
    '?kind=toString',
    '?sort=random()',
    '?group=%00',
    '?fold=everything',
    '?body=maybe',
    `?q=${'x'.repeat(101)}`,
    `?q=${'x'.repeat(100_000)}`,
    '?q=%ff%fe',
    '?q=%00',
    '?%',
    '?area=%E0%A4%A',
    '?&&&=&==',
  ])('is void as a whole when anything in it is not understood: %s', (search) => expect(parseLedgerQuery(search, known)).toBeNull());

  test('survives random values', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 500; round += 1) {
      const search = Array.from({ length: random(30) }, () => String.fromCharCode(random(0x3000))).join('');
      expect(() => parseLedgerQuery(`?${FACETS[random(FACETS.length)]}=${search}&${search}`, known)).not.toThrow();
    }
  });
});

describe('the order', () => {
  const names = (a: string, b: string): number => a.localeCompare(b, 'en');
  const order = (sort: LedgerQuery['sort']): LedgerRow[] => sorted(rows, sort, TIME_KINDS, names).map((index) => rows[index] as LedgerRow);
  test('of the text is that of the table', () => expect(order('text')).toEqual(rows));
  test('of codes goes by their numbers', () => {
    const found = order('code').map((row) => row.code);
    expect(found.indexOf('2.1.1-10')).toBe(found.indexOf('2.1.1-09') + 1);
    expect(found).toHaveLength(rows.length);
  });
  test('of times puts rows without any last', () => {
    const first = order('time').findIndex((row) => row.times.length === 0);
    expect(
      order('time')
        .slice(first)
        .every((row) => row.times.length === 0),
    ).toBe(true);
  });
  test('of organizations goes by name, rows without any last', () => {
    const found = order('org').map(firstOrganization);
    const named = found.filter((organization) => organization !== undefined);
    expect(found.slice(0, named.length)).toEqual([...named].sort(names));
  });
  test('files a task under who is responsible, else under who is named first', () => {
    const row = (actors: [string, string][]): LedgerRow => ({ ...(rows[0] as LedgerRow), actors });
    expect(
      firstOrganization(
        row([
          ['a', 'consulted'],
          ['b', 'lead'],
        ]),
      ),
    ).toBe('b');
    expect(firstOrganization(row([['a', 'consulted']]))).toBe('a');
    expect(firstOrganization(row([]))).toBeUndefined();
  });
});

test('facets come in their order, each with values that some row has', () => {
  expect(ledger.facets.map(({ facet }) => facet)).toEqual([...FACETS] satisfies Facet[]);
  for (const { values } of ledger.facets) expect(values.every(({ count }) => count > 0)).toBe(true);
});
