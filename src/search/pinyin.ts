import { fold } from './fold.ts';
import type { ReadRecord } from './index-format.ts';

/** A record whose name has a pinyin. */
export interface Named {
  record: ReadRecord;
  syllables: string[];
  /** Position of each syllable in the name. */
  at: number[];
}

/** A record's name by its syllables. */
export function namesOf(record: ReadRecord): Named {
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
export function lettersOf(query: string): string | null {
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
export function pinyinMatch(syllables: readonly string[], letters: string): { from: number; to: number; level: number } | null {
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
