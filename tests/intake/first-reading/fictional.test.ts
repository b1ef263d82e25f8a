import { describe, expect, test } from 'vitest';
import { type AnswerField, compareWithKey, fictionalPlans } from './fictional-plans.ts';

const FIELDS: readonly AnswerField[] = ['bodies', 'times', 'numbers'];

describe.each((await fictionalPlans()).map((fictional) => [fictional.name, fictional] as const))('the first reading of %s', (_, { plan, key }) => {
  test.each(FIELDS)('%s: all that a person reads, and nothing else', (field) => {
    const { missed, extra, wanted } = compareWithKey(plan, key, field);
    expect(wanted).toBeGreaterThan(1);
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
  });
});
