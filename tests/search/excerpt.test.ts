import { beforeAll, describe, expect, test } from 'vitest';
import { shownHit } from '../../src/search/excerpt.ts';
import type { Hit } from '../../src/search/matcher.ts';
import { toTraditional } from '../../src/text/traditional.ts';
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
const text = (pieces: readonly { text: string }[] | undefined): string => (pieces ?? []).map((piece) => piece.text).join('');
const marked = (pieces: readonly { text: string; mark: boolean }[] | undefined): string[] =>
  (pieces ?? []).filter(({ mark }) => mark).map((piece) => piece.text);

describe('a result', () => {
  test('in the reader’s language shows the sentence with the words marked, and no reason', () => {
    const shown = shownHit(hit('行政复议', '2.6.2.p1'), 'zh-Hans');
    expect(marked(shown.own?.pieces)).toContain('行政复议');
    expect([shown.other, shown.reason]).toEqual([null, null]);
    expect(shown.highlight).toEqual(['行政复议']);
  });

  test('from another language shows the sentence that renders it, the words found, and the reason', () => {
    const english = shownHit(hit('行政复议', '2.6.2.p1'), 'en');
    expect(marked(english.own?.pieces)).toEqual([]);
    expect(text(english.own?.pieces)).toMatch(/reconsideration/i);
    expect(marked(english.other?.pieces)).toContain('行政复议');
    expect(english.reason).toBe('inChinese');
    const chinese = shownHit(hit('reconsideration', '2.6.2.p1'), 'zh-Hans');
    expect(text(chinese.own?.pieces)).toContain('复议');
    expect(marked(chinese.other?.pieces)[0]?.toLowerCase()).toBe('reconsideration');
    expect(chinese.reason).toBe('inEnglish');
  });

  test('is in Traditional characters for readers of them, whatever was typed', () => {
    for (const query of ['行政复议', '行政復議']) {
      const shown = shownHit(hit(query, '2.6.2.p1'), 'zh-Hant');
      expect(marked(shown.own?.pieces)).toContain('行政復議');
      expect(shown.highlight).toEqual(['行政復議']);
    }
  });

  test('by pinyin says for which words', () => {
    const found = hit('xzfy', '2.6.2.p1');
    expect([shownHit(found, 'zh-Hans').reason, found.pinyin]).toEqual(['byPinyin', '行政复议']);
  });

  test('names the task whose words were found', () => {
    const task = search.plan.dataset.tasks[0];
    const words = task?.quote ?? '';
    expect(shownHit(hit(words.slice(0, 8), task?.clause ?? ''), 'zh-Hans').task).toBe(task?.code);
  });
});

test('Traditional forms are made again exactly as the pages have them', () => {
  const differing = search.matcher.records.filter(
    ({ title, also, body, hant }) => hant.title !== toTraditional(title.zh) || hant.also !== toTraditional(also.zh) || hant.body !== toTraditional(body.zh),
  );
  expect(differing.map(({ code }) => code)).toEqual([]);
});

test('a damaged index is refused', async () => {
  const { Matcher } = await import('../../src/search/matcher.ts');
  for (const damaged of [{}, { version: 2 }, { version: 1 }, null, { version: 1, hant: '', areas: [], records: [0] }])
    expect(() => new Matcher(damaged as never)).toThrow();
});
