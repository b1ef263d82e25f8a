import { spacedSentences } from '../sentences.ts';
import { alphabetical } from './collation.ts';
import { type AskedFont, type ExpressionInput, unchanged } from './expression.ts';

const ROMAN: AskedFont = { faces: [], families: ['Times New Roman', 'Liberation Serif'], generic: 'serif' };

/** What languages have in common that are written in letters, with spaces between words. */
export const western: ExpressionInput = {
  tag: 'en',
  script: 'Latn',
  direction: 'ltr',
  derivesFrom: null,
  convert: unchanged,
  display: unchanged,
  displayHeading: (heading) => heading.replace(/\.$/, ''),
  codeStyle: 'code',
  indents: false,
  quotationMarks: ['“', '”'],
  titleMarks: null,
  colon: ': ',
  listSeparator: ', ',
  space: ' ',
  sentences: spacedSentences,
  searchUnit: 'word',
  lengths: { description: 120, summary: 88, excerpt: 260 },
  collation: alphabetical('en'),
  fonts: {
    sans: 'Noto Sans, Segoe UI, Helvetica Neue, Arial, Noto Sans CJK SC, sans-serif',
    print: { title: ROMAN, first: { faces: [], families: ['Arial', 'Liberation Sans'], generic: 'sans-serif' }, second: ROMAN, text: ROMAN },
    romanFigures: [],
    word: { latin: 'Times New Roman', title: '方正小标宋简体', part: '黑体', section: '楷体_GB2312', body: '仿宋_GB2312', plain: '宋体' },
  },
  word: { language: { value: 'en-US', eastAsia: 'zh-CN' }, official: false, eastAsian: false },
  iso639: 'und',
};
