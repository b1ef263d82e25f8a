import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { assets } from '../../src/assets.ts';
import { COLOURS, SIZES, tokensAsCss, WIDTHS } from '../../src/styles/tokens.ts';

/** Sizes, widths and colours of all style sheets come from one scale. */
const folder = join(root, 'src', 'styles');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));
const found = (pattern: RegExp): string[] =>
  sheets.flatMap(({ name, css }) => [...css.matchAll(pattern)].map(([whole, value]) => `${name}: ${value ?? whole}`));
const sizeIn = (entry: string): string => entry.slice(entry.indexOf(': ') + 2);

test('there are at most ten sizes of type and three widths', () => {
  expect(Object.keys(SIZES).length).toBeLessThanOrEqual(10);
  expect(Object.keys(WIDTHS)).toHaveLength(3);
});

test('every size of type is one of the scale', () => {
  const ownSizes = new RegExp(`^(inherit|var\\(--(${Object.keys(SIZES).join('|')})\\)( !important)?)$`);
  expect(found(/font-size:\s*([^;}]+)/g).filter((entry) => !ownSizes.test(sizeIn(entry)))).toEqual([]);
  const shorthand = new RegExp(`^(inherit|(\\d00 )?var\\(--(${Object.keys(SIZES).join('|')})\\) .*)$`);
  // Custom properties do not reach the margins of a page: there a size is one that paper has.
  const onPaper = [...tokensAsCss().matchAll(/:([\d.]+pt);/g)].map(([, size]) => size);
  // 四号, the size that GB/T 9704 gives to page numbers.
  const margin = new RegExp(`^(${[...onPaper, '14pt'].join('|')}) (sans-)?serif$`);
  expect(found(/[\s;{]font:\s*([^;}]+)/g).filter((entry) => !shorthand.test(sizeIn(entry)) && !margin.test(sizeIn(entry)))).toEqual([]);
});

test('every width at which a page changes is one of three', () => {
  const allowed = Object.values(WIDTHS).flatMap((width) => [`min-width: ${width}px`, `max-width: ${width - 0.02}px`]);
  expect(found(/@media[^{]*?\(((?:min|max)-width: [^)]+)\)/g).filter((entry) => !allowed.includes(sizeIn(entry)))).toEqual([]);
});

test('no style sheet has a colour of its own', () => {
  expect(found(/#[0-9a-f]{3,8}\b(?![^{}]*\{)|\b(?:rgb|hsl)a?\([^)]*\)/gi)).toEqual([]);
});

test('the bundle holds every token, each scheme all colours', async () => {
  const { style } = await assets();
  const css = new TextDecoder().decode(style.body);
  for (const name of Object.keys(SIZES)) expect(css).toContain(`--${name}:`);
  for (const scheme of Object.values(COLOURS)) expect(Object.keys(scheme)).toEqual(Object.keys(COLOURS.light));
  // No var() without a value: a token that was renamed would be lost without a word.
  const everything = Object.entries(await assets())
    .filter(([, { name }]) => name.endsWith('.css'))
    .map(([, { body }]) => new TextDecoder().decode(body))
    .join('\n');
  const defined = new Set([...everything.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
  const used = new Set([...everything.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !defined.has(name) && !name?.startsWith('print-'))).toEqual([]);
});

test('no style sheet is longer than 300 lines', () => {
  expect(sheets.filter(({ css }) => css.split('\n').length > 301).map(({ name }) => name)).toEqual([]);
});
