import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { oneLine } from '../source-document.ts';
import { decodeText } from './decode-text.ts';

/** Reads plain text: each line that is not empty is a block. */
export function readText(bytes: Uint8Array): SourceDocument {
  const { text, encoding } = decodeText(bytes);
  return { format: 'text', encoding, blocks: lineBlocks(text), remarks: [] };
}

/** The filled lines of a text as blocks. */
export function lineBlocks(text: string): SourceBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ words: oneLine(line), place: `line ${index + 1}` }))
    .filter(({ words }) => words !== '');
}
