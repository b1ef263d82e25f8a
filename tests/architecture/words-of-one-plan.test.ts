import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../fixtures/plans.ts';

/**
 * No word of one plan stands in the code: what a plan says, plan.yaml and its folder say.
 * Apart from it: the words of a status, in the interface's languages; the grammar of Chinese plans, where texts are read; an example of
 * how a library writes a date.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/i18n/locales/zh-Hans/status.ts': ['征求意见稿'],
  'src/exports/json-schema.ts': ['2020'],
  'scripts/chromium-80.ts': ['2020'],
};
const WORDS = /2016|2020|changzhou|常州|征求意见稿/gi;

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mjs|css)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length)
        .replace(/^[/\\]/, '')
        .replaceAll('\\', '/'),
    ),
);

test('the code has no word of one plan in it', () => {
  const found = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(WORDS)]
      .map(([word]) => word)
      .flatMap((word) => (ALLOWED[path]?.includes(word) === true ? [] : [`${path}: ${word}`])),
  );
  expect(found).toEqual([]);
});

test('no code of what stands beside the parts is asked for by name: a clause has a kind', () => {
  const asked = /(?:byCode\.(?:get|has)|clauseAt\([^()]*,|\bfile=|code === |=== code)\s*\(?['"](?:notice|annex|0)['"]/;
  expect(sources.filter((path) => asked.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test('no place asks the first digit of a code what a clause is', () => {
  const asked = /\/\^(?:\\d|\[1-9\]|\[0-9\])\/\.test\(/;
  expect(sources.filter((path) => asked.test(readFileSync(join(root, path), 'utf8')))).toEqual(['src/model/ids.ts']);
});

test('what is allowed still stands there', () => {
  for (const [path, words] of Object.entries(ALLOWED)) for (const word of words) expect(readFileSync(join(root, path), 'utf8'), path).toContain(word);
});
