import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/places.ts';
import { RULES } from '../../../src/intake/first-reading/rules.ts';

const words = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  [...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));

test('every file of a rule is in use', () => {
  const files = readdirSync(join(root, 'src', 'intake', 'first-reading', 'rules')).map((name) => name.replace('.rule.ts', ''));
  expect(RULES.map(({ name }) => name).sort()).toEqual(files.sort());
});

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map(({ text, finds }) => [text, finds] as const))('finds in %s', (text, finds) => {
    expect(words(text, rule.find(text))).toEqual(finds);
  });

  test.each(rule.counterExamples.map(({ text }) => [text] as const))('finds nothing in %s', (text) => {
    expect(words(text, rule.find(text))).toEqual([]);
  });
});
