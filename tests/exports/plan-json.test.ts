import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { organizationDataSchema, type PlanData, planDataSchema } from '../../src/exports/plan-data-schema.ts';
import { exportedPlans } from './exported-plans.ts';

const plans = await exportedPlans();

/** A validator made from a published JSON Schema, as somebody else would make one. */
const validator = (text: string): z.ZodType => z.fromJSONSchema(JSON.parse(text));

describe.each(plans)('$id', async (plan) => {
  const data: PlanData = JSON.parse(await plan.text('plan.json'));

  test('plan.json and the organizations’ files follow their schemas', async () => {
    expect(planDataSchema.parse(data)).toEqual(data);
    for (const organization of data.organizations.filter(({ tasks }) => tasks.length > 0)) {
      const own = JSON.parse(await plan.text(`organizations/${organization.id}.json`));
      expect(organizationDataSchema.parse(own)).toEqual(own);
    }
  });

  test('the published JSON Schema accepts plan.json and refuses a wrong one', async () => {
    const schema = validator(await plan.text('plan.schema.json'));
    expect(schema.safeParse(data).error).toBeUndefined();
    expect(schema.safeParse({ ...data, tasks: [{ ...data.tasks[0], kind: 'wish' }] }).success).toBe(false);
    expect(schema.safeParse({ ...data, unknown: 1 }).success).toBe(false);
    const organization = validator(await plan.text('organization.schema.json'));
    const first = data.organizations.find(({ tasks }) => tasks.length > 0);
    if (first !== undefined) expect(organization.safeParse(JSON.parse(await plan.text(`organizations/${first.id}.json`))).error).toBeUndefined();
  });

  test('holds the names that others build on', () => {
    expect(data.schemaVersion).toBe('1.1');
    for (const name of ['plan', 'clauses', 'tasks', 'aims', 'organizations', 'documents', 'targets', 'platforms', 'topics', 'terms', 'notes'])
      expect(data).toHaveProperty(name);
    for (const name of ['status', 'provenance', 'build']) expect(data.plan).toHaveProperty(name);
    for (const clause of data.clauses) expect(Object.keys(clause)).toEqual(expect.arrayContaining(['code', 'kind', 'number', 'heading', 'text']));
    for (const task of data.tasks) {
      expect(Object.keys(task)).toEqual(
        expect.arrayContaining([
          'code',
          'clause',
          'kind',
          'actions',
          'quote',
          'spans',
          'context',
          'conditions',
          'exceptions',
          'actors',
          'carried',
          'times',
          'targets',
          'documents',
          'platforms',
          'topics',
        ]),
      );
      for (const actor of task.actors) expect(Object.keys(actor).sort()).toEqual(['basis', 'organization', 'quote', 'role']);
      for (const time of task.times) expect(Object.keys(time)).toEqual(expect.arrayContaining(['kind', 'quote', 'value', 'rule', 'precision', 'reading']));
    }
    for (const target of data.targets) expect(Object.keys(target)).toEqual(expect.arrayContaining(['clause', 'quote', 'value', 'comparator', 'unit']));
  });

  test('every quote stands where the data say', () => {
    const text = new Map(data.clauses.map((clause) => [clause.code, clause.text]));
    for (const item of [...data.tasks, ...data.aims]) {
      const words = text.get(item.clause);
      // Pieces that touch are read as one.
      const read = item.spans.map(
        ({ start, end }, index) => `${index === 0 || item.spans[index - 1]?.end === start ? '' : '……'}${words?.['zh-Hans']?.slice(start, end)}`,
      );
      expect(read.join('')).toBe(item.quote['zh-Hans']);
      for (const piece of item.quote.en?.split(' … ') ?? []) expect(words?.en).toContain(piece);
    }
    for (const target of data.targets) expect(text.get(target.clause)?.['zh-Hans']).toContain(target.quote);
  });

  test('holds all words of the plan, but for contact data', () => {
    for (const clause of plan.plan.clauses) {
      const own = data.clauses.find(({ code }) => code === clause.code);
      expect(own?.heading).toEqual(clause.heading);
      if (plan.plan.record.pageOnly.includes(clause.code)) expect(own?.text).toMatchObject({ 'zh-Hans': '〔联系方式见公告页〕' });
      else expect(own?.text).toEqual(clause.text);
    }
  });

  test('tasks, aims and connectives make up the whole text of the measures', () => {
    for (const measure of plan.plan.dataset.measures) {
      for (const code of plan.plan.byCode.get(measure)?.children ?? []) {
        const text = data.clauses.find((clause) => clause.code === code)?.text['zh-Hans'] ?? '';
        const covered = [...data.tasks, ...data.aims, ...data.connectives]
          .filter((item) => item.clause === code)
          .flatMap((item) => ('spans' in item ? item.spans : [item.span]));
        const left = text
          .split('')
          .filter((character, index) => /[\p{L}\p{N}]/u.test(character) && !covered.some((span) => span !== null && span.start <= index && index < span.end));
        expect(left.join(''), code).toBe('');
      }
    }
  });
});
