import { SEARCH_KINDS, type WordsByLanguage } from '../derive/addresses/search-kinds.ts';
import {
  FIELDS,
  type Field,
  NAMED_KINDS,
  type PackedIndex,
  type PackedRecord,
  type PackedWords,
  type ReadIndex,
  type ReadRecord,
  type ScriptForm,
} from './index-format.ts';
import { inLanguage, type Tag } from './languages.ts';
import { soundAlone, unpackSounds } from './sounds.ts';

/** Reads a stored index. @throws Error when it is damaged */
export function unpackIndex(packed: PackedIndex): ReadIndex {
  if (packed.version !== 2) throw new Error('The search index is of another version.');
  const languages = packed.languages.map(([tag, unit, excerpt]) => ({ tag, unit: unit === 'w' ? ('word' as const) : ('character' as const), excerpt }));
  const plans = packed.plans.map(([id, locales, original, label]) => ({ id, locales: locales.split(' '), original, label }));
  const known = new Set(plans.map(({ id }) => id));
  const areas = packed.areas.map(([id, code, label]) => ({ id, code, label }));
  const forms = packed.forms.map((form) => ({ ...form, root: rootOf(form, packed.forms), table: tableOf(form) }));
  const simplified = new Map<string, string>();
  const sounds = unpackSounds(packed.sounds);
  const read = readByPinyin(languages);
  const records = packed.records.map((record, order): ReadRecord => {
    const [kind, address, code, group, area, title, also, body, pinyin, alignment, tasks, exceptions] = record;
    const name = SEARCH_KINDS[kind] ?? 'paragraph';
    const own = [title, also, body].map((words) => storedWords(words, languages));
    for (const [index, form] of forms.entries())
      addForm(
        own,
        form,
        (exceptions || []).filter(([of]) => of === index),
        simplified,
      );
    const fields = Object.fromEntries(FIELDS.map((field, index) => [field, own[index] ?? {}])) as Record<Field, WordsByLanguage>;
    return {
      kind: name,
      address,
      code: code === '' ? codeIn(address) : code,
      plan: planOfAddress(address, known),
      group,
      order,
      area: areas[area]?.id ?? '',
      ...fields,
      pinyin: NAMED_KINDS.includes(name) ? syllablesOf(inLanguage(fields.title, read), pinyin, sounds) : [],
      alignment: alignment || {},
      tasks: unpackTasks(tasks, group),
    };
  });
  return { languages, forms: packed.forms, records, areas, plans, simplified, sounds, answers: packed.answers };
}

/** The code that an address ends with: of its anchor, or of its page. */
export function codeIn(address: string): string {
  const [path = '', anchor] = address.split('#');
  return anchor ?? path.replace(/^.*\//, '').replace(/\.html$/, '');
}

/** Tag of the language whose names have a pinyin; '' where there is none. */
export function readByPinyin(languages: readonly { tag: Tag }[]): Tag {
  return languages.find(({ tag }) => /^zh\b/.test(tag))?.tag ?? '';
}

function syllablesOf(name: string, otherwise: PackedRecord[8], sounds: ReadonlyMap<string, string>): string[] {
  const syllables = name.split('').map((character) => soundAlone(character, sounds));
  for (let index = 0; otherwise !== 0 && index < otherwise.length; index += 2) syllables[Number(otherwise[index])] = String(otherwise[index + 1]);
  return syllables;
}

function unpackTasks(tasks: PackedRecord[10], group: string): [code: string, start: number, end: number][] {
  const list: [string, number, number][] = [];
  let last = 0;
  for (let index = 0; tasks !== 0 && index < tasks.length; index += 3) {
    const code = String(tasks[index]);
    const start = last + Number(tasks[index + 1]);
    last = start + Number(tasks[index + 2]);
    list.push([/^\d+$/.test(code) ? `${group.split('/').pop()}-${code}` : code, start, last]);
  }
  return list;
}

/** The stored language that a form is another form of. */
export function rootOf({ from }: Pick<ScriptForm, 'from'>, forms: readonly ScriptForm[]): Tag {
  const base = forms.find(({ tag }) => tag === from);
  return base === undefined ? from : rootOf(base, forms);
}

function tableOf({ pairs }: ScriptForm): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) table.set(pairs.charAt(index), pairs.charAt(index + 1));
  return table;
}

function storedWords(words: PackedWords, languages: readonly { tag: Tag }[]): Record<Tag, string> {
  return words === 0 ? {} : Object.fromEntries(words.map((text, index) => [languages[index]?.tag ?? '', text]));
}

/** Adds a form to the words of a record's fields, and its characters to those that lead back. */
function addForm(
  fields: Record<Tag, string>[],
  { tag, from, root, table }: ScriptForm & { root: Tag; table: ReadonlyMap<string, string> },
  exceptions: readonly NonNullable<Exclude<PackedRecord[11], 0>>[number][],
  simplified: Map<string, string>,
): void {
  for (const [index, words] of fields.entries()) {
    const base = words[from];
    if (base === undefined) continue;
    let text = base.replace(/[\u0100-\uffff]/g, (character) => table.get(character) ?? character);
    for (const [, field, at, character] of exceptions) if (field === index) text = text.slice(0, at) + character + text.slice(at + 1);
    words[tag] = text;
    const stored = inLanguage(words, root);
    for (let at = 0; at < text.length; at += 1)
      if (text[at] !== stored[at] && !simplified.has(text.charAt(at))) simplified.set(text.charAt(at), stored.charAt(at));
  }
}

/** A plan's id is the first part of its addresses, so it is not stored with each record. */
function planOfAddress(address: string, plans: ReadonlySet<string>): string {
  const [first = ''] = address.split('/');
  return plans.has(first) ? first : '';
}
