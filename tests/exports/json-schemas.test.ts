import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { exportsOf } from '../../src/exports/index.ts';
import { BUILD, exportedPlans } from './exported-plans.ts';

/** Every JSON file that is published follows the schema that it names, by a validator that knows nothing of this project. */
const plans = await Promise.all((await exportedPlans()).map(async ({ id, plan }) => ({ id, files: (await exportsOf(plan, BUILD)).files })));

/** Complains of keywords it does not know, so that a schema means what it says. */
const validator = (): Ajv2020 =>
  new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true, allowUnionTypes: true, formats: { uri: URL.canParse } });

describe.each(plans)('$id', ({ files }) => {
  const read = (name: string): unknown => {
    const found = files.find(({ file }) => file === name);
    return found === undefined ? undefined : JSON.parse(new TextDecoder().decode(found.bytes));
  };
  const schemas = new Map<string, ReturnType<Ajv2020['compile']>>();
  const schemaOf = (name: string) => {
    const known = schemas.get(name) ?? validator().compile(read(name) as object);
    schemas.set(name, known);
    return known;
  };

  test('every JSON file follows the schema that it names', () => {
    const names = files.map(({ file }) => file).filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'));
    expect(names).toEqual(expect.arrayContaining(['plan.json', 'index.json']));
    for (const name of names) {
      const data = read(name) as { $schema: string };
      const validate = schemaOf(posix.join(posix.dirname(name), data.$schema));
      validate(data);
      expect(validate.errors ?? [], name).toEqual([]);
    }
  });

  test('a schema refuses what is missing, unknown or of another kind', () => {
    for (const name of ['plan.json', 'index.json']) {
      const data = read(name) as Record<string, unknown>;
      const validate = schemaOf(String(data['$schema']));
      const { schemaVersion: _version, ...without } = data;
      for (const wrong of [without, { ...data, unknown: 1 }, { ...data, schemaVersion: 9 }]) expect(validate(wrong), name).toBe(false);
    }
  });
});

test('the schemas for editors are schemas', () => {
  const folder = join(root, 'content/schemas');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(() => validator().compile(schema), name).not.toThrow();
  }
});
