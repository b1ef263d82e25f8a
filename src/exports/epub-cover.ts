import { wrapEvenly } from '../charts/drawing.ts';
import { statusWords } from '../derive/views/status.ts';
import { type Locale, planLang, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { show } from '../page.ts';
import { COLOURS } from '../styles/tokens.ts';
import { escapedXml } from '../text/xml.ts';

/** Size of the picture: the shape that shops and shelves of reading systems expect. */
const [WIDTH, HEIGHT] = [1200, 1600];
const MARGIN = 120;
/** Size of the title, and how much smaller it is in a second language. */
const [TITLE, SECOND] = [76, 0.62];

/** The cover of a book: the plan's title in its languages, and that it is a draft. Words are set in the reader's own fonts. */
export function cover({ plan, locales }: { plan: Plan; locales: readonly [Locale, ...Locale[]] }): string {
  const { paper, ink, red } = COLOURS.light;
  const blocks = locales.map((locale) => wrapEvenly(show(plan.record.title, locale).text, WIDTH - 2 * MARGIN, TITLE * (locale === locales[0] ? 1 : SECOND)));
  const [first = []] = blocks;
  let y = 420;
  const titles = blocks.map((lines, index) => {
    const scale = index === 0 ? 1 : SECOND;
    const written = lines.map((line) => {
      y += TITLE * scale * 1.45;
      return text(line, WIDTH / 2, y, TITLE * scale, ink, planLang(locales[index] ?? locales[0]));
    });
    y += 60;
    return written.join('\n');
  });
  const seals = locales.map((locale, index) =>
    text(statusWords(plan.record, wordsOf(locale)).name, WIDTH / 2, y + 110 + index * 80, 54, red, planLang(locale)),
  );
  const issuers = locales.map((locale, index) => text(show(plan.record.issuer, locale).text, WIDTH / 2, HEIGHT - 220 + index * 60, 40, ink, planLang(locale)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapedXml(first.join(''))}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
<rect x="${MARGIN}" y="260" width="${WIDTH - 2 * MARGIN}" height="6" fill="${red}"/>
${titles.join('\n')}
${seals.join('\n')}
${issuers.join('\n')}
</svg>
`;
}

function text(words: string, x: number, y: number, size: number, colour: string, lang: string): string {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${Math.round(size)}" font-family="serif" text-anchor="middle" fill="${colour}" xml:lang="${lang}">${escapedXml(words)}</text>`;
}
