import { describe, expect, test } from 'vitest';
import { type Chart, makeScene } from '../../src/charts/chart.ts';
import { picture, standalone } from '../../src/charts/drawing.ts';
import { chartsOf } from '../../src/charts/index.ts';
import { placeOnAxis } from '../../src/derive/addresses/chart-query.ts';
import { answer, FACETS, type Known, parseQuery } from '../../src/derive/addresses/ledger-query.ts';
import { ledgerOf } from '../../src/derive/questions/ledger.ts';
import { layersOf } from '../../src/derive/questions/procedure-order.ts';
import { localesOf, show } from '../../src/page.ts';
import { address, relative } from '../../src/urls.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';

/** What every chart holds, whatever it draws. */
const plans = [await changzhouPlan(), await minimalPlan()];
const cases = plans.flatMap((plan) =>
  chartsOf(plan).flatMap((chart) => localesOf(plan).map((locale) => ({ chart, plan, locale, label: `${chart.name}, ${plan.id}, ${locale}` }))),
);

/** What is wrong with a text as XML: tags that do not match, characters that must be escaped, attributes without quotes or given twice. */
function faults(xml: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^>]*\?>\n/, '')
    .replace(/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)(\/?)>/g, (_, closing: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, key]) => key);
      if (new Set(names).size !== names.length) found.push(`${name} has an attribute twice: ${names.join(' ')}`);
      if (closing === '/') {
        const last = open.pop();
        if (last !== name) found.push(`</${name}> closes ${last}`);
      } else if (empty === '') open.push(name);
      return '';
    });
  if (open.length > 0) found.push(`not closed: ${open.join(' ')}`);
  if (/[<>]/.test(rest)) found.push(`left over: ${rest.slice(0, 80)}`);
  if (/&(?!amp;|lt;|gt;|quot;)/.test(xml)) found.push('a bare &');
  if (/NaN|undefined|Infinity|\[object/.test(xml)) found.push('a value that is none');
  return found;
}

/** Marks of a picture in their order: row, name, reading. */
const marksIn = (svg: string): { row: string; label: string; reading: string | undefined }[] =>
  [...svg.matchAll(/<(?:a|g) class="mark"[^>]* data-row="([^"]*)"[^>]*><title>([^<]*)<\/title>(?:<desc>([^<]*)<\/desc>)?/g)].map(([, row, label, reading]) => ({
    row: row ?? '',
    label: label ?? '',
    reading,
  }));
const rowsIn = (svg: string): string[] => marksIn(svg).map(({ row }) => row);
const plainText = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test('names are given once and can stand in an address', () => {
  const names = plans.map((plan) => chartsOf(plan).map(({ name }) => name));
  expect(names[0]).toEqual([
    'timeline',
    'who',
    'glance',
    'procedure-major-decision',
    'procedure-rules',
    'procedure-normative-documents',
    'targets',
    'instruments',
  ]);
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
        .matchAll(/data-row="[^"]+-(\d{4}-\d{2}-\d{2})"><title>[^<]*<\/title><desc>[^<]*<\/desc><rect[^>]*\/><path [^>]*d="M([\d.]+) /g),
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
      const query = parseQuery(asked, { values: values as unknown as Known['values'], groups: new Set() });
      if (query === null) throw new Error(`The ledger does not understand ${asked}.`);
      const { shown, total } = answer(ledger.rows, query, () => '');
      expect(Number(/\d+/.exec(cells[2]?.text.replace(/^\d+[项項]中/, '') ?? '')?.[0]), id).toBe(total);
      expect(ledger.rows.find((_, index) => shown[index])?.code ?? '').toBe(first);
    }
  }
});

describe.each(cases)('$label', ({ chart, plan, locale }) => {
  const own = address.data(locale, plan.id, `charts/${chart.name}`);
  const scene = makeScene(plan, locale, (target) => relative(own, target));
  const drawing = chart.draw(scene);
  const svg = picture(scene, drawing, chart.title(scene));
  const rows = chart.table(scene);

  test('the table has exactly the rows that the picture shows, in its order', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rowsIn(svg)).toEqual(rows.map(({ id }) => id));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { cells } of rows) expect(cells).toHaveLength(chart.columns(scene).length);
  });

  test('each row names the strip that holds its mark, and strips their heads', () => {
    const ids = drawing.bands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, height, inner, under } of drawing.bands) {
      expect(Number.isInteger(height), `${id} ${height}`).toBe(true);
      expect(rowsIn(inner)).toEqual(rows.filter(({ band }) => band === id).map((row) => row.id));
      if (under !== undefined) expect(ids.slice(0, ids.indexOf(id))).toContain(under);
    }
  });

  test('choices are named, and lead to marks', () => {
    for (const { name, choices } of chart.filters?.(scene) ?? [])
      for (const { value, name: said, count } of choices) {
        expect(said.trim()).not.toBe('');
        expect(count).toBe(rows.filter(({ values }) => values?.[name]?.includes(value)).length);
        expect(count).toBeGreaterThan(0);
      }
    const [first, ...others] = chart.orders?.(scene) ?? [];
    const drawn = drawing.bands.map(({ id }) => id).filter((id) => first?.bands.includes(id));
    expect(first?.bands ?? []).toEqual(drawn);
    for (const { bands } of others) expect([...bands].sort()).toEqual([...drawn].sort());
    for (const { name } of [...(chart.orders?.(scene) ?? []), ...(chart.shades?.(scene) ?? [])]) expect(name.trim()).not.toBe('');
  });

  test('every mark has a name and leads somewhere', () => {
    for (const { label } of marksIn(svg)) expect(label.trim()).not.toBe('');
    expect([...svg.matchAll(/<a class="mark" href="([^"]+)"/g)]).toHaveLength(rows.length);
  });

  test('the picture is well-formed, without style, script or anything from outside', () => {
    expect(faults(svg)).toEqual([]);
    expect(svg).not.toMatch(/ style=|<style|<script|<image|<foreignObject| on[a-z]+=|url\(|https?:(?!\/\/www\.w3\.org)/);
  });

  test('as a file it names no link, and has title, description and footer', () => {
    const bare = makeScene(plan, locale);
    const file = standalone(bare, chart.draw(bare), chart.title(bare), chart.describe(bare), ['a & b']);
    expect(faults(file)).toEqual([]);
    expect(file).not.toContain('<a ');
    expect(file).toMatch(/^<\?xml [^>]*>\n<svg [^>]*font-family="[^"]+"/);
    expect(rowsIn(file)).toEqual(rows.map(({ id }) => id));
    expect(file).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    expect(file).toContain('a &amp; b');
  });

  test('the sentence is filled in', () => {
    expect(chart.describe(scene)).not.toMatch(/[{}]/);
    expect(chart.describe(scene).length).toBeGreaterThan(20);
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
