import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { finishPdf, pageCount } from '../../scripts/pdf-file.ts';

/** The smallest file of the shape that Chromium writes. */
const info = "<</Title (t)\n/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>";
const head = `%PDF-1.4\n1 0 obj\n${info}\nendobj\n2 0 obj\n<</Type /Catalog\n/Pages 3 0 R>>\nendobj\n3 0 obj\n<</Type /Pages\n/Kids [4 0 R]>>\nendobj\n4 0 obj\n<</Type /Page>>\nendobj\n`;
const pdf = Buffer.from(`${head}xref\n0 5\ntrailer\n<</Size 5\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${head.length}\n%%EOF\n`, 'latin1');
const day = new Date('2016-07-11T01:02:03Z');
const finish = (bytes: Uint8Array) => Buffer.from(finishPdf(bytes, day, { title: '方案', author: '法制办', subject: 'a)(b' })).toString('latin1');

describe('a finished PDF file', () => {
  test('keeps what Chromium wrote, but for the days', () => {
    const days = /\(D:\d{14}\+00'00'\)/g;
    expect(finish(pdf).slice(0, pdf.length).replace(days, '')).toBe(pdf.toString('latin1').replace(days, ''));
  });

  test('carries the given day only', () => {
    expect(finish(pdf)).not.toContain('2026');
    expect(finish(pdf).match(/D:20160711010203\+00'00'/g)).toHaveLength(4);
  });

  test('counts the ids of its nodes from 1, in their order', () => {
    const ids = (...numbers: string[]): Buffer =>
      Buffer.from(pdf.toString('latin1').replace('%PDF-1.4\n', `%PDF-1.4\n% ${numbers.map((number) => `(node${number})`).join(' ')}\n`), 'latin1');
    const first = finish(ids('00000224', '00006042', '00000224', '00000301'));
    expect(first).toContain('% (node00000001) (node00000003) (node00000001) (node00000002)\n');
    expect(finish(ids('00000221', '00006039', '00000221', '00000298'))).toBe(first);
  });

  test('its glyphs stand for characters, not for radicals that look the same', () => {
    const map = 'begincmap\n3 beginbfchar\n<0001> <2F08>\n<0002> <4E2D>\n<0003> <2EC5>\nendbfchar\n1 beginbfrange\n<0010> <0012> <2F07>\nendbfrange\nendcmap';
    const packed = deflateSync(Buffer.from(map)).toString('latin1');
    const stream = `5 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream\nendobj\n`;
    const file = Buffer.from(`${head}${stream}xref\n0 6\ntrailer\n<</Size 6\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${head.length}\n%%EOF\n`, 'latin1');
    const text = finish(file);
    const place = Number(/xref\n1 1\n\d{10} 00000 n \n5 1\n(\d{10}) 00000 n/.exec(text)?.[1]);
    const [, length, start = ''] = /^5 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>>( stream\n)/.exec(text.slice(place)) ?? [];
    const from = text.indexOf(start, place) + start.length;
    const table = inflateSync(Buffer.from(text.slice(from, from + Number(length)), 'latin1')).toString();
    expect(table).toContain('<0001> <4EBA>\n<0002> <4E2D>\n<0003> <89C1>');
    expect(table).toContain('<0010> <0012> [<4EA0> <4EBA> <513F>]');
  });

  test('carries title, author and subject in a table of its own, whose places are right', () => {
    const text = finish(pdf);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 9)).toBe('xref\n1 1\n');
    const object = Number(/xref\n1 1\n(\d{10}) 00000 n/.exec(text)?.[1]);
    expect(text.slice(object)).toMatch(/^1 0 obj\n<<\/CreationDate \(D:2016/);
    expect(text.slice(object)).toContain('/Title <FEFF65B96848>');
    expect(text.slice(object)).toContain('/Author <FEFF6CD55236529E>');
    expect(text.slice(object)).toContain('/Subject <FEFF0061002900280062>');
    expect(text).toContain(`/Prev ${head.length}`);
  });

  test('is refused when it is built otherwise', () => {
    expect(() => finish(Buffer.from('%PDF-2.0\n%%EOF\n'))).toThrow('not built as Chromium');
    expect(() => finish(Buffer.from(pdf.toString('latin1').replaceAll("+00'00'", 'Z'), 'latin1'))).toThrow('unknown form');
  });
});

test('pages are counted, their tree is not', () => expect(pageCount(pdf)).toBe(1));
