import { escapedXml } from '../text/xml.ts';
import type { Chart, ListBand, Scene } from './chart.ts';
import { type MarkOptions, svgElement, TYPE } from './drawing.ts';

/**
 * Drawings for narrow screens and large type. They are lines of HTML with small signs, so that words break where the screen ends, are as
 * large as the reader wants, and nothing scrolls sideways.
 */

/** Words, in another language than the page where `lang` says so. */
interface Said {
  text: string;
  lang?: string | undefined;
}

/** What a line says besides its sign; each part only where it has words. */
interface EntryParts {
  /** SVG of `sign`. */
  sign?: string;
  /** In bold, first. */
  lead?: Said;
  words?: Said;
  /** In soft colour, last. */
  note?: string;
  /** HTML below the words: a bar, a row of dots. */
  below?: string;
  /** Whether the page's script says here how it stands on a day. */
  dated?: boolean;
  /** More classes: `spine` for a line along which the signs stand, `gate`, `inline` where several share a line. */
  look?: string;
}

/** A small picture in a line of text. */
export function sign(width: number, height: number, inner: string): string {
  return svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', 'font-size': TYPE }, inner);
}

/** Words that head strips; the first level is larger. */
export function heading(words: string, level: 1 | 2 = 1): string {
  return `<p class="list-head list-head-${level}">${escapedXml(words)}</p>`;
}

const part = (tag: string, className: string | undefined, said: Said | undefined): string =>
  said === undefined || said.text === '' ? '' : svgElement(tag, { class: className, lang: said.lang }, escapedXml(said.text));

/** A mark as a line: sign and words, which lead where the picture's mark leads. */
export function entry(scene: Scene, { row, label, address, reading }: MarkOptions, parts: EntryParts): string {
  const { lead, words, note, below = '', look, dated } = parts;
  const said = [part('b', undefined, lead), part('span', undefined, words), part('i', undefined, note === undefined ? undefined : { text: note })].filter(
    (piece) => piece !== '',
  );
  const read = reading === undefined ? '' : part('small', undefined, { text: `${scene.words.charts.reading}${scene.words.format.colon}${reading}` });
  return svgElement(
    'a',
    {
      class: look === undefined ? 'mark entry' : `mark entry ${look}`,
      href: scene.to?.(address),
      title: said.length === 0 ? label : undefined,
      'data-row': row,
    },
    `${parts.sign ?? ''}<span class="entry-words">${said.join(' ')}${dated === true ? ' <em class="entry-standing"></em>' : ''}${read}${below}</span>`,
  );
}

/** The drawing of a chart for narrow screens: its own, or the rows of its table. */
export function narrowOf(chart: Chart, scene: Scene): ListBand[] {
  if (chart.narrow !== undefined) return chart.narrow(scene);
  const bands = new Map<string, string[]>();
  for (const { id, band, cells } of chart.table(scene)) {
    const [lead, ...rest] = cells;
    const address = cells.find((cell) => cell.address !== undefined)?.address;
    if (address === undefined) throw new Error(`Chart ${chart.name}: no cell of row ${id} leads anywhere. Give one an address, or the chart a narrow drawing.`);
    const words = rest.map(({ text }) => text).filter((text) => text !== '');
    const line = entry(
      scene,
      { row: id, label: lead?.text ?? '', address },
      { ...(lead === undefined ? {} : { lead }), words: { text: words.join(' · '), lang: rest.find(({ text }) => text !== '')?.lang } },
    );
    bands.set(band, [...(bands.get(band) ?? []), line]);
  }
  return [...bands].map(([id, list]) => ({ id, inner: list.join('') }));
}

/** The drawing in a page: its strips one below the other, which a filter hides and an order moves as those of the picture. */
export function lineDrawing(scene: Scene, bands: readonly ListBand[], title: string, ranks: (band: string) => string | undefined = () => undefined): string {
  const list = bands.map(({ id, inner, under }) => svgElement('div', { class: 'band', 'data-band': id, 'data-under': under, 'data-ranks': ranks(id) }, inner));
  return svgElement('div', { class: 'chart-lines', role: 'group', 'aria-label': title, lang: scene.words.htmlLang }, list.join(''));
}
