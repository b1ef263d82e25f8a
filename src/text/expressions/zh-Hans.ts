import { displayHeading, displayText } from '../display.ts';
import { chineseSentences } from '../sentences.ts';
import { pinyinCollation } from './collation.ts';
import { defineExpression, type ExpressionInput, unchanged } from './expression.ts';

/** Chinese in Simplified characters, printed as an official document is. */
export const chinese: ExpressionInput = {
  tag: 'zh-Hans',
  script: 'Hans',
  direction: 'ltr',
  derivesFrom: null,
  convert: unchanged,
  display: displayText,
  displayHeading,
  codeStyle: 'printed',
  indents: true,
  quotationMarks: ['“', '”'],
  titleMarks: ['《', '》'],
  colon: '：',
  listSeparator: '、',
  space: '',
  sentences: chineseSentences,
  searchUnit: 'character',
  lengths: { description: 60, summary: 60, excerpt: 110 },
  collation: pinyinCollation,
  fonts: {
    sans: 'Source Han Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, SimHei, sans-serif',
    // What an official document asks for (方正小标宋, 黑体, 楷体, 仿宋), then what systems have that is nearest to it.
    print: {
      title: {
        faces: [
          'FZXiaoBiaoSong-B05S',
          '方正小标宋简体',
          '方正小标宋_GBK',
          'STZhongsong',
          'Source Han Serif SC Bold',
          'Noto Serif CJK SC Bold',
          'Songti SC Bold',
        ],
        families: ['SimSun'],
        generic: 'serif',
      },
      first: { faces: [], families: ['SimHei', 'STHeiti', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'], generic: 'sans-serif' },
      second: { faces: [], families: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Kaiti SC', 'AR PL KaitiM GB', 'SimSun', 'Noto Serif CJK SC'], generic: 'serif' },
      text: { faces: [], families: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FandolFang', 'SimSun', 'Noto Serif CJK SC'], generic: 'serif' },
    },
    romanFigures: ['second', 'text'],
    word: { latin: 'Times New Roman', title: '方正小标宋简体', part: '黑体', section: '楷体_GB2312', body: '仿宋_GB2312', plain: '宋体' },
  },
  word: { language: { value: 'en-US', eastAsia: 'zh-CN' }, official: true, eastAsian: true },
  iso639: 'zho',
};

export const expression = defineExpression(chinese);
