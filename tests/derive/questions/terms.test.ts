import { describe, expect, test } from 'vitest';

import { contextsOf, glossary, letterOf, renderings, termPlaces, termsOfMeasure } from '../../../src/derive/questions/terms.ts';
import { alignedSentences } from '../../../src/model/alignment.ts';

import { clauseAt } from '../../../src/model/plan.ts';
import type { Term } from '../../../src/model/term-schema.ts';
import { NO_LETTER } from '../../../src/text/expressions/collation.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();
const small = await minimalPlan();
const term = (id: string): Term => {
  const found = [...plan.terms, ...small.terms].find((item) => item.id === id);
  if (found === undefined) throw new Error(`There is no term ${id}.`);
  return found;
};

describe('aligned sentences', () => {
  test.each([
    ['changzhou-2016', plan],
    ['minimal', small],
  ] as const)('of %s hold every word of both languages', (_, own) => {
    for (const clause of own.clauses.filter((item) => item.text.en !== undefined)) {
      const sentences = alignedSentences(own, clause, 'en');
      const words = (language: 'zh-Hans' | 'en', side: 'original' | 'translation'): string =>
        sentences.map((sentence) => (clause.text[language] ?? '').slice(sentence[side]?.start, sentence[side]?.end)).join('');
      expect(words('zh-Hans', 'original').replace(/\s/g, ''), clause.code).toBe(clause.text['zh-Hans']?.replace(/\s/g, ''));
      expect(words('en', 'translation').replace(/\s/g, ''), clause.code).toBe(clause.text.en?.replace(/\s/g, ''));
    }
  });

  test('follow the recorded counts', () => {
    const clause = clauseAt(plan, '2.1.1.p3');
    const [first, second] = alignedSentences(plan, clause, 'en');
    expect(clause.sentences.en?.length).toBe(6);
    expect(first?.translation?.end).toBe(clause.sentences.en?.[1]?.end);
    expect(second?.translation).toEqual({ start: clause.sentences.en?.[2]?.start, end: clause.sentences.en?.[5]?.end });
  });
});

describe('places of terms', () => {
  test('the longest term counts', () => {
    const words = [
      { code: 'a', heading: {}, text: { 'zh-Hans': '行政复议决定书由行政复议机关送达。' } },
      { code: 'b', heading: { 'zh-Hans': '行政复议' }, text: {} },
    ];
    const places = termPlaces([term('administrative-reconsideration'), term('reconsideration-decision-document')], words, 'zh-Hans');
    expect(places.get('administrative-reconsideration')).toEqual([
      { clause: 'a', start: 8, end: 12 },
      { clause: 'b', start: 0, end: 4 },
    ]);
    expect(places.get('reconsideration-decision-document')).toEqual([{ clause: 'a', start: 0, end: 7 }]);
  });

  test('every term stands in the plan (or only inside longer ones), and its marks are its words', () => {
    for (const item of plan.terms) {
      const contexts = contextsOf(plan, item, 'en');
      expect(contexts.length > 0 || plan.terms.some(({ zh }) => zh !== item.zh && zh.includes(item.zh)), item.id).toBe(true);
      for (const { clause: code, original } of contexts) {
        const clause = clauseAt(plan, code);
        const words = clause.text['zh-Hans'] ?? clause.heading['zh-Hans'] ?? '';
        for (const { start, end } of original.marks) {
          expect([item.zh, ...item.variants]).toContain(words.slice(start, end));
          expect(start >= original.start && end <= original.end).toBe(true);
        }
      }
    }
  });

  test('nearly every place has its rendering in the aligned English sentence', () => {
    const all = plan.terms.flatMap((item) => contextsOf(plan, item, 'en'));
    expect(all.every(({ translation }) => translation !== null)).toBe(true);
    expect(all.filter(({ translation }) => translation?.marks.length === 0).length / all.length).toBeLessThan(0.05);
  });

  test('contact lines stay on the notice page', () => {
    const codes = new Set(plan.terms.flatMap((item) => contextsOf(plan, item, 'en').map(({ clause }) => clause)));
    expect(plan.record.pageOnly.filter((code) => codes.has(code))).toEqual([]);
    expect(codes.has('notice.p1')).toBe(true);
  });

  test('of a measure are in the order of the text', () => {
    const ids = termsOfMeasure(plan, '2.1.1').map(({ id }) => id);
    expect(ids[0]).toBe('administrative-approval');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('renderings are found in any accepted form, the longest first, outside what is taken', () => {
  const item = { ...term('reading-room'), forms: ['room'] };
  const text = 'Reading rooms and a room.';
  expect(renderings(item, 'en', text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(['Reading rooms', 'room']);
  expect(renderings(item, 'en', text, { start: 0, end: text.length }, [{ start: 20, end: 24 }])).toEqual([{ start: 0, end: 13 }]);
});

describe('the glossary', () => {
  test.each(['zh-Hans', 'en'] as const)('in %s holds every term once, letters in order', (language) => {
    const groups = glossary(plan.terms, language);
    expect(groups.flatMap(({ letters }) => letters.flatMap(({ terms }) => terms.map(({ id }) => id))).sort()).toEqual(plan.terms.map(({ id }) => id).sort());
    for (const { letters } of groups) {
      const own = letters.map(({ letter }) => letter);
      expect(own).toEqual([...new Set(own)].sort());
    }
  });

  test.each([
    ['administrative-reconsideration', 'X', 'A'],
    ['one-main-seven-auxiliary', NO_LETTER, NO_LETTER],
    ['law-based-government', 'F', 'L'],
    ['draft-for-public-comment', 'Z', 'D'],
  ])('%s stands under %s and %s', (id, pinyin, letter) => {
    expect([letterOf(term(id), 'zh-Hans'), letterOf(term(id), 'en')]).toEqual([pinyin, letter]);
  });
});
