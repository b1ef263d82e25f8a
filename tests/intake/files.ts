import { AlignmentType, Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** Files of a document's lines, written by other libraries than those that read them. */

/** A saved page as old government sites write them: a table lays it out, `<br>` and blanks stand where they please. */
export function asHtml(lines: readonly string[], charset = 'utf-8'): string {
  const body = lines
    .map((line) => `<p style="text-indent:2em">\n\t\u3000\u3000${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('\n');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>页面</title><script>var 首页 = "一、不是正文";</script><style>p{}</style></head><body><table width="1000"><tr><td>${body}</td></tr></table></body></html>`;
}

/** A Word file, each line a paragraph. */
export async function asDocx(lines: readonly string[]): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) }] })),
  );
}

/** A Word file whose numbers are counted by Word: level 0 `一、`, level 1 `（一）`, level 2 `1.`; with a table and a note at the foot. */
export async function asNumberedDocx(
  lines: readonly { level?: 0 | 1 | 2; words: string; note?: boolean }[],
  table: readonly (readonly string[])[],
  note: string,
): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）'), level(2, LevelFormat.DECIMAL, '%3.')],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph(note)] } },
    sections: [
      {
        children: [
          ...lines.map(
            ({ level: depth, words, note: noted }) =>
              new Paragraph({
                ...(depth === undefined ? {} : { numbering: { reference: 'plan', level: depth } }),
                children: [new TextRun(words), ...(noted ? [new FootnoteReferenceRun(1)] : [])],
              }),
          ),
          new Table({ rows: table.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

let gbk: Map<string, readonly number[]> | null = null;
/** Text in GB18030 (its two-byte part), by the reverse of the platform's decoder. */
export function asGb18030(text: string): Uint8Array {
  if (gbk === null) {
    gbk = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) gbk.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return new Uint8Array([...text].flatMap((character) => gbk?.get(character) ?? [character.charCodeAt(0)]));
}

/** Text in UTF-16, in either byte order, with or without its mark. */
export function asUtf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const words = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < words.length; index += 1) view.setUint16(index * 2, words.charCodeAt(index), littleEndian);
  return bytes;
}
