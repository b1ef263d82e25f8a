import { SEARCH_KINDS, type SearchKind } from '../derive/addresses/search-kinds.ts';
import { articleNamed, articleOf, codeNamed } from './codes.ts';
import { stemOf, type Word, wordsIn } from './english.ts';
import { type Compact, compact, fold, hasHan, placeIn } from './fold.ts';
import { FIELDS, type Field, type PackedIndex, type ReadArea, type ReadPlan, type ReadRecord, unpackIndex } from './pack.ts';
import { cleanQuery, parseQuery, type QueryTerm } from './query.ts';

/**
 * The one matcher: it decides what is found and in which order, wherever the records come from.
 * Chinese is found as it stands, character by character; English by words and their stems; names also by pinyin; places by their codes.
 */

/** Where something was found: offsets into the field's words in that language. */
export interface Range {
  field: Field;
  language: 'zh' | 'en';
  start: number;
  end: number;
  /** How exactly: 2 as typed, 1 another form of the word, 0 the beginning of a word. */
  exact: 0 | 1 | 2;
}
/** A record that was found, and by which words. */
export interface Hit {
  record: ReadRecord;
  ranges: Range[];
  score: number;
  /** The Chinese words that a pinyin query stands for. */
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
  areas: { area: ReadArea; count: number }[];
  /** How many of the chosen kind there are in each plan. */
  plans: { plan: ReadPlan; count: number }[];
  /** Queries near this one that find something; only when it finds nothing. */
  suggestions: string[];
}
/** Part of the results. Unknown values mean all. */
export interface SearchFilter {
  kind?: string | undefined;
  area?: string | undefined;
  plan?: string | undefined;
}

interface ChineseField {
  field: Field;
  hans: Compact;
  hant: string;
}
interface EnglishField {
  field: Field;
  words: Word[];
  /** Each word's number in the vocabulary. */
  ids: number[];
}
/** How well each word of the vocabulary answers one word of a query: 3 the same, 2 the same stem, 1 begins with it, 0 not at all. */
type Levels = Uint8Array;
interface Prepared {
  record: ReadRecord;
  chinese: ChineseField[];
  english: EnglishField[];
}
interface Named {
  record: ReadRecord;
  syllables: string[];
  /** Position of each syllable in the name. */
  at: number[];
}

const MOST_RANGES = 60;
const FIELD_SCORE: Readonly<Record<Field, number>> = { title: 60, also: 50, body: 20 };
const KIND_SCORE: Readonly<Record<SearchKind, number>> = { heading: 12, term: 10, organization: 9, document: 8, guide: -10, paragraph: 0 };
/** Most names that a pinyin query may stand for. */
const MOST_READINGS = 8;

/** Records in memory, ready to be asked. */
export class Matcher {
  readonly records: ReadRecord[];
  readonly areas: ReadArea[];
  readonly plans: ReadPlan[];
  private readonly prepared: Prepared[];
  private readonly byCode = new Map<string, ReadRecord>();
  private readonly byTask = new Map<string, ReadRecord>();
  private readonly byArticle = new Map<string, ReadRecord>();
  private readonly headings = new Map<string, ReadRecord>();
  private readonly named: Named[];
  private readonly simplified: ReadonlyMap<string, string>;
  private readonly vocabulary = new Map<string, number>();

  constructor(packed: PackedIndex) {
    const { records, areas, plans, simplified } = unpackIndex(packed);
    this.records = records;
    this.areas = areas;
    this.plans = plans;
    this.simplified = simplified;
    this.prepared = records.map((record) => prepare(record, this.vocabulary));
    for (const record of records) {
      if (record.kind === 'heading') this.headings.set(record.group, record);
      // A code alone names the place in the first plan that has it.
      const name = (names: Map<string, ReadRecord>, code: string): void => {
        names.set(`${record.plan}/${code}`, record);
        if (!names.has(code)) names.set(code, record);
      };
      if (record.kind === 'heading' || record.kind === 'paragraph') name(this.byCode, record.code);
      const article = record.kind === 'heading' ? articleOf(record.title) : null;
      if (article !== null) name(this.byArticle, String(article));
      for (const [code] of record.tasks) name(this.byTask, code);
    }
    this.named = records.filter(({ pinyin }) => pinyin.length > 0).map(namesOf);
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
      suggestions: hits.length === 0 && direct === null ? this.suggestions(clean) : [],
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
    const terms = parseQuery(clean);
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
    const text = term.text.replace(/[\u0100-\uffff]/g, (character) => this.simplified.get(character) ?? character);
    if (text !== term.text) return [{ ...term, text }];
    const parts = term.phrase ? [] : (term.text.match(/[a-z0-9'%.-]+|[^a-z0-9'%.-]+/g) ?? []);
    return parts.length < 2 ? [term] : parts.flatMap((part) => parseQuery(part));
  }

  private findTerms(terms: readonly QueryTerm[]): Hit[] {
    const hits: Hit[] = [];
    const levels = terms.map((term, index) =>
      term.words.map((word, at) => this.levelsOf(word, term.phrase, index === terms.length - 1 && at === term.words.length - 1)),
    );
    for (const prepared of this.prepared) {
      const ranges: Range[] = [];
      const each: Range[][] = [];
      for (let index = 0; index < terms.length; index += 1) {
        const own = rangesOf(prepared, terms[index]?.text ?? '', levels[index] ?? []);
        if (own.length === 0) break;
        each.push(own);
        ranges.push(...own);
      }
      if (each.length === terms.length)
        hits.push({ record: prepared.record, ranges: ranges.slice(0, MOST_RANGES), score: scoreOf(prepared, each), pinyin: null });
    }
    return hits;
  }

  /** The words of the vocabulary that answer a word of a query. Numbers have no stems; the last word may be unfinished. */
  private levelsOf(asked: string, phrase: boolean, unfinished: boolean): Levels {
    const levels = new Uint8Array(this.vocabulary.size);
    const whole = phrase || /\d/.test(asked);
    const stem = stemOf(asked);
    for (const [word, id] of this.vocabulary) {
      if (word === asked) levels[id] = 3;
      else if (!whole && stemOf(word) === stem) levels[id] = 2;
      else if (!whole && unfinished && asked.length > 2 && word.startsWith(asked)) levels[id] = 1;
    }
    return levels;
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
      const words = record.title.zh.slice(start, end);
      if (level === best && readings.length < MOST_READINGS && !readings.includes(words)) readings.push(words);
      const range: Range = { field: 'title', language: 'zh', start, end, exact: level > 2 ? 2 : 1 };
      hits.set(record, { record, ranges: [range], score: level * 10 + KIND_SCORE[record.kind], pinyin: words });
    }
    for (const words of readings) {
      for (const hit of this.findTerms(parseQuery(words))) {
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

  /** Fewer of the words, names that are alike, English words that are alike: only what finds something. */
  private suggestions(clean: string): string[] {
    const terms = parseQuery(clean);
    const list: string[] = [];
    if (terms.length > 1) {
      const quoted = (term: QueryTerm): string => (term.phrase ? `"${term.typed}"` : term.typed);
      for (let index = 0; index < terms.length; index += 1)
        list.push(
          terms
            .filter((_, other) => other !== index)
            .map(quoted)
            .join(' '),
        );
      list.push(...terms.map(quoted));
    }
    for (const term of terms.slice(0, 4)) {
      if (term.phrase && term.words.length > 1) list.push(term.words.join(' '));
      list.push(...(hasHan(term.text) ? this.namesLike(term.text) : term.words.slice(0, 4).flatMap((word) => this.wordsLike(word))));
    }
    return [...new Set(list)].filter((item) => item !== clean && this.find(item).length > 0).slice(0, 6);
  }

  private namesLike(text: string): string[] {
    const simple = text.replace(/[\u0100-\uffff]/g, (character) => this.simplified.get(character) ?? character);
    const own = new Set(simple);
    const pairs = new Set([...simple].slice(1).map((character, index) => simple[index] + character));
    const scored = this.named
      .map(({ record: { title } }) => {
        const shared = [...new Set(title.zh)].filter((character) => own.has(character)).length;
        const together = [...title.zh].slice(1).filter((character, index) => pairs.has((title.zh[index] ?? '') + character)).length;
        return { name: title.zh, score: (shared + 2 * together) / (own.size + title.zh.length) };
      })
      .filter(({ name, score }) => score >= 0.3 && name.length <= 16)
      .sort((a, b) => b.score - a.score);
    return scored.slice(0, 4).map(({ name }) => name);
  }

  private wordsLike(word: string): string[] {
    if (word.length < 4) return [];
    const most = word.length > 7 ? 2 : 1;
    return [...this.vocabulary.keys()]
      .filter((item) => item.length > 3)
      .map((item) => ({ item, distance: Math.abs(item.length - word.length) > most ? 9 : distance(item, word) }))
      .filter(({ distance: far }) => far <= most)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 3)
      .map(({ item }) => item);
  }
}

function prepare(record: ReadRecord, vocabulary: Map<string, number>): Prepared {
  const chinese: ChineseField[] = [];
  const english: EnglishField[] = [];
  for (const field of FIELDS) {
    const { zh, en } = record[field];
    if (zh !== '') chinese.push({ field, hans: compact(zh), hant: compact(record.hant[field]).text });
    if (en === '') continue;
    const words = wordsIn(en);
    const ids = words.map(({ word }) => {
      const id = vocabulary.get(word) ?? vocabulary.size;
      vocabulary.set(word, id);
      return id;
    });
    english.push({ field, words, ids });
  }
  return { record, chinese, english };
}

/** Where a term stands in a record: Chinese as it stands in either script, English by its words. */
function rangesOf({ chinese, english }: Prepared, asked: string, levels: readonly Levels[]): Range[] {
  const ranges: Range[] = [];
  for (const { field, hans, hant } of chinese) {
    const seen = new Set<number>();
    for (const text of hant === hans.text ? [hans.text] : [hans.text, hant]) {
      for (let at = text.indexOf(asked); at !== -1 && ranges.length < MOST_RANGES; at = text.indexOf(asked, at + 1)) {
        if (seen.has(at)) continue;
        seen.add(at);
        ranges.push({ field, language: 'zh', start: placeIn(hans, at), end: placeIn(hans, at + asked.length - 1) + 1, exact: 2 });
      }
    }
  }
  const [first] = levels;
  if (first === undefined) return ranges;
  for (const { field, words, ids } of english) {
    for (let at = 0; at + levels.length <= ids.length && ranges.length < MOST_RANGES; at += 1) {
      let level = first[ids[at] ?? 0] ?? 0;
      for (let index = 1; level > 0 && index < levels.length; index += 1) level = Math.min(level, levels[index]?.[ids[at + index] ?? 0] ?? 0);
      if (level > 0)
        ranges.push({ field, language: 'en', start: words[at]?.start ?? 0, end: words[at + levels.length - 1]?.end ?? 0, exact: (level - 1) as 0 | 1 | 2 });
    }
  }
  return ranges;
}

function scoreOf({ record }: Prepared, each: readonly Range[][]): number {
  let score = KIND_SCORE[record.kind];
  let weakest = 2;
  let field: Field = 'title';
  let whole = 0;
  for (const ranges of each) {
    const best = ranges.reduce((a, b) => (FIELD_SCORE[b.field] + b.exact * 6 > FIELD_SCORE[a.field] + a.exact * 6 ? b : a));
    if (FIELD_SCORE[best.field] < FIELD_SCORE[field]) field = best.field;
    weakest = Math.min(weakest, best.exact);
    for (const range of ranges) {
      if (range.field === 'body' || range.exact === 0) continue;
      const length = record[range.field][range.language].length;
      whole = Math.max(whole, (range.end - range.start) / Math.max(1, length));
    }
    score += Math.min(3, Math.log2(ranges.length));
  }
  // Words in the name count by how much of the name they are; a stem or a beginning counts less than the word as typed.
  score += FIELD_SCORE[field] * (field === 'body' ? 1 : 0.6 + 0.4 * whole) + (weakest - 2) * 8 + (whole === 1 ? 15 : 0);
  return each.length > 1 ? score + nearness(each) : score;
}

/** Up to 30 for terms that follow one another, less the further apart their nearest occurrences in one field and language. */
function nearness(each: readonly Range[][]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const first of each[0] ?? []) {
    let reach = 0;
    let end = first.end;
    let ordered = true;
    for (const ranges of each.slice(1)) {
      let near = Number.POSITIVE_INFINITY;
      let next = end;
      for (const range of ranges) {
        if (range.field !== first.field || range.language !== first.language) continue;
        const gap = range.start >= end ? range.start - end : end - range.start + 2;
        if (gap < near) {
          near = gap;
          next = range.end;
        }
      }
      if (near > 1) ordered = false;
      reach += near;
      end = next;
    }
    best = Math.min(best, ordered ? 0 : reach + 2);
  }
  return best === Number.POSITIVE_INFINITY ? -5 : 30 / (1 + best / 12);
}

function namesOf(record: ReadRecord): Named {
  const syllables: string[] = [];
  const at: number[] = [];
  record.pinyin.forEach((syllable, index) => {
    if (syllable === '') return;
    syllables.push(syllable);
    at.push(index);
  });
  return { record, syllables, at };
}

/** The letters of a query that may be pinyin, without tone marks, blanks and apostrophes; null for any other. */
function lettersOf(query: string): string | null {
  const letters = fold(query)
    .replace(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s'-]/g, '');
  return /^[a-z]{2,60}$/.test(letters) ? letters : null;
}

/**
 * How letters name a run of syllables, in full or by their initials.
 * Levels: 4 the whole name, 3 its beginning, 2 whole syllables inside it, 1 its beginning up to the middle of a syllable.
 */
function pinyinMatch(syllables: readonly string[], letters: string): { from: number; to: number; level: number } | null {
  const initials = syllables.map((syllable) => syllable[0]).join('');
  if (initials === letters) return { from: 0, to: syllables.length, level: 4 };
  let inside: { from: number; to: number; level: number } | null = null;
  for (let from = 0; from < syllables.length; from += 1) {
    let rest = letters;
    let to = from;
    while (to < syllables.length && rest !== '' && rest.startsWith(syllables[to] ?? '')) {
      rest = rest.slice(syllables[to]?.length ?? 0);
      to += 1;
    }
    if (rest === '' && from === 0) return { from, to, level: to === syllables.length ? 4 : to > 1 ? 3 : 2 };
    if (rest === '' && to - from > 1) inside ??= { from, to, level: 2 };
    if (from === 0 && letters.length > 3 && to > 0 && syllables[to]?.startsWith(rest)) inside ??= { from, to: to + 1, level: 1 };
  }
  if (inside !== null) return inside;
  const at = letters.length > 2 ? initials.indexOf(letters) : -1;
  return at === -1 ? null : { from: at, to: at + letters.length, level: at === 0 ? 3 : 2 };
}

/** Edits between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
