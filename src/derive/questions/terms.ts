import { alignedSentences, type Span } from '../../model/alignment.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { clauseAt, type Plan } from '../../model/plan.ts';
import { namingTerms, TERM_KINDS, type Term } from '../../model/term-schema.ts';
import { englishPattern, termMatcher } from '../../text/term-matching.ts';

/** Questions asked of the termbase: where each term stands, how it is rendered there, how a list of terms is sorted. */

/** What has words: a clause, or its record in the published data. */
interface Worded {
  code: string;
  heading: Localized;
  text: Localized;
}
/** One place where a term stands: offsets into the Chinese words of a clause. */
export interface TermPlace extends Span {
  clause: string;
}

/** All places of each term, by id, in reading order. At each place the longest term counts: 行政复议 is no place of 复议. */
export function termPlaces(terms: readonly Term[], clauses: readonly Worded[]): ReadonlyMap<string, readonly TermPlace[]> {
  const matcher = termMatcher(terms);
  const places = new Map<string, TermPlace[]>(terms.map((term) => [term.id, []]));
  for (const { code, heading, text } of clauses) {
    for (const { value, start, end } of matcher.find(text['zh-Hans'] ?? heading['zh-Hans'] ?? '')) places.get(value.id)?.push({ clause: code, start, end });
  }
  return places;
}

/** A sentence (or a heading) in which a term stands, with its English; marks are offsets into the words of the clause. */
export interface TermContext {
  clause: string;
  heading: boolean;
  original: Span & { marks: Span[] };
  translation: (Span & { marks: Span[] }) | null;
}

const contexts = new WeakMap<Plan, ReadonlyMap<string, TermContext[]>>();

/** Every sentence in which a term stands, in reading order. Paragraphs that may not leave their own page are left out. */
export function contextsOf(plan: Plan, term: Term): readonly TermContext[] {
  const all = contexts.get(plan) ?? findContexts(plan);
  contexts.set(plan, all);
  return all.get(term.id) ?? [];
}

function findContexts(plan: Plan): Map<string, TermContext[]> {
  const places = termPlaces(
    plan.terms,
    plan.clauses.filter((clause) => !plan.record.pageOnly.includes(clause.code)),
  );
  return new Map(plan.terms.map((term) => [term.id, contextsOfPlaces(plan, term, places.get(term.id) ?? [])]));
}

function contextsOfPlaces(plan: Plan, term: Term, places: readonly TermPlace[]): TermContext[] {
  const found: TermContext[] = [];
  for (const { clause: code, start, end } of places) {
    const last = found.at(-1);
    if (last?.clause === code && last.original.end >= end) {
      last.original.marks.push({ start, end });
      continue;
    }
    const clause = clauseAt(plan, code);
    const heading = clause.text['zh-Hans'] === undefined;
    const english = clause.text.en ?? clause.heading.en;
    const sentence = alignedSentences(plan, clause).find(({ original }) => original.end >= end);
    const original = sentence?.original ?? { start: 0, end: clause.heading['zh-Hans']?.length ?? 0 };
    const translation = sentence === undefined ? (english === undefined ? null : { start: 0, end: english.length }) : sentence.translation;
    found.push({
      clause: code,
      heading,
      original: { ...original, marks: [{ start, end }] },
      translation: translation === null ? null : { ...translation, marks: renderings(term, english ?? '', translation) },
    });
  }
  return found;
}

const patterns = new WeakMap<Term, RegExp[]>();

/** Where a stretch of English words has a term's rendering, any accepted form, the longest first; stretches in `taken` are left alone. */
export function renderings(term: Term, english: string, { start, end }: Span, taken: readonly Span[] = []): Span[] {
  const own = patterns.get(term) ?? [term.en, ...term.forms].sort((a, b) => b.length - a.length).map(englishPattern);
  patterns.set(term, own);
  const found: Span[] = [];
  const words = english.slice(start, end).replaceAll("'", '’');
  for (const pattern of own) {
    for (const hit of words.matchAll(pattern)) {
      const span = { start: start + hit.index, end: start + hit.index + hit[0].length };
      if (![...taken, ...found].some((other) => other.start < span.end && other.end > span.start)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Terms that name something in a measure's heading or paragraphs, in the order of their first place. */
export function termsOfMeasure(plan: Plan, measure: string): Term[] {
  const matcher = termMatcher(namingTerms(plan.terms));
  const clauses = [measure, ...clauseAt(plan, measure).children].map((code) => clauseAt(plan, code));
  return [...new Set(clauses.flatMap((clause) => matcher.find(clause.text['zh-Hans'] ?? clause.heading['zh-Hans'] ?? '').map(({ value }) => value)))];
}

// The first character of each letter in the order of pinyin.
const FIRSTS = [...'A阿B八C嚓D哒E妸F发G旮H哈J讥K咔L垃M痳N拏O噢P妑Q七R呥S扨T它W穵X夕Y丫Z帀'.matchAll(/([A-Z])(.)/gu)].map(([, letter = '', first = '']) => ({
  letter,
  first,
}));
const pinyin = new Intl.Collator('zh');
const alphabet = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true });
/** Stands for terms that begin with no letter. */
export const NO_LETTER = '#';

/** The letter under which a term is listed: of its pinyin, or of its English. */
export function letterOf(term: Term, language: LanguageTag): string {
  if (language === 'en') return /\p{L}/u.exec(/^\P{L}*\d/u.test(term.en) ? '' : term.en)?.[0].toUpperCase() ?? NO_LETTER;
  const character = [...term.zh][0] ?? '';
  if (!/\p{Script=Han}/u.test(character)) return NO_LETTER;
  return FIRSTS.filter(({ first }) => pinyin.compare(first, character) <= 0).at(-1)?.letter ?? NO_LETTER;
}

/** Terms by kind, sorted by pinyin or by the English alphabet, cut where the letter changes. Kinds without terms are left out. */
export function glossary(terms: readonly Term[], language: LanguageTag): { kind: Term['kind']; letters: { letter: string; terms: Term[] }[] }[] {
  const compare = language === 'en' ? (a: Term, b: Term) => alphabet.compare(a.en, b.en) : (a: Term, b: Term) => pinyin.compare(a.zh, b.zh);
  return TERM_KINDS.map((kind) => {
    const letters: { letter: string; terms: Term[] }[] = [];
    for (const term of terms.filter((item) => item.kind === kind).sort((a, b) => rank(a) - rank(b) || compare(a, b))) {
      const letter = letterOf(term, language);
      if (letters.at(-1)?.letter === letter) letters.at(-1)?.terms.push(term);
      else letters.push({ letter, terms: [term] });
    }
    return { kind, letters };
  }).filter(({ letters }) => letters.length > 0);

  function rank(term: Term): number {
    return letterOf(term, language) === NO_LETTER ? 0 : 1;
  }
}
