import { fill, type Locale, planLang, storedLanguage } from '../../i18n/index.ts';
import { type AlignedSentence, alignedSentences, type Span } from '../../model/alignment.ts';
import type { LanguageTag } from '../../model/languages.ts';
import { type Clause, clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { namingTerms, type Term, termWords } from '../../model/term-schema.ts';
import { termMatcher } from '../../model/termbase.ts';
import { besideOf, isTranslation, type Page, show } from '../../page.ts';
import type { LongestMatcher } from '../../text/term-matching.ts';
import { renderings } from '../questions/terms.ts';
import { type NoteLink, noteLink, placeName, planOf } from './clause-view.ts';

/** A stretch of a sentence. */
export interface PairSpan {
  text: string;
  /** The name of a criterion. */
  strong?: boolean;
  /** Number, within the paragraph, of the term whose words these are; the same on both sides. */
  term?: number;
  /** A note whose mark stands behind the stretch. */
  note?: NoteLink;
}
/** A sentence on one side; sentences of both sides that have one number render each other. */
export interface PairSentence {
  number: number;
  spans: PairSpan[];
  /** White space between it and the next. */
  after: string;
}
/** A paragraph in one language. */
export interface PairSide {
  lang: string;
  sentences: PairSentence[];
}
/** A paragraph in both: the page's own language first. */
export interface PairView {
  code: string;
  kind: Clause['kind'];
  sides: PairSide[];
  linkLabel: string;
}

/** Words of a heading on one side of a parallel page. */
export interface PairedWords {
  lang: string;
  text: string;
  /** Whether they are the plan's own and no translation. */
  original: boolean;
}

/** The locales of a parallel page: its own, and the one beside it. */
function pairOf(plan: Plan, locale: Locale): Locale[] {
  const beside = besideOf(plan, locale);
  return beside === null ? [locale] : [locale, beside];
}

/** Words in both languages of a parallel page. */
export function pairedWords(page: Page, say: (locale: Locale) => string): PairedWords[] {
  const plan = planOf(page);
  return pairOf(plan, page.locale).map((locale) => ({ lang: planLang(locale), text: say(locale), original: !isTranslation(plan, locale) }));
}

/** Heading words of a clause in both languages of a parallel page. */
export function pairedHeading(page: Page, clause: Clause): PairedWords[] {
  return pairedWords(page, (locale) => show(clause.heading, locale, 'heading').text);
}

/** A paragraph in both languages of a parallel page, cut into sentences, terms and notes. Tasks and facts are not marked. */
export function pairedClause(page: Page, code: string): PairView {
  const plan = planOf(page);
  const clause = clauseAt(plan, code);
  const pair = pairOf(plan, page.locale);
  const translation = pair.find((locale) => isTranslation(plan, locale)) ?? page.locale;
  const language = storedLanguage(translation);
  const sentences = alignedSentences(plan, clause, language);
  const terms = sentences.flatMap((sentence) => termPairs(plan, clause, language, sentence)).map((pair, index) => ({ ...pair, number: index + 1 }));
  const sides = pair.map((locale): PairSide => {
    const translated = isTranslation(plan, locale);
    const text = show(clause.text, locale).text;
    const notes = new Map<number, NoteLink>();
    // Notes stand on words of the original, so their marks do too.
    if (!translated)
      for (const note of plan.notes.filter((item) => item.clause === code))
        notes.set((clause.text[originalLanguage(plan)] ?? '').indexOf(note.quote) + note.quote.length, noteLink(page, note));
    const nameEnd = clause.kind === 'criterion' ? text.search(/——|—/) : -1;
    const marks = terms.flatMap(({ number, original, translation }) => (translated ? translation : original).map((span) => ({ ...span, number })));
    const own = sentences.flatMap(({ number, original, translation }) => {
      const span = translated ? translation : original;
      return span === null ? [] : [{ number, span }];
    });
    return {
      lang: planLang(locale),
      sentences: own.map(({ number, span }, index) => ({
        number,
        spans: cut(text, span, marks, notes, nameEnd),
        after: text.slice(span.end, own[index + 1]?.span.start ?? text.length),
      })),
    };
  });
  return { code, kind: clause.kind, sides, linkLabel: fill(page.words.clause.permalink, { code: placeName(page, code) }) };
}

function cut(text: string, span: Span, marks: readonly (Span & { number: number })[], notes: ReadonlyMap<number, NoteLink>, nameEnd: number): PairSpan[] {
  const edges = [span.start, span.end, nameEnd, ...notes.keys(), ...marks.flatMap(({ start, end }) => [start, end])];
  const list = [...new Set(edges)].filter((edge) => edge >= span.start && edge <= span.end).sort((a, b) => a - b);
  return list.slice(1).map((end, index) => {
    const start = list[index] ?? 0;
    const mark = marks.find((item) => item.start <= start && item.end >= end);
    const note = notes.get(end);
    return {
      text: text.slice(start, end),
      ...(end <= nameEnd ? { strong: true } : {}),
      ...(mark === undefined ? {} : { term: mark.number }),
      ...(note === undefined ? {} : { note }),
    };
  });
}

const matchers = new WeakMap<Plan, LongestMatcher<Term>>();

/** Terms of a sentence that are rendered in its translation, with their places on both sides. */
function termPairs(plan: Plan, clause: Clause, language: LanguageTag, sentence: AlignedSentence): { original: Span[]; translation: Span[] }[] {
  const { original, translation } = sentence;
  if (translation === null) return [];
  const matcher = matchers.get(plan) ?? termMatcher(namingTerms(plan.terms), originalLanguage(plan));
  matchers.set(plan, matcher);
  const places = new Map<Term, Span[]>();
  const sentenceWords = (clause.text[originalLanguage(plan)] ?? '').slice(original.start, original.end);
  for (const { value, start, end } of matcher.find(sentenceWords))
    places.set(value, [...(places.get(value) ?? []), { start: original.start + start, end: original.start + end }]);
  const taken: Span[] = [];
  const rendered = new Map<Term, Span[]>();
  const nameLength = (term: Term): number => termWords(term, language)?.name.length ?? 0;
  for (const term of [...places.keys()].sort((a, b) => nameLength(b) - nameLength(a))) {
    const spans = renderings(term, language, clause.text[language] ?? '', translation, taken);
    taken.push(...spans);
    rendered.set(term, spans);
  }
  return [...places].flatMap(([term, spans]) => {
    const own = rendered.get(term) ?? [];
    return own.length === 0 ? [] : [{ original: spans, translation: own }];
  });
}
