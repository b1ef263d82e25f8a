import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/intake/source-document.ts';
import { type OutlineNode, readOutline } from '../../src/intake/structure/outline.ts';
import { segment } from '../../src/intake/structure/segments.ts';
import { SHAPES } from './shapes.ts';

const blocksOf = (lines: readonly string[]): SourceBlock[] => lines.map((words, index) => ({ words, place: `line ${index + 1}` }));
const drawn = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.printed}|${node.heading}|${node.runIn === '' ? '' : 'run-in'}|${node.paragraphs.length}`,
    ...drawn(node.children, depth + 1),
  ]);

describe.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
  const blocks = blocksOf(shape.lines);
  const { roles, body, doubts } = segment(blocks);
  const outline = readOutline(blocks, body.from, body.to);

  test('the title is the printed one', () => {
    expect(
      blocks
        .filter((__, index) => roles[index] === 'title')
        .map(({ words }) => words)
        .join(''),
    ).toBe(shape.title);
  });

  test('the outline is the one that a person reads', () => {
    expect(drawn(outline.roots)).toEqual(shape.outline);
  });

  test('what stands around the text is told apart', () => {
    for (const line of shape.furniture ?? []) expect([line, roles[shape.lines.indexOf(line)]]).toEqual([line, 'furniture']);
    for (const [line, role] of Object.entries(shape.roles ?? {})) expect([line, roles[shape.lines.indexOf(line)]]).toEqual([line, role]);
  });

  test('nothing is in doubt', () => {
    expect([...doubts, ...outline.doubts].map(({ block, what }) => `${blocks[block]?.words}: ${what}`)).toEqual([]);
  });
});
