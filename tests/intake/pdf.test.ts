import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftPlan } from '../../src/intake/plan-draft.ts';
import { readSource } from '../../src/intake/read-source.ts';
import type { SourceDocument } from '../../src/intake/source-document.ts';
import { closeBrowser, printed } from './printed.ts';
import { SHAPES } from './shapes.ts';

/** PDF files are printed by a real browser, in the layout of official documents, and read by another library. */
const documentOf = (lines: readonly string[]): SourceDocument => ({
  format: 'text',
  remarks: [],
  blocks: lines.map((words, index) => ({ words, place: `line ${index + 1}` })),
});
const structure = (source: SourceDocument) => {
  const { title, subtitle, parts } = draftPlan(source);
  // Where a long title is broken, a line of years alone counts as the line under it.
  return {
    title: (title + subtitle).replace(/\s/gu, ''),
    parts: parts.map((part) => [part.code, part.heading, part.files.map((file) => file.blocks.map(({ kind, words }) => `${kind} ${words}`))]),
  };
};

let files: Uint8Array[] = [];
beforeAll(async () => {
  files = await printed(SHAPES);
});
afterAll(closeBrowser);

test.each(SHAPES.map((shape, index) => [shape.name, index] as const))('%s', async (_, index) => {
  const read = await readSource('plan.pdf', files[index] ?? new Uint8Array());
  expect(structure(read)).toEqual(structure(documentOf(SHAPES[index]?.lines ?? [])));
});
