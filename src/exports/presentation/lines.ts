/** Paragraphs of a slide and the room they take, so that no words run over its edge. All lengths are in inches, sizes of type in points. */

/** How a stretch of words looks. */
export type Tone = 'ink' | 'soft' | 'red' | 'lit' | 'strong';

export interface Run {
  text: string;
  tone: Tone;
}

/** A paragraph before its size is settled. */
export interface Line {
  runs: Run[];
  /** Size of type where there is room, and the smallest that a room of people can read. */
  size: number;
  least: number;
  /** Words of the plan are set in a face with serifs. */
  official: boolean;
  /** Number or sign before an item of a list. */
  label: string | null;
}

/** Paragraphs of one slide, with the sizes in which they fit. */
export interface Page {
  lines: (Line & { points: number })[];
}

const INDENT = 0.5;
/** Height of a line of type, and the space below a paragraph, in sizes of type. */
const LEADING = 1.32;
const AFTER = 0.45;
/** Lines of words with spaces are not filled to the end. */
const RAGGED = 0.94;
/** From what share of its full size on words are set smaller instead of going on with the next slide. */
const SMALLEST = 0.72;
const STEP = 0.04;
/** Few words are set larger: a room is read from its last row. */
const LARGEST = 1.24;

/** Width of words in sizes of type: a Chinese character or full-width sign fills one, others about half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : /[A-Z0-9mw@%—]/.test(sign) ? 0.62 : 0.5), 0);
}

/** How many lines words fill in a measure, at a size of type. */
export function linesOf(text: string, points: number, width: number): number {
  return Math.max(1, Math.ceil((widthOf(text) * points) / 72 / (width * RAGGED)));
}

/** The height of a paragraph with the space below it. */
export function heightOf({ runs, label }: Line, points: number, width: number): number {
  const lines = linesOf(runs.map(({ text }) => text).join(''), points, label === null ? width : width - INDENT);
  return ((lines * LEADING + AFTER) * points) / 72;
}

/**
 * Divides paragraphs into slides: all on one, if need be in smaller type; where that would be too small to read, on several.
 * @returns at least one page; a paragraph that alone is too high has a page of its own in its smallest size
 */
export function pagesOf(lines: readonly Line[], width: number, height: number): Page[] {
  for (let scale = LARGEST; scale >= SMALLEST; scale -= STEP) {
    const page = sized(lines, scale);
    if (page.reduce((sum, line) => sum + heightOf(line, line.points, width), 0) <= height) return [{ lines: page }];
  }
  const pages: Page[] = [];
  let room = 0;
  for (const line of sized(lines, (1 + SMALLEST) / 2)) {
    const fitting = heightOf(line, line.points, width) <= height ? line : { ...line, points: line.least };
    const own = heightOf(fitting, fitting.points, width);
    const last = pages.at(-1);
    if (last === undefined || own > room) {
      pages.push({ lines: [fitting] });
      room = height - own;
    } else {
      last.lines.push(fitting);
      room -= own;
    }
  }
  return pages;
}

const sized = (lines: readonly Line[], scale: number): Page['lines'] =>
  lines.map((line) => ({ ...line, points: Math.max(line.least, Math.round(line.size * scale * 2) / 2) }));
