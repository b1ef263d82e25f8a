import type { Locale } from '../i18n/locales.ts';
import { chineseSentences, type SentenceSpan, spacedSentences } from '../text/sentences.ts';
import type { Hit, Range } from './matcher.ts';
import type { Field, ReadRecord } from './pack.ts';

type Language = Range['language'];

/** A stretch of shown words. */
export interface Piece {
  text: string;
  mark: boolean;
}
/** Shown words, in one language. */
export interface Excerpt {
  language: Language;
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
  /** The words that were found, when they are in the other language. */
  other: Excerpt | null;
  /** Why it was found, when not by words in the reader's language. */
  reason: 'inEnglish' | 'inChinese' | 'byPinyin' | null;
  /** Words to be highlighted on the page that the result leads to. */
  highlight: string[];
  /** Task whose words were found. */
  task: string | null;
}

const LONGEST: Readonly<Record<Language, number>> = { zh: 110, en: 260 };
const MOST_HIGHLIGHTS = 6;

/** Words of a record's field as a locale shows them. */
export function wordsFor(record: ReadRecord, field: Field, locale: Locale): string {
  if (locale === 'en') return record[field].en;
  return locale === 'zh-Hant' ? record.hant[field] : record[field].zh;
}

/** A result in a reader's language, with what was found marked. */
export function shownHit(hit: Hit, locale: Locale): ShownHit {
  const { record, ranges } = hit;
  const own: Language = locale === 'en' ? 'en' : 'zh';
  const foreign: Language = own === 'en' ? 'zh' : 'en';
  const otherLocale: Locale = foreign === 'en' ? 'en' : 'zh-Hans';
  const words = (field: Field, language: Language): string => wordsFor(record, field, language === own ? locale : otherLocale);
  const found = (field: Field, language: Language): Range[] => ranges.filter((range) => range.field === field && range.language === language);
  const whole = (field: Field, language: Language): Excerpt => ({
    language,
    pieces: cut(words(field, language), { start: 0, end: words(field, language).length }, found(field, language), language),
  });

  const named = words('title', own) !== '' ? own : foreign;
  const name = whole('title', named);
  const also = found('title', own).length === 0 && found('also', own).length > 0 ? whole('also', own) : null;
  let sentence: Excerpt | null = null;
  let other: Excerpt | null = null;
  let highlight: string[] = found('body', own).map(({ start, end }) => words('body', own).slice(start, end));
  const bodies = words('body', own);
  if (found('body', own).length > 0) {
    sentence = { language: own, pieces: cut(bodies, bestSentence(bodies, own, found('body', own)), found('body', own), own) };
  } else if (found('body', foreign).length > 0) {
    const text = words('body', foreign);
    const span = bestSentence(text, foreign, found('body', foreign));
    other = { language: foreign, pieces: cut(text, span, found('body', foreign), foreign) };
    const aligned = alignedSpan(record, text, bodies, foreign, span);
    if (aligned !== null) {
      sentence = { language: own, pieces: cut(bodies, aligned, [], own) };
      if (highlight.length === 0 && record.kind === 'paragraph') highlight = [bodies.slice(aligned.start, aligned.end)];
    }
  } else if (bodies !== '') {
    const first = sentencesIn(bodies, own)[0] ?? { start: 0, end: bodies.length };
    sentence = { language: own, pieces: cut(bodies, first, [], own) };
  }
  if (other === null && found('title', own).length + found('also', own).length + found('body', own).length === 0) {
    const field = found('title', foreign).length > 0 ? 'title' : 'also';
    if (found(field, foreign).length > 0 && named !== foreign) other = whole(field, foreign);
  }
  if (highlight.length === 0) highlight = found('title', own).map(({ start, end }) => words('title', own).slice(start, end));
  const byOwn = ranges.some(({ language }) => language === own);
  const at = found('body', 'zh')[0];
  const task = at === undefined ? null : (record.tasks.find(([, start, end]) => start <= at.start && end >= at.end)?.[0] ?? null);
  return {
    name,
    also,
    own: sentence,
    other,
    reason: hit.pinyin !== null ? 'byPinyin' : byOwn ? null : foreign === 'en' ? 'inEnglish' : 'inChinese',
    highlight: [...new Set(highlight)].slice(0, MOST_HIGHLIGHTS),
    task,
  };
}

/** Sentences of a text; a line's end ends one too. */
function sentencesIn(text: string, language: Language): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of (language === 'en' ? spacedSentences : chineseSentences)(line)) spans.push({ start: from + start, end: from + end });
    from += line.length + 1;
  }
  return spans;
}

/** The sentence with most of what was found; found words that reach over its end stretch it. */
function bestSentence(text: string, language: Language, ranges: readonly Range[]): SentenceSpan {
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

/** The sentences of the other language that render one; null when the record has no words there. */
function alignedSpan(record: ReadRecord, from: string, to: string, language: Language, span: SentenceSpan): SentenceSpan | null {
  if (to === '') return null;
  const toLanguage: Language = language === 'en' ? 'zh' : 'en';
  const source = sentencesIn(from, language);
  const target = sentencesIn(to, toLanguage);
  const index = source.findIndex(({ start, end }) => span.start >= start && span.start < end);
  const [chinese, english] = language === 'zh' ? [source, target] : [target, source];
  const counts = record.alignment.length > 0 ? record.alignment : chinese.map(() => 1);
  const whole = { start: 0, end: to.length };
  if (index === -1 || counts.length !== chinese.length || counts.reduce((sum, count) => sum + count, 0) !== english.length) return whole;
  let before = 0;
  for (let sentence = 0; sentence < counts.length; sentence += 1) {
    const count = counts[sentence] ?? 1;
    if (language === 'zh' && sentence === index) return { start: english[before]?.start ?? 0, end: english[before + count - 1]?.end ?? to.length };
    if (language === 'en' && index < before + count) return chinese[sentence] ?? whole;
    before += count;
  }
  return whole;
}

/** A stretch of a text in pieces, shortened around the first thing found in it. */
function cut(text: string, span: SentenceSpan, ranges: readonly Range[], language: Language): Piece[] {
  const inside = ranges.filter(({ start, end }) => end > span.start && start < span.end).sort((a, b) => a.start - b.start || b.end - a.end);
  const most = LONGEST[language];
  let { start, end } = span;
  if (end - start > most) {
    const first = inside[0]?.start ?? start;
    start = Math.max(start, Math.min(first - Math.floor(most / 3), end - most));
    end = Math.min(end, start + most);
    if (language === 'en') {
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
