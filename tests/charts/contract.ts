import { expect } from 'vitest';
import { type Chart, makeScene } from '../../src/charts/chart.ts';
import { lineDrawing, narrowOf } from '../../src/charts/list.ts';
import { picture, slides, standalone, thumbnail } from '../../src/charts/picture.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { address, relative } from '../../src/urls.ts';

/** What every chart holds, whatever it draws: used for those of the house and for one that is dropped in. */

/** What is wrong with a text as XML: tags that do not match, characters that must be escaped, attributes without quotes or given twice. */
export function faults(xml: string): string[] {
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
export const marksIn = (svg: string): { row: string; label: string; reading: string | undefined }[] =>
  [...svg.matchAll(/<(?:a|g) class="mark"[^>]* data-row="([^"]*)"[^>]*><title>([^<]*)<\/title>(?:<desc>([^<]*)<\/desc>)?/g)].map(([, row, label, reading]) => ({
    row: row ?? '',
    label: label ?? '',
    reading,
  }));
export const rowsIn = (svg: string): string[] => marksIn(svg).map(({ row }) => row);
export const plainText = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Rows of the drawing for narrow screens, in its order. */
export const rowsOfLines = (html: string): string[] => [...html.matchAll(/<a class="mark entry[^"]*"[^>]* data-row="([^"]*)"/g)].map(([, row]) => row ?? '');

interface Case {
  chart: Chart;
  plan: Plan;
  locale: Locale;
}

function drawnCase({ chart, plan, locale }: Case) {
  const own = address.data(locale, plan.id, `charts/${chart.name}`);
  const scene = makeScene(plan, locale, (target) => relative(own, target));
  const drawing = chart.draw(scene);
  const lines = narrowOf(chart, scene);
  return {
    scene,
    drawing,
    lines,
    svg: picture(scene, drawing, chart.title(scene)),
    html: lineDrawing(scene, lines, chart.title(scene)),
    rows: chart.table(scene),
  };
}

/** The clauses of the contract, each a sentence and how it is tried. */
export const CONTRACT: Readonly<Record<string, (item: Case) => void>> = {
  'the table has exactly the rows that the picture shows, in its order': (item) => {
    const { scene, svg, rows } = drawnCase(item);
    expect(rows.length).toBeGreaterThan(0);
    expect(rowsIn(svg)).toEqual(rows.map(({ id }) => id));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { cells } of rows) expect(cells).toHaveLength(item.chart.columns(scene).length);
  },
  "the drawing for narrow screens has the same marks, and each leads where the picture's does": (item) => {
    const { svg, html, rows } = drawnCase(item);
    expect(rowsOfLines(html).sort()).toEqual(rows.map(({ id }) => id).sort());
    if (item.chart.narrow === undefined) return;
    const targets = (text: string) =>
      Object.fromEntries([...text.matchAll(/<a class="mark[^"]*" href="([^"]*)"[^>]* data-row="([^"]*)"/g)].map(([, href, row]) => [row, href]));
    expect(targets(html)).toEqual(targets(svg));
  },
  'each line of the drawing for narrow screens says something, in well-formed HTML without style or script': (item) => {
    const { html } = drawnCase(item);
    expect(faults(html)).toEqual([]);
    expect(html).not.toMatch(/ style=|<style|<script|<image|<foreignObject| on[a-z]+=|url\(|https?:/);
    for (const [, inner = ''] of html.matchAll(/<a class="mark entry[^>]*>(.*?)<\/a>/g)) expect(inner.replace(/<[^>]*>/g, '').trim()).not.toBe('');
  },
  'strips of the drawing for narrow screens are named once, below their heads': (item) => {
    const { lines } = drawnCase(item);
    const ids = lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, under } of lines) if (under !== undefined) expect(ids.slice(0, ids.indexOf(id))).toContain(under);
  },
  'each row names the strip that holds its mark, and strips their heads': (item) => {
    const { drawing, rows } = drawnCase(item);
    const ids = drawing.bands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, height, inner, under } of drawing.bands) {
      expect(Number.isInteger(height), `${id} ${height}`).toBe(true);
      expect(rowsIn(inner)).toEqual(rows.filter(({ band }) => band === id).map((row) => row.id));
      if (under !== undefined) expect(ids.slice(0, ids.indexOf(id))).toContain(under);
    }
  },
  'choices are named, and lead to marks': (item) => {
    const { scene, drawing, lines, rows } = drawnCase(item);
    const { chart } = item;
    for (const { name, choices } of chart.filters?.(scene) ?? [])
      for (const { value, name: said, count } of choices) {
        expect(said.trim()).not.toBe('');
        expect(count).toBe(rows.filter(({ values }) => values?.[name]?.includes(value)).length);
        expect(count).toBeGreaterThan(0);
      }
    const [first, ...others] = chart.orders?.(scene) ?? [];
    const ordered = (bands: readonly { id: string }[]): string[] => bands.map(({ id }) => id).filter((id) => first?.bands.includes(id));
    expect(first?.bands ?? []).toEqual(ordered(drawing.bands));
    // An order moves both drawings.
    expect(ordered(lines)).toEqual(ordered(drawing.bands));
    for (const { bands } of others) expect([...bands].sort()).toEqual(ordered(drawing.bands).sort());
    for (const { name } of [...(chart.orders?.(scene) ?? []), ...(chart.shades?.(scene) ?? [])]) expect(name.trim()).not.toBe('');
  },
  'every mark has a name and leads somewhere': (item) => {
    const { svg, rows } = drawnCase(item);
    for (const { label } of marksIn(svg)) expect(label.trim()).not.toBe('');
    expect([...svg.matchAll(/<a class="mark" href="([^"]+)"/g)]).toHaveLength(rows.length);
  },
  'the picture is well-formed, without style, script or anything from outside': (item) => {
    const { svg } = drawnCase(item);
    expect(faults(svg)).toEqual([]);
    expect(svg).not.toMatch(/ style=|<style|<script|<image|<foreignObject| on[a-z]+=|url\(|https?:(?!\/\/www\.w3\.org)/);
  },
  'no words of the picture are smaller than 14': (item) => {
    const { svg } = drawnCase(item);
    expect([...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)).filter((size) => size < 14)).toEqual([]);
  },
  'as a file it names no link, and has title, description and footer': ({ chart, plan, locale }) => {
    const bare = makeScene(plan, locale);
    const rows = chart.table(bare);
    const file = standalone(bare, chart.draw(bare), chart.title(bare), chart.describe(bare), ['a & b']);
    expect(faults(file)).toEqual([]);
    expect(file).not.toContain('<a ');
    expect(file).toMatch(/^<\?xml [^>]*>\n<svg [^>]*font-family="[^"]+"/);
    expect(rowsIn(file)).toEqual(rows.map(({ id }) => id));
    expect(file).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    expect(file).toContain('a &amp; b');
  },
  'no area of a file is painted by programs that know neither transparent nor pointer-events': ({ chart, plan, locale }) => {
    const bare = makeScene(plan, locale);
    const file = standalone(bare, chart.draw(bare), chart.title(bare), chart.describe(bare), []);
    expect(file).not.toMatch(/="transparent"|pointer-events|currentColor|class="hit/);
    for (const [whole] of file.matchAll(/<(?:rect|circle|path|text|tspan|line) [^>]*>/g)) expect(whole).toMatch(/ fill="|<line /);
  },
  'in small it has no words, no links and no value that is none': ({ chart, plan, locale }) => {
    const small = thumbnail(chart.draw(makeScene(plan, locale)));
    expect(faults(small)).toEqual([]);
    expect(small).not.toMatch(/<text|<title|<a |NaN/);
  },
  'slides are 16:9 and together show every mark': ({ chart, plan, locale }) => {
    const bare = makeScene(plan, locale);
    const files = slides(bare, chart.draw(bare), chart.title(bare), chart.describe(bare), ['a & b']);
    for (const file of files) {
      expect(faults(file)).toEqual([]);
      expect(file).toContain('width="960" height="540"');
    }
    expect(files.flatMap(rowsIn)).toEqual(chart.table(bare).map(({ id }) => id));
  },
  'the sentence is filled in': (item) => {
    const { scene } = drawnCase(item);
    expect(item.chart.describe(scene)).not.toMatch(/[{}]/);
    expect(item.chart.describe(scene).length).toBeGreaterThan(20);
  },
};
