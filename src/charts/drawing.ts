import { COLOURS as TOKENS } from '../styles/tokens.ts';
import { escapedXml } from '../text/xml.ts';
import type { Address } from '../urls.ts';
import type { Scene } from './chart.ts';

/**
 * What all pictures are drawn with. Colours are presentation attributes, so that a file stands alone; classes let the site's style
 * sheet put the theme's colours in their place.
 */
const COLOURS = TOKENS.light;
/** Size of words in a picture, where nothing else is said: the least that is read with ease on a desk. */
export const TYPE = 14;
export type Colour = 'ink' | 'soft' | 'rule' | 'raised' | 'paper' | 'red' | 'time' | 'task';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Numbers are rounded to a tenth. */
export function svgElement(name: string, attributes: Attributes, inner = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapedXml(value ?? '')}"`)
    .join('');
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}

/** Fill in one of the colours. */
export function solid(colour: Colour, attributes: Attributes = {}): Attributes {
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
export function text(x: number, y: number, words: string, { colour = 'ink', size = TYPE, bold = false, anchor = 'start', lang }: TextOptions = {}): string {
  return svgElement(
    'text',
    solid(colour, {
      x,
      y,
      'font-size': size === TYPE ? undefined : size,
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

/** A piece that no line breaks: a Chinese character or a word in another script, with the marks that may not leave it. */
const PIECES = /[“‘《（]*(?:[\u2e80-\uffef]|[^\u2e80-\uffef“”‘\s]+)[，。；：、）》”’！？％]*\s*|\s+/g;

/** Lines filled one after the other. A word is broken after a hyphen only where it is wider than the line. */
function filledLines(words: string, width: number, size: number): string[] {
  const pieces = (words.match(PIECES) ?? []).flatMap((word) => (widthOf(word, size) > width ? word.split(/(?<=[a-z]-)(?=[a-z])/i) : [word]));
  const result: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      result.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') result.push(line.trimEnd());
  return result;
}

/**
 * Words broken into lines of a width: between words in English, between characters in Chinese.
 * @param most lines at most; the last then ends in …
 */
export function wrap(words: string, width: number, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const result = filledLines(words, width, size);
  if (result.length <= most) {
    if (result.length === 1 || (result.at(-1)?.length ?? 0) > 2) return result;
    // One or two characters alone in the last line: narrower lines, if they need no line more.
    const narrower = filledLines(words, width - 3 * size, size);
    return narrower.length === result.length ? narrower : result;
  }
  const kept = result.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last.length > 1 && widthOf(`${last}…`, size) > width) last = last.slice(0, -1);
  kept[most - 1] = `${last.trimEnd()}…`;
  return kept;
}

/** Words broken into as few lines as a width allows, of about the same length. */
export function wrapEvenly(words: string, width: number, size: number): string[] {
  const lines = filledLines(words, width, size);
  for (let narrow = Math.ceil(widthOf(words, size) / lines.length); narrow < width; narrow += size / 2) {
    const even = filledLines(words, narrow, size);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** The part of a mark that can be pointed at. A file that travels alone has none: programs that know no `pointer-events` would paint it. */
export function hit({ to }: Scene, x: number, y: number, width: number, height: number): string {
  return to === null ? '' : svgElement('rect', { class: 'hit', x, y, width, height, fill: 'none', 'pointer-events': 'all' });
}

/** What a mark is called, where it leads, and how its words are read. */
export interface MarkOptions {
  /** The row of the table that says the same. */
  row: string;
  label: string;
  address: Address;
  reading?: string | undefined;
}

/** What a mark is called, with how its words are read. */
export function nameOf({ words: { format, charts } }: Scene, label: string, reading: string | undefined): string {
  return reading === undefined ? label : `${label}${format.open}${charts.reading}${format.colon}${reading}${format.close}`;
}

/** A mark: what a reader can point at, reach by keyboard, and open. */
export function mark(scene: Scene, { row, label, address, reading }: MarkOptions, inner: string): string {
  if (scene.to === null) {
    const said = svgElement('title', {}, escapedXml(label)) + (reading === undefined ? '' : svgElement('desc', {}, escapedXml(reading)));
    return svgElement('g', { class: 'mark', role: 'img', 'aria-label': label, 'data-row': row }, `${said}${inner}`);
  }
  const name = nameOf(scene, label, reading);
  // Words that show name the mark together with its title; a label would have to repeat them, so only wordless marks have one.
  return svgElement(
    'a',
    { class: 'mark', href: scene.to(address), 'aria-label': inner.includes('<text') ? undefined : name, 'data-row': row },
    `${svgElement('title', {}, escapedXml(name))}${inner}`,
  );
}
