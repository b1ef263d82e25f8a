import { describe, expect, test } from 'vitest';
import { notesFile, readNotes } from '../../../src/client/notes/kept-notes.ts';
import { type LetterSource, letterMarkdown, letterOf, placeOfNote } from '../../../src/derive/views/comment-letter.ts';
import { words } from '../../../src/i18n/locales/zh-Hans.ts';

const source: LetterSource = {
  plan: '某方案',
  full: '某方案（征求意见稿）',
  issuer: '某办公室',
  status: '征求意见稿。',
  closes: { day: '2031-03-04', said: '2031年3月4日' },
  clauses: { '2.1.3.p1': ['二（一）3', '各部门应当公开清单。'], '2.1.3.p2': ['二（一）3第2段', '年底前完成。'] },
  phrases: words.notes,
};
const note = { code: '2.1.3.p1', words: '公开清单', text: '建议明确时限。\n# 第二行' };
const said = (today: string, own = source): string =>
  letterOf([note], own, '', today)
    .map(({ text }) => text)
    .join('\n');

describe('a letter of comments', () => {
  test('says by the plan’s own dates that the consultation is over', () => {
    expect(said('2031-03-05')).toContain('征求意见已于2031年3月4日结束');
    expect(said('2031-03-05')).toContain('供今后起草');
  });

  test('says on the last day that it is open', () => {
    expect(said('2031-03-04')).toContain('征求意见截至2031年3月4日');
    expect(said('2031-03-04')).not.toContain('结束');
  });

  test('says nothing of a consultation where the plan records none', () => {
    expect(said('2031-03-05', { ...source, closes: null })).not.toContain('征求意见已');
    expect(said('2031-03-05', { ...source, closes: null })).toContain('供学习研究');
  });

  test('names the clause, its code, the quote and the note', () => {
    const letter = said('2031-03-05');
    for (const part of ['二（一）3', '2.1.3.p1', '公开清单', '建议明确时限。']) expect(letter).toContain(part);
  });

  test('as Markdown lets no note become a heading, a link or markup', () => {
    const markdown = letterMarkdown(letterOf([{ ...note, text: '# a\n<b>[x](y)' }], source, '', '2031-03-05'));
    expect(markdown).toContain('\\# a');
    expect(markdown).toContain('\\<b\\>\\[x\\](y)');
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});

describe('words of a note', () => {
  test('are kept only where the clause has them', () => {
    expect(placeOfNote('2.1.3.p1', '公开清单', source.clauses)).toEqual({ code: '2.1.3.p1', words: '公开清单' });
    expect(placeOfNote('2.1.3.p1', '不公开清单', source.clauses)).toEqual({ code: '2.1.3.p1', words: '' });
  });

  test('of a task lead to the paragraph that has them', () => {
    expect(placeOfNote('2.1.3-02', '年底前', source.clauses)).toEqual({ code: '2.1.3.p2', words: '年底前' });
  });

  test.each(['9.9', '__proto__', 'constructor', '<img>'])('on no clause of the plan are none: %s', (code) => {
    expect(placeOfNote(code, 'x', source.clauses)).toBeNull();
  });
});

describe('notes as a file', () => {
  test('are the same again', () => {
    expect(readNotes('plan/zh', notesFile('plan/zh', [note]), source.clauses)).toEqual({ notes: [note], skipped: 0 });
  });

  test('of another plan or language, damaged, or on clauses that the plan lacks are told apart', () => {
    expect(readNotes('plan/en', notesFile('plan/zh', [note]), source.clauses)).toBe('other');
    expect(readNotes('plan/zh', '{"format":', source.clauses)).toBeNull();
    expect(readNotes('plan/zh', 'null', source.clauses)).toBeNull();
    expect(readNotes('plan/zh', notesFile('plan/zh', [{ ...note, code: '8.1' }]), source.clauses)).toEqual({ notes: [], skipped: 1 });
  });
});
