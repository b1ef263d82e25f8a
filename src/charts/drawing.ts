import { sansOf } from '../i18n/index.ts';
import { escapedXml } from '../text/xml.ts';
import type { Address } from '../urls.ts';
import type { Scene } from './chart.ts';

/**
 * What all pictures are drawn with. Colours are presentation attributes, so that a file stands alone; classes let the site's style
 * sheet put the theme's colours in their place.
 */
const COLOURS = {
  ink: '#1d1b18',
  soft: '#5c574d',
  rule: '#d3ccbb',
  raised: '#f4f1e9',
  paper: '#fbfaf6',
  red: '#96191b',
  time: '#7a4e00',
  task: '#1b565d',
} as const;
export type Colour = keyof typeof COLOURS;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Numbers are rounded to a tenth. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapedXml(value ?? '')}"`)
    .join('');
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}

/** Fill in one of the colours. */
export function fill(colour: Colour, attributes: Attributes = {}): Attributes {
  return { class: `f-${colour}`, fill: COLOURS[colour], ...attributes };
}

/** Stroke in one of the colours, without fill. */
export function stroke(colour: Colour, attributes: Attributes = {}): Attributes {
  return { class: `s-${colour}`, stroke: COLOURS[colour], fill: 'none', ...attributes };
}

/** Colour of the ground inside, so that what lies below does not show, and a stroke. */
export function outlined(colour: Colour, attributes: Attributes = {}): Attributes {
  return { class: `s-${colour} f-paper`, stroke: COLOURS[colour], fill: COLOURS.paper, ...attributes };
}

interface TextOptions {
  colour?: Colour;
  size?: number;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  lang?: string | undefined;
}

/** A line of text. */
export function text(x: number, y: number, words: string, { colour = 'ink', size = 13, bold = false, anchor = 'start', lang }: TextOptions = {}): string {
  return element(
    'text',
    fill(colour, {
      x,
      y,
      'font-size': size === 13 ? undefined : size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'xml:lang': lang,
      lang,
    }),
    escapedXml(words),
  );
}

/** Lines of text, one below the other. */
export function lines(x: number, y: number, list: readonly string[], leading: number, options: TextOptions = {}): string {
  return list.map((line, index) => text(x, y + index * leading, line, options)).join('');
}

/** Width of words on the page, estimated: a Chinese character is as wide as the type is high. */
export function widthOf(words: string, size: number): number {
  let width = 0;
  for (const character of words) {
    if (character > '\u2e7f' || /[“”‘’…—]/.test(character)) width += character > '\u2e7f' || character === '…' || character === '—' ? 1 : 0.4;
    else if (/[ ilj.,;:'|!()tfrI]/.test(character)) width += 0.32;
    else width += /[A-Z%mw]/.test(character) ? 0.74 : 0.56;
  }
  return width * size;
}

/** Marks that do not begin a line. */
const NOT_FIRST = /^[，。；：、）》”！？％]/;

/**
 * Words broken into lines of a width: between words in English, between characters in Chinese.
 * @param most lines at most; the last then ends in …
 */
export function wrap(words: string, width: number, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const pieces = words.match(/[\u2e80-\uffef“”][，。；：、）》”！？％]*|[^\u2e80-\uffef“”\s]+\s*|\s+/g) ?? [];
  const result: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width && !NOT_FIRST.test(piece)) {
      result.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') result.push(line.trimEnd());
  if (result.length <= most) return result;
  const kept = result.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last.length > 1 && widthOf(`${last}…`, size) > width) last = last.slice(0, -1);
  kept[most - 1] = `${last.trimEnd()}…`;
  return kept;
}

/** A mark: what a reader can point at, reach by keyboard, and open. */
export function mark(scene: Scene, label: string, address: Address, inner: string): string {
  const title = element('title', {}, escapedXml(label));
  if (scene.to === null) return element('g', { class: 'mark', role: 'img', 'aria-label': label }, `${title}${inner}`);
  // Words that show name the mark together with its title; a label would have to repeat them, so only wordless marks have one.
  return element('a', { class: 'mark', href: scene.to(address), 'aria-label': inner.includes('<text') ? undefined : label }, `${title}${inner}`);
}

/** The whole picture. */
export function picture(scene: Scene, width: number, height: number, title: string, inner: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width,
      height: Math.ceil(height),
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'group',
      'aria-label': title,
      lang: scene.words.htmlLang,
      'font-family': sansOf(scene.locale),
      'font-size': 13,
    },
    inner,
  );
}

/** A picture as a file of its own: on paper, with title, description, and below it status, source and build. */
export function standalone(scene: Scene, svg: string, title: string, description: string, footer: readonly string[]): string {
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const top = 50;
  const whole = Number(height) + top + 18 * footer.length + 24;
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Number(width) + 40,
      height: whole,
      viewBox: `-20 0 ${Number(width) + 40} ${whole}`,
      lang: scene.words.htmlLang,
      'font-family': sansOf(scene.locale),
      'font-size': 13,
    },
    `${element('title', {}, escapedXml(title))}${element('desc', {}, escapedXml(description))}${element('rect', { x: -20, y: 0, width: Number(width) + 40, height: whole, fill: COLOURS.paper })}${text(0, 30, title, { size: 20, bold: true })}${element('g', { transform: `translate(0 ${top})` }, inner)}${lines(0, Number(height) + top + 22, footer, 18, { colour: 'soft', size: 12 })}`,
  )}\n`;
}
