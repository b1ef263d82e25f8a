import { type PlanAnswers, SEARCH_KINDS, type SearchArea, type SearchPlan, type SearchRecord, type WordsByLanguage } from '../derive/addresses/search-kinds.ts';
import type { SearchLanguage, Tag } from './languages.ts';

/** The index as it is stored, and as it is read: what `pack.ts` and `unpack.ts` agree on. */

/** Field of a record: its name, other forms of the name, its text. */
export type Field = 'title' | 'also' | 'body';
export const FIELDS: readonly Field[] = ['title', 'also', 'body'];

/** Kinds of records that are found by pinyin. */
export const NAMED_KINDS: readonly SearchRecord['kind'][] = SEARCH_KINDS.filter((kind) => kind !== 'paragraph');

/** Another way to write a stored language, character for character. `shown`: pages show it; else readers type it. */
export interface ScriptForm {
  tag: Tag;
  /** Tag of the form or language that its table starts from. */
  from: Tag;
  shown: boolean;
  /** Pairs of characters: one of `from`, and the usual one of this form. */
  pairs: string;
}

/** A record as the matcher reads it. Its words are there in the stored languages and in every form, of the same length. */
export interface ReadRecord extends SearchRecord {
  /** Position in the order of the text. */
  order: number;
  /** Pinyin of each character of the name; '' for signs; no list for records found by text alone. */
  pinyin: string[];
}

/** Words in the order of the index's languages; those at the end that are empty are left out. */
export type PackedWords = string[] | 0;
/**
 * A record. Its code is '' where the address ends with it; `pinyin` has place and syllable of characters that sound otherwise in the name than alone;
 * `tasks` has the code (its number alone, where the group's code goes before), the way from the end of the task before, and the length.
 */
export type PackedRecord = [
  kind: number,
  address: string,
  code: string,
  group: string,
  area: number,
  title: PackedWords,
  also: PackedWords,
  body: PackedWords,
  pinyin: (number | string)[] | 0,
  alignment: Readonly<Record<Tag, readonly number[]>> | 0,
  tasks: (string | number)[] | 0,
  exceptions: [form: number, field: number, at: number, character: string][] | 0,
];

/** The records as they are stored: lists instead of objects, forms as tables with exceptions. */
export interface PackedIndex {
  version: 2;
  languages: [tag: Tag, unit: 'c' | 'w', excerpt: number][];
  forms: ScriptForm[];
  plans: [id: string, locales: string, original: Tag, label: WordsByLanguage][];
  areas: [id: string, code: string, label: WordsByLanguage][];
  /** How characters sound (see `sounds.ts`). */
  sounds: string;
  answers: PlanAnswers[];
  records: PackedRecord[];
}

/** An index read back. */
export interface ReadIndex {
  languages: SearchLanguage[];
  forms: ScriptForm[];
  records: ReadRecord[];
  areas: SearchArea[];
  plans: SearchPlan[];
  /** Stored character of one in another form, for queries that mix both. */
  simplified: ReadonlyMap<string, string>;
  sounds: ReadonlyMap<string, string>;
  answers: PlanAnswers[];
}
