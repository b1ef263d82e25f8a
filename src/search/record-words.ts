import { type Compact, compact, placeIn } from './fold.ts';
import { FIELDS, type Field, type ReadIndex, type ReadRecord } from './index-format.ts';
import { inLanguage, type SearchLanguage, type Tag } from './languages.ts';
import { SoundWriting } from './sounds.ts';
import { type Levels, spacedWords, Vocabulary, type Word } from './spaced-words.ts';
import { rootOf } from './unpack.ts';

/** The words of the records, made ready to be looked through: characters as they stand, or words by their numbers. */

/** Where something was found: offsets into the field's words in that stored language, which are those of its other forms too. */
export interface Range {
  field: Field;
  language: Tag;
  start: number;
  end: number;
  /** How exactly: 2 as typed, 1 another form of the word, 0 the beginning of a word. */
  exact: 0 | 1 | 2;
}

/** One thing asked for, as it is looked up: characters as they stand, and by language its words' levels. */
export interface LookedUp {
  text: string;
  levels: ReadonlyMap<Tag, readonly Levels[]>;
}

interface Characters {
  field: Field;
  language: Tag;
  stored: Compact;
  /** The stored text and its other forms, each once. */
  texts: string[];
}
interface SpacedWords {
  field: Field;
  language: Tag;
  words: Word[];
  /** Each word's number in the vocabulary. */
  ids: number[];
}
/** A record with its words made ready. */
export interface Prepared {
  record: ReadRecord;
  characters: Characters[];
  spaced: SpacedWords[];
}

export const MOST_RANGES = 60;

/** The records' words in each of the languages of the index. */
export class RecordWords {
  readonly prepared: readonly Prepared[];
  /** By language written with spaces. */
  readonly vocabularies: ReadonlyMap<Tag, Vocabulary>;
  private readonly languages: readonly SearchLanguage[];
  private readonly forms: ReadonlyMap<Tag, readonly Tag[]>;

  private readonly sounds: SoundWriting;
  /** The stored texts by how they sound; made when something that sounds like a query is looked for. */
  private sounding: { text: string; sound: string }[] | null = null;

  constructor({ records, languages, forms, sounds }: ReadIndex) {
    this.sounds = new SoundWriting(sounds);
    this.languages = languages;
    this.vocabularies = new Map(languages.flatMap(({ tag, unit }) => (unit === 'word' ? [[tag, new Vocabulary(tag)] as const] : [])));
    this.forms = new Map(languages.map(({ tag }) => [tag, forms.filter((form) => rootOf(form, forms) === tag).map((form) => form.tag)]));
    this.prepared = records.map((record) => this.prepare(record));
  }

  private prepare(record: ReadRecord): Prepared {
    const made: Prepared = { record, characters: [], spaced: [] };
    for (const field of FIELDS) {
      for (const { tag } of this.languages) {
        const text = inLanguage(record[field], tag);
        if (text === '') continue;
        const vocabulary = this.vocabularies.get(tag);
        if (vocabulary === undefined) {
          const stored = compact(text);
          const others = (this.forms.get(tag) ?? []).map((form) => compact(inLanguage(record[field], form)).text);
          made.characters.push({ field, language: tag, stored, texts: [...new Set([stored.text, ...others])] });
        } else {
          const words = spacedWords(text);
          made.spaced.push({ field, language: tag, words, ids: words.map(({ word }) => vocabulary.idOf(word)) });
        }
      }
    }
    return made;
  }

  /** Words of the texts that sound like some others, the most frequent first. Two characters at least: one sounds like too many. */
  soundingLike(words: string): string[] {
    if (!/^[\u3400-\u9fff]{2,20}$/.test(words)) return [];
    this.sounding ??= this.prepared.flatMap(({ characters }) => characters.map(({ stored: { text } }) => ({ text, sound: this.sounds.write(text) })));
    const asked = this.sounds.write(words);
    const counts = new Map<string, number>();
    for (const { text, sound } of this.sounding) {
      for (let at = sound.indexOf(asked); at !== -1; at = sound.indexOf(asked, at + 1)) {
        const found = text.slice(at, at + words.length);
        if (found !== words) counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([found]) => found);
  }

  /** One thing asked for, ready to be compared with every record. */
  lookUp(text: string, words: readonly string[], phrase: boolean, last: boolean): LookedUp {
    const levels = [...this.vocabularies].map(
      ([tag, vocabulary]) => [tag, words.map((word, at) => vocabulary.levelsOf(word, phrase, last && at === words.length - 1))] as const,
    );
    return { text, levels: new Map(levels) };
  }
}

/** Where a term stands in a record: characters as they stand in any form, or words one after the other. */
export function rangesOf({ characters, spaced }: Prepared, { text: asked, levels }: LookedUp): Range[] {
  const ranges: Range[] = [];
  for (const { field, language, stored, texts } of characters) {
    const seen = new Set<number>();
    for (const text of texts) {
      for (let at = text.indexOf(asked); at !== -1 && ranges.length < MOST_RANGES; at = text.indexOf(asked, at + 1)) {
        if (seen.has(at)) continue;
        seen.add(at);
        ranges.push({ field, language, start: placeIn(stored, at), end: placeIn(stored, at + asked.length - 1) + 1, exact: 2 });
      }
    }
  }
  for (const { field, language, words, ids } of spaced) {
    const own = levels.get(language) ?? [];
    const [first] = own;
    if (first === undefined) continue;
    for (let at = 0; at + own.length <= ids.length && ranges.length < MOST_RANGES; at += 1) {
      let level = first[ids[at] ?? 0] ?? 0;
      for (let index = 1; level > 0 && index < own.length; index += 1) level = Math.min(level, own[index]?.[ids[at + index] ?? 0] ?? 0);
      if (level > 0) ranges.push({ field, language, start: words[at]?.start ?? 0, end: words[at + own.length - 1]?.end ?? 0, exact: (level - 1) as 0 | 1 | 2 });
    }
  }
  return ranges;
}
