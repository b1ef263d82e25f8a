import { toTraditional } from '../../text/traditional.ts';
import type { LocaleFile } from '../locales.ts';
import { mapWords } from '../map-words.ts';
import { words } from './zh-Hans.ts';

/** 繁體中文界面：由简体逐字转换。 */
export const locale: LocaleFile = {
  tag: 'zh-Hant',
  order: 2,
  reads: 'zh-Hant',
  words: { ...mapWords(words, toTraditional), languageName: '繁體中文', htmlLang: 'zh-Hant' },
};
