import { describe, expect, test } from 'vitest';
import { type DraftFile, draftPlan, type PlanDraft } from '../../src/intake/plan-draft.ts';
import type { SourceDocument } from '../../src/intake/source-document.ts';
import { SHAPES } from './shapes.ts';

const documentOf = (lines: readonly string[]): SourceDocument => ({
  format: 'text',
  remarks: [],
  blocks: lines.map((words, index) => ({ words, place: `line ${index + 1}` })),
});
const bare = (words: string): string => words.replace(/\s/gu, '');

/** All words of a draft by the block they are from: what was placed, what was skipped. */
function wordsByBlock(draft: PlanDraft, source: SourceDocument): string[] {
  const words = source.blocks.map(() => '');
  const put = (block: number, text: string): void => {
    words[block] = (words[block] ?? '') + text;
  };
  const files: DraftFile[] = [draft.notice, draft.preamble, ...draft.parts.flatMap((part) => part.files), ...draft.attachments].filter((file) => file !== null);
  for (const part of draft.parts) put(part.block, part.heading);
  for (const file of files) for (const block of file.blocks) put(block.block, block.words);
  for (const { block } of draft.skipped) put(block, source.blocks[block]?.words ?? '');
  return words;
}

/** A seeded generator (mulberry32), so that a failing document can be made again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '一、总体要求',
  '二、任务',
  '三、',
  '（一）目标。到2025年建成。',
  '（二）',
  '(三)原则',
  '1.清单。更新。',
  '2、服务',
  '3．5万人',
  '12.跳号。内容。',
  '第一章 总则',
  '第三条 内容。',
  '第二条规定的',
  '（1）细项；',
  '①',
  '附件：表',
  '附件',
  '2020年1月2日',
  '虚构市人民政府',
  '各县区：',
  '虚构市实施方案',
  '关于印发《虚构方案》的通知',
  '（征求意见稿）',
  '（此件公开发布）',
  '打印本页',
  '首页 > 正文',
  '目 录',
  '来源：网',
  '一般文字，没有编号。',
  '文字',
  '责任单位：市司法局',
  '虚政发〔2020〕1号',
  '  ',
  '一、一、一、',
  '（牵头单位：',
  '。',
  '：',
];

describe('every block of a document stands in exactly one place', () => {
  const check = (lines: readonly string[]): void => {
    const source = documentOf(lines.filter((line) => line.trim() !== ''));
    const draft = draftPlan(source);
    // Title and subtitle stand in no file: they are put where their first line stands. A heading of several lines is one of the text's blocks.
    const placed = wordsByBlock(draft, source);
    for (const words of [draft.title, draft.subtitle]) {
      const at = source.blocks.findLastIndex((block, index) => words !== '' && placed[index] === '' && words.startsWith(block.words));
      if (at !== -1) placed[at] = words;
    }
    expect(bare(placed.join(''))).toBe(bare(source.blocks.map(({ words }) => words).join('')));
  };

  test.each(SHAPES.map((shape) => [shape.name, shape.lines] as const))('%s', (_, lines) => check(lines));

  test('in 3,000 random documents, without an exception', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const next = random(seed);
      const lines = Array.from({ length: 1 + Math.floor(next() * 40) }, () => PIECES[Math.floor(next() * PIECES.length)] ?? '');
      try {
        check(lines);
      } catch (error) {
        throw new Error(`seed ${seed}: ${lines.join(' ⏎ ')}\n${(error as Error).message}`);
      }
    }
  });
});

test('number, issuer and days are read from the lines that state them', () => {
  const draft = draftPlan(documentOf(SHAPES[0]?.lines ?? []));
  expect([draft.documentNumber, draft.issuer, draft.signed, draft.isDraft]).toEqual(['虚政发〔2017〕12号', '虚构市人民政府', '2017-03-08', false]);
  expect(draftPlan(documentOf(SHAPES[6]?.lines ?? [])).isDraft).toBe(true);
  expect(draftPlan(documentOf(SHAPES[4]?.lines ?? [])).signed).toBe('2019-04-12');
});

test('where nobody signs above the date, the issuer is the one that the notice names', () => {
  const draft = draftPlan(
    documentOf([
      '虚政办〔2020〕20号',
      '虚构县人民政府办公室',
      '关于印发虚构县2020年度',
      '工作安排的通知',
      '各乡镇人民政府，县直有关单位：',
      '《虚构县2020年度工作安排》已经县政府同意，现印发给你们。',
      '2020年7月8日',
      '虚构县2020年度工作安排',
      '一、工作任务',
      '要抓好落实。',
      '二、工作要求',
      '要加强领导。',
    ]),
  );
  expect([draft.issuer, draft.signed, draft.title]).toEqual(['虚构县人民政府办公室', '2020-07-08', '虚构县2020年度工作安排']);
});

test('the numbers of a count that runs on stay in the codes', () => {
  const draft = draftPlan(documentOf(SHAPES[1]?.lines ?? []));
  expect(draft.parts.flatMap((part) => part.files.map((file) => file.code))).toEqual(['1.1', '1.2', '2.3']);
});
