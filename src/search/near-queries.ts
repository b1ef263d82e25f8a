import { hasHan } from './fold.ts';
import { inLanguage } from './languages.ts';
import type { Named } from './pinyin.ts';
import type { QueryTerm } from './query.ts';
import type { Vocabulary } from './spaced-words.ts';

/** Queries near one that finds nothing: fewer of its words, names that are alike, words that are spelled alike. */

/** What the records have to be near to. */
export interface NearTo {
  named: readonly Named[];
  /** Language of the names that have a pinyin. */
  nameLanguage: string;
  vocabularies: readonly Vocabulary[];
  /** Words of the texts that sound like some others. */
  soundingLike: (text: string) => string[];
  /** A text in the stored characters. */
  simplify: (text: string) => string;
}

const quoted = (term: QueryTerm): string => (term.phrase ? `"${term.typed}"` : term.typed);

/**
 * Queries in which one term is written otherwise, as it may have been meant: characters of the same sound, or a word that differs by a letter
 * where no word of the texts is or begins with the one that was typed.
 */
export function misspelled(terms: readonly QueryTerm[], to: NearTo): string[] {
  const { vocabularies } = to;
  return terms.slice(0, 4).flatMap((term, index) => {
    const replaced = (by: string): string => terms.map((other, at) => (at === index ? by : quoted(other))).join(' ');
    if (hasHan(term.text)) return to.soundingLike(term.text).slice(0, 3).map(replaced);
    const [word = ''] = term.words;
    if (term.words.length !== 1 || vocabularies.some((vocabulary) => vocabulary.has(word))) return [];
    return vocabularies.flatMap((vocabulary) => wordsLike(word, vocabulary)).map(replaced);
  });
}

/** Queries near the terms of one that finds nothing, the nearest first. Whether they find anything is for the caller to see. */
export function nearQueries(terms: readonly QueryTerm[], to: NearTo): string[] {
  // One letter or one sound wrong is likelier than a word too many.
  const list = misspelled(terms, to);
  if (terms.length > 1) {
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
    list.push(
      ...(hasHan(term.text)
        ? namesLike(term.text, to)
        : term.words.slice(0, 4).flatMap((word) => to.vocabularies.flatMap((vocabulary) => wordsLike(word, vocabulary)))),
    );
  }
  return list;
}

function namesLike(text: string, { named, nameLanguage, simplify }: NearTo): string[] {
  const simple = simplify(text);
  const own = new Set(simple);
  const pairs = new Set([...simple].slice(1).map((character, index) => simple[index] + character));
  const scored = named
    .map(({ record }) => {
      const name = inLanguage(record.title, nameLanguage);
      const shared = [...new Set(name)].filter((character) => own.has(character)).length;
      const together = [...name].slice(1).filter((character, index) => pairs.has((name[index] ?? '') + character)).length;
      return { name, score: (shared + 2 * together) / (own.size + name.length) };
    })
    .filter(({ name, score }) => score >= 0.3 && name.length <= 16)
    .sort((a, b) => b.score - a.score);
  return scored.slice(0, 4).map(({ name }) => name);
}

/** Words of a vocabulary that differ from one by a letter, or by two where it is long, and are no other form of it. */
function wordsLike(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < 4) return [];
  const most = word.length > 7 ? 2 : 1;
  return vocabulary
    .words()
    .filter((item) => item.length > 3 && Math.abs(item.length - word.length) <= most)
    .map((item) => ({ item, far: distance(item, word) }))
    .filter(({ item, far }) => far <= most && !vocabulary.sameStem(item, word))
    .sort((a, b) => a.far - b.far || Number(b.item[0] === word[0]) - Number(a.item[0] === word[0]))
    .slice(0, 3)
    .map(({ item }) => item);
}

/** Edits between two words: a letter more, less, another, or two that changed places (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    const above = rows[i - 1] ?? [];
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
