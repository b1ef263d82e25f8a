import { pinyin } from 'pinyin-pro';
import { expressionOfTag } from '../text/expressions/index.ts';
import { TYPED_FORMS, toTraditional, toTyped } from '../text/traditional.ts';
import { hasHan } from './fold.ts';
import type { Scripts } from './pack.ts';

const { tag: traditional } = expressionOfTag('zh-Hant');

/** Traditional forms and pinyin, made at build: no dictionary reaches the reader. */
export const scripts: Scripts = {
  forms: [
    { tag: traditional, from: 'zh-Hans', shown: true, convert: toTraditional },
    // Found and never shown: a reader in Hong Kong types 羣眾 and 衞生, one with OpenCC's own standard 爲 and 衆.
    ...TYPED_FORMS.map((form) => ({ tag: `${traditional}-x-${form}`, from: 'zh-Hans', shown: false, convert: (text: string) => toTyped(text, form) })),
  ],
  pinyin: {
    language: 'zh-Hans',
    // One syllable a character; ü is typed v. Latin letters and digits are their own syllables, signs have none.
    read: (text) =>
      pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
        /^[a-z0-9]+$/i.test(syllable) && !hasHan(syllable) ? syllable.toLowerCase() : '',
      ),
  },
};
