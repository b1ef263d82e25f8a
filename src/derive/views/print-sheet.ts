import { expressionOf, type Locale, type Words } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { PrintFace } from '../../text/expressions/index.ts';
import { planStatus } from './status.ts';

export type { PrintFace };
export const PRINT_FACES: readonly PrintFace[] = ['title', 'first', 'second', 'text'];

/** Faces for the figures of Chinese text. */
const FIGURES: readonly string[] = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'];
/** Names of the fonts that a face of the official layout asks for, best first. Which of them a browser finds, no page can know. */
export function fontsAsked(locale: Locale, face: PrintFace): readonly string[] {
  const { faces, families } = expressionOf(locale).fonts.print[face];
  return [...faces, ...families];
}

/** The line at the foot of every printed page: what state of the text it is, and of when. */
export function runningStatus(plan: Plan, words: Words): string {
  return planStatus(plan, words).mark;
}

/**
 * The style sheet of a plan's printed pages in a locale: the status at every page's foot, on the side that has no page number, and
 * the fonts of the official layout as `--print-title`, `--print-first`, `--print-second` and `--print-text`.
 * It is made, since a page's foot can hold words from a style sheet only, and these differ by plan and language.
 */
export function printSheet(plan: Plan, locale: Locale, words: Words): string {
  const status = quoted(runningStatus(plan, words));
  const { print, romanFigures } = expressionOf(locale).fonts;
  const fonts = PRINT_FACES.map((face) => ({ face, ...print[face] }));
  return [
    `@page :right{@bottom-left{content:${status}}}`,
    `@page :left{@bottom-right{content:${status}}}`,
    ...fonts
      .filter(({ faces }) => faces.length > 0)
      .map(({ face, faces }) => `@font-face{font-family:"print ${face}";src:${faces.map((name) => `local(${quoted(name)})`).join(',')}}`),
    // Figures and Latin words of Chinese text in a roman face, as offices set them; 仿宋 and 楷体 have none of their own that is any good.
    ...(romanFigures.length === 0
      ? []
      : [
          `@font-face{font-family:"print figures";src:${FIGURES.map((name) => `local(${quoted(name)})`).join(',')};unicode-range:U+25,U+2B-39,U+41-5A,U+61-7A}`,
        ]),
    `:root{${fonts
      .map(
        ({ face, faces, families, generic }) =>
          `--print-${face}:${[...(romanFigures.includes(face) ? ['print figures'] : []), ...(faces.length > 0 ? [`print ${face}`] : []), ...families].map(quoted).join(',')},${generic}`,
      )
      .join(';')}}`,
    '',
  ].join('\n');
}

/** Text as a string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
}
