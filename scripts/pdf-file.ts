import { deflateSync, inflateSync } from 'node:zlib';
import { withoutRadicals } from '../src/text/radicals.ts';

/** What Chromium's PDF files lack or carry too much of, mended in their bytes: days of printing, ids of nodes, title, author, subject, characters. */

/** Words for the document information of a PDF file. */
export interface PdfInfo {
  title: string;
  author: string;
  subject: string;
}

/**
 * A PDF file that does not tell when it was printed, and tells who issued the text and what its status is.
 *
 * The days are overwritten by one of the same length, and so are the ids of table cells, which the browser counts on from page to
 * page: two prints of one page are then the same. Title, author and subject are appended as an incremental update, which leaves
 * Chromium's objects (text, structure, outline) as they are; a library that rewrites the file would have to be trusted with all of
 * them.
 *
 * The tables that say which characters the glyphs stand for name many Chinese characters by radicals that look the same (人 as U+2F08), so
 * that a reader's search finds nothing; they are appended anew with the characters themselves.
 * @param date the day that the file shall carry
 * @throws Error when the file is not built as Chromium builds them
 */
export function finishPdf(pdf: Uint8Array, date: Date, info: PdfInfo): Uint8Array {
  const day = `D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
  const text = withOwnIds(Buffer.from(pdf).toString('latin1'));
  const fixed = text.replace(/\/(CreationDate|ModDate) \((D:[^)]*)\)/g, (whole, name: string, old: string) => {
    if (old.length !== day.length) throw new Error(`The PDF file has a date of an unknown form: ${whole}`);
    return `/${name} (${day})`;
  });
  const trailer = /trailer\s*<<\s*\/Size (\d+)\s*\/Root (\d+ 0 R)\s*\/Info (\d+) 0 R\s*>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(fixed);
  const [, size, rootReference, number, previous] = trailer ?? [];
  const dictionary = new RegExp(`(?:^|\\n)${number} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(fixed)?.[1];
  if (trailer === null || dictionary === undefined) throw new Error('The PDF file is not built as Chromium builds them.');
  const start = fixed.endsWith('\n') ? '' : '\n';
  const at = fixed.length + start.length;
  const kept = dictionary.replace(/\/Title (?:\((?:\\.|[^\\)])*\)|<[^>]*>)/, '').trim();
  const about = `<<${kept}\n/Title ${pdfString(info.title)}\n/Author ${pdfString(info.author)}\n/Subject ${pdfString(info.subject)}>>`;
  const objects = [{ number: Number(number), body: about }, ...readableTables(fixed)].sort((a, b) => a.number - b.number);
  let body = '';
  const entries = objects.map((object) => {
    const offset = at + body.length;
    body += `${object.number} 0 obj\n${object.body}\nendobj\n`;
    return `${object.number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer\n<</Size ${size}\n/Root ${rootReference}\n/Info ${number} 0 R\n/Prev ${previous}>>\nstartxref\n${at + body.length}\n%%EOF\n`;
  return Buffer.from(`${fixed}${start}${body}xref\n${entries.join('')}${end}`, 'latin1');
}

/**
 * The tables of a file from glyphs to characters (ToUnicode, ISO 32000-1, 9.10.3) in which a radical stands for a character, with the
 * character in its place.
 * @param file the file, a character for each byte
 */
function readableTables(file: string): { number: number; body: string }[] {
  return [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<([^>]*\/Filter \/FlateDecode[^>]*)>>\s*stream\r?\n/g)].flatMap((match) => {
    const length = Number(/\/Length (\d+)/.exec(match[2] ?? '')?.[1] ?? 0);
    const from = match.index + match[0].length;
    let table: string;
    try {
      table = inflateSync(Buffer.from(file.slice(from, from + length), 'latin1')).toString('latin1');
    } catch {
      return [];
    }
    if (!table.includes('begincmap')) return [];
    const readable = withCharacters(table);
    if (readable === table) return [];
    const packed = deflateSync(Buffer.from(readable, 'latin1')).toString('latin1');
    return [{ number: Number(match[1]), body: `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream` }];
  });
}

/** A table whose targets are no radicals. A range over several radicals gets its targets one by one. */
function withCharacters(table: string): string {
  const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
  const character = (code: number): string => [...withoutRadicals(String.fromCharCode(code))].map((letter) => hex(letter.charCodeAt(0))).join('');
  return table.replace(/beginbf(char|range)([\s\S]*?)endbf/g, (_, kind: string, lines: string) => {
    const mended = lines.replace(
      /<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>\s*)?<([0-9A-Fa-f]{4})>(?=\s*(?:\n|$))/g,
      (line, first: string, last: string | undefined, target: string) => {
        const code = Number.parseInt(target, 16);
        if (kind === 'char' || last === undefined) return character(code) === hex(code) ? line : line.replace(/<[0-9A-Fa-f]{4}>$/, `<${character(code)}>`);
        const targets = Array.from({ length: Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1 }, (__, step) => code + step);
        return targets.every((each) => character(each) === hex(each))
          ? line
          : `<${first}> <${last}> [${targets.map((each) => `<${character(each)}>`).join(' ')}]`;
      },
    );
    return `beginbf${kind}${mended}endbf`;
  });
}

/** The ids of nodes counted from 1 in each file. Their order, by which they are looked up, stays. */
function withOwnIds(text: string): string {
  const id = /\(node(\d{8})\)/g;
  const numbers = [...new Set([...text.matchAll(id)].map(([, number]) => number ?? ''))].sort();
  const own = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  return text.replace(id, (_, number: string) => `(node${own.get(number)})`);
}

/** A text as a PDF string: UTF-16 in hexadecimal digits, so that any character may stand in it. */
function pdfString(text: string): string {
  return `<FEFF${[...Array(text.length).keys()].map((index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}>`.toUpperCase();
}

/** Number of pages of a PDF file as Chromium builds it. */
export function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  );
}
