import { type Both, SEARCH_KINDS, type SearchArea, type SearchKind, type SearchPlan, type SearchRecord } from '../derive/addresses/search-kinds.ts';
import type { SearchSet } from '../derive/views/search-records.ts';

/** Field of a record: its name, other forms of the name, its text. */
export type Field = 'title' | 'also' | 'body';
export const FIELDS: readonly Field[] = ['title', 'also', 'body'];

/** A record as the matcher reads it: in three scripts, with the pinyin of its name. */
export interface ReadRecord extends SearchRecord {
  /** Position in the order of the text. */
  order: number;
  /** Traditional forms of the Chinese fields, of the same length. */
  hant: Record<Field, string>;
  /** Pinyin of each character of the name; '' for signs; no list for records found by text alone. */
  pinyin: string[];
}

/** The records as they are stored: lists instead of objects, Traditional as a table with exceptions. */
export interface PackedIndex {
  version: 1;
  /** Pairs of characters, Simplified and the usual Traditional. */
  hant: string;
  plans: [id: string, locales: string, zh: string, en: string, hant: string][];
  areas: [id: string, code: string, zh: string, en: string, hant: string][];
  records: PackedRecord[];
}
type PackedRecord = [
  kind: number,
  address: string,
  code: string,
  group: string,
  area: number,
  title: [string, string],
  also: [string, string] | 0,
  body: [string, string] | 0,
  pinyin: string,
  alignment: number[] | 0,
  tasks: (string | number)[] | 0,
  exceptions: [field: number, at: number, character: string][] | 0,
];

/** What making an index needs from outside: Traditional forms and pinyin (`xing zheng`, one syllable a character, nothing for signs). */
export interface Scripts {
  toTraditional: (text: string) => string;
  pinyin: (text: string) => string[];
}

const NAMED: readonly SearchKind[] = ['heading', 'term', 'organization', 'document', 'guide'];

/** The records as an index to be stored. */
export function packIndex({ records, areas, plans }: SearchSet, { toTraditional, pinyin }: Scripts): PackedIndex {
  const counts = new Map<string, Map<string, number>>();
  const converted = records.map((record) => FIELDS.map((field) => toTraditional(record[field].zh)));
  records.forEach((record, index) => {
    FIELDS.forEach((field, number) => {
      const hant = converted[index]?.[number] ?? '';
      for (let at = 0; at < hant.length; at += 1) {
        const from = record[field].zh[at] ?? '';
        const own = counts.get(from) ?? new Map<string, number>();
        own.set(hant[at] ?? '', (own.get(hant[at] ?? '') ?? 0) + 1);
        counts.set(from, own);
      }
    });
  });
  const usual = new Map([...counts].map(([from, own]) => [from, [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? from]));
  const both = (words: Both): [string, string] | 0 => (words.zh === '' && words.en === '' ? 0 : [words.zh, words.en]);
  return {
    version: 1,
    hant: [...usual]
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => from + to)
      .join(''),
    plans: plans.map(({ id, locales, label }) => [id, locales.join(' '), label.zh, label.en, toTraditional(label.zh)]),
    areas: areas.map(({ id, code, label }) => [id, code, label.zh, label.en, toTraditional(label.zh)]),
    records: records.map((record, index) => {
      const exceptions: [number, number, string][] = [];
      FIELDS.forEach((field, number) => {
        const hant = converted[index]?.[number] ?? '';
        for (let at = 0; at < hant.length; at += 1) {
          const to = hant[at] ?? '';
          if (to !== usual.get(record[field].zh[at] ?? '')) exceptions.push([number, at, to]);
        }
      });
      return [
        SEARCH_KINDS.indexOf(record.kind),
        record.address,
        record.code,
        record.group,
        areas.findIndex(({ id }) => id === record.area),
        [record.title.zh, record.title.en],
        both(record.also),
        both(record.body),
        NAMED.includes(record.kind) ? pinyin(record.title.zh).join(' ') : '',
        record.alignment.length === 0 ? 0 : record.alignment,
        record.tasks.length === 0 ? 0 : record.tasks.flat(),
        exceptions.length === 0 ? 0 : exceptions,
      ];
    }),
  };
}

/** An area with its label in Traditional characters. */
export type ReadArea = SearchArea & { hant: string };

/** A plan with its short name in Traditional characters. */
export type ReadPlan = SearchPlan & { hant: string };

/** An index read back. */
export interface ReadIndex {
  records: ReadRecord[];
  areas: ReadArea[];
  plans: ReadPlan[];
  /** Simplified character of a Traditional one, for queries that mix both. */
  simplified: ReadonlyMap<string, string>;
}

/** Reads a stored index. @throws Error when it is damaged */
export function unpackIndex(packed: PackedIndex): ReadIndex {
  if (packed.version !== 1) throw new Error('The search index is of another version.');
  const usual = new Map<string, string>();
  const simplified = new Map<string, string>();
  for (let index = 0; index + 1 < packed.hant.length; index += 2) {
    usual.set(packed.hant.charAt(index), packed.hant.charAt(index + 1));
    simplified.set(packed.hant.charAt(index + 1), packed.hant.charAt(index));
  }
  const plans = packed.plans.map(([id, locales, zh, en, hant]) => ({ id, locales: locales.split(' '), label: { zh, en }, hant }));
  const known = new Set(plans.map(({ id }) => id));
  const areas = packed.areas.map(([id, code, zh, en, hant]) => ({ id, code, label: { zh, en }, hant }));
  const records = packed.records.map(([kind, address, code, group, area, title, also, body, pinyin, alignment, tasks, exceptions], order): ReadRecord => {
    const fields: Record<Field, Both> = { title: both(title), also: both(also), body: both(body) };
    const hant = FIELDS.map((field) => fields[field].zh.replace(/[\u0100-\uffff]/g, (character) => usual.get(character) ?? character));
    for (const [field, at, character] of exceptions || []) {
      const from = hant[field] ?? '';
      hant[field] = from.slice(0, at) + character + from.slice(at + 1);
      const original = fields[FIELDS[field] ?? 'body'].zh.charAt(at);
      if (original !== character && !simplified.has(character)) simplified.set(character, original);
    }
    const list: [string, number, number][] = [];
    for (let index = 0; tasks !== 0 && index < tasks.length; index += 3) list.push([String(tasks[index]), Number(tasks[index + 1]), Number(tasks[index + 2])]);
    return {
      kind: SEARCH_KINDS[kind] ?? 'paragraph',
      address,
      code,
      plan: planOfAddress(address, known),
      group,
      order,
      area: areas[area]?.id ?? '',
      ...fields,
      hant: { title: hant[0] ?? '', also: hant[1] ?? '', body: hant[2] ?? '' },
      pinyin: pinyin === '' ? [] : pinyin.split(' '),
      alignment: alignment || [],
      tasks: list,
    };
  });
  return { records, areas, plans, simplified };
}

/** A plan's id is the first part of its addresses, so it is not stored with each record. */
function planOfAddress(address: string, plans: ReadonlySet<string>): string {
  const [first = ''] = address.split('/');
  return plans.has(first) ? first : '';
}

function both(pair: [string, string] | 0): Both {
  return pair === 0 ? { zh: '', en: '' } : { zh: pair[0], en: pair[1] };
}
