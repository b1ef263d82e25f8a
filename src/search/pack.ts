import { SEARCH_KINDS, type SearchRecord, type WordsByLanguage } from '../derive/addresses/search-kinds.ts';
import type { SearchSet } from '../derive/views/search-records.ts';
import { FIELDS, NAMED_KINDS, type PackedIndex, type PackedRecord, type PackedWords, type ScriptForm } from './index-format.ts';
import { inLanguage, type Tag } from './languages.ts';
import { packSounds, soundAlone, unpackSounds } from './sounds.ts';
import { codeIn } from './unpack.ts';

/** A way to write a stored language, as it is made at build. */
export interface ConvertedForm {
  tag: Tag;
  /** The stored language. */
  from: Tag;
  shown: boolean;
  /** @returns the text in this form, of the same length */
  convert: (text: string) => string;
}

/** What making an index needs from outside: forms and pinyin (one syllable a character, nothing for signs) of the languages that have them. */
export interface Scripts {
  forms: readonly ConvertedForm[];
  pinyin: { language: Tag; read: (text: string) => string[] };
}

/** The records as an index to be stored. */
export function packIndex({ languages, records, areas, plans, answers }: SearchSet, { forms, pinyin }: Scripts): PackedIndex {
  const tables = formTables(
    records,
    forms.filter(({ from }) => languages.some(({ tag }) => tag === from)),
  );
  const inForms = (words: WordsByLanguage): WordsByLanguage => ({
    ...words,
    ...Object.fromEntries(
      forms.filter(({ from, shown }) => shown && words[from] !== undefined).map(({ tag, from, convert }) => [tag, convert(words[from] ?? '')]),
    ),
  });
  const packed = (words: WordsByLanguage): PackedWords => {
    const list = languages.map(({ tag }) => inLanguage(words, tag));
    while (list.at(-1) === '') list.pop();
    return list.length === 0 ? 0 : list;
  };
  const named = records.map(({ title }) => inLanguage(title, pinyin.language)).join('');
  const packedSounds = packSounds((character) => pinyin.read(character)[0] ?? '', named);
  const sounds = unpackSounds(packedSounds);
  return {
    version: 2,
    languages: languages.map(({ tag, unit, excerpt }) => [tag, unit === 'word' ? 'w' : 'c', excerpt]),
    forms: tables.map(({ form }) => form),
    plans: plans.map(({ id, locales, original, label: words }) => [id, locales.join(' '), original, inForms(words)]),
    areas: areas.map(({ id, code, label: words }) => [id, code, inForms(words)]),
    sounds: packedSounds,
    answers: answers.map((answer) => ({
      ...answer,
      dates: answer.dates.map((date) => ({ ...date, when: inForms(date.when), words: inForms(date.words) })),
      annexes: answer.annexes.map((annex) => ({ ...annex, label: inForms(annex.label) })),
    })),
    records: records.map((record, index): PackedRecord => {
      const exceptions = tables.flatMap(({ exceptions: all }, form) =>
        (all[index] ?? []).map(([field, at, character]) => [form, field, at, character] as const),
      );
      return [
        SEARCH_KINDS.indexOf(record.kind),
        record.address,
        codeIn(record.address) === record.code ? '' : record.code,
        record.group,
        areas.findIndex(({ id }) => id === record.area),
        packed(record.title),
        packed(record.also),
        packed(record.body),
        NAMED_KINDS.includes(record.kind) ? readOtherwise(inLanguage(record.title, pinyin.language), pinyin.read, sounds) : 0,
        Object.keys(record.alignment).length === 0 ? 0 : record.alignment,
        record.tasks.length === 0 ? 0 : packTasks(record),
        exceptions.length === 0 ? 0 : exceptions.map(([...exception]) => exception),
      ];
    }),
  };
}

/** Tasks by their distances (see `PackedRecord`). */
function packTasks({ group, tasks }: SearchRecord): (string | number)[] {
  const before = `${group.split('/').at(-1)}-`;
  let last = 0;
  return tasks.flatMap(([code, start, end]) => {
    const from = start - last;
    last = end;
    return [code.startsWith(before) ? code.slice(before.length) : code, from, end - start];
  });
}

/** The characters of a name that sound otherwise than alone (行 in 银行), each with its place. */
function readOtherwise(name: string, read: (text: string) => string[], sounds: ReadonlyMap<string, string>): (number | string)[] | 0 {
  const list = read(name).flatMap((syllable, at) => (syllable === soundAlone(name.charAt(at), sounds) ? [] : [at, syllable]));
  return list.length === 0 ? 0 : list;
}

interface FormTable {
  form: ScriptForm;
  /** By record: where the form has another character than the table says. */
  exceptions: [field: number, at: number, character: string][][];
}

/** A table for each form. The second form of a language starts from the first, from which it differs little. */
function formTables(records: readonly SearchRecord[], forms: readonly ConvertedForm[]): FormTable[] {
  const textsOf = (words: (text: WordsByLanguage) => string): string[][] => records.map((record) => FIELDS.map((field) => words(record[field])));
  const first = new Map<Tag, { tag: Tag; texts: string[][] }>();
  return forms.map(({ tag, from, shown, convert }) => {
    const texts = textsOf((words) => convert(inLanguage(words, from)));
    const base = first.get(from) ?? { tag: from, texts: textsOf((words) => inLanguage(words, from)) };
    if (!first.has(from)) first.set(from, { tag, texts });
    const usual = usualCharacters(base.texts, texts);
    const pairs = [...usual].flatMap(([character, to]) => (character === to ? [] : [character + to])).join('');
    const exceptions = texts.map((fields, index) =>
      fields.flatMap((text, field) =>
        [...text.split('').entries()].flatMap(([at, character]): [number, number, string][] =>
          character === usual.get(base.texts[index]?.[field]?.[at] ?? '') ? [] : [[field, at, character]],
        ),
      ),
    );
    return { form: { tag, from: base.tag, shown, pairs }, exceptions };
  });
}

/** The character that most often stands for each. */
function usualCharacters(from: readonly string[][], to: readonly string[][]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  from.forEach((fields, index) => {
    fields.forEach((text, field) => {
      for (let at = 0; at < text.length; at += 1) {
        const own = counts.get(text[at] ?? '') ?? new Map<string, number>();
        const other = to[index]?.[field]?.[at] ?? '';
        own.set(other, (own.get(other) ?? 0) + 1);
        counts.set(text[at] ?? '', own);
      }
    });
  });
  return new Map([...counts].map(([character, own]) => [character, [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? character]));
}
