import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import type { Tag } from './languages.ts';

/** A word of a text: as compared, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const WORD = /(?:(?![\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{M}\p{N}])+(?:'[\p{L}\p{M}]+)*/gu;

/** Words of a text that is written with spaces, in letters and digits. A hyphen divides words; a possessive is the word itself. */
export function spacedWords(text: string): Word[] {
  const words: Word[] = [];
  const folded = fold(text);
  for (const found of folded.matchAll(WORD)) {
    const word = found[0].replace(/'s$/, '');
    words.push({ word, start: found.index ?? 0, end: (found.index ?? 0) + word.length });
  }
  return words;
}

const stems = new Map<string, string>();

/** Stem of a word: Porter's for English; in other languages the word itself, since one rule does not fit another. */
export function stemOf(word: string, language: Tag): string {
  if (!/^en\b/.test(language)) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

/** How well each word of a vocabulary answers one word of a query: 3 the same, 2 the same stem, 1 begins with it, 0 not at all. */
export type Levels = Uint8Array;

/** All words of a language in the index, each with a number. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly language: Tag;

  constructor(language: Tag) {
    this.language = language;
  }

  /** Number of a word, a new one if need be. */
  idOf(word: string): number {
    const id = this.ids.get(word) ?? this.ids.size;
    this.ids.set(word, id);
    return id;
  }

  words(): string[] {
    return [...this.ids.keys()];
  }

  /** Whether a word of the texts is this one or begins with it. */
  has(word: string): boolean {
    return this.ids.has(word) || this.words().some((other) => other.startsWith(word));
  }

  sameStem(a: string, b: string): boolean {
    return stemOf(a, this.language) === stemOf(b, this.language);
  }

  /** The words that answer a word of a query. Numbers have no stems; the last word of a query may be unfinished. */
  levelsOf(asked: string, phrase: boolean, unfinished: boolean): Levels {
    const levels = new Uint8Array(this.ids.size);
    const whole = phrase || /\d/.test(asked);
    const stem = stemOf(asked, this.language);
    for (const [word, id] of this.ids) {
      if (word === asked) levels[id] = 3;
      else if (!whole && stemOf(word, this.language) === stem) levels[id] = 2;
      else if (!whole && unfinished && asked.length > 2 && word.startsWith(asked)) levels[id] = 1;
    }
    return levels;
  }
}
