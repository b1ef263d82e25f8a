import { readDivisions, withoutDivisions } from '../first-reading/divisions.ts';
import type { SourceBlock } from '../source-document.ts';
import { FAMILIES, type Family, type LineNumber, lineNumber } from './numbering.ts';

/** A numbered place of the text with what stands in it. */
export interface OutlineNode {
  family: Family;
  value: number;
  /** The number as printed, with its separator. */
  printed: string;
  /** Words of the heading; '' for a numbered paragraph without one. */
  heading: string;
  /** Words behind a run-in heading, on the same line; '' where the heading has a line of its own. */
  runIn: string;
  /** Index of the block it begins in. */
  block: number;
  /** Blocks below it that have no number of the outline, before its children. */
  paragraphs: { block: number; words: string }[];
  children: OutlineNode[];
}

/** A place where the structure is not certain, and how it was taken. */
export interface Doubt {
  block: number;
  what: string;
  taken: string;
}

/** What a person says of a block, against what was read. */
export type Settled = 'heading' | 'paragraph';

/**
 * The outline of a range of blocks. Numbers open places: a number that goes on with its family's count closes what lies deeper, a 1
 * of a family that is not open goes one level down, and a count may run on over the places above it (measures 1–7 in one section, 8–12
 * in the next). What fits none of these is words, and a doubt.
 * @param leftOut blocks in the range that are no part of the text
 * Three levels are places of the plan, four where chapters and articles are used; numbers below them, and below an article, stay words of
 * their paragraph.
 */
export function readOutline(
  blocks: readonly SourceBlock[],
  from: number,
  to: number,
  settled: ReadonlyMap<number, Settled> = new Map(),
  leftOut: (block: number) => boolean = () => false,
): { opening: number[]; roots: OutlineNode[]; doubts: Doubt[] } {
  const numbers = new Map([...numbersOf(blocks, from, to)].filter(([index]) => !leftOut(index)));
  const deepest = [...numbers.values()].some(({ family }) => family === 'article') ? 4 : 3;
  const opening: number[] = [];
  const roots: OutlineNode[] = [];
  const doubts: Doubt[] = [];
  const stack: OutlineNode[] = [];
  const counts = new Map<Family, number>();

  const open = (node: OutlineNode, depth: number): void => {
    stack.length = depth;
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
    counts.set(node.family, node.value);
    for (const family of FAMILIES.slice(FAMILIES.indexOf(node.family) + 1)) if (!runsOn(numbers, family)) counts.delete(family);
  };

  for (let index = from; index < to; index += 1) {
    if (leftOut(index)) continue;
    const words = blocks[index]?.words ?? '';
    const number = numbers.get(index) ?? null;
    const place = number === null || settled.get(index) === 'paragraph' ? null : placeOf(number, stack, counts, deepest, settled.get(index) === 'heading');
    if (place === null || number === null) {
      const owner = stack.at(-1);
      if (owner === undefined) opening.push(index);
      else owner.paragraphs.push({ block: index, words });
      if (number !== null && settled.get(index) === undefined) {
        const doubt = strayNumber(number, stack, deepest);
        if (doubt !== null) doubts.push({ block: index, ...doubt });
      }
      continue;
    }
    if (place.doubt !== undefined) doubts.push({ block: index, what: place.doubt, taken: 'taken as a heading, with the number as printed' });
    open(
      {
        family: number.family,
        value: number.value,
        printed: number.printed,
        ...splitNumbered(blocks, numbers, index, to, number),
        block: index,
        paragraphs: [],
        children: [],
      },
      place.depth,
    );
  }
  return { opening, roots, doubts };
}

/** The numbers of a range, by block. An article's number that is only named (`第十二条规定…`) is none: it does not go on with the count. */
function numbersOf(blocks: readonly SourceBlock[], from: number, to: number): Map<number, LineNumber> {
  const found = new Map<number, LineNumber>();
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    const number = block === undefined || block.cells !== undefined ? null : lineNumber(block.words);
    if (number !== null) found.set(index, number);
  }
  return found;
}

/** Whether a family's count runs on over the places above it: some of its numbers follow the one before, though a higher one stands between. */
function runsOn(numbers: ReadonlyMap<number, LineNumber>, family: Family): boolean {
  if (family === 'article') return true;
  let before: number | null = null;
  let higher = false;
  let [restarts, goes] = [0, 0];
  for (const number of numbers.values()) {
    if (FAMILIES.indexOf(number.family) < FAMILIES.indexOf(family)) higher = true;
    if (number.family !== family) continue;
    if (higher && before !== null) {
      if (number.value === before + 1 && before > 0 && number.value > 1) goes += 1;
      else if (number.value === 1) restarts += 1;
    }
    before = number.value;
    higher = false;
  }
  return goes > restarts;
}

/** Where a number opens a place, or null when it belongs to the words. */
function placeOf(
  number: LineNumber,
  stack: readonly OutlineNode[],
  counts: ReadonlyMap<Family, number>,
  deepest: number,
  certain: boolean,
): { depth: number; doubt?: string } | null {
  if (stack.some(({ family }) => family === 'article') && FAMILIES.indexOf(number.family) > FAMILIES.indexOf('article')) return null;
  const at = stack.findIndex(({ family }) => family === number.family);
  const last = counts.get(number.family);
  if (at !== -1) {
    const expected = (stack[at]?.value ?? 0) + 1;
    if (number.value === expected) return { depth: at };
    if (certain || (number.value > expected && number.value <= expected + 2))
      return { depth: at, doubt: `is numbered ${number.printed.trim()} where ${expected} was expected` };
    if (number.value === 1 && at === 0) return { depth: 0, doubt: `begins to count anew with ${number.printed.trim()}` };
    return null;
  }
  // A family of a higher level than those open: it goes above them.
  const above = stack.findIndex(({ family }) => FAMILIES.indexOf(family) > FAMILIES.indexOf(number.family));
  const depth = above === -1 ? stack.length : above;
  if (depth >= deepest) return null;
  if (number.value === 1 || (last !== undefined && number.value === last + 1)) return { depth };
  if (certain) return { depth, doubt: `begins with ${number.printed.trim()}` };
  return null;
}

function strayNumber(number: LineNumber, stack: readonly OutlineNode[], deepest: number): { what: string; taken: string } | null {
  const open = stack.some(({ family }) => family === number.family);
  if (stack.some(({ family }) => family === 'article') && number.family !== 'article') return null;
  if (!open && stack.length >= deepest) return null;
  if (!open && number.value === 1) return null;
  return { what: `begins with the number ${number.printed.trim()}, which does not go on with the count`, taken: 'taken as a paragraph' };
}

/**
 * Heading and words of a numbered line. Where nothing but a division of work (牵头单位：…) stands behind what would be a heading, on its
 * line or on those below it, the heading says what is to be done: it is a numbered paragraph.
 */
function splitNumbered(
  blocks: readonly SourceBlock[],
  numbers: ReadonlyMap<number, LineNumber>,
  index: number,
  to: number,
  { family, printed }: LineNumber,
): { heading: string; runIn: string } {
  const words = (blocks[index]?.words ?? '').slice(printed.length);
  const split = splitHeading(words, family, isFollowedByWords(numbers, index, to));
  if (split.heading === '' || family === 'volume' || family === 'chapter' || family === 'division') return split;
  let next = index + 1;
  while (next < to && !numbers.has(next) && isDivisionAlone(blocks[next]?.words ?? '')) next += 1;
  const deeper = numbers.get(next);
  if (next < to && (deeper === undefined || FAMILIES.indexOf(deeper.family) > FAMILIES.indexOf(family))) return split;
  const closing = next > index + 1 && split.runIn === '';
  return isDivisionAlone(split.runIn) || closing || endsInDivision(split) ? { heading: '', runIn: words } : split;
}

/** Whether words are a division of work and nothing else. */
function isDivisionAlone(words: string): boolean {
  return words !== '' && /^[\s\p{P}。]*$/u.test(withoutDivisions(words, readDivisions(words)));
}

/** Whether a heading on a line of its own ends in a division of work: `1.制定办法（责任单位：县司法局）`. */
function endsInDivision({ heading, runIn }: { heading: string; runIn: string }): boolean {
  return runIn === '' && readDivisions(heading).some(({ end }) => /^[\s\p{P}]*$/u.test(heading.slice(end)));
}

function isFollowedByWords(numbers: ReadonlyMap<number, LineNumber>, index: number, to: number): boolean {
  return index + 1 < to && !numbers.has(index + 1);
}

/**
 * Splits a numbered line into heading and words. A line without 。 at its end is a heading; `标题。正文` and `标题：正文` have one in
 * front when it is short; an article has none, and one long sentence is a numbered paragraph.
 */
export function splitHeading(words: string, family: Family, followed: boolean): { heading: string; runIn: string } {
  if (family === 'article') return { heading: '', runIn: words };
  if (family === 'volume' || family === 'chapter' || family === 'division') return { heading: words, runIn: '' };
  const stop = words.search(/[。！？!?]/u);
  const colon = /^[^，,；;。：:“”"（(]{2,20}[:：](?=.)/u.exec(words)?.[0] ?? '';
  if (colon !== '') return { heading: colon, runIn: words.slice(colon.length) };
  if (stop === -1) {
    return words.length > 60 && /[，,；;]/u.test(words) ? { heading: '', runIn: words } : { heading: words, runIn: '' };
  }
  const head = words.slice(0, stop + 1);
  const isShort = head.length <= 40 && (head.match(/[，,；;]/gu)?.length ?? 0) <= 2;
  if (stop < words.length - 1) return isShort ? { heading: head, runIn: words.slice(stop + 1) } : { heading: '', runIn: words };
  return isShort && followed
    ? { heading: words, runIn: '' }
    : { heading: isShort && words.length <= 24 ? words : '', runIn: isShort && words.length <= 24 ? '' : words };
}
