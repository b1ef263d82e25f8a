/** What a reader makes of a file: its words in order, block by block, and where each block stands. */
export interface SourceBlock {
  /** The words as they stand in the file, on one line, white space at both ends removed; cells of a table row parted by U+3000. */
  words: string;
  /** Where it stands, for messages: `line 12`, `paragraph 12`, `page 3`. */
  place: string;
  /** Level of a heading that the file marks as one (1 is the highest). */
  heading?: number;
  /** Cells of a table row, empty ones included. */
  cells?: readonly string[];
}

/** A file as blocks. */
export interface SourceDocument {
  format: 'docx' | 'html' | 'markdown' | 'pdf' | 'text';
  /** Name of the character encoding that the bytes were read in; undefined where the format has none of its own. */
  encoding?: string;
  blocks: readonly SourceBlock[];
  /** What the reader saw and could not take along: pictures, comments, pages without text. */
  remarks: readonly string[];
}

/** A file that cannot be read as a plan. The message says what is wrong with it and what to do. */
export class UnreadableFile extends Error {
  readonly hint: string;
  /**
   * @param message what is wrong with the file, a sentence
   * @param hint what the person who has the file can do
   */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UnreadableFile';
    this.hint = hint;
  }
}

/** White space inside a block as one line has it: line ends and tabs become a blank, no other character changes. */
export function oneLine(words: string): string {
  return words.replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' ').replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/gu, '');
}

/** A table row as a block's words: its filled cells, parted by an ideographic space. */
export function rowWords(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join('\u3000');
}
