import { toTraditional } from '../traditional.ts';
import { defineExpression } from './expression.ts';
import { chinese } from './zh-Hans.ts';

/** Chinese in Traditional characters, converted from Simplified ones character by character. */
export const expression = defineExpression({
  ...chinese,
  tag: 'zh-Hant',
  script: 'Hant',
  derivesFrom: 'zh-Hans',
  convert: toTraditional,
  fonts: {
    sans: 'Source Han Sans TC, Noto Sans CJK TC, PingFang TC, Microsoft JhengHei, sans-serif',
    print: {
      title: {
        faces: ['方正小标宋_GBK', '方正小標宋繁體', 'Source Han Serif TC Bold', 'Noto Serif CJK TC Bold', 'Songti TC Bold'],
        families: ['PMingLiU'],
        generic: 'serif',
      },
      first: { faces: [], families: ['SimHei', 'Source Han Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei'], generic: 'sans-serif' },
      second: { faces: [], families: ['DFKai-SB', 'BiauKai', 'Kaiti TC', 'KaiTi', 'AR PL KaitiM Big5', 'PMingLiU', 'Noto Serif CJK TC'], generic: 'serif' },
      text: { faces: [], families: ['FangSong', 'STFangsong', 'PMingLiU', 'Songti TC', 'Noto Serif CJK TC'], generic: 'serif' },
    },
    romanFigures: ['second', 'text'],
    // The GB fonts have no Traditional characters.
    word: { latin: 'Times New Roman', title: '標楷體', part: '微軟正黑體', section: '標楷體', body: '標楷體', plain: '新細明體' },
  },
  word: { language: { value: 'en-US', eastAsia: 'zh-TW' }, official: true, eastAsian: true },
});
