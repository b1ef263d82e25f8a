import { defineExpression } from './expression.ts';
import { western } from './western.ts';

/** English, in the spelling and punctuation of the translation. */
export const expression = defineExpression({
  ...western,
  tag: 'en',
  word: { ...western.word, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
  iso639: 'eng',
});
