import { stemmer } from 'stemmer';
import { fold } from './fold.ts';

/** A word of a text: as compared, and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const WORD = /[a-z0-9\u00df-\u024f]+(?:'[a-z]+)*/g;
const stems = new Map<string, string>();

/** Stem of an English word (Porter). */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

/** Words of a text in Latin letters and digits. A hyphen divides words; a possessive is the word itself. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  const folded = fold(text);
  for (const found of folded.matchAll(WORD)) {
    const word = found[0].replace(/'s$/, '');
    words.push({ word, start: found.index ?? 0, end: (found.index ?? 0) + word.length });
  }
  return words;
}
