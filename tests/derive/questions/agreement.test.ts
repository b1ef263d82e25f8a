import { describe, expect, test } from 'vitest';
import { agreementOf, type Counted, compareCodings } from '../../../src/derive/questions/agreement.ts';
import { kappa } from '../../../src/derive/questions/kappa.ts';
import type { Coding } from '../../../src/model/coding.ts';
import type { Aim, Connective, Task } from '../../../src/model/dataset.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const CLAUSE = '9.1.p1';
/** Twenty-four characters without the punctuation. */
const TEXT = '市政府应当公布名单,并每年更新;鼓励捐书,提高服务质量。';
const texts = new Map([[CLAUSE, TEXT]]);

function placed(words: string) {
  const start = TEXT.indexOf(words);
  if (start === -1) throw new Error(`${words} does not stand in the text.`);
  const span = { start, end: start + words.length };
  return { clause: CLAUSE, measure: '9.1', quote: words, pieces: [words], span, spans: [span], file: 'made by hand', line: 1 };
}
function task(code: string, words: string, own: Partial<Task>): Task {
  const none = { conditions: [], exceptions: [], actors: [], carried: [], times: [], targets: [], documents: [], platforms: [] };
  return { ...placed(words), ...none, code, kind: 'duty', actions: ['publish'], topics: ['reading'], ...own };
}
const aim = (code: string, words: string): Aim => ({ ...placed(words), code, tasks: [] });
const connective = (words: string): Connective => placed(words);
const coding = (tasks: Task[], aims: Aim[], connectives: Connective[] = []): Coding => ({
  tasks,
  aims,
  connectives,
  divisions: [],
  unread: [],
  measures: ['9.1'],
  reviews: new Map(),
});
const actor = (organization: string, role: Task['actors'][number]['role']): Task['actors'][number] => ({
  organization,
  role,
  basis: 'stated',
  quote: '市政府',
});
const yearly: Task['times'][number] = { kind: 'recurring', quote: '每年', value: null, rule: 'FREQ=YEARLY', precision: 'year' };

// 9 characters, 5, 4 and 6; both leave nothing out.
const first = coding(
  [
    task('9.1-01', '市政府应当公布名单', { actors: [actor('city', 'responsible')], conditions: [{ kind: 'scope', quote: '公布名单' }] }),
    task('9.1-02', '并每年更新', { actions: ['revise'], times: [yearly] }),
    task('9.1-03', '鼓励捐书', { actions: ['support'] }),
  ],
  [aim('9.1-a1', '提高服务质量')],
);
// 并 alone, and what is an aim above is a task.
const second = coding(
  [
    task('9.1-01', '市政府应当公布名单', { actors: [actor('city', 'lead'), actor('public', 'addressee')], conditions: [{ kind: 'scope', quote: '布名单' }] }),
    task('9.1-02', '每年更新', { actions: ['revise', 'publish'], times: [yearly] }),
    task('9.1-03', '鼓励捐书', { kind: 'permission', actions: ['promote'] }),
    task('9.1-04', '提高服务质量', { actions: ['improve'] }),
  ],
  [],
  [connective('并')],
);
const agreement = compareCodings(texts, first, second, [
  { field: 'form', at: ['9.1-a1'], settled: 'first', why: { 'zh-Hans': '句尾目的。', en: 'A tail.' }, line: 1 },
]);
const figure = (field: Counted) => agreement.figures.find((item) => item.field === field);

describe('the agreement of two codings made by hand', () => {
  test('counts each character that says something, and how many are in the same kind of record', () => {
    // 24 in all. 并 (task, connective) and the six of 提高服务质量 (aim, task) differ: 17 alike.
    // Chance: first has 18 in tasks, 6 in aims; second 23 in tasks, 1 in a connective: 18 · 23 = 414 of 576.
    expect(figure('characters')).toMatchObject({ compared: 24, alike: 17 });
    expect(figure('characters')?.kappa).toBeCloseTo((17 / 24 - 414 / 576) / (1 - 414 / 576), 12);
  });

  test('takes records for the same by the words they share, and counts tasks that have the same words', () => {
    // Three tasks are paired (并每年更新 and 每年更新 share four of five characters); the second coding has one more: four, of which two alike.
    expect(agreement.tasks).toEqual({ first: 3, second: 4, pairs: 3 });
    expect(figure('bounds')).toMatchObject({ compared: 4, alike: 2, kappa: null });
  });

  test('compares what is an aim here and a task there', () => {
    // Four pairs, three of them tasks in both. Chance: tasks 3 · 4 of 16, aims 1 · 0: p₀ = pₑ = 3/4.
    expect(figure('form')).toMatchObject({ compared: 4, alike: 3, kappa: 0 });
  });

  test('compares kinds and first actions of paired tasks, with kappa', () => {
    // Kinds: duty, duty, duty and duty, duty, permission: p₀ = 2/3, pₑ = 3 · 2 / 9 = 2/3.
    expect(figure('kind')).toMatchObject({ compared: 3, alike: 2, kappa: 0 });
    // First actions: publish, revise, support and publish, revise, promote: p₀ = 2/3, pₑ = (1 + 1) / 9.
    expect(figure('firstAction')).toMatchObject({ compared: 3, alike: 2 });
    expect(figure('firstAction')?.kappa).toBeCloseTo((2 / 3 - 2 / 9) / (1 - 2 / 9), 12);
  });

  test('of what a task may have several of, counts tasks that are alike and entries that both name', () => {
    // Actions: publish | publish, revise | revise + publish, support | promote.
    expect(figure('actions')).toMatchObject({ compared: 3, alike: 1, entries: { either: 5, both: 2 } });
    expect(figure('responsible')).toMatchObject({ compared: 3, alike: 2, entries: { either: 2, both: 0 } });
    expect(figure('roles')).toMatchObject({ compared: 3, alike: 2, entries: { either: 1, both: 0 } });
    expect(figure('times')).toMatchObject({ compared: 3, alike: 3, entries: { either: 1, both: 1 } });
    expect(figure('documents')).toMatchObject({ compared: 3, alike: 3, entries: { either: 0, both: 0 } });
  });

  test('takes conditions of one kind for the same when at least half of their words are', () => {
    // 公布名单 and 布名单 share three of four characters.
    expect(figure('conditions')).toMatchObject({ compared: 3, alike: 3, entries: { either: 1, both: 1 } });
  });

  test('names every difference once, in the order of the text, and says how it was settled', () => {
    expect(agreement.differences.map(({ at, field, first: a, second: b, settled }) => [at, field, a.length, b.length, settled?.settled])).toEqual([
      ['9.1-01', 'responsible', 1, 1, undefined],
      ['9.1-01', 'roles', 1, 1, undefined],
      ['9.1-02', 'bounds', 1, 2, undefined],
      ['9.1-02', 'actions', 1, 1, undefined],
      ['9.1-03', 'kind', 1, 1, undefined],
      ['9.1-03', 'actions', 1, 1, undefined],
      ['9.1-a1', 'form', 1, 1, 'first'],
    ]);
  });

  test('is full for a coding and itself', () => {
    const same = compareCodings(texts, first, first);
    expect(same.differences).toEqual([]);
    for (const { compared, alike, entries } of same.figures) {
      expect(alike).toBe(compared);
      expect(entries?.both).toBe(entries?.either);
    }
  });
});

describe('kappa', () => {
  const times = (n: number, pair: [string, string]): [string, string][] => new Array<[string, string]>(n).fill(pair);
  test('is the share of agreement beyond that of chance', () => {
    // 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no: p₀ = 0.7, pₑ = 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
    expect(kappa([...times(20, ['yes', 'yes']), ...times(5, ['yes', 'no']), ...times(10, ['no', 'yes']), ...times(15, ['no', 'no'])])).toBeCloseTo(0.4, 12);
  });
  test('is not defined where nothing was compared, or everything is in one category', () => {
    expect(kappa([])).toBeNull();
    expect(kappa(times(3, ['duty', 'duty']))).toBeNull();
  });
});

describe('a plan', () => {
  test('without a second coding has no agreement', async () => expect(agreementOf(await minimalPlan())).toBeNull());

  test('with one: every settlement is of a difference that is there', async () => {
    const plan = await changzhouPlan();
    const places = new Set(agreementOf(plan)?.differences.map(({ field, at }) => `${field} ${at}`));
    const idle = (plan.secondCoding?.settled ?? []).flatMap(({ field, at }) => at.map((place) => `${field} ${place}`)).filter((place) => !places.has(place));
    expect(idle).toEqual([]);
  });
});
