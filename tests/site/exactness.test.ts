import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, siteDirectory } from '../../scripts/places.ts';
import { type BuiltLine, builtLines, builtPartHeadings } from './built-words.ts';

/** The built pages hold the captured plan, character for character (white space aside), once the display rule is undone. */
const site = siteDirectory();
const plan = 'changzhou-2016';
const captured = readFileSync(join(root, 'content', 'plans', plan, 'source.txt'), 'utf8').split('\n');
const first = captured.findIndex((line) => /^常州市贯彻落实/.test(line));
const end = captured.findIndex((line) => /^\s*附件:/.test(line));
const source = captured
  .slice(first, end)
  .map((line) => line.replace(/\s/g, ''))
  .filter((line) => line !== '');

const whole = (): BuiltLine[] => builtLines(site, `${plan}/full.html`).filter(({ code }) => !code.startsWith('annex'));
const sections = (): BuiltLine[] => {
  const contents = builtLines(site, `${plan}/index.html`);
  const page = (code: string): BuiltLine[] => builtLines(site, `${plan}/${code}.html`);
  const part2 = builtPartHeadings(site, `${plan}/index.html`).filter(({ code }) => code === '2');
  return [...contents, ...page('0'), ...page('1'), ...part2, ...[1, 2, 3, 4, 5, 6, 7].flatMap((number) => page(`2.${number}`)), ...page('3')];
};

describe.each([
  ['the page of the whole plan', whole],
  ['the pages of the sections', sections],
])('%s', (_, read) => {
  const lines = read();

  test('equals the source, line by line', () => {
    const differing = source.flatMap((text, index) => {
      const line = lines[index];
      return line?.text === text ? [] : [{ place: line?.code ?? 'missing', built: line?.text, captured: text }];
    });
    expect(differing.slice(0, 3)).toEqual([]);
    expect(lines.length).toBe(source.length);
  });

  test('has 64 paragraphs, 44 measures and 20,491 characters', () => {
    const codes = lines.map(({ code }) => code).filter((code) => /\.p\d+$/.test(code));
    const measures = new Set(codes.map((code) => code.replace(/\.p\d+$/, '')).filter((code) => /^(?:2\.\d+|3)\.\d+$/.test(code)));
    expect(codes.length).toBe(64);
    expect(new Set(codes).size).toBe(64);
    expect(measures.size).toBe(44);
    expect([...lines.map(({ text }) => text).join('')].length).toBe(20_491);
  });
});

test('the plan stands in the source from its title to its last measure', () => {
  expect(source[0]).toBe('常州市贯彻落实《法治政府建设实施纲要(2015—2020年)》实施方案');
  expect(source.join('').length).toBe(20_491);
});
