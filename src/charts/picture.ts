import { expressionOf } from '../i18n/index.ts';
import { COLOURS } from '../styles/tokens.ts';
import { escapedXml } from '../text/xml.ts';
import type { Band, Drawing, Scene } from './chart.ts';
import { lines, svgElement, TYPE, text, wrap } from './drawing.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The picture in a page: its strips one below the other, each an SVG of its own, so that paper can break between them and a filter hide some. */
export function picture(scene: Scene, { width, bands, axis }: Drawing, title: string, ranks: (band: string) => string | undefined = () => undefined): string {
  const list = bands.map(({ id, height, inner, under, repeated }) =>
    svgElement(
      'div',
      { class: repeated === true ? 'band band-head' : 'band', 'data-band': id, 'data-under': under, 'data-ranks': ranks(id) },
      svgElement('svg', { xmlns: SVG, role: 'presentation', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': TYPE }, inner),
    ),
  );
  return svgElement(
    'div',
    {
      class: 'chart',
      role: 'group',
      'aria-label': title,
      lang: scene.words.htmlLang,
      'data-axis': axis === undefined ? undefined : [axis.from, axis.to, axis.left, axis.right].join(' '),
    },
    list.join(''),
  );
}

/** An SVG file: on paper, with title and description. */
function file(scene: Scene, { x, width, height }: { x: number; width: number; height: number }, title: string, description: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(
    'svg',
    {
      xmlns: SVG,
      width,
      height,
      viewBox: `${x} 0 ${width} ${height}`,
      lang: scene.words.htmlLang,
      'font-family': expressionOf(scene.locale).fonts.sans,
      'font-size': TYPE,
    },
    svgElement('title', {}, escapedXml(title)) +
      svgElement('desc', {}, escapedXml(description)) +
      svgElement('rect', { x, y: 0, width, height, fill: COLOURS.light.paper }) +
      inner,
  )}\n`;
}

/** Strips one below the other, from a height on. */
function stacked(bands: readonly Band[], from: number): string {
  let y = from;
  return bands
    .map(({ height, inner }) => {
      const strip = svgElement('g', { transform: `translate(0 ${y})` }, inner);
      y += height;
      return strip;
    })
    .join('');
}

const heightOf = (bands: readonly Band[]): number => bands.reduce((sum, { height }) => sum + height, 0);

/** A picture as a file of its own: on paper, with title, description, and below it status, source and build. */
export function standalone(scene: Scene, { width, bands }: Drawing, title: string, description: string, footer: readonly string[]): string {
  const y = 50 + heightOf(bands);
  const notes = footer.flatMap((line) => wrap(line, width, 12));
  return file(
    scene,
    { x: -20, width: width + 40, height: y + 18 * notes.length + 24 },
    title,
    description,
    text(0, 30, title, { size: 20, bold: true }) + stacked(bands, 50) + lines(0, y + 22, notes, 18, { colour: 'soft', size: 12 }),
  );
}

/** A sheet for a slide, 16:9: room for strips between title and foot. */
const SHEET = { width: 960, height: 540, margin: 30, top: 56, foot: 14 };

/** Strips by sheet: as many as there is room for, each sheet headed by the strips that head its own. */
function sheets(bands: readonly Band[], room: number): Band[][] {
  // A picture that is little higher than a sheet is made smaller rather than cut.
  if (heightOf(bands) <= room * 1.5) return [[...bands]];
  const headsOf = (band: Band): Band[] => {
    const over = bands.find(({ id }) => id === band.under);
    return over === undefined ? [] : [...headsOf(over), over];
  };
  const heads = new Set(bands.map(({ under }) => under));
  const repeated = bands.filter((band) => band.repeated === true);
  const found: Band[][] = [];
  let sheet: Band[] = [];
  for (const band of bands) {
    if (band.repeated === true) continue;
    const above = headsOf(band).filter((head) => !sheet.includes(head));
    const added = above.length > 0 && sheet.length > 0 ? [...above, band] : [band];
    // Heads come with the first strip below them.
    if (heads.has(band.id)) continue;
    if (sheet.length > 0 && heightOf([...repeated, ...sheet, ...added]) > room) {
      found.push([...repeated, ...sheet]);
      sheet = [];
    }
    sheet.push(...headsOf(band).filter((head) => !sheet.includes(head)), band);
  }
  if (sheet.length > 0) found.push([...repeated, ...sheet]);
  return found;
}

/** Strips by sheet for a slide that shows nothing else: each sheet about half as high as it is wide. */
export function sheetsOf({ width, bands }: Drawing): Band[][] {
  return sheets(bands, width / 1.9);
}

/**
 * A picture as sheets of 16:9 for slides, each with title, number, status and source.
 * @returns one SVG file a sheet
 */
export function slides(scene: Scene, { width, bands }: Drawing, title: string, description: string, footer: readonly string[]): string[] {
  const notes = footer.flatMap((line) => wrap(line, SHEET.width - 2 * SHEET.margin, 11));
  const room = SHEET.height - SHEET.top - SHEET.foot - 15 * notes.length;
  const all = sheets(bands, room);
  return all.map((sheet, index) => {
    const number = all.length === 1 ? '' : ` ${scene.words.format.open}${index + 1}/${all.length}${scene.words.format.close}`;
    const scale = Math.min((SHEET.width - 2 * SHEET.margin) / width, room / heightOf(sheet), 1);
    const left = (SHEET.width - width * scale) / 2 - SHEET.margin;
    const strips = svgElement('g', { transform: `translate(${left} ${SHEET.top})${scale < 1 ? ` scale(${scale.toFixed(3)})` : ''}` }, stacked(sheet, 0));
    return file(
      scene,
      { x: -SHEET.margin, width: SHEET.width, height: SHEET.height },
      `${title}${number}`,
      // The foot is broken into lines: whoever searches or hears the file gets it whole.
      [description, ...footer].join(' '),
      text(0, 36, `${title}${number}`, { size: 22, bold: true }) +
        strips +
        lines(0, SHEET.height - SHEET.foot - 15 * (notes.length - 1), notes, 15, { colour: 'soft', size: 11 }),
    );
  });
}

/** A picture in small, for the list of charts: its upper part without words, of which grey lines take the place. Says nothing to who listens. */
export function thumbnail({ width, bands }: Drawing): string {
  const height = Math.round((width * 9) / 16);
  const shown: Band[] = [];
  for (const band of bands) if (heightOf(shown) < height) shown.push(band);
  const inner = stacked(shown, 0)
    .replace(/<title>[^<]*<\/title>|<desc>[^<]*<\/desc>/g, '')
    .replace(/<g class="mark"[^>]*>/g, '<g>')
    .replace(/<text ([^>]*)>((?:[^<]|<\/?tspan[^>]*>)*)<\/text>/g, (_, attributes: string, words: string) => greyLine(attributes, words));
  return svgElement('svg', { xmlns: SVG, class: 'thumbnail', 'aria-hidden': 'true', width: 320, height: 180, viewBox: `0 0 ${width} ${height}` }, inner);
}

function greyLine(attributes: string, words: string): string {
  const value = (name: string): string | undefined => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
  const size = Number(value('font-size') ?? TYPE);
  const length = [...words.replace(/<[^>]*>/g, '')].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.55), 0) * size;
  const anchor = value('text-anchor');
  const x = Number(value('x') ?? 0) - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0);
  return svgElement('rect', {
    class: 'f-edge',
    fill: COLOURS.light.edge,
    x,
    y: Number(value('y') ?? 0) - size * 0.6,
    width: length,
    height: size * 0.45,
    'fill-opacity': '0.55',
  });
}
