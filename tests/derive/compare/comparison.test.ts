import { describe, expect, test } from 'vitest';
import { applyComparison, compareUnits, type RowKind } from '../../../src/derive/compare/comparison.ts';
import { keptInOrder } from '../../../src/derive/compare/order.ts';
import type { Unit } from '../../../src/derive/compare/units.ts';
import { wordChanges } from '../../../src/derive/compare/words.ts';
import { measuresOf } from '../../../src/derive/questions/outline.ts';
import { clauseAt } from '../../../src/model/plan.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';
import { type Draft, edit, type Moved, randomFrom, unitsOfDraft } from './edits.ts';

const paragraph = (code: string, text: string): Unit => ({ code, kind: 'paragraph', number: '', parent: code.split('.p')[0] ?? null, text });
const heading = (code: string, number: string, text: string): Unit => ({ code, kind: 'measure', number, parent: null, text });

const A = '县图书馆每周开放不少于六天，节假日照常开放，开放时间向社会公布。';
const B = '乡镇应当设立书屋，书屋由专人管理。书屋的图书每年更新一次，更新经费列入预算。';
const C = '学校图书室在寒假和暑假向附近居民开放，具体办法由教育部门另行制定。';
const D = '阅读推广志愿者经过培训后上岗，培训由图书馆负责组织。';

/** What became of each clause of the newer text, and of those that have gone. */
function kinds(before: readonly Unit[], after: readonly Unit[]): [string, RowKind][] {
  const comparison = compareUnits(before, after, 'zh-Hans');
  expect(applyComparison(before, comparison)).toEqual(after);
  return comparison.rows.map(({ kind, before: old, after: now }) => [(now.length > 0 ? now : old).map(({ code }) => code).join('+'), kind]);
}

describe('what became of a clause', () => {
  const before = [heading('1', '1. ', '开放图书馆。'), paragraph('1.p1', A), paragraph('1.p2', B), heading('2', '2. ', '其他。'), paragraph('2.p1', C)];

  test('nothing changed', () => {
    expect(new Set(kinds(before, before).map(([, kind]) => kind))).toEqual(new Set(['same']));
  });

  test('words changed', () => {
    const after = before.map((unit) => (unit.code === '1.p1' ? { ...unit, text: A.replace('六天', '五天') } : unit));
    expect(kinds(before, after).filter(([, kind]) => kind !== 'same')).toEqual([['1.p1', 'changed']]);
  });

  test('added, removed and, behind them, renumbered', () => {
    const after = [before[0] as Unit, paragraph('1.p1', D), paragraph('1.p2', A), before[3] as Unit, before[4] as Unit];
    expect(kinds(before, after)).toEqual([
      ['1', 'same'],
      ['1.p1', 'added'],
      ['1.p2', 'renumbered'],
      ['1.p2', 'removed'],
      ['2', 'same'],
      ['2.p1', 'same'],
    ]);
  });

  test('moved, also under the heading next to it', () => {
    const after = [before[0] as Unit, paragraph('1.p1', A), before[3] as Unit, paragraph('2.p1', B), paragraph('2.p2', C)];
    expect(kinds(before, after)).toContainEqual(['2.p1', 'moved']);
    expect(kinds(before, after)).toContainEqual(['2.p2', 'renumbered']);
  });

  test('split and merged', () => {
    const [left = '', right = ''] = B.split('。书屋的').map((part, index) => (index === 0 ? `${part}。` : `书屋的${part}`));
    const after = [before[0] as Unit, paragraph('1.p1', A), paragraph('1.p2', left), paragraph('1.p3', right), before[3] as Unit, before[4] as Unit];
    expect(kinds(before, after)).toContainEqual(['1.p2+1.p3', 'split']);
    expect(kinds(after, before)).toContainEqual(['1.p2', 'merged']);
  });

  test('a person’s word goes before likeness', () => {
    const after = [heading('1', '1. ', '开放图书馆。'), paragraph('1.p1', D), paragraph('1.p2', B), before[3] as Unit, before[4] as Unit];
    const comparison = compareUnits(before, after, 'zh-Hans', new Map([['1.p1', ['1.p1']]]));
    expect(comparison.rows.find(({ after: [now] }) => now?.code === '1.p1')?.kind).toBe('changed');
    expect(applyComparison(before, comparison)).toEqual(after);
    const gone = compareUnits(before, before, 'zh-Hans', new Map([['1.p1', []]]));
    expect(gone.rows.filter(({ kind }) => kind === 'added' || kind === 'removed').map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(applyComparison(before, gone)).toEqual(before);
  });

  test('a comparison is refused by another text', () => {
    const comparison = compareUnits(before, before, 'zh-Hans');
    const other = before.map((unit) => (unit.code === '1.p1' ? { ...unit, text: C } : unit));
    expect(() => applyComparison(other, comparison)).toThrow('1.p1');
  });
});

describe('changes inside a sentence', () => {
  test('are told by words, not by single characters', () => {
    expect(wordChanges('由市政府法制办公室负责组织。', '由市司法局负责组织实施。', 'zh-Hans')).toEqual([
      { kind: 'same', text: '由' },
      { kind: 'removed', text: '市政府法制办公室' },
      { kind: 'added', text: '市司法局' },
      { kind: 'same', text: '负责组织' },
      { kind: 'added', text: '实施' },
      { kind: 'same', text: '。' },
    ]);
    expect(wordChanges('The Office shall report each year.', 'The Bureau shall report each month.', 'en').map(({ text }) => text)).toContain('Bureau');
  });

  test('two wordings with little in common are shown whole', () => {
    expect(wordChanges('每年举办一次读书节。', '删去旧条文后另行规定办法。', 'zh-Hans').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

test('as little as possible is called moved', () => {
  const order = (places: number[]): boolean[] => keptInOrder(places.map((place) => ({ place, weight: 1 })));
  expect(order([0, 4, 1, 2, 3])).toEqual([true, false, true, true, true]);
  expect(order([])).toEqual([]);
});

const SEEDS = 2000;

test(`${SEEDS} random edits of a plan: the comparison makes the newer text of the older, and moved paragraphs are called moved`, async () => {
  const plan = await changzhouPlan();
  const all: Draft = measuresOf(plan)
    .slice(0, 24)
    .map((measure) => ({
      heading: measure.heading['zh-Hans'] ?? '',
      paragraphs: measure.children.map((code, id) => ({ id, text: clauseAt(plan, code).text['zh-Hans'] ?? '' })),
    }));
  const sentences = measuresOf(plan)
    .slice(24)
    .flatMap(({ children }) => children.flatMap((code) => (clauseAt(plan, code).text['zh-Hans'] ?? '').split(/(?<=。)/)))
    .filter((text) => text.length > 20);
  let [moves, told] = [0, 0];
  const kindsSeen = new Set<RowKind>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = randomFrom(seed);
    const start = Math.floor(random() * (all.length - 6));
    const draft = structuredClone(all.slice(start, start + 6));
    const before = unitsOfDraft(draft);
    const moved: Moved[] = [];
    const edits = 1 + Math.floor(random() * 4);
    for (let count = 0; count < edits && draft.some(({ paragraphs }) => paragraphs.length > 0); count += 1) moved.push(...edit(draft, random, sentences));
    const after = unitsOfDraft(draft);
    const comparison = compareUnits(before, after, 'zh-Hans');
    if (JSON.stringify(applyComparison(before, comparison)) !== JSON.stringify(after))
      expect(applyComparison(before, comparison), `seed ${seed}`).toEqual(after);
    for (const { kind } of comparison.rows) kindsSeen.add(kind);
    const kindOf = (text: string): RowKind | undefined =>
      comparison.rows.find(({ after: [place] }) => place !== undefined && after[place.at]?.text === text)?.kind;
    const old = before.map(({ text }) => text);
    for (const { text, neighbour } of moved) {
      // Other edits of the same seed may have removed it, put it back, or made it part of another.
      const stands = after.findIndex((unit) => unit.text === text);
      if (stands < 0 || isBack(old, after, text)) continue;
      moves += 1;
      if (kindOf(text) === 'moved' || (neighbour !== null && kindOf(neighbour) === 'moved')) told += 1;
    }
  }
  expect(moves).toBeGreaterThan(400);
  expect(told / moves).toBeGreaterThanOrEqual(0.95);
  expect([...kindsSeen].sort()).toEqual(['added', 'changed', 'merged', 'moved', 'removed', 'renumbered', 'same', 'split']);
}, 120_000);

/** Whether what stands around a paragraph is what stood around it before: it was moved and moved back. */
function isBack(old: readonly string[], after: readonly Unit[], text: string): boolean {
  const [was, now] = [old.indexOf(text), after.findIndex((unit) => unit.text === text)];
  return old[was - 1] === after[now - 1]?.text && old[was + 1] === after[now + 1]?.text;
}
