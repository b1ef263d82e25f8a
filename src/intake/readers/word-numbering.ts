import type { Document, Element } from '@xmldom/xmldom';
import { chineseNumeral } from '../../text/numbering.ts';

/**
 * Numbers that Word counts itself are not in a document's words: `一、` before a heading may be a format only. This module writes them
 * into the paragraphs, as Word shows them, so that no reader loses them.
 * Source of the rules: ECMA-376 part 1, 17.9 (numbering).
 */

interface Level {
  start: number;
  format: string;
  text: string;
}
interface Numbering {
  /** Levels of a list (`w:num`), by its id. */
  levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** Which lists count together: id of the list to id of its definition. */
  definition: ReadonlyMap<string, string>;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/**
 * Writes the counted numbers of a document into its paragraphs as words.
 * @param body `word/document.xml`; changed in place
 * @param numbering `word/numbering.xml`, where the document has one
 * @param styles `word/styles.xml`, whose styles may carry numbers
 * @returns how many paragraphs got their number
 */
export function writeOutNumbers(body: Document, numbering: Document | null, styles: Document | null): number {
  if (numbering === null) return 0;
  const lists = readNumbering(numbering);
  const byStyle = numberedStyles(styles);
  const counters = new Map<string, number[]>();
  let written = 0;
  for (const paragraph of all(body.documentElement, 'p')) {
    const properties = child(paragraph, 'pPr');
    const own = child(properties, 'numPr');
    const style = byStyle.get(val(child(properties, 'pStyle')) ?? '');
    const list = val(child(own, 'numId')) ?? style?.list;
    if (list === undefined || list === '0') continue;
    const depth = Number(val(child(own, 'ilvl')) ?? style?.depth ?? 0);
    const levels = lists.levels.get(list);
    const level = levels?.get(depth);
    if (level === undefined || levels === undefined) continue;
    const key = lists.definition.get(list) ?? list;
    const counted = counters.get(key) ?? [];
    counted.length = depth + 1;
    for (let above = 0; above < depth; above += 1) counted[above] ??= levels.get(above)?.start ?? 1;
    counted[depth] = counted[depth] === undefined ? level.start : counted[depth] + 1;
    counters.set(key, counted);
    if (own !== null) own.parentNode?.removeChild(own);
    if (level.format === 'bullet' || level.format === 'none') continue;
    const words = level.text.replace(/%(\d)/g, (_, digit) => spelled(counted[Number(digit) - 1] ?? 1, levels.get(Number(digit) - 1)?.format ?? 'decimal'));
    if (words === '') continue;
    insertWords(body, paragraph, properties, words);
    written += 1;
  }
  return written;
}

function readNumbering(xml: Document): Numbering {
  const definitions = new Map<string, Map<number, Level>>();
  for (const abstract of all(xml.documentElement, 'abstractNum')) {
    definitions.set(
      attribute(abstract, 'abstractNumId') ?? '',
      new Map(all(abstract, 'lvl').map((level) => [Number(attribute(level, 'ilvl')), readLevel(level)])),
    );
  }
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  const definition = new Map<string, string>();
  for (const list of all(xml.documentElement, 'num')) {
    const id = attribute(list, 'numId') ?? '';
    const from = val(child(list, 'abstractNumId')) ?? '';
    const own = new Map(definitions.get(from) ?? []);
    const overrides = all(list, 'lvlOverride');
    for (const override of overrides) {
      const depth = Number(attribute(override, 'ilvl'));
      const level = child(override, 'lvl');
      const start = val(child(override, 'startOverride'));
      const before = own.get(depth);
      if (level !== null) own.set(depth, readLevel(level));
      else if (start !== undefined && before !== undefined) own.set(depth, { ...before, start: Number(start) });
    }
    levels.set(id, own);
    // A list that begins anew counts for itself; the others go on where their definition stands.
    definition.set(id, overrides.length > 0 ? `${from}/${id}` : from);
  }
  return { levels, definition };
}

function readLevel(level: Element): Level {
  return {
    start: Number(val(child(level, 'start')) ?? 1),
    format: val(child(level, 'numFmt')) ?? 'decimal',
    text: val(child(level, 'lvlText')) ?? '',
  };
}

/** Styles that carry a number, their own or that of the style they are based on. */
function numberedStyles(styles: Document | null): Map<string, { list: string; depth: number }> {
  const found = new Map<string, { list: string; depth: number }>();
  if (styles === null) return found;
  const elements = new Map(all(styles.documentElement, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]));
  for (const id of elements.keys()) {
    const seen = new Set<string>();
    let list: string | undefined;
    let depth: string | undefined;
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style: Element | undefined = elements.get(at);
      const number = child(child(style ?? null, 'pPr'), 'numPr');
      list ??= val(child(number, 'numId'));
      depth ??= val(child(number, 'ilvl'));
      at = val(child(style ?? null, 'basedOn'));
    }
    if (list !== undefined) found.set(id, { list, depth: Number(depth ?? 0) });
  }
  return found;
}

/** A counted number as a format of Word shows it; formats that no Chinese office uses are shown as digits. */
function spelled(value: number, format: string): string {
  if (/^(chinese|taiwanese|japanese)Counting|^ideographDigital$|^chineseCountingThousand$/.test(format))
    return value >= 1 && value <= 99 ? chineseNumeral(value) : String(value);
  if (format === 'chineseLegalSimplified') return value <= 9 ? (FORMAL[value] ?? String(value)) : String(value);
  if (format === 'decimalFullWidth') return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (/^decimalEnclosedCircle/.test(format) && value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'upperRoman' || format === 'lowerRoman') {
    let rest = value;
    const roman = ROMAN.map(([worth, letters]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return letters.repeat(times);
    }).join('');
    return format === 'upperRoman' ? roman.toUpperCase() : roman;
  }
  return String(value);
}

function insertWords(xml: Document, paragraph: Element, properties: Element | null, words: string): void {
  const run = xml.createElementNS(WORD, 'w:r');
  const text = xml.createElementNS(WORD, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(xml.createTextNode(words));
  run.appendChild(text);
  paragraph.insertBefore(run, properties === null ? paragraph.firstChild : properties.nextSibling);
}

function all(element: Element | null, name: string): Element[] {
  return element === null ? [] : [...element.getElementsByTagNameNS(WORD, name)];
}

function child(element: Element | null, name: string): Element | null {
  if (element === null) return null;
  for (const node of [...element.childNodes]) if (node.nodeType === 1 && (node as Element).localName === name) return node as Element;
  return null;
}

function attribute(element: Element, name: string): string | undefined {
  return element.getAttributeNS(WORD, name) ?? undefined;
}

function val(element: Element | null): string | undefined {
  return element === null ? undefined : attribute(element, 'val');
}
