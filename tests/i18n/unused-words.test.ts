import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { root } from '../fixtures/plans.ts';

/** The code that speaks: all of it but the locale files themselves, without comments. */
const code = ['src', 'scripts']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`))
  .filter((path) => /\.(?:ts|astro|mjs)$/.test(path) && !path.startsWith('src/i18n/'))
  .map((path) =>
    readFileSync(join(root, path), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, ''),
  )
  .join('\n');

const answers = new Map<string, boolean>();
/** Whether the code has a pattern; each is looked for once. */
function says(pattern: string): boolean {
  const known = answers.get(pattern);
  if (known !== undefined) return known;
  const answer = new RegExp(pattern, 'm').test(code);
  answers.set(pattern, answer);
  return answer;
}

/** Whether a group of words within an area, or one of those around it, is chosen from by a value (`roles[role]`) or gone through (`Object.entries(tests)`). */
function isChosenFrom(path: readonly string[]): boolean {
  return path.some((group) => says(`\\b${group}\\??\\.?\\[|\\bObject\\.\\w+\\((?:[\\w.]*\\.)?${group}\\)|\\b${group}\\.map\\(`));
}

/** Whether a group is given another name, or handed to a script, so that its words are read without its name before them. */
function isHandedOver(group: string): boolean {
  return says(`\\.${group}(?:[;,)\\s]|$)|\\{[\\w\\s,:]*\\b${group}\\b[\\w\\s,:]*\\} = |\\.\\.\\.[\\w.]*\\b${group}\\b`);
}

function isUsed(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  const group = path.at(-2) ?? '';
  if (says(`\\b${group}\\??\\.${name}\\b`)) return true;
  if (isChosenFrom(path.slice(1, -1))) return true;
  return isHandedOver(group) && says(`\\.${name}\\b|\\{[\\w\\s,:]*\\b${name}\\b[\\w\\s,:]*\\} = |'${name}'`);
}

/** Paths of all words; lists count as one. */
function paths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string' || Array.isArray(value)) return [[...path]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => paths(item, [...path, key]));
}

test('every word of the interface is said somewhere: words that nothing shows are taken out of the locale files', () => {
  const unused = paths(wordsOf('zh-Hans')).filter((path) => path.length > 1 && !isUsed(path));
  expect(unused.map((path) => path.join('.'))).toEqual([]);
});
