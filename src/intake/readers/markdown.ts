import type { Nodes, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { oneLine, rowWords, type SourceBlock, type SourceDocument } from '../source-document.ts';
import { decodeText } from './decode-text.ts';

/**
 * Reads Markdown: headings, paragraphs, items of lists and rows of tables are blocks, without their marks. A list keeps its printed
 * numbers, which are the plan's own; front matter and comments are left out.
 */
export function readMarkdown(bytes: Uint8Array): SourceDocument {
  const { text, encoding } = decodeText(bytes);
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (head) => head.replace(/[^\n]/g, ''));
  const blocks: SourceBlock[] = [];
  const remarks = new Set<string>();
  const add = (words: string, node: Nodes, more: Partial<SourceBlock> = {}): void => {
    const line = oneLine(words);
    if (line !== '') blocks.push({ words: line, place: `line ${node.position?.start.line ?? 1}`, ...more });
  };
  const walk = (node: RootContent): void => {
    if (node.type === 'heading') add(plainText(node), node, { heading: node.depth });
    else if (node.type === 'paragraph') for (const words of brokenLines(node)) add(words, node);
    else if (node.type === 'code') for (const words of node.value.split('\n')) add(words, node);
    else if (node.type === 'table') {
      for (const row of node.children) {
        const cells = row.children.map((cell) => oneLine(plainText(cell)));
        add(rowWords(cells), row, { cells });
      }
    } else if (node.type === 'list') {
      for (const item of node.children) {
        // The printed number or bullet stands before the item's first child; a bullet is Markdown's, a number the plan's.
        const from = item.position?.start.offset ?? 0;
        const marker = /^\d+[.)]\s*/.exec(body.slice(from))?.[0] ?? '';
        const before = blocks.length;
        for (const child of item.children) walk(child);
        const first = blocks[before];
        if (first !== undefined && marker !== '') blocks[before] = { ...first, words: oneLine(marker + first.words) };
      }
    } else if ('children' in node) for (const child of node.children) walk(child as RootContent);
    else if (node.type === 'html') remarks.add('HTML inside the Markdown was left out');
  };
  for (const node of unified().use(remarkParse).use(remarkGfm).parse(body).children) walk(node);
  return { format: 'markdown', encoding, blocks, remarks: [...remarks] };
}

/** A paragraph's words, cut where its source has a line end: many such files have one paragraph on each line. */
function brokenLines(node: Nodes): string[] {
  return plainText(node).split('\n');
}
