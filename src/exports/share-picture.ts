import { lines, solid, svgElement, text, wrap, wrapEvenly } from '../charts/drawing.ts';
import { frontFacts } from '../derive/views/plan-front.ts';
import { planStatus } from '../derive/views/status.ts';
import { expressionOf, type Locale, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { isTranslation, show } from '../page.ts';
import { canRender, png } from '../raster.ts';

/** The picture that other sites show beside a link: the size that they ask for. */
const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 84;
const ROOM = WIDTH - 2 * LEFT;

/** A plan in a picture, as SVG: its state, its title, the facts of its first page, the site. */
export function shareDrawing(plan: Plan, locale: Locale): string {
  const words = wordsOf(locale);
  const status = planStatus(plan, words);
  const title = show(plan.record.title, locale).text;
  const size = wrap(title, ROOM, 54).length > 3 ? 44 : 54;
  const set = wrapEvenly(title, ROOM, size);
  const facts = frontFacts(plan, locale).map((fact) => fact.text);
  const below = 150 + set.length * size * 1.35;
  const foot = [words.site.name, ...(isTranslation(plan, locale) ? [words.status.unofficialShort] : [])].join(' · ');
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      lang: words.htmlLang,
      'font-family': expressionOf(locale).fonts.sans,
    },
    svgElement('rect', solid('paper', { width: WIDTH, height: HEIGHT })) +
      svgElement('rect', solid('red', { width: 20, height: HEIGHT })) +
      text(LEFT, 98, status.dated, { colour: 'red', size: 32, bold: true }) +
      lines(LEFT, 180, set, size * 1.35, { size, bold: true }) +
      facts.map((fact, index) => text(LEFT, below + 54 + index * 44, fact, { size: 32 })).join('') +
      text(LEFT, HEIGHT - 44, foot, { colour: 'soft', size: 28 }),
  );
}

/** Whether there is a picture for links: not on a machine without a font for Chinese. */
export const hasSharePicture = canRender;

/** The picture of a plan's links as PNG. @throws Error where `hasSharePicture` says no */
export function sharePicture(plan: Plan, locale: Locale): Promise<Uint8Array> {
  return png(shareDrawing(plan, locale), 1, planStatus(plan, wordsOf(locale)).mark);
}
