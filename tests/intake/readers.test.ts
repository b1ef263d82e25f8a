import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readSource } from '../../src/intake/read-source.ts';
import { UnreadableFile } from '../../src/intake/source-document.ts';
import { asDocx, asGb18030, asHtml, asNumberedDocx, asUtf16 } from './files.ts';
import { SHAPES } from './shapes.ts';

const words = async (name: string, bytes: Uint8Array): Promise<string[]> => (await readSource(name, bytes)).blocks.map((block) => block.words);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(SHAPES.map((shape) => [shape.name, shape.lines] as const))('%s', (_, lines) => {
  const text = lines.join('\r\n');
  test.each([
    ['plain text in UTF-8', 'plan.txt', utf8(text)],
    ['with a byte order mark', 'plan.txt', utf8(`\ufeff${text}`)],
    ['in GB18030', 'plan.txt', asGb18030(text)],
    ['in UTF-16, little end first', 'plan.txt', asUtf16(text, true, true)],
    ['in UTF-16, big end first', 'plan.txt', asUtf16(text, false, true)],
    ['in UTF-16 without a mark', 'plan.txt', asUtf16(text, true, false)],
    ['a saved page', 'plan.html', utf8(asHtml(lines))],
    ['a saved page in GB2312', 'plan.htm', asGb18030(asHtml(lines, 'gb2312'))],
    ['Markdown', 'plan.md', utf8(lines.join('\n\n'))],
  ])('%s', async (__, name, bytes) => {
    expect(await words(name, bytes)).toEqual(lines);
  });

  test('a Word file', async () => {
    expect(await words('plan.docx', await asDocx(lines))).toEqual(lines);
  });
});

test('numbers that Word counts, tables and notes of a Word file are words of the document', async () => {
  const file = await asNumberedDocx(
    [
      { words: '虚构市实施方案' },
      { level: 0, words: '总体要求' },
      { level: 1, words: '指导思想。要认真贯彻。', note: true },
      { level: 1, words: '工作目标。到2025年基本建成。' },
      { level: 0, words: '主要任务' },
      { level: 1, words: '依法履职' },
      { level: 2, words: '完善清单。每年更新。' },
      { level: 2, words: '优化服务。全面推行。' },
      { level: 1, words: '依法决策' },
      { level: 2, words: '落实程序。严格执行。' },
    ],
    [
      ['序号', '任务', '牵头单位'],
      ['1', '完善清单', '市编办'],
    ],
    '本方案所称清单，是指权力清单。',
  );
  const { blocks } = await readSource('计划.docx', file);
  expect(blocks.map((block) => block.words)).toEqual([
    '虚构市实施方案',
    '一、总体要求',
    '（一）指导思想。要认真贯彻。',
    '（二）工作目标。到2025年基本建成。',
    '二、主要任务',
    '（一）依法履职',
    '1.完善清单。每年更新。',
    '2.优化服务。全面推行。',
    '（二）依法决策',
    '1.落实程序。严格执行。',
    '序号　任务　牵头单位',
    '1　完善清单　市编办',
    '本方案所称清单，是指权力清单。',
  ]);
  expect(blocks.at(-2)?.cells).toEqual(['1', '完善清单', '市编办']);
  expect(blocks.at(-1)?.place).toBe('note 1');
});

describe('a file that cannot be read says so in one sentence, and what to do', () => {
  const whole = (): Promise<Uint8Array> => asDocx(['虚构市实施方案', '一、总体要求']);
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['empty', 'a.docx', () => new Uint8Array(), /empty/],
    ['of 50 MB', 'a.txt', () => new Uint8Array(50 * 1024 * 1024).fill(0x61), new RegExp(`50 MB; files of up to ${LARGEST_FILE / 1024 / 1024} MB`)],
    ['with no words', 'a.txt', () => utf8(' \n\n \t'), /no words/],
    ['cut in the middle', 'a.docx', async () => (await whole()).slice(0, 900), /damaged/],
    [
      'with bytes changed in the middle',
      'a.docx',
      async () => (await whole()).map((byte, index) => (index > 300 && index < 700 ? byte ^ 0x5a : byte)),
      /damaged/,
    ],
    ['an Excel workbook', 'a.docx', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /Excel workbook/],
    ['another archive', 'a.docx', () => zipSync({ 'a.txt': strToU8('x') }), /an archive, not a Word file/],
    ['of the old Word kind or encrypted', 'a.doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /password/],
    ['in Rich Text Format', 'a.rtf', () => utf8('{\\rtf1 abc}'), /Rich Text Format/],
    ['a picture', 'a.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), /picture/],
    ['a broken PDF', 'a.pdf', () => utf8('%PDF-1.7\nnothing'), /damaged/],
    ['binary data', 'a.txt', () => new Uint8Array(4000).map((_, index) => (index * 7919) % 256), /could not be read in any encoding/],
    ['a page that a script fills', 'a.html', () => utf8('<!doctype html><html><body><div id=app></div><script>x()</script></body></html>'), /no words/],
    [
      'XML that names a thousand million letters',
      'a.docx',
      () =>
        zipSync({
          'word/document.xml': strToU8(
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
          ),
        }),
      /damaged/,
    ],
  ])('%s', async (_, name, bytes, message) => {
    const error = await readSource(name, await bytes()).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as UnreadableFile).message).toMatch(message);
    expect((error as UnreadableFile).hint.length).toBeGreaterThan(20);
  });
});
