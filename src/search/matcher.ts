import { SEARCH_KINDS, type SearchArea, type SearchKind, type SearchPlan } from '../derive/addresses/search-kinds.ts';
import { Answers, type QuestionAnswers } from './answers.ts';
import { articleNamed, articleOf, codeNamed } from './codes.ts';
import type { Reader } from './excerpt.ts';
import { hasHan } from './fold.ts';
import type { PackedIndex, ReadIndex, ReadRecord } from './index-format.ts';
import { inLanguage, type SearchLanguage, type Tag } from './languages.ts';
import { misspelled, nearQueries } from './near-queries.ts';
import { lettersOf, type Named, namesOf, pinyinMatch } from './pinyin.ts';
import { cleanQuery, type QueryTerm, termsOf } from './query.ts';
import { KIND_SCORE, scoreOf } from './ranking.ts';
import { MOST_RANGES, type Range, RecordWords, rangesOf } from './record-words.ts';
import { readByPinyin, rootOf, unpackIndex } from './unpack.ts';

/**
 * The one matcher: it decides what is found and in which order, wherever the records come from.
 * Chinese is found as it stands, character by character; English by words and their stems; names also by pinyin; places by their codes.
 */

/** A record that was found, and by which words. */
export interface Hit {
  record: ReadRecord;
  ranges: Range[];
  score: number;
  /** The words that a pinyin query stands for. */
  pinyin: string | null;
}
/** Records of one measure or section, best first; records that stand alone are groups of one. */
export interface HitGroup {
  id: string;
  /** Heading of the measure or section. */
  heading: ReadRecord | null;
  hits: Hit[];
}
/** What was found. */
export interface SearchAnswer {
  query: string;
  /** The place that the query names by its code. */
  direct: ReadRecord | null;
  /** Code of the task that the query names. */
  task: string | null;
  /** Results of the chosen kind and area, best first. */
  groups: HitGroup[];
  total: number;
  /** How many there are of each kind in the chosen area, and in each area of the chosen kind. */
  kinds: { kind: SearchKind; count: number }[];
  areas: { area: SearchArea; count: number }[];
  /** How many of the chosen kind there are in each plan. */
  plans: { plan: SearchPlan; count: number }[];
  /** Queries near this one that find something: where it finds nothing, or a word of it is in no text as it was typed. */
  suggestions: string[];
  /** What is answered beside the words that were found. */
  answers: QuestionAnswers;
}
/** Part of the results. Unknown values mean all. */
export interface SearchFilter {
  kind?: string | undefined;
  area?: string | undefined;
  plan?: string | undefined;
}

/** Most names that a pinyin query may stand for. */
const MOST_READINGS = 8;

const MOST_SUGGESTIONS = 6;

/** Records in memory, ready to be asked. */
export class Matcher {
  readonly records: readonly ReadRecord[];
  readonly areas: readonly SearchArea[];
  readonly plans: readonly SearchPlan[];
  private readonly index: ReadIndex;
  private readonly words: RecordWords;
  private readonly answers: Answers;
  private readonly byCode = new Map<string, ReadRecord>();
  private readonly byTask = new Map<string, ReadRecord>();
  private readonly byArticle = new Map<string, ReadRecord>();
  private readonly headings = new Map<string, ReadRecord>();
  private readonly named: Named[];
  /** Language of the names that have a pinyin. */
  private readonly nameLanguage: Tag;

  constructor(packed: PackedIndex) {
    this.index = unpackIndex(packed);
    const { records, areas, plans, languages } = this.index;
    this.records = records;
    this.areas = areas;
    this.plans = plans;
    this.words = new RecordWords(this.index);
    this.answers = new Answers(records, languages, this.index.answers);
    for (const record of records) this.nameRecord(record);
    this.named = records.filter(({ pinyin }) => pinyin.length > 0).map(namesOf);
    this.nameLanguage = readByPinyin(languages);
  }

  private nameRecord(record: ReadRecord): void {
    if (record.kind === 'heading') this.headings.set(record.group, record);
    // A code alone names the place in the first plan that has it.
    const name = (names: Map<string, ReadRecord>, code: string): void => {
      names.set(`${record.plan}/${code}`, record);
      if (!names.has(code)) names.set(code, record);
    };
    if (record.kind === 'heading' || record.kind === 'paragraph') name(this.byCode, record.code);
    const article = record.kind === 'heading' ? articleOf(Object.values(record.title)) : null;
    if (article !== null) name(this.byArticle, String(article));
    for (const [code] of record.tasks) name(this.byTask, code);
  }

  /** The stored language of a tag: itself, or the one that it is another form of; the first of the index for any other. */
  languageOf(tag: Tag): SearchLanguage {
    const { forms, languages } = this.index;
    const form = forms.find((item) => item.tag === tag);
    const stored = form === undefined ? tag : rootOf(form, forms);
    return languages.find((language) => language.tag === stored) ?? languages[0] ?? { tag, unit: 'word', excerpt: 0 };
  }

  /** Whoever reads in a tag (`zh-Hant`), as excerpts need to know. */
  readerOf(tag: Tag): Reader {
    const originals = new Map(this.plans.map(({ id, original }) => [id, this.languageOf(original)]));
    const first = this.languageOf('');
    return { tag, own: this.languageOf(tag), languages: this.index.languages, originalOf: ({ plan }) => originals.get(plan) ?? first };
  }

  /** Heading of the measure or section that a record stands in. */
  headingOf(record: ReadRecord): ReadRecord | null {
    return this.headings.get(record.group) ?? null;
  }

  /** Answers a query. Any string is allowed. */
  search(query: string, filter: SearchFilter = {}): SearchAnswer {
    const clean = cleanQuery(query);
    const code = codeNamed(clean);
    const plan = this.plans.find(({ id }) => id === filter.plan)?.id;
    const named = code === null || plan === undefined ? code : `${plan}/${code}`;
    const direct = this.articleIn(clean, plan) ?? (named === null ? null : (this.byTask.get(named) ?? this.byCode.get(named) ?? null));
    const task = direct !== null && named !== null && this.byTask.get(named) === direct ? code : null;
    const found = this.find(clean);
    const hits = found.filter((hit) => plan === undefined || hit.record.plan === plan);
    const kind = SEARCH_KINDS.find((name) => name === filter.kind);
    const area = this.areas.find(({ id }) => id === filter.area)?.id;
    const inKind = (hit: Hit): boolean => kind === undefined || hit.record.kind === kind;
    const inArea = (hit: Hit): boolean => area === undefined || hit.record.area === area;
    const chosen = hits.filter((hit) => inKind(hit) && inArea(hit));
    return {
      query: clean,
      direct,
      task,
      groups: this.grouped(chosen),
      total: chosen.length,
      kinds: SEARCH_KINDS.map((name) => ({ kind: name, count: hits.filter((hit) => inArea(hit) && hit.record.kind === name).length })).filter(
        ({ count }) => count > 0,
      ),
      areas: this.areas
        .map((item) => ({ area: item, count: hits.filter((hit) => inKind(hit) && hit.record.area === item.id).length }))
        .filter(({ count }) => count > 0),
      plans: this.plans
        .map((item) => ({ plan: item, count: found.filter((hit) => inKind(hit) && hit.record.plan === item.id).length }))
        .filter(({ count }) => count > 0),
      suggestions: direct === null ? this.suggestions(clean, hits) : [],
      answers: this.answers.of(this.simplify(clean), plan, hits.length > 0 || direct !== null),
    };
  }

  /** The article, or the paragraph in it, that a query names by its number: in a plan, or in the first that has it. */
  private articleIn(query: string, plan: string | undefined): ReadRecord | null {
    const asked = articleNamed(query);
    if (asked === null) return null;
    const heading = this.byArticle.get(plan === undefined ? String(asked.article) : `${plan}/${asked.article}`);
    if (heading === undefined || asked.paragraph === null) return heading ?? null;
    return this.byCode.get(`${heading.plan}/${heading.code}.p${asked.paragraph}`) ?? heading;
  }

  /** All records that a query finds, best first. */
  private find(clean: string): Hit[] {
    const terms = termsOf(clean);
    if (terms.length === 0) return [];
    let hits = this.findTerms(terms);
    // Characters of both scripts in one word, or Chinese and Latin written together, once nothing has the word as typed.
    if (hits.length === 0) {
      const looser = terms.flatMap((term) => this.loosen(term));
      if (looser.some((term, index) => term.text !== terms[index]?.text)) hits = this.findTerms(looser);
    }
    const found = new Map(hits.map((hit) => [hit.record, hit]));
    for (const hit of this.findPinyin(clean)) if (!found.has(hit.record)) found.set(hit.record, hit);
    return [...found.values()].sort((a, b) => b.score - a.score || a.record.order - b.record.order);
  }

  private loosen(term: QueryTerm): QueryTerm[] {
    if (!hasHan(term.text)) return [term];
    const text = this.simplify(term.text);
    if (text !== term.text) return [{ ...term, text }];
    const parts = term.phrase ? [] : (term.text.match(/[a-z0-9'%.-]+|[^a-z0-9'%.-]+/g) ?? []);
    return parts.length < 2 ? [term] : parts.flatMap((part) => termsOf(part));
  }

  /** A text in the stored characters. */
  private simplify(text: string): string {
    return text.replace(/[\u0100-\uffff]/g, (character) => this.index.simplified.get(character) ?? character);
  }

  private findTerms(terms: readonly QueryTerm[]): Hit[] {
    const asked = terms.map(({ text, words, phrase }, index) => this.words.lookUp(text, words, phrase, index === terms.length - 1));
    const hits: Hit[] = [];
    for (const prepared of this.words.prepared) {
      const each: Range[][] = [];
      for (const term of asked) {
        const own = rangesOf(prepared, term);
        if (own.length === 0) break;
        each.push(own);
      }
      if (each.length === terms.length)
        hits.push({ record: prepared.record, ranges: each.flat().slice(0, MOST_RANGES), score: scoreOf(prepared.record, each), pinyin: null });
    }
    return hits;
  }

  private findPinyin(clean: string): Hit[] {
    const letters = lettersOf(clean);
    if (letters === null) return [];
    const found: { record: ReadRecord; start: number; end: number; level: number }[] = [];
    for (const { record, syllables, at } of this.named) {
      const match = pinyinMatch(syllables, letters);
      if (match !== null) found.push({ record, start: at[match.from] ?? 0, end: (at[match.to - 1] ?? 0) + 1, level: match.level });
    }
    const best = Math.max(0, ...found.map(({ level }) => level));
    const hits = new Map<ReadRecord, Hit>();
    const readings: string[] = [];
    for (const { record, start, end, level } of found.sort((a, b) => b.level - a.level || a.record.order - b.record.order)) {
      const words = inLanguage(record.title, this.nameLanguage).slice(start, end);
      if (level === best && readings.length < MOST_READINGS && !readings.includes(words)) readings.push(words);
      const range: Range = { field: 'title', language: this.nameLanguage, start, end, exact: level > 2 ? 2 : 1 };
      hits.set(record, { record, ranges: [range], score: level * 10 + KIND_SCORE[record.kind], pinyin: words });
    }
    for (const words of readings) {
      for (const hit of this.findTerms(termsOf(words))) {
        if (!hits.has(hit.record)) hits.set(hit.record, { ...hit, score: hit.score - 25, pinyin: words });
      }
    }
    return [...hits.values()];
  }

  private grouped(hits: readonly Hit[]): HitGroup[] {
    const groups = new Map<string, HitGroup>();
    for (const hit of hits) {
      const { record } = hit;
      const id = record.group === '' ? `${record.kind}/${record.code}` : record.group;
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { id, heading: record.group === '' ? null : this.headingOf(record), hits: [hit] });
      else group.hits.push(hit);
    }
    return [...groups.values()];
  }

  /** Queries near one, each of which finds something: anything near where it found nothing, else what may have been meant by a misspelled word. */
  private suggestions(clean: string, hits: readonly Hit[]): string[] {
    const terms = termsOf(clean);
    // Chinese words and pinyin that were found are right as they are.
    if (hits.length > 0 && (terms.some(({ text }) => hasHan(text)) || hits.some(({ pinyin }) => pinyin !== null))) return [];
    const near = (hits.length > 0 ? misspelled : nearQueries)(terms, {
      named: this.named,
      nameLanguage: this.nameLanguage,
      vocabularies: [...this.words.vocabularies.values()],
      soundingLike: (text) => this.words.soundingLike(this.simplify(text)),
      simplify: (text) => this.simplify(text),
    });
    const found: string[] = [];
    for (const item of new Set(near)) {
      if (found.length === MOST_SUGGESTIONS) break;
      if (item !== clean && this.find(item).length > 0) found.push(item);
    }
    return found;
  }
}
