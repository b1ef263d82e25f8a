import { describe, expect, test } from 'vitest';
import { describedBy } from '../../src/exports/columns/described.ts';
import { documentColumns } from '../../src/exports/columns/document-columns.ts';
import { organizationColumns } from '../../src/exports/columns/organization-columns.ts';
import { targetColumns } from '../../src/exports/columns/target-columns.ts';
import { taskColumns } from '../../src/exports/columns/task-columns.ts';
import { termColumns } from '../../src/exports/columns/term-columns.ts';
import { timeColumns } from '../../src/exports/columns/time-columns.ts';
import { planDataSchema } from '../../src/exports/plan-data-schema.ts';
import { exportedPlans } from './exported-plans.ts';

/** What the heading of a column says of it, and where those words come from. */
const plans = await exportedPlans();

describe.each(plans)('$id', ({ plan, data }) => {
  const { ledger, chinese, english, names } = taskColumns({ plan, data });
  const tasks = [...ledger, ...chinese, ...english, ...names];

  test.each(
    Object.entries({
      tasks,
      organizations: organizationColumns(),
      times: timeColumns(),
      targets: targetColumns(data),
      documents: documentColumns(data),
      terms: termColumns(data),
    }),
  )('%s: every column is explained in Chinese and in English, and its name is its own', (_, columns) => {
    for (const { key, note } of columns) expect(note, key).toMatch(/^[^\n]*[\p{Script=Han}。][^\n]*\n\p{Script=Latin}/u);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  });

  test('a column that is a field of plan.json is explained in the words of its schema', () => {
    const note = tasks.find(({ key }) => key === 'actors.quote')?.note;
    expect(note?.split('\n')[1]).toBe(planDataSchema.shape.tasks.element.shape.actors.element.shape.quote.description);
  });
});

test('a column that is no field and has no English note is refused', () => {
  const described = describedBy<object>(planDataSchema.shape.tasks.element);
  expect(() => described([{ key: 'nowhere', zh: '无', width: 1, note: '无。', cell: () => '' }])).toThrow(
    'Column nowhere is no field of the data: give it an English note of its own.',
  );
});
