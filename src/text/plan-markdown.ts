import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ARTICLE_NUMBER, chineseNumeral, ITEM_NUMBER, MEASURE_NUMBER, numeralValue, printedValue, SECTION_NUMBER } from './numbering.ts';

/**
 * The one reading of a plan's MDX: used by the check (without Astro) and, through `remarkClauses`, by Astro's rendering.
 *
 * A text file holds one section: an optional `# heading`, measures as `## N\. heading` (articles as `## 第N条`), and paragraphs. Nothing else.
 */

/** A heading or paragraph with its code and the line where it stands. */
export interface TextBlock {
  kind: 'section' | 'measure' | 'paragraph';
  code: string;
  /** Printed number of a section or measure, with its separator as in the source: `(一)`, `1. `, `1、 `, `2、`; '' when it has none. */
  number: string;
  /** The words; for headings without the number. */
  text: string;
  line: number;
  node: Heading | Paragraph;
}

/** Something in the MDX that a plan's text cannot contain. */
export interface TextFault {
  /** `numbering`: the words can still be compared with the captured page. */
  check: 'text' | 'numbering';
  line: number;
  message: string;
  hint: string;
}

/** Parses the body of a text file (front matter removed). Throws the parser's error (with `line` and `reason`) on broken MDX. */
export function parsePlanMarkdown(body: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
}

/**
 * Gives every block of a text file its code.
 * @param section code of the file, e.g. `2.1`, `0`, `notice`
 * @returns blocks in order, and what does not belong into a plan's text
 */
export function readBlocks(root: Root, section: string): { blocks: TextBlock[]; faults: TextFault[] } {
  const blocks: TextBlock[] = [];
  const faults: TextFault[] = [];
  let current = section;
  let paragraphs = 0;
  let expected = 1;
  let first = true;
  const unnumbered = root.children.every((node) => node.type !== 'heading' || node.depth !== 2 || measureNumber(plainText(node)).value === null);
  for (const node of root.children) {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'paragraph' || (node.type === 'heading' && node.depth <= 2)) faults.push(...foreignInside(node, line));
    if (node.type === 'heading' && node.depth === 1) {
      const { number, rest } = split(plainText(node), SECTION_NUMBER);
      blocks.push({ kind: 'section', code: section, number, text: rest, line, node });
    } else if (node.type === 'heading' && node.depth === 2) {
      const { number, rest, value } = measureNumber(plainText(node));
      const article = value !== null && number === '';
      // The first number of a file may go on from another file; a measure without a number counts up where none has one.
      if (first && value !== null && (article || section.includes('.'))) expected = value;
      if (value !== expected && !(value === null && unnumbered)) {
        faults.push({
          check: 'numbering',
          line,
          message:
            value === null
              ? `This measure's heading has no number: "${rest.slice(0, 20)}".`
              : `Measure number ${value} is out of order: ${expected} was expected here.`,
          hint: `Begin the heading with "## ${article ? `第${chineseNumeral(expected)}条` : `${expected}\\. `}" and keep the measures in the order of the source.`,
        });
      }
      // A number that repeats would give two measures one code: the second counts up.
      const taken = value === null || value < expected ? expected : value;
      expected = taken + 1;
      first = false;
      current = `${section}.${taken}`;
      paragraphs = 0;
      blocks.push({ kind: 'measure', code: current, number, text: rest, line, node });
    } else if (node.type === 'paragraph') {
      paragraphs += 1;
      blocks.push({ kind: 'paragraph', code: `${current}.p${paragraphs}`, number: '', text: plainText(node), line, node });
    } else {
      faults.push({ check: 'text', line, ...foreignFault(node.type) });
    }
  }
  return { blocks, faults };
}

/** The first thing inside a heading or paragraph that is not words: a link under other words, bold, a tag, an expression. */
function foreignInside(node: Heading | Paragraph, line: number): TextFault[] {
  const foreign = node.children.find(
    (child) => !['text', 'link', 'break'].includes(child.type) || (child.type === 'link' && plainText(child) !== child.url.replace(/^mailto:/, '')),
  );
  return foreign === undefined ? [] : [{ check: 'text', line: foreign.position?.start.line ?? line, ...foreignFault(foreign.type) }];
}

/** Number of a measure's heading; that of an article, which readers know it by, stays in the heading. */
function measureNumber(heading: string): { number: string; rest: string; value: number | null } {
  const article = ARTICLE_NUMBER.exec(heading);
  if (article !== null) return { number: '', rest: heading, value: article[2] === undefined ? numeralValue(article[1] ?? '') : Number(article[2]) };
  for (const pattern of [MEASURE_NUMBER, SECTION_NUMBER, ITEM_NUMBER]) {
    const { number, rest } = split(heading, pattern);
    const value = number === '' ? null : printedValue(number);
    if (value !== null) return { number, rest, value };
  }
  return { number: '', rest: heading, value: null };
}

function split(text: string, pattern: RegExp): { number: string; rest: string } {
  const number = pattern.exec(text)?.[0] ?? '';
  return { number, rest: text.slice(number.length) };
}

function foreignFault(type: RootContent['type']): { message: string; hint: string } {
  const names: Record<string, string> = {
    list: 'a list',
    mdxJsxFlowElement: 'a JSX element',
    mdxJsxTextElement: 'a JSX element',
    mdxFlowExpression: 'a {…} expression',
    mdxTextExpression: 'a {…} expression',
    mdxjsEsm: 'an import or export',
    heading: 'a heading of level 3 or deeper',
  };
  return {
    message: `A plan's text holds headings and paragraphs only; here stands ${names[type] ?? `markup of the kind "${type}"`}.`,
    hint:
      type === 'list'
        ? 'Escape the number\'s point ("1\\. …") so that it is not read as a list.'
        : 'Write the words alone; escape a special character with a backslash.',
  };
}
