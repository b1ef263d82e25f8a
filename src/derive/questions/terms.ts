import { alignedSentences, type Span } from '../../model/alignment.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { clauseAt, clauseWords, originalLanguage, type Plan } from '../../model/plan.ts';
import { namingTerms, TERM_KINDS, type Term, termWords } from '../../model/term-schema.ts';
import { termMatcher } from '../../model/termbase.ts';
import { NO_LETTER } from '../../text/expressions/collation.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import { renderingPattern } from '../../text/term-matching.ts';

/** Questions asked of the termbase: where each term stands, how it is rendered there, how a list of terms is sorted. */

/** What has words: a clause, or its record in the published data. */
interface Worded {
  code: string;
  heading: Localized;
  text: Localized;
}
/** One place where a term stands: offsets into the original words of a clause. */
export interface TermPlace extends Span {
  clause: string;
}

/** All places of each term in the original, by id, in reading order. At each place the longest term counts: 行政复议 is no place of 复议. */
export function termPlaces(terms: readonly Term[], clauses: readonly Worded[], language: LanguageTag): ReadonlyMap<string, readonly TermPlace[]> {
  const matcher = termMatcher(terms, language);
  const places = new Map<string, TermPlace[]>(terms.map((term) => [term.id, []]));
  for (const clause of clauses) {
    for (const { value, start, end } of matcher.find(clauseWords(clause, language) ?? '')) places.get(value.id)?.push({ clause: clause.code, start, end });
  }
  return places;
}

/** A sentence (or a heading) in which a term stands, with its translation; marks are offsets into the words of the clause. */
export interface TermContext {
  clause: string;
  heading: boolean;
  original: Span & { marks: Span[] };
  translation: (Span & { marks: Span[] }) | null;
}

const contexts = new WeakMap<Plan, Map<LanguageTag | null, ReadonlyMap<string, TermContext[]>>>();

/**
 * Every sentence in which a term stands, in reading order. Paragraphs that may not leave their own page are left out.
 * @param language the translation that stands beside; null for a plan without one
 */
export function contextsOf(plan: Plan, term: Term, language: LanguageTag | null): readonly TermContext[] {
  const ofPlan = contexts.get(plan) ?? new Map<LanguageTag | null, ReadonlyMap<string, TermContext[]>>();
  contexts.set(plan, ofPlan);
  const all = ofPlan.get(language) ?? findContexts(plan, language);
  ofPlan.set(language, all);
  return all.get(term.id) ?? [];
}

function findContexts(plan: Plan, language: LanguageTag | null): Map<string, TermContext[]> {
  const places = termPlaces(
    plan.terms,
    plan.clauses.filter((clause) => !plan.record.pageOnly.includes(clause.code)),
    originalLanguage(plan),
  );
  return new Map(plan.terms.map((term) => [term.id, contextsOfPlaces(plan, term, language, places.get(term.id) ?? [])]));
}

function contextsOfPlaces(plan: Plan, term: Term, language: LanguageTag | null, places: readonly TermPlace[]): TermContext[] {
  const source = originalLanguage(plan);
  const found: TermContext[] = [];
  for (const { clause: code, start, end } of places) {
    const last = found.at(-1);
    if (last?.clause === code && last.original.end >= end) {
      last.original.marks.push({ start, end });
      continue;
    }
    const clause = clauseAt(plan, code);
    const heading = clause.text[source] === undefined;
    const rendered = language === null ? undefined : clauseWords(clause, language);
    const sentence = alignedSentences(plan, clause, language ?? '').find(({ original }) => original.end >= end);
    const original = sentence?.original ?? { start: 0, end: clause.heading[source]?.length ?? 0 };
    const translation = sentence === undefined ? (rendered === undefined ? null : { start: 0, end: rendered.length }) : sentence.translation;
    found.push({
      clause: code,
      heading,
      original: { ...original, marks: [{ start, end }] },
      translation: translation === null || language === null ? null : { ...translation, marks: renderings(term, language, rendered ?? '', translation) },
    });
  }
  return found;
}

const patterns = new WeakMap<Term, Map<LanguageTag, RegExp[]>>();

/** Patterns for every accepted form of a term in a translation, the longest first. */
function patternsOf(term: Term, language: LanguageTag): RegExp[] {
  const ofTerm = patterns.get(term) ?? new Map<LanguageTag, RegExp[]>();
  patterns.set(term, ofTerm);
  const words = termWords(term, language);
  const forms = words === null ? [] : [words.name, ...words.forms];
  const own = ofTerm.get(language) ?? forms.sort((a, b) => b.length - a.length).map((form) => renderingPattern(form, expressionOfTag(language).searchUnit));
  ofTerm.set(language, own);
  return own;
}

/** Where a stretch of translated words has a term's rendering, any accepted form, the longest first; stretches in `taken` are left alone. */
export function renderings(term: Term, language: LanguageTag, text: string, { start, end }: Span, taken: readonly Span[] = []): Span[] {
  const found: Span[] = [];
  const words = text.slice(start, end).replaceAll("'", '’');
  for (const pattern of patternsOf(term, language)) {
    for (const hit of words.matchAll(pattern)) {
      const span = { start: start + hit.index, end: start + hit.index + hit[0].length };
      if (![...taken, ...found].some((other) => other.start < span.end && other.end > span.start)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Terms that name something in a measure's heading or paragraphs, in the order of their first place. */
export function termsOfMeasure(plan: Plan, measure: string): Term[] {
  const language = originalLanguage(plan);
  const matcher = termMatcher(namingTerms(plan.terms), language);
  const clauses = [measure, ...clauseAt(plan, measure).children].map((code) => clauseAt(plan, code));
  return [...new Set(clauses.flatMap((clause) => matcher.find(clauseWords(clause, language) ?? '').map(({ value }) => value)))];
}

/** A term as a glossary lists it: under a name, if the language has one for it. */
const nameIn = (term: Term, language: LanguageTag): string => termWords(term, language)?.name ?? '';

/** The letter under which a term is listed: of its pinyin, or of the alphabet. */
export function letterOf(term: Term, language: LanguageTag): string {
  return expressionOfTag(language).collation.letterOf(nameIn(term, language));
}

/** Terms by kind, in the order of a language, cut where the letter changes. Kinds without terms are left out. */
export function glossary(terms: readonly Term[], language: LanguageTag): { kind: Term['kind']; letters: { letter: string; terms: Term[] }[] }[] {
  const { compare } = expressionOfTag(language).collation;
  const rank = (term: Term): number => (letterOf(term, language) === NO_LETTER ? 0 : 1);
  const inOrder = (a: Term, b: Term): number => rank(a) - rank(b) || compare(nameIn(a, language), nameIn(b, language));
  return TERM_KINDS.map((kind) => {
    const letters: { letter: string; terms: Term[] }[] = [];
    for (const term of terms.filter((item) => item.kind === kind && nameIn(item, language) !== '').sort(inOrder)) {
      const letter = letterOf(term, language);
      if (letters.at(-1)?.letter === letter) letters.at(-1)?.terms.push(term);
      else letters.push({ letter, terms: [term] });
    }
    return { kind, letters };
  }).filter(({ letters }) => letters.length > 0);
}
