import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wordsOf } from '../../src/i18n/index.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { root } from '../fixtures/plans.ts';

/** A phrase of ours and where it is written. */
export interface Phrase {
  place: string;
  text: string;
}

/** Words that are not to be written: a row of a table in docs/wording.md. */
export interface Refusal {
  /** As the table has it: a word, or a regular expression between slashes. */
  written: string;
  pattern: RegExp;
  instead: string;
  /** Phrases inside which the word may be written. */
  allowed: string[];
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort();
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/**
 * The refused words below a heading of docs/wording.md.
 * @throws Error when there is no table below the heading
 */
export function refusals(heading: string): Refusal[] {
  const section =
    read('docs/wording.md')
      .split(/^## /m)
      .find((part) => part.startsWith(heading)) ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  if (rows.length === 0) throw new Error(`docs/wording.md has no table below "## ${heading}".`);
  return rows.flatMap(([words = '', instead = '', allowed = '']) =>
    quoted(words).map((written) => ({ written, pattern: patternOf(written), instead, allowed: quoted(allowed) })),
  );
}

function patternOf(written: string): RegExp {
  const expression = /^\/(.*)\/(i?)$/.exec(written);
  if (expression !== null) return new RegExp(expression[1] ?? '', `u${expression[2]}`);
  return new RegExp(written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u');
}

/** What is wrong with phrases, for the person who mends them. */
export function refused(phrases: readonly Phrase[], words: readonly Refusal[]): string[] {
  return phrases.flatMap(({ place, text }) =>
    words.flatMap(({ written, pattern, instead, allowed }) => {
      if (!pattern.test(text)) return [];
      const rest = allowed.reduce((left, phrase) => left.replaceAll(phrase, ' '), text);
      return pattern.test(rest) ? [`${place}: “${text}” has ${written}; write: ${instead}`] : [];
    }),
  );
}

/** All words of a locale; of its places to fill in, the forms alone. */
export function localePhrases(locale: string): Phrase[] {
  return strings(wordsOf(locale), `src/i18n/locales/${locale}`).map(({ place, text }) => ({
    place,
    text: text.replace(/\{\w+(?:@[\w-]+:([^{}]*))?\}/g, '$1'),
  }));
}

/** Phrases as the Traditional pages show them. */
export function inTraditional(phrases: readonly Phrase[]): Phrase[] {
  return phrases.map(({ place, text }) => ({ place, text: toTraditional(text) }));
}

/** The paragraphs of the guide and of what is said about the plans, in a language. Words in code spans are not ours. */
export function guidePhrases(language: string): Phrase[] {
  return [...below(`content/guide/${language}`, '.mdx'), ...below('content/plans', `/about/${language}.mdx`)].flatMap((path) =>
    read(path)
      .split('\n')
      .map((line, index) => ({ place: `${path}:${index + 1}`, text: line.replace(/`[^`]*`/g, '') }))
      .filter(({ text }) => text.trim() !== ''),
  );
}

/** Every register of the plans and of the term base, as read. Quotes and alignment are the translation's. */
const registers = [...below('content/plans', '.yaml'), ...below('content/terms', '.yaml')]
  .filter((path) => !/\/(?:quotes|alignment)\//.test(path))
  .map((path) => [path, parse(read(path)) as unknown] as const);

/** Keys of registers, tasks and terms whose words are ours and not the plan's; below `missing`, everything is. */
const OURS = new Set(['note', 'remark', 'reading', 'description', 'measures', 'definition', 'lead', 'missing', 'why']);

/** Our remarks in the registers of the plans and in the term base, in a language. */
export function remarkPhrases(language: string): Phrase[] {
  return registers.flatMap(([path, value]) => remarks(value, path, language, path.endsWith('/procedures.yaml') ? new Set([...OURS, 'name']) : OURS));
}

function remarks(value: unknown, place: string, language: string, ours: ReadonlySet<string> | 'all'): Phrase[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const path = `${place} ${key}`;
    const own = ours === 'all' || ours.has(key) ? wordsIn(item, language) : undefined;
    return own === undefined ? remarks(item, path, language, key === 'missing' ? 'all' : ours) : strings(own, path);
  });
}

/** What a record by language has in one, if it is such a record. */
function wordsIn(value: unknown, language: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[language] : undefined;
}

/** Chinese in the code of the downloads: names of columns and sheets, notes, descriptions. */
export function exportPhrases(): Phrase[] {
  return below('src/exports', '.ts').flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/(['"`])((?:(?!\1)[^\\]|\\.)*\p{Script=Han}(?:(?!\1)[^\\]|\\.)*)\1/gu)].map(([, , text = '']) => ({
          place: `${path}:${index + 1}`,
          text,
        })),
      ),
  );
}

function strings(value: unknown, place: string): Phrase[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, `${place} ${key}`));
}
