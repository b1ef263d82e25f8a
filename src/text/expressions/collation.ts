import type { Collation } from './expression.ts';

/** Stands for words that begin with no letter. */
export const NO_LETTER = '#';

// The first character of each letter in the order of pinyin.
const FIRSTS = [...'A阿B八C嚓D哒E妸F发G旮H哈J讥K咔L垃M痳N拏O噢P妑Q七R呥S扨T它W穵X夕Y丫Z帀'.matchAll(/([A-Z])(.)/gu)].map(([, letter = '', first = '']) => ({
  letter,
  first,
}));
const pinyin = new Intl.Collator('zh');

/** Chinese words by their pinyin. */
export const pinyinCollation: Collation = {
  compare: pinyin.compare,
  letterOf: (words) => {
    const character = [...words][0] ?? '';
    if (!/\p{Script=Han}/u.test(character)) return NO_LETTER;
    return FIRSTS.filter(({ first }) => pinyin.compare(first, character) <= 0).at(-1)?.letter ?? NO_LETTER;
  },
};

/** Words by the alphabet of a language; numbers in them count as numbers. */
export function alphabetical(tag: string): Collation {
  const collator = new Intl.Collator(tag, { sensitivity: 'base', ignorePunctuation: true, numeric: true });
  return {
    compare: collator.compare,
    letterOf: (words) => /\p{L}/u.exec(/^\P{L}*\d/u.test(words) ? '' : words)?.[0].toLocaleUpperCase(tag) ?? NO_LETTER,
  };
}
