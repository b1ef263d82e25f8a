import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { wordsOf } from '../../scripts/page-problems.ts';
import { undoDisplay } from '../../src/text/display.ts';

/**
 * The plan's words as built pages show them, put back into the lines of the captured page.
 * This undoes the documented display rule by itself, from the pages alone: full-width marks become half-width, a code becomes the
 * printed number, and a run-in heading gets its 。 back and shares the line of its first paragraph.
 */
export interface BuiltLine {
  /** Code of the paragraph or heading; `title`, `subtitle`. */
  code: string;
  /** The line without white space. */
  text: string;
}

/** What stands among the plan's words and is not the plan's. */
const OURS = 'a.note-mark, a.here, .code, button, .visually-hidden';
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** Headings that are printed before their paragraph, on the same line, besides all measures. */
const RUN_IN_SECTIONS = ['1.1', '1.2', '1.3'];
/** Measures whose printed number ends in 、 (all others: a point). */
const NUMBERED_WITH_COMMA = ['2.2.1', '2.2.2'];

/** Reads the lines of a built page of the plan. */
export function builtLines(site: string, path: string): BuiltLine[] {
  const page = parse(readFileSync(join(site, path), 'utf8'));
  const pageCode = /([^/]+)\.html$/.exec(path)?.[1] ?? '';
  const lines: BuiltLine[] = [];
  let runIn = '';
  for (const element of page.querySelectorAll(
    'main .plan-title, main .plan-subtitle, main .part-heading, main .section-heading, main .measure-heading, main p[id]',
  )) {
    const words = undoDisplay(wordsOf(element, OURS)).replace(/\s/g, '');
    const kind = ['plan-title', 'plan-subtitle', 'part-heading', 'section-heading', 'measure-heading'].find((name) => element.classList.contains(name));
    if (kind === undefined) {
      if (!/^\d.*\.p\d+$/.test(element.id)) continue;
      lines.push({ code: element.id, text: runIn + words });
      runIn = '';
    } else if (kind === 'measure-heading') runIn = `${printedNumber(codeOf(element, pageCode))}${words}。`;
    else if (kind === 'plan-title') lines.push({ code: 'title', text: words });
    else if (kind === 'plan-subtitle') lines.push({ code: 'subtitle', text: words });
    else if (kind === 'part-heading') lines.push({ code: 'part', text: words });
    else {
      const code = codeOf(element, pageCode);
      if (code === '0' || !/^\d/.test(code)) continue;
      if (RUN_IN_SECTIONS.includes(code)) runIn = `${printedNumber(code)}${words}。`;
      else lines.push({ code, text: printedNumber(code) + words });
    }
  }
  return lines;
}

/** Headings of the parts, as the contents page shows them. */
export function builtPartHeadings(site: string, path: string): BuiltLine[] {
  const page = parse(readFileSync(join(site, path), 'utf8'));
  return page
    .querySelectorAll('main .toc-part > h2')
    .map((heading, index) => ({ code: String(index + 1), text: undoDisplay(wordsOf(heading, OURS)).replace(/\s/g, '') }));
}

/** Code of a heading: its own or its block's id, else the page's. */
function codeOf(element: HTMLElement, pageCode: string): string {
  if (element.id !== '') return element.id;
  const id = element.closest('section[id]')?.id ?? '';
  return /^\d/.test(id) ? id : pageCode;
}

function printedNumber(code: string): string {
  const numbers = code.split('.').map(Number);
  const last = numbers.at(-1) ?? 0;
  if (numbers.length === 1) return `${NUMERALS[last]}、`;
  const isSection = numbers.length === 2 && numbers[0] !== 3;
  if (isSection) return `(${NUMERALS[last]})`;
  return `${last}${NUMBERED_WITH_COMMA.includes(code) ? '、' : '.'}`;
}
