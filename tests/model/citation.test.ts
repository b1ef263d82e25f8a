import { describe, expect, test } from 'vitest';
import { bibtex, type CitationParts, citation, gbt7714, type Reference, ris } from '../../src/model/citation.ts';

const chinese: CitationParts = {
  title: '常州市贯彻落实《法治政府建设实施纲要(2015—2020年)》实施方案',
  subtitle: '(征求意见稿)',
  place: '二(一)3',
  paragraph: 2,
  published: '2016-07-11',
  source: 'http://www.changzhou.gov.cn/ns_news/680146820702198',
  page: null,
  style: 'printed',
};
const english: CitationParts = { ...chinese, title: 'Implementation Plan', subtitle: '(Draft for Public Comment)', place: '2.1.3', style: 'code' };

describe('in Chinese', () => {
  test('a paragraph: title with status, place, paragraph, day, original address', () => {
    expect(citation(chinese)).toBe(
      '常州市贯彻落实《法治政府建设实施纲要（2015—2020年）》实施方案（征求意见稿），二（一）3，第2段，2016-07-11公布，http://www.changzhou.gov.cn/ns_news/680146820702198',
    );
  });

  test("the page's own address stands last, and only when there is one", () => {
    expect(citation({ ...chinese, page: 'https://example.org/changzhou-2016/2.1.html#2.1.3.p2' })).toMatch(
      /680146820702198，https:\/\/example\.org\/changzhou-2016\/2\.1\.html#2\.1\.3\.p2$/,
    );
  });

  test('the whole plan has neither place nor paragraph', () => {
    expect(citation({ ...chinese, place: '', paragraph: null })).toMatch(/实施方案（征求意见稿），2016-07-11公布，http/);
  });
});

describe('in English', () => {
  test('a paragraph', () => {
    expect(citation(english)).toBe(
      'Implementation Plan (Draft for Public Comment), 2.1.3, para. 2, published 2016-07-11, http://www.changzhou.gov.cn/ns_news/680146820702198.',
    );
  });

  test('the whole plan, read at an address', () => {
    expect(citation({ ...english, place: '', paragraph: null, page: 'https://example.org/en/' })).toBe(
      'Implementation Plan (Draft for Public Comment), published 2016-07-11, http://www.changzhou.gov.cn/ns_news/680146820702198 (read at https://example.org/en/).',
    );
  });
});

test('no citation leaves out that the text is a draft for public comment', () => {
  for (const parts of [chinese, english, { ...chinese, place: '', paragraph: null }]) expect(citation(parts)).toMatch(/征求意见稿|Draft for Public Comment/);
});

describe('a reference for programs', () => {
  const reference: Reference = {
    ...chinese,
    key: 'changzhou-2016-2.1.3.p2',
    issuer: '常州市人民政府法制办公室',
    language: 'zh-Hans',
    accessed: '2026-11-24',
    quote: '甲。',
  };
  const translated: Reference = {
    ...reference,
    ...english,
    issuer: 'Legal Affairs Office',
    language: 'en',
    unofficial: 'unofficial translation',
    task: 'task 2.1.3-07',
    page: 'https://example.org/en/a.html#2.1.3.p2',
  };

  test('after GB/T 7714: who published it, title and kind, place, days of publication and access, address', () => {
    expect(gbt7714(reference)).toBe(
      '常州市人民政府法制办公室. 常州市贯彻落实《法治政府建设实施纲要（2015—2020年）》实施方案（征求意见稿）[EB/OL]. 二（一）3，第2段(2016-07-11)[2026-11-24]. http://www.changzhou.gov.cn/ns_news/680146820702198.',
    );
    expect(gbt7714(translated)).toMatch(/\(Draft for Public Comment\) \(unofficial translation\)\[EB\/OL\]\. 2\.1\.3, para\. 2, task 2\.1\.3-07\(2016-07-11\)/);
  });

  test('leaves out what is not known, and names this page where no other address is known', () => {
    const bare = gbt7714({ ...reference, published: '', issuer: '', source: '', page: 'https://example.org/a.html', place: '', paragraph: null });
    expect(bare).toBe('常州市贯彻落实《法治政府建设实施纲要（2015—2020年）》实施方案（征求意见稿）[EB/OL]. [2026-11-24]. https://example.org/a.html.');
    expect(ris({ ...reference, published: '', issuer: '' })).not.toMatch(/PY|DA|AU/);
    expect(bibtex({ ...reference, published: '', issuer: '' })).not.toMatch(/author|year|\bdate/);
  });

  test('as RIS: one field a line, no break within a field, the end marked', () => {
    const lines = ris({ ...translated, quote: 'one\r\nTY  - BOOK' }).split('\r\n');
    expect(lines[0]).toBe('TY  - GOVDOC');
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
    expect(lines).toContain('DA  - 2016/07/11');
    expect(lines).toContain('N1  - 2.1.3, para. 2, task 2.1.3-07; unofficial translation; https://example.org/en/a.html#2.1.3.p2');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });

  test('as BibTeX: braces are balanced and what means something to LaTeX is escaped', () => {
    const entry = bibtex({ ...translated, title: 'A_b & 90% {x} \\y', quote: '#1 ~ ^' });
    expect(entry).toContain('title = {{A\\_b \\& 90\\% \\{x\\} \\textbackslash{}y (Draft for Public Comment)}}');
    expect(entry).toContain('author = {{Legal Affairs Office}}');
    expect(entry).toMatch(/^@misc\{changzhou-2016-2\.1\.3\.p2,\n/);
    let depth = 0;
    for (const sign of entry.replace(/\\[{}]/g, '')) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBe(0);
  });

  test('a citation of a translation says that it is unofficial, and when it was read', () => {
    expect(citation({ ...translated, page: null })).toMatch(/, unofficial translation, published 2016-07-11, http\S+ \(accessed 2026-11-24\)\.$/);
  });
});
