import { clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import type { Light, Part, Piece, Slide } from './slide.ts';

/**
 * How much stands on one slide. Words are divided by sentence and never set smaller than can be read from the last row; a sentence that is
 * longer than a slide holds is divided at its own punctuation.
 */

/** Characters of the original on one slide, and of one sentence that has a slide to itself. Words with spaces take about three times the letters. */
const ROOM = { few: 130, most: 250 } as const;
const LETTERS = 3;
const STRETCH = /[^;；]+[;；]?/g;
const SHORTER = /[^,，、;；]+[,，、;；]?/g;

/** Items in groups of at most so many, as equal as can be. */
export function inGroups<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const groups: T[][] = [];
  for (let index = 0; index < count; index += 1)
    groups.push(items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)));
  return groups;
}

/** Numbers of the parts that groups are. */
export function partOf(index: number, groups: readonly unknown[]): Part {
  return [index + 1, groups.length];
}

/**
 * The slides of a paragraph.
 * @param only numbers of the sentences to show, from 1; all when null
 */
export function wordSlides(plan: Plan, code: string, only: readonly number[] | null = null, light: Light | null = null): Slide[] {
  const clause = clauseAt(plan, code);
  const language = originalLanguage(plan);
  const text = clause.text[language] ?? '';
  const unit = expressionOfTag(language).searchUnit === 'character' ? 1 : LETTERS;
  const own = (clause.sentences[language] ?? [])
    .map(({ start, end }, index) => ({ number: index + 1, start, end }))
    .filter(({ number }) => only === null || only.includes(number));
  const groups: (typeof own)[] = [];
  for (const sentence of own) {
    const group = groups.at(-1);
    const length = (group ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
    if (group === undefined || length + sentence.end - sentence.start > ROOM.few * unit) groups.push([sentence]);
    else group.push(sentence);
  }
  return groups.flatMap((group): Slide[] => {
    const [first] = group;
    if (first === undefined) return [];
    const id = `${code}.s${first.number}${light === null ? '' : `-${light}`}`;
    const body = { kind: 'words', clause: code, sentences: group.map(({ number }) => number), light } as const;
    const pieces = group.length === 1 ? piecesOf(text, first, ROOM.most * unit) : [];
    if (pieces.length < 2) return [{ id, body: { ...body, piece: null }, notes: null }];
    return pieces.map((piece, index) => ({ id: index === 0 ? id : `${id}-${index + 1}`, body: { ...body, piece }, notes: null }));
  });
}

/** A sentence cut at semicolons, or where that is not enough at commas, into stretches that fit. */
function piecesOf(text: string, { start, end }: { start: number; end: number }, room: number): Piece[] {
  if (end - start <= room) return [];
  const sentence = text.slice(start, end);
  const stretches = [...sentence.matchAll(STRETCH)].flatMap(([words]) => (words.length <= room ? [words] : [...words.matchAll(SHORTER)].map(([part]) => part)));
  const pieces: { start: number; end: number }[] = [];
  let at = start;
  for (const words of stretches) {
    const piece = pieces.at(-1);
    if (piece !== undefined && at + words.length - piece.start <= room) piece.end = at + words.length;
    else pieces.push({ start: at, end: at + words.length });
    at += words.length;
  }
  return pieces.map((piece, index) => ({ ...piece, last: index === pieces.length - 1 }));
}
