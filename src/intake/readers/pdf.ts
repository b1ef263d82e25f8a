import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutRadicals } from '../../text/radicals.ts';
import { oneLine, type SourceBlock, type SourceDocument, UnreadableFile } from '../source-document.ts';
import { lineNumber } from '../structure/numbering.ts';

/** A line of a page as set: its page and words, where it begins and ends, and how high its letters are. */
interface SetLine {
  page: number;
  words: string;
  left: number;
  right: number;
  top: number;
  size: number;
}

/**
 * Reads a PDF with a text layer. Lines are joined into paragraphs again: a paragraph begins where a line is indented, where the line
 * before ends early, or where the size of the letters changes. Page numbers are left out, and the remarks say so.
 * @throws UnreadableFile when the file is encrypted, damaged or has pictures of pages only
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const file = await task.promise.catch((error: Error) => {
    throw error instanceof PasswordException || error.name === 'PasswordException'
      ? new UnreadableFile('This PDF is protected by a password.', 'Open it with the password and save a copy without one.')
      : new UnreadableFile(
          `This PDF is damaged and cannot be opened (${error.message}).`,
          'Open it in a reader and print it to a new PDF, or give the Word file.',
        );
  });
  try {
    const lines: SetLine[] = [];
    let empty = 0;
    let numbers = 0;
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const set = await linesOf(page, number);
      const kept = set.filter(({ words }) => !isPageNumber(words));
      numbers += set.length - kept.length;
      if (set.length === 0) empty += 1;
      lines.push(...kept);
      page.cleanup();
    }
    const blocks = paragraphsOf(lines);
    if (blocks.length === 0)
      throw new UnreadableFile(
        'This PDF has no text: its pages are pictures.',
        'Give the Word file, or run the PDF through a program that recognises characters (OCR) and check its text.',
      );
    const remarks = [
      ...(numbers > 0 ? [`${numbers} page numbers were left out`] : []),
      ...(empty > 0 ? [`${empty} pages have no text: perhaps they are pictures`] : []),
      'a PDF does not say where its paragraphs begin: compare them with the printed plan',
    ];
    return { format: 'pdf', blocks, remarks };
  } finally {
    await task.destroy();
  }
}

const isPageNumber = (words: string): boolean => /^[-—–－\s]*\d{1,3}[-—–－\s]*$/.test(words) || /^第\s*\d+\s*页(\s*共\s*\d+\s*页)?$/.test(words);

async function linesOf(page: { getTextContent: () => Promise<{ items: readonly object[] }> }, number: number): Promise<SetLine[]> {
  const { items } = await page.getTextContent();
  const pieces = items
    .filter((item): item is { str: string; transform: number[]; width: number; height: number } => 'str' in item)
    .filter(({ str }) => str !== '')
    .map(({ str, transform, width, height }) => ({ str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size: height || Math.abs(transform[3] ?? 0) }));
  const rows: { y: number; pieces: typeof pieces }[] = [];
  for (const piece of pieces) {
    const row = rows.find(({ y, pieces: [first] }) => Math.abs(y - piece.y) < Math.max(3, (first?.size ?? 10) * 0.4));
    if (row === undefined) rows.push({ y: piece.y, pieces: [piece] });
    else row.pieces.push(piece);
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map((row) => {
      const sorted = row.pieces.sort((a, b) => a.x - b.x);
      const seen = sorted.filter(({ str }) => str.trim() !== '');
      const last = seen.at(-1);
      return {
        page: number,
        words: withoutRadicals(oneLine(sorted.map(({ str }) => str).join(''))).replace(
          /(?<=[\u2e80-\u9fff\uff00-\uffef]) {2,}(?=[\u2e80-\u9fff\uff00-\uffef])/gu,
          '',
        ),
        left: seen[0]?.x ?? 0,
        right: (last?.x ?? 0) + (last?.width ?? 0),
        top: row.y,
        size: Math.max(...seen.map(({ size }) => size), 1),
      };
    })
    .filter(({ words }) => words !== '');
}

/** Joins lines into paragraphs, also over the end of a page. Left and right edge are those of most of the text. */
function paragraphsOf(lines: readonly SetLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const left = edge(lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = blocks.at(-1);
    const indented = line.left > left + line.size * 1.2;
    const endsEarly = before !== undefined && before.right < right - before.size * 1.6;
    const otherSize = before !== undefined && Math.abs(before.size - line.size) > line.size * 0.12;
    const gap = before !== undefined && before.page === line.page && before.top - line.top > line.size * 2.6;
    // A line that begins with the number of a place is no line that a paragraph goes on in, wherever it begins.
    const number = lineNumber(line.words);
    const numbered = number !== null && number.family !== 'arabic';
    if (open === undefined || indented || endsEarly || otherSize || gap || numbered) {
      blocks.push({ words: line.words, place: `page ${line.page}` });
      return;
    }
    const latin = /[A-Za-z0-9]$/.test(open.words) && /^[A-Za-z]/.test(line.words);
    blocks[blocks.length - 1] = { ...open, words: `${open.words}${latin ? ' ' : ''}${line.words}` };
  });
  return blocks;
}

/** The place at which most lines begin: the smallest of those that at least a tenth of the lines share, to within a point. */
function edge(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= Math.max(2, places.length / 10)).map(([place]) => place);
  return Math.min(...(shared.length > 0 ? shared : places));
}
