import { describe, expect, test } from 'vitest';
import { describedBy } from '../../src/exports/columns/described.ts';
import { planDataSchema } from '../../src/exports/plan-data-schema.ts';
import { registersOf } from '../../src/exports/registers.ts';
import { LIST } from '../../src/exports/table.ts';
import { exportedPlans } from './exported-plans.ts';

/** What the heading of a column says of it, and where those words come from. */
const plans = await exportedPlans();

describe.each(plans)('$id', ({ plan, data }) => {
  const registers = registersOf({ plan, data });

  test.each(registers)('$name: every column is named and explained in Chinese and in English, and its name is its own', ({ fields }) => {
    for (const { key, zh, en, note } of fields) {
      expect([zh, en], key).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[\p{Script=Latin}\p{P}\p{Script=Han} ]+$/u)]);
      expect(note, key).toMatch(/^[^\n]*[\p{Script=Han}。][^\n]*\n\p{Script=Latin}/u);
    }
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  test('a column that is a field of plan.json is explained in the words of its schema', () => {
    const note = registers.find(({ name }) => name === 'task-actors')?.fields.find(({ key }) => key === 'quote')?.note;
    expect(note?.split('\n')[1]).toBe(planDataSchema.shape.tasks.element.shape.actors.element.shape.quote.description);
  });

  test('what names a row is its own, and what refers to a row finds it', () => {
    const cells = (name: string, column: string): string[] => {
      const register = registers.find((item) => item.name === name);
      const index = register?.fields.findIndex(({ key }) => key === column) ?? -1;
      expect(index, `${name}.${column}`).toBeGreaterThanOrEqual(0);
      const list = register?.fields[index]?.list === true;
      return (register?.rows ?? []).flatMap((row) => (list ? String(row[index]).split(LIST) : [String(row[index])]));
    };
    const keyOf = (name: string): string => registers.find((item) => item.name === name)?.key ?? '';
    for (const { name, key, refers } of registers) {
      if (key !== null) expect(new Set(cells(name, key)).size, name).toBe(cells(name, key).length);
      for (const [column, other] of Object.entries(refers)) {
        const known = new Set(cells(other, keyOf(other)));
        expect(
          cells(name, column).filter((cell) => cell !== '' && !known.has(cell)),
          `${name}.${column}`,
        ).toEqual([]);
      }
    }
  });

  test('no value in a cell of several holds what separates them', () => {
    const lists = [
      ...data.organizations.map(({ aliases }) => aliases),
      ...data.documents.map(({ aliases }) => aliases),
      ...data.platforms.map(({ aliases }) => aliases),
      ...data.terms.flatMap(({ variants, forms, forbidden }) => [variants, forms, forbidden]),
      ...data.procedures.flatMap(({ steps }) => steps.map((step) => step.words.map(({ quote }) => quote))),
    ];
    expect(lists.flat().filter((value) => value.includes(LIST.trim()))).toEqual([]);
  });
});

test('a column that is no field and has no English note is refused', () => {
  const described = describedBy<object>(planDataSchema.shape.tasks.element);
  expect(() => described([{ key: 'nowhere', zh: '无', en: 'None', width: 1, note: '无。', cell: () => '' }])).toThrow(
    'Column nowhere is no field of the data: give it an English note of its own.',
  );
});
