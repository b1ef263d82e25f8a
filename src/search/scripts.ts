import { pinyin } from 'pinyin-pro';
import { toTraditional } from '../text/traditional.ts';
import { hasHan } from './fold.ts';
import type { Scripts } from './pack.ts';

/** Traditional forms and pinyin, made at build: neither dictionary reaches the reader. */
export const scripts: Scripts = {
  toTraditional,
  // One syllable a character; ü is typed v. Latin letters and digits are their own syllables, signs have none.
  pinyin: (text) =>
    pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
      /^[a-z0-9]+$/i.test(syllable) && !hasHan(syllable) ? syllable.toLowerCase() : '',
    ),
};
