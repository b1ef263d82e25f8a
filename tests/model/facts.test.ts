import { beforeAll, describe, expect, test } from 'vitest';
import { mentionsOf } from '../../src/derive/questions/annotations.ts';
import { pageOf } from '../../src/derive/questions/outline.ts';
import type { Task } from '../../src/model/dataset.ts';
import type { Plan } from '../../src/model/plan.ts';
import { changzhouPlan } from '../fixtures/plans.ts';

/** What a careful reader finds in the Changzhou plan, counted in its text and looked up in the dataset. */
let plan: Plan;
let mentions: ReturnType<typeof mentionsOf>;
beforeAll(async () => {
  plan = await changzhouPlan();
  mentions = mentionsOf(plan);
});

const measureParagraphs = (): { code: string; text: string }[] =>
  plan.clauses.flatMap(({ code, text }) => (/^(?:2\.\d+\.\d+|3\.\d+)\.p\d+$/.test(code) ? [{ code, text: text['zh-Hans'] ?? '' }] : []));
/** Tasks whose own words, or words they rest on, hold a place of a paragraph. */
const tasksAt = (code: string, start: number): Task[] =>
  plan.dataset.tasks.filter(({ clause, span }) => clause === code && span !== null && span.start <= start && start < span.end);
const task = (code: string): Task => {
  const found = plan.dataset.tasks.find((item) => item.code === code);
  if (found === undefined) throw new Error(`no task ${code}`);
  return found;
};
/** Places of a pattern in the measures. */
const places = (pattern: RegExp): { code: string; start: number; words: string }[] =>
  measureParagraphs().flatMap(({ code, text }) => [...text.matchAll(pattern)].map((found) => ({ code, start: found.index, words: found[0] })));

describe('documents', () => {
  test('the measures name 16 titles in 《》, and each leads from a task of its paragraph to its document', () => {
    const titles = places(/《[^》]+》/g);
    expect(titles).toHaveLength(16);
    for (const { code, words } of titles) {
      const document = plan.dataset.documents.find(({ aliases }) => aliases.includes(words));
      expect(document, words).toMatchObject({ bracketed: true });
      const linked = plan.dataset.tasks.filter((item) => item.clause === code && item.documents.some((link) => link.document === document?.id));
      expect(linked.length, `${words} in ${code}`).toBeGreaterThan(0);
    }
  });

  test('17 titles are different: those of the measures, and those of the preamble and of the plan itself', () => {
    const whole = [...plan.clauses.filter(({ code }) => /^\d/.test(code)).map(({ text }) => text['zh-Hans'] ?? ''), plan.record.title['zh-Hans']].join('\n');
    const titles = new Set([...whole.matchAll(/《[^》]+》/g)].map(([words]) => words));
    expect(titles.size).toBe(17);
    for (const title of titles)
      expect(
        plan.dataset.documents.some(({ aliases }) => aliases.includes(title)),
        title,
      ).toBe(true);
  });
});

describe('prohibitions', () => {
  test('every 不得 and 严禁 of the measures stands in a prohibition, negation and all', () => {
    const words = places(/不得|严禁/g);
    expect(words.filter((place) => place.words === '不得')).toHaveLength(12);
    for (const { code, start } of words)
      expect(
        tasksAt(code, start).map(({ kind }) => kind),
        `${code} at ${start}`,
      ).toEqual(['prohibition']);
  });

  test('the five sentences 未经…不得 keep condition and negation in one prohibition', () => {
    const gates = plan.dataset.tasks.filter(({ quote }) => /未经.*不得/.test(quote));
    expect([...new Set(gates.map(({ measure }) => measure))]).toEqual(['2.2.4', '2.3.3', '2.3.4', '2.4.2', '2.4.5']);
    for (const gate of gates) expect(gate.kind, gate.code).toBe('prohibition');
  });

  test('what is only permitted (可以) is no duty', () => {
    for (const { code, start, words } of places(/(?:政府|机构)可以/g)) {
      const at = start + words.length - 1;
      expect(
        tasksAt(code, at).map(({ kind }) => kind),
        `${code} at ${at}`,
      ).toEqual(['permission']);
    }
  });
});

describe('numbers that bind', () => {
  /** Read in the plan by hand: measure, the words, value, comparator. */
  const BINDING: readonly (readonly [clause: string, words: string, value: number | [number, number], comparator: string])[] = [
    ['1.3.p1', '90%以上', 90, '>='],
    ['2.1.4.p2', '7个关键领域', 7, '='],
    ['2.2.2.p2', '3名以上', 3, '>='],
    ['2.2.3.p2', '不少于30日', 30, '>='],
    ['2.4.1.p1', '5-7支', [5, 7], 'range'],
    ['2.5.2.p1', '按时办结率达100%', 100, '='],
    ['2.5.2.p1', '报备率达100%', 100, '='],
    ['2.6.2.p1', '2人承办', 2, '='],
    ['2.6.2.p1', '3人承办', 3, '='],
    ['2.6.2.p1', '达标率100%', 100, '='],
    ['2.6.4.p1', '200人以上', 200, '>='],
    ['2.7.2.p1', '至少举办1期', 1, '>='],
    ['2.7.2.p1', '举办4期', 4, '='],
    ['2.7.2.p1', '不少于15天', 15, '>='],
    ['3.4.p1', '不少于8人', 8, '>='],
    ['3.4.p1', '不少于6人', 6, '>='],
    ['3.4.p1', '不少于3人', 3, '>='],
  ];

  test('are all in the register, with their paragraph, value and comparator, and nothing else is', () => {
    const seen = plan.dataset.targets.map(({ id, clause, quote, value, comparator }) => {
      const read = BINDING.filter(
        ([place, words, number, sign]) => place === clause && quote.includes(words) && String(number) === String(value) && sign === comparator,
      );
      return { id, read: read.length };
    });
    expect(seen.filter(({ read }) => read !== 1)).toEqual([]);
    expect(seen).toHaveLength(BINDING.length);
  });

  test('each lead from a task; 90 % is a goal of 1.3, which is no measure', () => {
    const linked = new Set(plan.dataset.tasks.flatMap(({ targets }) => targets));
    expect(plan.dataset.targets.filter(({ id }) => !linked.has(id)).map(({ clause }) => clause)).toEqual(['1.3.p1']);
  });

  test('the hedges 一般 and 原则上 are kept', () => {
    const hedged = plan.dataset.targets.filter(({ hedge }) => hedge !== undefined).map(({ clause, hedge }) => `${clause} ${hedge}`);
    expect(hedged).toEqual(['2.2.3.p2 一般', '3.4.p1 原则上']);
  });
});

describe('times', () => {
  const timesOf = (measure: string): { quote: string; value: string | null; rule: string | null; kind: string }[] =>
    plan.dataset.tasks.filter((item) => item.measure === measure).flatMap(({ times }) => times);

  test.each([
    ['2.2.3', '不少于30日', 'minimum-duration', 'P30D', null],
    ['2.2.5', '满1年', 'after-event', 'P1Y', null],
    ['2.2.5', '每隔5年', 'interval', 'P5Y', null],
    ['2.2.5', '每隔2年', 'interval', 'P2Y', null],
    ['2.7.2', '12月4日', 'recurring', null, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4'],
    ['2.7.2', '12月宪法宣传月', 'recurring', null, 'FREQ=YEARLY;BYMONTH=12'],
    ['2.7.2', '15天', 'minimum-duration', 'P15D', null],
    ['3.2', '每年1月30日前', 'recurring', null, 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30'],
  ])('%s: %s is read as %s', (measure, words, kind, value, rule) => {
    expect(timesOf(measure)).toContainEqual(expect.objectContaining({ quote: expect.stringContaining(words), kind, value, rule }));
  });

  test('一年内 in 3.2 is a condition of liability and no deadline', () => {
    expect(timesOf('3.2').filter(({ quote }) => quote.includes('一年内'))).toEqual([expect.objectContaining({ kind: 'condition', rule: null })]);
  });

  test('only 1月30日, 12月4日 and 12月 have a rule that a calendar can follow, and no measure has a date', () => {
    const all = plan.dataset.tasks.flatMap(({ times }) => times);
    expect(new Set(all.flatMap(({ rule }) => (rule?.includes('BYMONTH') ? [rule] : [])))).toEqual(
      new Set(['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=12', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4']),
    );
    expect(all.filter(({ value }) => value !== null && !value.startsWith('P'))).toEqual([]);
  });

  test('及时, 逐步, 加快 and their like are vague words, never times', () => {
    const all = plan.dataset.tasks.flatMap(({ times }) => times.map(({ quote }) => quote));
    expect(all.filter((quote) => /^(?:及时|逐步|加快|尽快|不断|进一步)$/.test(quote))).toEqual([]);
    const vague = plan.dataset.vague.map(({ word }) => word);
    for (const word of ['及时', '逐步', '加快']) expect(vague).toContain(word);
  });

  test('every rule and every value says how it was read, unless the words are the value', () => {
    const silent = plan.dataset.tasks.flatMap(({ code, times }) => times.filter(({ rule, reading }) => rule !== null && reading === undefined).map(() => code));
    expect(silent).toEqual([]);
  });
});

describe('names that look alike', () => {
  test('市政府 is not found in 常州市政府投资管理办法 or in 辖市政府法制机构', () => {
    const government = plan.dataset.organizations.find(({ aliases }) => aliases.includes('市政府'));
    const named = mentions.get(government?.id ?? '') ?? [];
    // 2.1.1.p2 has the three characters in the title only, 3.4.p1 in the offices' name only.
    expect(plan.byCode.get('2.1.1.p2')?.text['zh-Hans']).toContain('市政府');
    expect(plan.byCode.get('3.4.p1')?.text['zh-Hans']).toContain('市政府');
    expect(named).not.toContain('2.1.1.p2');
    expect(named).not.toContain('3.4.p1');
    expect(named).toContain('2.1.1.p3');
  });

  test.each([
    ['监察机关', '检察机关'],
    ['检察机关', '审判机关'],
    ['监察机关', '监督机关'],
    ['审判机关', '监督机关'],
  ])('%s and %s are two bodies', (a, b) => {
    const owner = (name: string): string | undefined => plan.dataset.organizations.find(({ aliases }) => aliases.some((alias) => alias.endsWith(name)))?.id;
    expect(owner(a)).toBeDefined();
    expect(owner(b)).toBeDefined();
    expect(owner(a)).not.toBe(owner(b));
  });

  test('辖市, 辖区 and 辖市(区) are three sets', () => {
    const owner = (name: string): string | undefined => plan.dataset.organizations.find(({ aliases }) => aliases.includes(name))?.id;
    const ids = ['辖市政府法制机构', '辖区政府法制机构', '市和辖市(区)政府法制机构'].map(owner);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(3);
  });

  test('departments that the plan never names are nowhere', () => {
    const names = plan.dataset.organizations.flatMap(({ name, aliases }) => [name['zh-Hans'] ?? '', ...aliases]);
    for (const absent of ['财政局', '司法局', '信访局', '公安局', '编办']) expect(names.filter((name) => name.includes(absent))).toEqual([]);
  });
});

describe('actors', () => {
  test('three sentences that name who must act give that body, and no other', () => {
    const responsible = (code: string): string[] =>
      task(code)
        .actors.filter(({ role }) => role === 'responsible')
        .map(({ quote }) => quote);
    expect(responsible('2.2.5-02')).toEqual(['实施部门']);
    expect(responsible('3.2-04')).toEqual(['各级政府']);
    expect(responsible('3.2-05')).toEqual(['政府部门']);
  });

  test('the body that leads mediation work leads, and does not bear it alone', () => {
    expect(task('2.6.3-01').actors.map(({ role, quote }) => `${role} ${quote}`)).toEqual([
      'responsible 政府负总责',
      'lead 政府法制机构',
      'responsible 各职能部门',
    ]);
  });

  test('every task can be reached on a page of the text', () => {
    for (const { measure } of plan.dataset.tasks) expect(pageOf(plan, measure)).toMatch(/^(?:2\.\d|3)$/);
  });
});
