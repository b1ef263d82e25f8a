import { beforeAll, describe, expect, test } from 'vitest';
import { type ShownHit, shownHit } from '../../src/search/excerpt.ts';
import type { Hit } from '../../src/search/matcher.ts';
import { scripts } from '../../src/search/scripts.ts';
import { changzhouSearch, type Fixture } from './changzhou-index.ts';

let search: Fixture;
beforeAll(async () => {
  search = await changzhouSearch();
});

const hit = (query: string, code: string): Hit => {
  const hits = search.matcher.search(query).groups.flatMap((group) => group.hits);
  const one = hits.find(({ record }) => record.code === code);
  if (one === undefined) throw new Error(`${query} does not find ${code}`);
  return one;
};
const shown = (found: Hit, tag: string): ShownHit => shownHit(found, search.matcher.readerOf(tag));
const text = (pieces: readonly { text: string }[] | undefined): string => (pieces ?? []).map((piece) => piece.text).join('');
const marked = (pieces: readonly { text: string; mark: boolean }[] | undefined): string[] =>
  (pieces ?? []).filter(({ mark }) => mark).map((piece) => piece.text);

describe('a result', () => {
  test('in the reader’s language shows the sentence with the words marked, and no reason', () => {
    const result = shown(hit('行政复议', '2.6.2.p1'), 'zh-Hans');
    expect(marked(result.own?.pieces)).toContain('行政复议');
    expect([result.other, result.foundIn]).toEqual([null, null]);
    expect(result.highlight).toEqual(['行政复议']);
  });

  test('from another language shows the sentence that renders it, the words found, and the reason', () => {
    const english = shown(hit('行政复议', '2.6.2.p1'), 'en');
    expect(marked(english.own?.pieces)).toEqual([]);
    expect(text(english.own?.pieces)).toMatch(/reconsideration/i);
    expect(marked(english.other?.pieces)).toContain('行政复议');
    expect(english.foundIn).toBe('zh-Hans');
    const chinese = shown(hit('reconsideration', '2.6.2.p1'), 'zh-Hans');
    expect(text(chinese.own?.pieces)).toContain('复议');
    expect(marked(chinese.other?.pieces)[0]?.toLowerCase()).toBe('reconsideration');
    expect(chinese.foundIn).toBe('en');
  });

  test('is in Traditional characters for readers of them, whatever was typed', () => {
    for (const query of ['行政复议', '行政復議']) {
      const result = shown(hit(query, '2.6.2.p1'), 'zh-Hant');
      expect(marked(result.own?.pieces)).toContain('行政復議');
      expect(result.highlight).toEqual(['行政復議']);
    }
  });

  test('by pinyin says for which words', () => {
    const found = hit('xzfy', '2.6.2.p1');
    expect([shown(found, 'zh-Hans').foundIn, found.pinyin]).toEqual([null, '行政复议']);
  });

  test('names the task whose words were found', () => {
    const task = search.plan.dataset.tasks[0];
    const words = task?.quote ?? '';
    expect(shown(hit(words.slice(0, 8), task?.clause ?? ''), 'zh-Hans').task).toBe(task?.code);
  });
});

test('the forms of every standard are made again exactly, character for character', () => {
  const differing = scripts.forms.flatMap(({ tag, from, convert }) =>
    search.matcher.records.flatMap((record) =>
      (['title', 'also', 'body'] as const).flatMap((field) =>
        (record[field][tag] ?? '') === convert(record[field][from] ?? '') ? [] : [`${tag} ${record.code}`],
      ),
    ),
  );
  expect(differing).toEqual([]);
});

test('a damaged index is refused', async () => {
  const { Matcher } = await import('../../src/search/matcher.ts');
  for (const damaged of [{}, { version: 1 }, { version: 2 }, null, { version: 2, languages: [], forms: [], plans: [], areas: [], records: [0] }])
    expect(() => new Matcher(damaged as never)).toThrow();
});
