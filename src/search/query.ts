import { withoutHidden } from '../text/hidden-characters.ts';
import { fold, hasHan } from './fold.ts';
import { spacedWords } from './spaced-words.ts';

/** Longest query that is read; what follows is left out. */
export const LONGEST_QUERY = 200;
/** Most terms of a query that are read. */
const MOST_TERMS = 12;

/** One thing asked for. */
export interface QueryTerm {
  /** As compared: folded, without spaces. */
  text: string;
  /** As typed, for messages. */
  typed: string;
  /** Words to be found one after the other in text that is written with spaces; empty when it has Chinese characters. */
  words: string[];
  /** Set in quotation marks: exact words. */
  phrase: boolean;
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// A phrase closes before white space or the end; other quotation marks are characters like any other.
const TOKEN = /["“”„](\S[^"“”„]*?)["“”„](?=\s|$)|\S+/g;

/** The beginning of a text, without halves of characters, so that it can be written in an address. */
export function cutWhole(text: string, longest: number): string {
  return text.slice(0, longest).replace(LONE, '');
}

/** A query made harmless: no control characters, no halves of characters, not too long. */
export function cleanQuery(query: string): string {
  const shown = withoutHidden(cutWhole(query, LONGEST_QUERY * 2).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')).replace(/\p{Cn}/gu, '');
  return cutWhole(shown, LONGEST_QUERY).trim();
}

/** What a query asks for: white space divides terms, quotation marks make a phrase. */
export function termsOf(query: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (const found of cleanQuery(query).matchAll(TOKEN)) {
    const typed = found[1] ?? found[0];
    const phrase = found[1] !== undefined;
    const han = hasHan(typed);
    let text = fold(typed).replace(/ /g, '');
    // A full stop typed in half width behind a Chinese character.
    if (han) text = text.replace(/(?<=[\u3400-\u9fff"\])》])\.(?!\d)/g, '。');
    const words = han ? [] : spacedWords(typed).map(({ word }) => word);
    // Signs alone beside other terms say nothing ("law & order").
    if (text === '' || terms.some((term) => term.text === text && term.phrase === phrase)) continue;
    terms.push({ text, typed, words, phrase });
    if (terms.length === MOST_TERMS) break;
  }
  const spoken = terms.filter((term) => hasHan(term.text) || term.words.length > 0);
  return spoken.length > 0 ? spoken : terms.slice(0, 1);
}
