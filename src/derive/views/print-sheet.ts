import { isTraditional, type Locale, readsEnglish, type Words } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { statusWords } from './status.ts';

/** What a run of words in the official layout is set in: the title, and the levels of headings and text in GB/T 9704. */
export type PrintFace = 'title' | 'first' | 'second' | 'text';
export const PRINT_FACES: readonly PrintFace[] = ['title', 'first', 'second', 'text'];

/** A face: faces of one family that are asked for by their full names, in turn; then families; then a generic family. */
interface Asked {
  /** Names of single faces, for a weight that the family's name alone would not give. */
  faces: readonly string[];
  families: readonly string[];
  generic: 'serif' | 'sans-serif';
}

/** What an official document asks for (方正小标宋, 黑体, 楷体, 仿宋), then what systems have that is nearest to it. */
const FONTS: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', Readonly<Record<PrintFace, Asked>>>> = {
  'zh-Hans': {
    title: {
      faces: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', '方正小标宋_GBK', 'STZhongsong', 'Source Han Serif SC Bold', 'Noto Serif CJK SC Bold', 'Songti SC Bold'],
      families: ['SimSun'],
      generic: 'serif',
    },
    first: { faces: [], families: ['SimHei', 'STHeiti', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'], generic: 'sans-serif' },
    second: { faces: [], families: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Kaiti SC', 'AR PL KaitiM GB', 'SimSun', 'Noto Serif CJK SC'], generic: 'serif' },
    text: { faces: [], families: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'FandolFang', 'SimSun', 'Noto Serif CJK SC'], generic: 'serif' },
  },
  'zh-Hant': {
    title: {
      faces: ['方正小标宋_GBK', '方正小標宋繁體', 'Source Han Serif TC Bold', 'Noto Serif CJK TC Bold', 'Songti TC Bold'],
      families: ['PMingLiU'],
      generic: 'serif',
    },
    first: { faces: [], families: ['SimHei', 'Source Han Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei'], generic: 'sans-serif' },
    second: { faces: [], families: ['DFKai-SB', 'BiauKai', 'Kaiti TC', 'KaiTi', 'AR PL KaitiM Big5', 'PMingLiU', 'Noto Serif CJK TC'], generic: 'serif' },
    text: { faces: [], families: ['FangSong', 'STFangsong', 'PMingLiU', 'Songti TC', 'Noto Serif CJK TC'], generic: 'serif' },
  },
  en: {
    title: { faces: [], families: ['Times New Roman', 'Liberation Serif'], generic: 'serif' },
    first: { faces: [], families: ['Arial', 'Liberation Sans'], generic: 'sans-serif' },
    second: { faces: [], families: ['Times New Roman', 'Liberation Serif'], generic: 'serif' },
    text: { faces: [], families: ['Times New Roman', 'Liberation Serif'], generic: 'serif' },
  },
};

/** Faces for the figures of Chinese text. */
const FIGURES: readonly string[] = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'];
const romanFigures = (locale: Locale, face: PrintFace): boolean => !readsEnglish(locale) && (face === 'second' || face === 'text');

const asked = (locale: Locale, face: PrintFace): Asked => FONTS[readsEnglish(locale) ? 'en' : isTraditional(locale) ? 'zh-Hant' : 'zh-Hans'][face];

/** Names of the fonts that a face of the official layout asks for, best first. Which of them a browser finds, no page can know. */
export function fontsAsked(locale: Locale, face: PrintFace): readonly string[] {
  const { faces, families } = asked(locale, face);
  return [...faces, ...families];
}

/** The line at the foot of every printed page: what state of the text it is, and of when. */
export function runningStatus(plan: Plan, words: Words): string {
  return statusWords(plan.record, words).mark;
}

/**
 * The style sheet of a plan's printed pages in a locale: the status at every page's foot, on the side that has no page number, and
 * the fonts of the official layout as `--print-title`, `--print-first`, `--print-second` and `--print-text`.
 * It is made, since a page's foot can hold words from a style sheet only, and these differ by plan and language.
 */
export function printSheet(plan: Plan, locale: Locale, words: Words): string {
  const status = quoted(runningStatus(plan, words));
  const fonts = PRINT_FACES.map((face) => ({ face, ...asked(locale, face) }));
  return [
    `@page :right{@bottom-left{content:${status}}}`,
    `@page :left{@bottom-right{content:${status}}}`,
    ...fonts
      .filter(({ faces }) => faces.length > 0)
      .map(({ face, faces }) => `@font-face{font-family:"print ${face}";src:${faces.map((name) => `local(${quoted(name)})`).join(',')}}`),
    // Figures and Latin words of Chinese text in a roman face, as offices set them; 仿宋 and 楷体 have none of their own that is any good.
    ...(readsEnglish(locale)
      ? []
      : [
          `@font-face{font-family:"print figures";src:${FIGURES.map((name) => `local(${quoted(name)})`).join(',')};unicode-range:U+25,U+2B-39,U+41-5A,U+61-7A}`,
        ]),
    `:root{${fonts
      .map(
        ({ face, faces, families, generic }) =>
          `--print-${face}:${[...(romanFigures(locale, face) ? ['print figures'] : []), ...(faces.length > 0 ? [`print ${face}`] : []), ...families].map(quoted).join(',')},${generic}`,
      )
      .join(';')}}`,
    '',
  ].join('\n');
}

/** Text as a string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
}
