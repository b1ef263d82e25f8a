import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { type Chart, makeScene } from '../../src/charts/chart.ts';
import { chartsOf } from '../../src/charts/index.ts';
import { picture, standalone } from '../../src/charts/picture.ts';
import { placeOnAxis } from '../../src/derive/addresses/chart-query.ts';
import { answer, FACETS, type Known, parseLedgerQuery } from '../../src/derive/addresses/ledger-query.ts';
import { ledgerOf } from '../../src/derive/questions/ledger.ts';
import { layersOf } from '../../src/derive/questions/procedure-order.ts';
import { localesOf, show } from '../../src/page.ts';
import { address } from '../../src/urls.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';
import { CONTRACT, marksIn, plainText, rowsIn } from './contract.ts';

/** What every chart holds, whatever it draws. */
const plans = [await changzhouPlan(), await minimalPlan()];
const cases = plans.flatMap((plan) =>
  chartsOf(plan).flatMap((chart) => localesOf(plan).map((locale) => ({ chart, plan, locale, label: `${chart.name}, ${plan.id}, ${locale}` }))),
);

test('names are given once and can stand in an address', () => {
  const names = plans.map((plan) => chartsOf(plan).map(({ name }) => name));
  const files = readdirSync(join(root, 'src', 'charts')).flatMap((name) => /^(.+)\.chart\.ts$/.exec(name)?.[1] ?? []);
  const procedures = plans[0]?.dataset.procedures.map(({ id }) => `procedure-${id}`) ?? [];
  expect([...(names[0] ?? [])].sort()).toEqual([...files, ...procedures].sort());
  for (const list of names) {
    expect(new Set(list).size).toBe(list.length);
    for (const name of list) expect(name).toMatch(/^[a-z-]+$/);
  }
});

test('the gates of the plan (未经…不得) bar exactly the step that their words name', () => {
  const gates = plans[0]?.dataset.procedures.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'gate')) ?? [];
  expect(gates.map(({ to, quote }) => `${to}: ${quote}`)).toEqual([
    'decision: 未经风险评估的一律不得作出决策',
    'discussion: 未经合法性审查或经审查不合法的,不得提交讨论',
    'use: 规范性文件未经公布的不得作为行政管理依据',
  ]);
});

test('steps that no words order stand apart, and every order leads from one layer to the next', () => {
  for (const procedure of plans.flatMap((plan) => plan.dataset.procedures)) {
    const { chains, free } = layersOf(procedure);
    expect([...chains.flat(2), ...free].map(({ id }) => id).sort()).toEqual(procedure.steps.map(({ id }) => id).sort());
    const layer = (id: string): number => chains.map((layers) => layers.findIndex((steps) => steps.some((step) => step.id === id))).find((at) => at >= 0) ?? -1;
    for (const { from, to } of procedure.edges) expect(layer(to), `${from} → ${to}`).toBe(layer(from) + 1);
    for (const { id } of free) expect(procedure.edges.some(({ from, to }) => from === id || to === id)).toBe(false);
  }
  const decision = plans[0]?.dataset.procedures.find(({ id }) => id === 'major-decision');
  if (decision === undefined) throw new Error('There is no procedure major-decision.');
  expect(layersOf(decision).chains.map((layers) => layers.map((steps) => steps.map(({ id }) => id)))).toEqual([
    [['legality'], ['pre-publication', 'risk', 'discussion'], ['decision'], ['evaluation']],
    [['report'], ['issue'], ['filing']],
  ]);
});

test('every mark of the time line says how its words are read, in the picture and in the table', () => {
  for (const { chart, plan, locale } of cases.filter((item) => item.chart.name === 'timeline' && item.plan === plans[0])) {
    const scene = makeScene(plan, locale);
    const readings = marksIn(picture(scene, chart.draw(scene), '')).map(({ reading }) => plainText(reading ?? ''));
    const column = chart.columns(scene).indexOf(scene.words.charts.reading);
    expect(readings).toEqual(chart.table(scene).map(({ cells }) => cells[column]?.text));
    for (const reading of readings) expect(reading.length).toBeGreaterThan(5);
    const inPage = makeScene(plan, locale, (target) => target);
    const names = marksIn(picture(inPage, chart.draw(inPage), '')).map(({ label }) => plainText(label));
    names.forEach((name, index) => {
      expect(name).toContain(readings[index]);
    });
  }
});

test('days are drawn where the axis says', () => {
  for (const { chart, plan, locale } of cases.filter((item) => item.chart.name === 'timeline')) {
    const scene = makeScene(plan, locale);
    const { axis, bands } = chart.draw(scene);
    if (axis === undefined) throw new Error('The time line has no axis.');
    const drawn = [
      ...bands
        .map(({ inner }) => inner)
        .join('')
        .matchAll(/data-row="[^"]+-(\d{4}-\d{2}-\d{2})"><title>[^<]*<\/title><desc>[^<]*<\/desc><path [^>]*d="M([\d.]+) /g),
    ];
    if (plan === plans[0]) expect(drawn).toHaveLength(10);
    for (const [, day = '', x] of drawn) expect(placeOnAxis(axis, day)).toBeCloseTo(Number(x), 0);
  }
});

test('the matrix: a sign opens exactly its tasks in the ledger', () => {
  for (const { chart, plan, locale } of cases.filter((item) => item.chart.name === 'who')) {
    const scene = makeScene(plan, locale);
    const ledger = ledgerOf(plan);
    const values = Object.fromEntries(
      FACETS.map((facet) => [facet, new Set(ledger.facets.find((item) => item.facet === facet)?.values.map(({ value }) => value))]),
    );
    for (const { id, cells } of chart.table(scene)) {
      const [path = '', search = ''] = (cells[2]?.address ?? '').split('?');
      expect(path).toBe(address.data(locale, plan.id, 'tasks'));
      const [asked = '', first = ''] = search.split('#');
      const query = parseLedgerQuery(asked, { values: values as unknown as Known['values'], groups: new Set() });
      if (query === null) throw new Error(`The ledger does not understand ${asked}.`);
      const { shown, total } = answer(ledger.rows, query, () => '');
      expect(Number(/\d+/.exec(cells[2]?.text.replace(/^\d+[项項]中/, '') ?? '')?.[0]), id).toBe(total);
      expect(ledger.rows.find((_, index) => shown[index])?.code ?? '').toBe(first);
    }
  }
});

describe.each(cases)('$label', (item) => {
  test.each(Object.entries(CONTRACT))('%s', (_, holds) => {
    holds(item);
  });
});

test.each(plans.flatMap((plan) => chartsOf(plan).map((chart) => ({ plan, chart, label: `${chart.name}, ${plan.id}` }))))(
  '$label: the same marks in every language',
  ({ plan, chart }: { plan: (typeof plans)[number]; chart: Chart }) => {
    const [first, ...others] = localesOf(plan).map((locale) => {
      const scene = makeScene(plan, locale);
      return { marks: rowsIn(picture(scene, chart.draw(scene), '')), ids: chart.table(scene).map(({ id }) => id) };
    });
    for (const other of others) expect(other).toEqual(first);
  },
);

/** Kept pictures: a change of a picture is seen, and looked at, in the file that changes with it. `vitest -u` writes them anew. */
test.each(cases.filter(({ plan }) => plan === plans[0]))('$label: the picture is the one that was looked at', async ({ chart, plan, locale }) => {
  const scene = makeScene(plan, locale);
  const file = standalone(scene, chart.draw(scene), chart.title(scene), chart.describe(scene), [show(plan.record.title, locale).text]);
  await expect(file).toMatchFileSnapshot(`snapshots/${chart.name}.${locale}.svg`);
});
