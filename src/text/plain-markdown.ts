import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm);
const BLOCKS: readonly string[] = ['paragraph', 'heading', 'tableCell', 'code'];

/** The words of a Markdown text, one block a line. */
export function plainMarkdown(markdown: string): string {
  const lines: string[] = [];
  visit(parser.parse(markdown), (node) => {
    if (BLOCKS.includes(node.type)) lines.push(wordsOf(node).replace(/\s*\n\s*/g, ' '));
  });
  return lines.join('\n');
}
