import { describe, expect, test } from 'vitest';
import { type CitationParts, citation } from '../../src/model/citation.ts';

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
