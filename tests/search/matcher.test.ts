import { beforeAll, describe, expect, test } from 'vitest';
import { chineseCode } from '../../src/model/ids.ts';
import { hasSections } from '../../src/model/plan.ts';
import { articleNamed } from '../../src/search/codes.ts';
import { displayText } from '../../src/text/display.ts';
import { TYPED_FORMS, toTraditional, toTyped } from '../../src/text/traditional.ts';
import { changzhouSearch, type Fixture, randomNumbers } from './changzhou-index.ts';

/** What search finds, against a plain reading of every paragraph. `SEED` changes the random choices. */
const SEED = Number(process.env['SEED'] ?? 5);
const SIGN = /[^\p{Script=Han}\p{L}\p{N}]/u;

/** As pages show it, and by OpenCC as readers elsewhere type it. */
const STANDARDS = [['of the pages', toTraditional], ...TYPED_FORMS.map((form) => [form, (text: string) => toTyped(text, form)] as const)] as const;

let search: Fixture;
let paragraphs: { code: string; zh: string; hant: string; en: string }[];
beforeAll(async () => {
  search = await changzhouSearch();
  paragraphs = search.plan.clauses
    .filter(({ kind, code }) => (kind === 'paragraph' || kind === 'criterion') && !search.plan.record.pageOnly.includes(code))
    .map(({ code, text }) => ({ code, zh: displayText(text['zh-Hans'] ?? ''), hant: toTraditional(displayText(text['zh-Hans'] ?? '')), en: text.en ?? '' }));
});

const found = (query: string): string[] =>
  search.matcher
    .search(query)
    .groups.flatMap(({ hits }) => hits.map(({ record }) => record))
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ code }) => code)
    .sort();

/** Random pieces of the paragraphs that pass a test. */
function pieces(count: number, longest: number, source: 'zh' | 'hant', accept: (piece: string) => boolean, write = (text: string): string => text): string[] {
  const random = randomNumbers(SEED);
  const list: string[] = [];
  const all = paragraphs.map((paragraph) => write(paragraph[source]));
  const total = all.reduce((sum, text) => sum + text.length, 0);
  while (list.length < count) {
    let at = Math.floor(random() * total);
    let index = 0;
    while (at >= (all[index]?.length ?? 0)) {
      at -= all[index]?.length ?? 0;
      index += 1;
    }
    const piece = (all[index] ?? '').slice(at, at + 1 + Math.floor(random() * longest));
    if (/\p{Script=Han}/u.test(piece) && accept(piece)) list.push(piece);
  }
  return list;
}

/** Recall and precision over all queries together, and the first that differ. */
function measured(queries: readonly string[], truth: (query: string) => string[], ask: (query: string) => string = (query) => query) {
  let right = 0;
  let wanted = 0;
  let got = 0;
  const wrong: string[] = [];
  for (const query of queries) {
    const expected = truth(query);
    const answer = found(ask(query));
    const both = answer.filter((code) => expected.includes(code)).length;
    right += both;
    wanted += expected.length;
    got += answer.length;
    if (both !== expected.length || both !== answer.length) wrong.push(`${query}: wanted ${expected.length}, found ${answer.length}`);
  }
  return { recall: right / wanted, precision: right / got, wrong: wrong.slice(0, 5) };
}
const EXACT = { recall: 1, precision: 1, wrong: [] };
const WORD = /[a-z0-9]+(?:[’'][a-z]+)*/gi;
const plainWords = (text: string): string[] => (text.match(WORD) ?? []).map((word) => word.toLowerCase().replace('’', "'").replace(/'s$/, ''));

describe('Chinese', () => {
  test('1,000 random pieces of 1 to 12 characters', () => {
    const queries = pieces(1000, 12, 'zh', (piece) => !SIGN.test(piece));
    expect(
      measured(queries, (query) =>
        paragraphs
          .filter(({ zh, hant }) => zh.includes(query) || hant.includes(query))
          .map(({ code }) => code)
          .sort(),
      ),
    ).toEqual(EXACT);
  });

  test.each(STANDARDS)('300 pieces in Traditional characters of the standard %s', (_, inStandard) => {
    const texts = paragraphs.map(({ code, zh }) => ({ code, forms: [zh, ...STANDARDS.map(([, form]) => form(zh))] }));
    const queries = pieces(300, 12, 'zh', (piece) => !SIGN.test(piece), inStandard);
    const truth = (query: string): string[] =>
      texts
        .filter(({ forms }) => forms.some((text) => text.includes(query)))
        .map(({ code }) => code)
        .sort();
    expect(measured(queries, truth)).toEqual(EXACT);
  });

  test('characters of two standards in one query', () => {
    for (const query of ['羣眾', '群衆', '羣衆', '群眾']) expect(found(query), query).toEqual(found('群众'));
    for (const query of ['頒佈', '頒布', '颁佈']) expect(found(query), query).toEqual(found('颁布'));
    expect(found('群众').length * found('颁布').length).toBeGreaterThan(0);
  });

  test.each([
    ['as shown', (query: string) => query],
    [
      'in half width',
      (query: string) => query.replace(/[，：；（）！？％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[“”]/g, '"'),
    ],
    ['in full width', (query: string) => query.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ])('300 pieces that cross punctuation, typed %s', (_, typed) => {
    const queries = pieces(300, 12, 'zh', (piece) => /^[\p{Script=Han}\p{N}].*[\p{Script=Han}\p{N}]$/u.test(piece) && SIGN.test(piece) && !/\s/.test(piece));
    const truth = (query: string): string[] =>
      paragraphs
        .filter(({ zh, hant }) => zh.includes(query) || hant.includes(query))
        .map(({ code }) => code)
        .sort();
    expect(measured(queries, truth, typed)).toEqual(EXACT);
  });

  test('blanks in the text do not matter, and divide terms in a query', () => {
    const blank = paragraphs.find(({ zh }) => /\S\s+\S/.test(zh));
    const piece = /\S{1,4}\s+\S{1,4}/.exec(blank?.zh ?? '')?.[0] ?? '';
    expect(found(piece.replace(/\s/g, ''))).toContain(blank?.code);
    expect(found('审批 清单')).toEqual(
      paragraphs
        .filter(({ zh }) => zh.includes('审批') && zh.includes('清单'))
        .map(({ code }) => code)
        .sort(),
    );
  });

  test('scripts mixed in one word', () => {
    expect(found('行政復议')).toEqual(found('行政复议'));
    expect(found('行政復議')).toEqual(found('行政复议'));
    expect(found('行政复议').length).toBeGreaterThan(0);
  });

  test('quotation marks make a phrase; inside a word they are characters', () => {
    expect(found('"公众参与"')).toEqual(found('公众参与'));
    expect(found('“公众参与”')).toEqual(found('公众参与'));
  });

  test('the exact phrase is first', () => {
    const first = search.matcher.search('行政 复议').groups[0]?.hits[0]?.record;
    expect(first?.title['zh-Hans']).toContain('行政复议');
  });

  test('names stand before text', () => {
    const [first] = search.matcher.search('权力清单').groups;
    expect(['term', 'heading', 'document']).toContain(first?.hits[0]?.record.kind);
  });
});

describe('English', () => {
  const phrases = (): string[] => {
    const random = randomNumbers(SEED + 1);
    const list: string[] = [];
    while (list.length < 100) {
      const words = (paragraphs[Math.floor(random() * paragraphs.length)]?.en ?? '').split(/[.;:]/)[0]?.match(WORD) ?? [];
      const length = 2 + Math.floor(random() * 4);
      const at = Math.floor(random() * words.length);
      if (at + length <= words.length) list.push(words.slice(at, at + length).join(' '));
    }
    return list;
  };

  test('100 phrases of 2 to 5 words, in quotation marks: exactly their paragraphs', () => {
    const holds = (text: string, query: string): boolean => ` ${plainWords(text).join(' ')} `.includes(` ${plainWords(query).join(' ')} `);
    const truth = (query: string): string[] =>
      paragraphs
        .filter(({ en }) => holds(en, query))
        .map(({ code }) => code)
        .sort();
    expect(measured(phrases(), truth, (query) => `"${query}"`)).toEqual(EXACT);
  });

  test('100 phrases without quotation marks: their paragraphs are found, and one with the phrase is first among paragraphs', () => {
    for (const query of phrases()) {
      const holds = paragraphs.filter(({ en }) => ` ${plainWords(en).join(' ')} `.includes(` ${plainWords(query).join(' ')} `)).map(({ code }) => code);
      expect(holds.length, query).toBeGreaterThan(0);
      expect(found(query)).toEqual(expect.arrayContaining(holds));
    }
  });

  test('50 inflected words find their stems', () => {
    const pairs =
      'establishing establish|improved improve|governments government|drafts draft|reviewing review|publish published|inspections inspection|enforce enforcing|decisions decision|rules rule|hearings hearing|lawyer lawyers|supervises supervise|training train|reforms reform|approve approved|delegates delegate|charging charge|lists list|procedure procedures|implements implementation|evaluating evaluation|participate participation|punish punished|protecting protect|complaint complaints|handling handle|disputes dispute|mediations mediation|responding respond|responsibilities responsibility|policies policy|opinions opinion|consults consult|regulation regulations|standard standards|service services|reducing reduce|cancelled cancel|market markets|risk risks|record records|report reporting|audits audit|right rights|interests interest|organ organs|department departments|systems system|mechanisms mechanism';
    const list = pairs.split('|').map((pair) => pair.split(' ') as [string, string]);
    expect(list.length).toBe(50);
    for (const [asked, inText] of list) {
      const holding = paragraphs.filter(({ en }) => plainWords(en).includes(inText)).map(({ code }) => code);
      expect(found(asked), asked).toEqual(expect.arrayContaining(holding));
    }
  });
});

describe('pinyin', () => {
  test('every term and organization is found by full pinyin and by initials', () => {
    const missed: string[] = [];
    for (const record of search.matcher.records.filter(({ kind }) => kind === 'term' || kind === 'organization')) {
      const syllables = record.pinyin.filter((syllable) => syllable !== '');
      const queries = [syllables.join(''), syllables.join(' '), syllables.map((syllable) => syllable[0]).join('')].filter(
        (query) => query.length > 1 && !/\d/.test(query) && query.length <= 60,
      );
      for (const query of queries) {
        const records = search.matcher.search(query).groups.flatMap(({ hits }) => hits.map((hit) => hit.record));
        if (!records.includes(record)) missed.push(`${record.title['zh-Hans']} by ${query}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('names lead to their paragraphs, with the reason', () => {
    for (const query of ['xzfy', 'xingzhengfuyi', 'xíngzhèng fùyì']) {
      const hits = search.matcher.search(query).groups.flatMap((group) => group.hits);
      expect(hits[0]?.record.title['zh-Hans']).toBe('行政复议');
      expect(
        hits
          .filter(({ record }) => record.kind === 'paragraph')
          .map(({ record }) => record.code)
          .sort(),
      ).toEqual(found('行政复议'));
      expect(hits.every(({ pinyin }) => pinyin === '行政复议')).toBe(true);
    }
  });
});

describe('codes', () => {
  test('44 measures by five spellings', () => {
    const measures = search.plan.clauses.filter(({ kind }) => kind === 'measure');
    expect(measures.length).toBe(44);
    for (const { code } of measures) {
      const chinese = chineseCode(code, hasSections(search.plan, code)) ?? '';
      const hyphened = chinese.includes('(') ? chinese.replace('(', '-(').replace(')', ')-') : `${chinese.slice(0, 1)}-${chinese.slice(1)}`;
      for (const spelling of [code, chinese, chinese.replace('(', '（').replace(')', '）'), hyphened, `§${code}`, ` § ${code.replaceAll('.', '．')} `]) {
        expect(search.matcher.search(spelling).direct?.code, spelling).toBe(code);
      }
    }
  });

  test('paragraphs and tasks', () => {
    expect(search.matcher.search('2.1.4.p2').direct?.code).toBe('2.1.4.p2');
    expect(search.matcher.search('二(一)4第2段').direct?.code).toBe('2.1.4.p2');
    const task = search.plan.dataset.tasks[20];
    const answer = search.matcher.search(task?.code ?? '');
    expect([answer.task, answer.direct?.code]).toEqual([task?.code, task?.clause]);
    expect(search.matcher.search('9.9.9').direct).toBe(null);
  });
});

describe('results', () => {
  test('facets count what they would show', () => {
    const { matcher } = search;
    const all = matcher.search('政府');
    for (const { kind, count } of all.kinds) expect(matcher.search('政府', { kind }).total).toBe(count);
    for (const { area, count } of all.areas) expect(matcher.search('政府', { area: area.id }).total).toBe(count);
    expect(matcher.search('政府', { kind: 'x', area: '<b>' }).total).toBe(all.total);
  });

  test('nothing found: near names and words, each of which finds something', () => {
    for (const [query, near] of [
      ['法治政付', '法治政府'],
      ['adminstrative', 'administrative'],
      ['行政复议 香蕉', '行政复议'],
    ] as const) {
      const answer = search.matcher.search(query);
      expect([answer.total, answer.suggestions.includes(near)], query).toEqual([0, true]);
      for (const suggestion of answer.suggestions) expect(search.matcher.search(suggestion).total, suggestion).toBeGreaterThan(0);
    }
    expect(search.matcher.search('香蕉')).toMatchObject({ total: 0, direct: null, groups: [] });
  });

  test.each([
    ['听政', '听证'],
    ['聽政', '听证'],
    ['行政付议', '行政复议'],
    ['hering', 'hearing'],
    ['hearign', 'hearing'],
    ['goverment', 'government'],
    ['public hering', 'public hearing'],
  ])('%s: %s is offered, and none of its results is mixed in', (query, meant) => {
    const { suggestions, groups } = search.matcher.search(query);
    expect(suggestions[0]).toBe(meant);
    const [wrong = ''] = meant.split(' ').filter((word) => !query.includes(word));
    const marked = groups.flatMap(({ hits }) =>
      hits.flatMap(({ record, ranges }) => ranges.map(({ field, language, start, end }) => record[field][language]?.slice(start, end))),
    );
    expect(marked.filter((words) => words?.toLowerCase().includes(wrong))).toEqual([]);
    expect(search.matcher.search(meant).total).toBeGreaterThan(0);
  });

  test('no other word is offered for one that stands in the text, or is on the way to one', () => {
    for (const query of ['听证', '行政', 'hearing', 'hearings', 'gover', 'xzfy', '2.1.3']) expect(search.matcher.search(query).suggestions, query).toEqual([]);
  });

  test('contact data is not in the index', () => {
    const stored = JSON.stringify(search.packed);
    for (const code of search.plan.record.pageOnly) {
      const text = search.plan.byCode.get(code)?.text['zh-Hans'] ?? '';
      expect(text.length).toBeGreaterThan(5);
      expect(stored).not.toContain(displayText(text));
    }
    expect(stored).not.toMatch(/@sina|85683/);
  });

  test('hostile queries harm nothing', () => {
    const hostile = [
      '',
      ' ',
      '\t\n\u3000',
      '"',
      '“”',
      '"""',
      '.*',
      '(?=a)',
      '[',
      '\\',
      '$&',
      '<script>alert(1)</script>',
      '\ud800',
      'a\udc00b',
      '行\ud83d',
      '\u0000\u0007',
      '__proto__',
      'constructor',
      'a'.repeat(10_000),
      '行'.repeat(10_000),
      '行政 '.repeat(3_000),
      '"'.repeat(10_000),
      '-'.repeat(10_000),
      '一'.repeat(10_000),
      '(一)'.repeat(3_000),
      `${'a '.repeat(5_000)}"`,
      '😀',
      '%E0%A4%A',
      '‮法治',
      '①②',
    ];
    const random = randomNumbers(SEED + 2);
    for (let index = 0; index < 200; index += 1)
      hostile.push(Array.from({ length: 1 + Math.floor(random() * 40) }, () => String.fromCharCode(Math.floor(random() * 65_536))).join(''));
    for (const query of hostile) {
      const started = performance.now();
      const answer = search.matcher.search(query, { kind: query, area: query });
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(answer.query.length).toBeLessThanOrEqual(200);
      expect(() => encodeURIComponent(answer.query)).not.toThrow();
    }
    expect(search.matcher.search('   ').total).toBe(0);
  });
});

test.each([
  ['第十二条', { article: 12, paragraph: null }],
  ['第12條', { article: 12, paragraph: null }],
  ['第 12 条', { article: 12, paragraph: null }],
  ['第一百零三条第2段', { article: 103, paragraph: 2 }],
  ['第三条第2款', { article: 3, paragraph: 2 }],
  ['Article 7', { article: 7, paragraph: null }],
  ['article 7, para. 2', { article: 7, paragraph: 2 }],
  ['十二', null],
  ['第十二条措施', null],
])('%s names an article, or none', (query, named) => expect(articleNamed(query)).toEqual(named));
