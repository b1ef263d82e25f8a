/** What Chromium's PDF files lack or carry too much of, mended in their bytes: days of printing, ids of nodes, author, subject. */

/** Words for the document information of a PDF file. */
export interface PdfInfo {
  author: string;
  subject: string;
}

/**
 * A PDF file that does not tell when it was printed, and tells who issued the text and what its status is.
 *
 * The days are overwritten by one of the same length, and so are the ids of table cells, which the browser counts on from page to
 * page: two prints of one page are then the same. Author and subject are appended as an incremental update, which leaves
 * Chromium's objects (text, structure, outline) as they are; a library that rewrites the file would have to be trusted with all of
 * them.
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
  const object = `${number} 0 obj\n<<${dictionary.trimEnd()}\n/Author ${pdfString(info.author)}\n/Subject ${pdfString(info.subject)}>>\nendobj\n`;
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<</Size ${size}\n/Root ${rootReference}\n/Info ${number} 0 R\n/Prev ${previous}>>\nstartxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.from(`${fixed}${start}${object}${table}${end}`, 'latin1');
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
