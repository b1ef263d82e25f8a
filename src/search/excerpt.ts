import type { SentenceSpan } from '../text/sentences.ts';
import type { Field, ReadRecord } from './index-format.ts';
import { inLanguage, type SearchLanguage, sentencesIn, type Tag } from './languages.ts';
import type { Hit } from './matcher.ts';
import type { Range } from './record-words.ts';

/** A stretch of shown words. */
export interface Piece {
  text: string;
  mark: boolean;
}
/** Shown words, in one language. */
export interface Excerpt {
  language: Tag;
  pieces: Piece[];
}
/** A result as it is shown to a reader. */
export interface ShownHit {
  /** Name or heading; empty for paragraphs. */
  name: Excerpt;
  /** Another form of the name, when that was found. */
  also: Excerpt | null;
  /** The sentence in the reader's language. */
  own: Excerpt | null;
  /** The words that were found, when they are in another language. */
  other: Excerpt | null;
  /** Language in which it was found, when not in the reader's. */
  foundIn: Tag | null;
  /** Words to be highlighted on the page that the result leads to. */
  highlight: string[];
  /** Task whose words were found. */
  task: string | null;
}

/** Who reads: the tag in which words are shown, and the languages of the index. */
export interface Reader {
  tag: Tag;
  /** The stored language that the tag is a form of. */
  own: SearchLanguage;
  languages: readonly SearchLanguage[];
  /** Language in which a record's plan was issued. */
  originalOf: (record: ReadRecord) => SearchLanguage;
}

const MOST_HIGHLIGHTS = 6;

/** Words of a record's field as a reader sees them: in the tag that is read, or '' where there are none. */
export function wordsFor(record: ReadRecord, field: Field, tag: Tag): string {
  return inLanguage(record[field], tag);
}

/** Name of a record as a reader sees it: where it has none in the language that is read, in the first that it has. */
export function nameFor(record: ReadRecord, tag: Tag): string {
  return wordsFor(record, 'title', tag) || (Object.values(record.title)[0] ?? '');
}

/** A result in a reader's language, with what was found marked. */
export function shownHit(hit: Hit, reader: Reader): ShownHit {
  const { record, ranges } = hit;
  const { own } = reader;
  const others = reader.languages.filter((language) => language !== own);
  const words = (field: Field, language: SearchLanguage): string => wordsFor(record, field, language === own ? reader.tag : language.tag);
  const found = (field: Field, language: SearchLanguage): Range[] => ranges.filter((range) => range.field === field && range.language === language.tag);
  const foundWords = (field: Field): string[] => found(field, own).map(({ start, end }) => words(field, own).slice(start, end));
  const excerpt = (field: Field, language: SearchLanguage, span = { start: 0, end: words(field, language).length }): Excerpt => ({
    language: language === own ? reader.tag : language.tag,
    pieces: cut(words(field, language), span, found(field, language), language),
  });

  const named = [own, ...others].find((language) => words('title', language) !== '') ?? own;
  const also = found('title', own).length === 0 && found('also', own).length > 0 ? excerpt('also', own) : null;
  const body = bodyShown(hit, reader, excerpt);
  let { other } = body;
  if (other === null && ranges.every(({ language }) => language !== own.tag)) {
    const from = (field: Field): SearchLanguage | undefined => others.find((language) => found(field, language).length > 0);
    const [title, form] = [from('title'), from('also')];
    if (title !== undefined && title !== named) other = excerpt('title', title);
    else if (title === undefined && form !== undefined && form !== named) other = excerpt('also', form);
  }
  const highlight = [foundWords('body'), body.highlight, foundWords('title')].find((list) => list.length > 0) ?? [];
  const original = reader.originalOf(record);
  const at = found('body', original)[0];
  const foreign = ranges.some(({ language }) => language === own.tag) ? undefined : others.find(({ tag }) => ranges.some(({ language }) => language === tag));
  return {
    name: excerpt('title', named),
    also,
    own: body.own,
    other,
    foundIn: hit.pinyin === null ? (foreign?.tag ?? null) : null,
    highlight: [...new Set(highlight)].slice(0, MOST_HIGHLIGHTS),
    task: at === undefined ? null : (record.tasks.find(([, start, end]) => start <= at.start && end >= at.end)?.[0] ?? null),
  };
}

type MakeExcerpt = (field: Field, language: SearchLanguage, span?: SentenceSpan) => Excerpt;

/** The sentence of the body that is shown in the reader's language, and the one in which something was found, where that is another. */
function bodyShown({ record, ranges }: Hit, reader: Reader, excerpt: MakeExcerpt): Pick<ShownHit, 'own' | 'other' | 'highlight'> {
  const { own } = reader;
  const text = wordsFor(record, 'body', reader.tag);
  const found = (language: SearchLanguage): Range[] => ranges.filter((range) => range.field === 'body' && range.language === language.tag);
  if (found(own).length > 0) return { own: excerpt('body', own, bestSentence(text, own, found(own))), other: null, highlight: [] };
  const foreign = reader.languages.find((language) => language !== own && found(language).length > 0);
  if (foreign === undefined) {
    const first = sentencesIn(text, own)[0] ?? { start: 0, end: text.length };
    return { own: text === '' ? null : excerpt('body', own, first), other: null, highlight: [] };
  }
  const span = bestSentence(wordsFor(record, 'body', foreign.tag), foreign, found(foreign));
  const aligned = text === '' ? null : alignedSpan(record, reader, foreign, span);
  return {
    own: aligned === null ? null : excerpt('body', own, aligned),
    other: excerpt('body', foreign, span),
    highlight: aligned === null || record.kind !== 'paragraph' ? [] : [text.slice(aligned.start, aligned.end)],
  };
}

/** The sentence with most of what was found; found words that reach over its end stretch it. */
function bestSentence(text: string, language: SearchLanguage, ranges: readonly Range[]): SentenceSpan {
  let best: SentenceSpan = { start: 0, end: text.length };
  let most = 0;
  for (const span of sentencesIn(text, language)) {
    const inside = ranges.filter((range) => range.start >= span.start && range.start < span.end);
    const different = new Set(inside.map((range) => text.slice(range.start, range.end).toLowerCase())).size + inside.length / 100;
    if (different > most) {
      most = different;
      best = { start: span.start, end: Math.max(span.end, ...inside.map(({ end }) => end)) };
    }
  }
  return best;
}

/** The sentences of the reader's language that say what one of another says, by way of the original; all of them where it is not known. */
function alignedSpan(record: ReadRecord, reader: Reader, from: SearchLanguage, span: SentenceSpan): SentenceSpan {
  const original = reader.originalOf(record);
  const source = sentencesIn(inLanguage(record.body, from.tag), from);
  const index = source.findIndex(({ start, end }) => span.start >= start && span.start < end);
  const spoken = sentencesRendering(record, original, from).findIndex(([first, end]) => index >= first && index < end);
  const [first, end] = sentencesRendering(record, original, reader.own)[spoken] ?? [0, 0];
  const text = wordsFor(record, 'body', reader.tag);
  const target = sentencesIn(text, reader.own);
  const [opening, closing] = [target[first], target[end - 1]];
  return opening === undefined || closing === undefined ? { start: 0, end: text.length } : { start: opening.start, end: closing.end };
}

/** By sentence of the original: which sentences of a language render it. None where their numbers do not agree. */
function sentencesRendering(record: ReadRecord, original: SearchLanguage, { tag, ...language }: SearchLanguage): [first: number, end: number][] {
  const spoken = sentencesIn(inLanguage(record.body, original.tag), original).length;
  if (tag === original.tag) return Array.from({ length: spoken }, (_, index) => [index, index + 1]);
  const counts = record.alignment[tag] ?? Array.from({ length: spoken }, () => 1);
  const total = sentencesIn(inLanguage(record.body, tag), { tag, ...language }).length;
  if (counts.length !== spoken || counts.reduce((sum, count) => sum + count, 0) !== total) return [];
  let before = 0;
  return counts.map((count) => {
    before += count;
    return [before - count, before];
  });
}

/** A stretch of a text in pieces, shortened around the first thing found in it. */
function cut(text: string, span: SentenceSpan, ranges: readonly Range[], { unit, excerpt: most }: SearchLanguage): Piece[] {
  const inside = ranges.filter(({ start, end }) => end > span.start && start < span.end).sort((a, b) => a.start - b.start || b.end - a.end);
  let { start, end } = span;
  if (end - start > most) {
    const first = inside[0]?.start ?? start;
    start = Math.max(start, Math.min(first - Math.floor(most / 3), end - most));
    end = Math.min(end, start + most);
    if (unit === 'word') {
      while (start > span.start && /\S/.test(text.charAt(start - 1))) start -= 1;
      while (end < span.end && /\S/.test(text.charAt(end))) end += 1;
    }
  }
  const pieces: Piece[] = [];
  const add = (from: number, to: number, mark: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), mark });
  };
  if (start > span.start) pieces.push({ text: '…', mark: false });
  let at = start;
  for (const range of inside) {
    const from = Math.max(at, range.start);
    const to = Math.min(end, range.end);
    if (to <= from) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < span.end) pieces.push({ text: '…', mark: false });
  return pieces;
}
