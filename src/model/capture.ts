/**
 * The captured page as lines. The layout of a capture: every block stands on a line of its own, indented by no-break spaces (titles are
 * not), followed by an empty line; an indented empty block may stand after the notice, after the subtitle and before the annex.
 */

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
