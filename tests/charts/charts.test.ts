import { describe, expect, test } from 'vitest';
import { type Chart, makeScene } from '../../src/charts/chart.ts';
import { standalone } from '../../src/charts/drawing.ts';
import { chartsOf } from '../../src/charts/index.ts';
import { localesOf } from '../../src/page.ts';
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

const marksIn = (svg: string): string[] => [...svg.matchAll(/<(?:a|g) class="mark"[^>]*><title>([^<]*)<\/title>/g)].map(([, label]) => label ?? '');

test('names are given once and can stand in an address', () => {
  const names = plans.map((plan) => chartsOf(plan).map(({ name }) => name));
  expect(names[0]).toEqual(['timeline', 'who', 'glance', 'procedure-major-decision', 'procedure-rules', 'procedure-normative-documents', 'targets']);
  for (const list of names) {
    expect(new Set(list).size).toBe(list.length);
    for (const name of list) expect(name).toMatch(/^[a-z-]+$/);
  }
});

test('the gates of the plan (未经…不得) that belong to a procedure are in its picture', () => {
  const limits = plans[0]?.dataset.procedures.flatMap(({ steps }) => steps.flatMap((step) => step.limits.map(({ quote }) => quote))) ?? [];
  expect(limits.filter((quote) => quote.includes('未经'))).toEqual([
    '未经风险评估的一律不得作出决策',
    '未经合法性审查或经审查不合法的,不得提交讨论',
    '规范性文件未经公布的不得作为行政管理依据',
  ]);
});

describe.each(cases)('$label', ({ chart, plan, locale }) => {
  const own = address.data(locale, plan.id, `charts/${chart.name}`);
  const scene = makeScene(plan, locale, (target) => relative(own, target));
  const svg = chart.svg(scene);
  const rows = chart.table(scene);

  test('the table has a row for every mark', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(marksIn(svg)).toHaveLength(rows.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { cells } of rows) expect(cells).toHaveLength(chart.columns(scene).length);
  });

  test('every mark has a name and leads somewhere', () => {
    for (const label of marksIn(svg)) expect(label.trim()).not.toBe('');
    expect([...svg.matchAll(/<a class="mark" href="([^"]+)"/g)]).toHaveLength(rows.length);
  });

  test('the picture is well-formed, without style, script or anything from outside', () => {
    expect(faults(svg)).toEqual([]);
    expect(svg).not.toMatch(/ style=|<style|<script|<image|<foreignObject| on[a-z]+=|url\(|https?:(?!\/\/www\.w3\.org)/);
    expect(svg).toMatch(/^<svg [^>]*font-family="[^"]+"/);
  });

  test('as a file it names no link, and has title, description and footer', () => {
    const bare = makeScene(plan, locale);
    const file = standalone(bare, chart.svg(bare), chart.title(bare), chart.describe(bare), ['a & b']);
    expect(faults(file)).toEqual([]);
    expect(file).not.toContain('<a ');
    expect(marksIn(file)).toHaveLength(rows.length);
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
      return { marks: marksIn(chart.svg(scene)).length, ids: chart.table(scene).map(({ id }) => id) };
    });
    for (const other of others) expect(other).toEqual(first);
  },
);
