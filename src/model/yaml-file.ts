import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { hiddenCharacters } from '../text/hidden-characters.ts';
import type { Problem } from './problem.ts';
import { schemaFault } from './schema-words.ts';
import { yamlFault } from './yaml-words.ts';

/** A YAML text read against a schema: the value (null when it cannot be used), its problems, and where things stand. */
export interface YamlReading<T> {
  value: T | null;
  problems: Problem[];
  /** Line (from 1) of the node at a path such as `['tasks', 3, 'quote']`; the nearest parent's line when it is absent. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a YAML text and validates it.
 * @param file path shown in messages
 * @param firstLine line of the file at which `text` begins (front matter begins at line 2)
 * @returns the validated value, or null with problems that name file, line, cause and remedy
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, check: string, firstLine = 1): YamlReading<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;

  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (pair === undefined) break;
        if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range === undefined) break;
        offset = range[0];
      } else break;
    }
    return lineAt(offset);
  };

  if (document.errors.length > 0) {
    const colons = fullWidthColons(text);
    if (colons.length > 0)
      return {
        value: null,
        lineOf,
        problems: colons.map(({ line, key }) => ({
          check,
          file,
          line: line + firstLine - 1,
          message: `Behind "${key}" stands a full-width colon (：).`,
          hint: `Write a colon of half width and a space: "${key}: "`,
        })),
      };
    // One slip makes the lines behind it unreadable, too: of those, the first alone is told.
    const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    const told = document.errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
    const problems = told.map((error): Problem => {
      const place = { check, file, line: lineAt(error.pos[0]) };
      if (error.code === 'DUPLICATE_KEY') {
        const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0] ?? '';
        return { ...place, message: `The key "${key}" stands twice in one record.`, hint: 'Remove one of the two.' };
      }
      return {
        ...place,
        ...yamlFault(error.code),
      };
    });
    return { value: null, problems, lineOf };
  }

  let record: unknown;
  try {
    record = document.toJS();
  } catch {
    const line = text.split('\n').findIndex((words) => /(?:^|[\s[{,:-])\*\S/.test(words));
    const problem = {
      check,
      file,
      line: Math.max(1, line + 1) + firstLine - 1,
      message: 'Here a value begins with * and so stands for another one, which is not there or is repeated too often.',
      hint: 'Put a value that begins with * or & into double quotes; write values that repeat in full.',
    };
    return { value: null, problems: [problem], lineOf };
  }
  const hidden = hiddenPath(record, text);
  if (hidden !== null) {
    const { path, name } = hidden;
    const message = `A backslash in "${pathInWords(path)}" makes a character that cannot be seen (${name}).`;
    return {
      value: null,
      lineOf,
      problems: [{ check, file, line: lineOf(path), message, hint: 'Remove it, with the letters behind it that say which character is meant.' }],
    };
  }
  const parsed = schema.safeParse(record);
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue): Problem => {
    const where = pathInWords(issue.path);
    if (issue.code === 'unrecognized_keys') {
      const key = issue.keys[0] ?? '';
      return {
        check,
        file,
        line: lineOf([...issue.path, key]),
        message: `Unknown key "${issue.keys.join('", "')}"${where === '' ? '' : ` in ${where}`}.`,
        hint: 'Remove it, or correct its spelling; docs/data.md lists the keys that exist.',
      };
    }
    return { check, file, line: lineOf(issue.path), ...schemaFault(issue, where === '' ? 'The record' : `"${where}"`, valueAt(record, issue.path)) };
  });
  return { value: null, problems, lineOf };
}

/** Keys behind which a full-width colon stands in place of the one that YAML reads. */
function fullWidthColons(text: string): { line: number; key: string }[] {
  return text.split('\n').flatMap((words, index) => {
    const key = /^[\s-]*([A-Za-z][\w-]*)[：﹕︰]/.exec(words)?.[1];
    return key === undefined ? [] : [{ line: index + 1, key }];
  });
}

/** The first value with a character that cannot be seen and does not stand in the file as such: written as an escape, it passes every other check. */
function hiddenPath(value: unknown, text: string, path: PropertyKey[] = []): { path: PropertyKey[]; name: string } | null {
  if (typeof value === 'string') {
    const name =
      hiddenCharacters(value).find(({ index }) => !text.includes(value[index] ?? ''))?.name ?? (/\r/.test(value) && !text.includes('\r') ? 'U+000D' : null);
    return name === null ? null : { path, name };
  }
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = hiddenPath(inner, text, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

/** A path as an author reads it: `tasks no. 3, action`. */
function pathInWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (words, step) =>
      typeof step === 'number' ? `${words}${words === '' ? 'record' : ''} no. ${step + 1}` : `${words}${words === '' ? '' : ', '}${String(step)}`,
    '',
  );
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined), root);
}
