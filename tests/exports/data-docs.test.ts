import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { CONTENT_FILES, dataDocs, fieldsOf } from '../../scripts/write-data-docs.ts';
import { indexSchema, organizationDataSchema, planDataSchema } from '../../src/exports/plan-data-schema.ts';

test.each([...dataDocs()])('%s is current (npm run docs:data writes it)', (path, text) => {
  expect(existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text, `${path} is out of date: run npm run docs:data`).toBe(true);
});

test('every field is described', () => {
  const bare = [
    ...CONTENT_FILES.flatMap(({ name, schema }) => fieldsOf(schema, 'input').map((field) => ({ name, ...field }))),
    ...Object.entries({ plan: planDataSchema, organization: organizationDataSchema, index: indexSchema } satisfies Record<string, z.ZodType>).flatMap(
      ([name, schema]) => fieldsOf(schema, 'output').map((field) => ({ name, ...field })),
    ),
  ].filter(({ description }) => description === '');
  expect(bare.map(({ name, path }) => `${name}: ${path}`)).toEqual([]);
});
