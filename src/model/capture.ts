import { numeralValue } from '../text/numbering.ts';

/**
 * The captured page as lines, and the structure recognised in it.
 * The layout of the capture: every block stands on a line of its own, indented by four no-break spaces (titles are not),
 * followed by an empty line; an indented empty block stands after the notice, after the subtitle and before the annex.
 */

/** A measure as captured: printed number, run-in heading, paragraphs (the first without the heading). */
export interface CapturedMeasure {
  number: string;
  heading: string;
  paragraphs: string[];
}
export interface CapturedSection {
  /** Printed number such as `(一)`; '' for the body of a part without sections. */
  number: string;
  heading: string;
  paragraphs: string[];
  measures: CapturedMeasure[];
}
export interface CapturedPart {
  /** Heading with its number, e.g. `三、法治政府建设的组织保障和落实机制`. */
  heading: string;
  sections: CapturedSection[];
}
/** What could not be placed in the structure. */
export interface UnplacedLine {
  line: number;
  text: string;
  reason: string;
}
export interface CapturedPage {
  notice: { title: string; publishedLine: string | null; paragraphs: string[] } | null;
  title: string;
  subtitle: string;
  preamble: string[];
  parts: CapturedPart[];
  annex: { heading: string; paragraphs: string[] } | null;
  lines: [number, number];
  unplaced: UnplacedLine[];
}

const PART = /^([一二三四五六七八九十]+)、/;
const SECTION = /^[(（]([一二三四五六七八九十]+)[)）]/u;
const MEASURE = /^(\d+)[.、][ \u00a0]?/;
/** What stands alone in brackets under a title and says which state of the text it is. */
const SUBTITLE = /^[(（](?:征求意见稿|草案|送审稿|试行|暂行)[)）]$/;
const NOTICE = /公告$/;
const ANNEX = /^附件\s*[:：]/;
/** How a page of this layout sets its lines, for `provenance.layout` in plan.yaml. */
export const CAPTURE_LAYOUT = { indent: 4, spacers: true };

/**
 * Recognises notice, title, preamble, parts, sections, measures, paragraphs and annex in a captured page.
 * @throws Error when no plan can be found in the text (no title, or no numbered part)
 */
export function readCapture(text: string): CapturedPage {
  const lines = text.split('\n').map((raw, index) => ({ line: index + 1, raw, text: raw.replace(/^\u00a0+/, '').trimEnd() }));
  const filled = lines.filter(({ text: words }) => words !== '');
  const unplaced: UnplacedLine[] = [];

  const firstPart = filled.findIndex(({ text: words }) => PART.test(words) && numeralValue(PART.exec(words)?.[1] ?? '') === 1);
  if (firstPart === -1) throw new Error('No part heading that begins with 一、 was found: is this the captured text of a plan?');
  let subtitleAt = -1;
  for (let index = firstPart; index >= 0; index -= 1)
    if (SUBTITLE.test(filled[index]?.text ?? '')) {
      subtitleAt = index;
      break;
    }
  const titleAt = subtitleAt - 1;
  const title = filled[titleAt];
  const subtitle = filled[subtitleAt];
  if (title === undefined || subtitle === undefined) {
    throw new Error('No title was found: the line above the text must be its title, followed by a line such as (征求意见稿).');
  }

  const noticeAt = filled.findIndex(({ text: words }, index) => index < titleAt && NOTICE.test(words));
  let notice: CapturedPage['notice'] = null;
  let first = title.line;
  const beforeNotice = filled.slice(0, noticeAt === -1 ? titleAt : noticeAt);
  for (const { line, text: words } of beforeNotice) {
    unplaced.push({ line, text: words, reason: 'stands before the notice; site furniture of the captured page' });
  }
  if (noticeAt !== -1) {
    const head = filled[noticeAt];
    first = head?.line ?? first;
    const rest = filled.slice(noticeAt + 1, titleAt);
    const publishedLine = rest[0]?.raw.startsWith('发布日期') ? rest[0].raw : null;
    notice = { title: head?.text ?? '', publishedLine, paragraphs: rest.slice(publishedLine === null ? 0 : 1).map(({ text: words }) => words) };
  }

  const parts: CapturedPart[] = [];
  const preamble = filled.slice(subtitleAt + 1, firstPart).map(({ text: words }) => words);
  let annex: CapturedPage['annex'] = null;
  let last = subtitle.line;
  let section: CapturedSection | undefined;
  let measure: CapturedMeasure | undefined;
  for (let index = firstPart; index < filled.length; index += 1) {
    const entry = filled[index];
    if (entry === undefined) break;
    const { line, text: words } = entry;
    const part = parts.at(-1);
    if (annex !== null) {
      if (annex.paragraphs.length === 0 && words.startsWith('/')) {
        annex.paragraphs.push(words);
        last = line;
      } else unplaced.push({ line, text: words, reason: 'stands after the annex; site furniture of the captured page' });
      continue;
    }
    if (ANNEX.test(words)) {
      annex = { heading: words, paragraphs: [] };
      last = line;
      continue;
    }
    const partNumber = numeralValue(PART.exec(words)?.[1] ?? '');
    if (partNumber === parts.length + 1) {
      parts.push({ heading: words, sections: [] });
      section = undefined;
      measure = undefined;
    } else if (part !== undefined && numeralValue(SECTION.exec(words)?.[1] ?? '') === part.sections.length + 1) {
      const number = SECTION.exec(words)?.[0] ?? '';
      const runIn = splitRunIn(words.slice(number.length));
      section = { number, heading: runIn.heading, paragraphs: runIn.rest === '' ? [] : [runIn.rest], measures: [] };
      part.sections.push(section);
      measure = undefined;
    } else if (part !== undefined && MEASURE.test(words)) {
      if (section === undefined) {
        section = { number: '', heading: '', paragraphs: [], measures: [] };
        part.sections.push(section);
      }
      const number = MEASURE.exec(words)?.[0] ?? '';
      if (Number.parseInt(number, 10) !== section.measures.length + 1) {
        unplaced.push({
          line,
          text: words.slice(0, 30),
          reason: `is numbered ${number.trim()} where ${section.measures.length + 1} was expected; taken as it stands`,
        });
      }
      const runIn = splitRunIn(words.slice(number.length));
      measure = { number, heading: runIn.heading, paragraphs: runIn.rest === '' ? [] : [runIn.rest] };
      section.measures.push(measure);
    } else if (measure !== undefined) measure.paragraphs.push(words);
    else if (section !== undefined) section.paragraphs.push(words);
    else unplaced.push({ line, text: words.slice(0, 30), reason: 'stands under a part heading but before its first section or measure' });
    last = line;
  }
  return { notice, title: title.text, subtitle: subtitle.text, preamble, parts, annex, lines: [first, last], unplaced };
}

/** Splits `标题。正文` at its first 。; a heading that fills its line alone keeps the rest empty. */
function splitRunIn(text: string): { heading: string; rest: string } {
  const stop = text.indexOf('。');
  return stop === -1 || stop === text.length - 1 ? { heading: text, rest: '' } : { heading: text.slice(0, stop + 1), rest: text.slice(stop + 1) };
}

/** A line of the captured page rebuilt from the text files, with the code of the block it holds ('' for an empty line). */
export interface RebuiltLine {
  code: string;
  text: string;
  /** Code of the run-in heading that the line begins with, and where that heading ends. */
  lead?: { code: string; end: number };
}

/** What `rebuildCapture` needs of a plan. */
export interface CaptureBlock {
  code: string;
  kind: 'title' | 'block' | 'spacer' | 'published';
  text: string;
  /** Code and length of the run-in heading that the text begins with. */
  lead?: { code: string; length: number };
}

/**
 * The captured lines again, byte for byte, from blocks in order. The last block is not followed by an empty line.
 * @param indent number of no-break spaces before each block
 */
export function rebuildCapture(blocks: readonly CaptureBlock[], indent: number): RebuiltLine[] {
  const space = '\u00a0'.repeat(indent);
  const lines: RebuiltLine[] = [];
  blocks.forEach((block, index) => {
    const before = block.kind === 'block' || block.kind === 'spacer' ? space : '';
    lines.push({
      code: block.code,
      text: before + block.text,
      ...(block.lead === undefined ? {} : { lead: { code: block.lead.code, end: before.length + block.lead.length } }),
    });
    const next = blocks[index + 1];
    if (next !== undefined && next.kind !== 'published') lines.push({ code: '', text: '' });
  });
  return lines;
}
