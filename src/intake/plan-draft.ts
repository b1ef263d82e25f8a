import type { SourceBlock, SourceDocument } from './source-document.ts';
import { DATE_LINE, DOCUMENT_NUMBER, DRAFT_MARK, SIGNATORY } from './structure/grammar.ts';
import { numberValue } from './structure/numbering.ts';
import { type Doubt, type OutlineNode, readOutline, type Settled } from './structure/outline.ts';
import { type Role, segment } from './structure/segments.ts';

/** A text file of the plan folder: its code and its blocks in order. */
export interface DraftFile {
  code: string;
  blocks: readonly DraftBlock[];
}
/** A heading or paragraph as it goes into the text, and the block of the source it is from. */
export interface DraftBlock {
  kind: 'section' | 'measure' | 'paragraph';
  words: string;
  block: number;
}
/** A part: its code, its heading as printed, the text files that it is made of. */
export interface DraftPart {
  code: string;
  heading: string;
  block: number;
  files: readonly DraftFile[];
}
/** Blocks of the source that are no part of the text, and why. */
export interface SkippedBlock {
  block: number;
  as: Exclude<Role, 'body' | 'title' | 'subtitle' | 'preamble' | 'notice' | 'notice-title' | 'attachment' | 'attachment-heading'>;
}

/** A plan as read from a document, before it is written to a folder. */
export interface PlanDraft {
  title: string;
  subtitle: string;
  notice: DraftFile | null;
  preamble: DraftFile | null;
  parts: readonly DraftPart[];
  attachments: readonly DraftFile[];
  skipped: readonly SkippedBlock[];
  /** Number of the document (`×政发〔2021〕12号`), '' where it has none. */
  documentNumber: string;
  /** Who signed it, '' where nobody did. */
  issuer: string;
  /** Days (`2021-07-11`) of the signature and of the publication, '' where the document has none. */
  signed: string;
  published: string;
  /** Last day for comments, '' where none is stated. */
  commentsUntil: string;
  isDraft: boolean;
  doubts: readonly Doubt[];
}

/** What a person settled of a document's structure, by block. */
export type Settlement = ReadonlyMap<number, Role | Settled>;

/** The families of numbers that divide a part into sections when measures stand below them. */
const SECTION_FAMILIES = new Set(['chapter', 'division', 'chinese-bracketed']);

/**
 * The plan in a document. Every block is in exactly one place: in a text file, in the title, in a part's heading, or skipped.
 * @param settlement what a person decided of single blocks
 */
export function draftPlan(document: SourceDocument, settlement: Settlement = new Map()): PlanDraft {
  const { blocks } = document;
  const roles = new Map([...settlement].filter((entry): entry is [number, Role] => entry[1] !== 'heading' && entry[1] !== 'paragraph'));
  const settled = new Map([...settlement].filter((entry): entry is [number, Settled] => entry[1] === 'heading' || entry[1] === 'paragraph'));
  const segments = segment(blocks, roles);
  const outline = readOutline(blocks, segments.body.from, segments.body.to, settled, (block) => segments.roles[block] !== 'body');
  const doubts = [...segments.doubts, ...outline.doubts];
  const having = (...wanted: Role[]): number[] => segments.roles.flatMap((role, index) => (wanted.includes(role) ? [index] : []));
  const words = (index: number): string => blocks[index]?.words ?? '';
  const file = (code: string, heading: readonly number[], paragraphs: readonly number[]): DraftFile => ({
    code,
    blocks: [
      ...(heading.length === 0 ? [] : [{ kind: 'section' as const, words: heading.map(words).join(''), block: heading[0] ?? 0 }]),
      ...paragraphs.map((block) => ({ kind: 'paragraph' as const, words: words(block), block })),
    ],
  });

  const notice = having('notice-title', 'notice');
  const preamble = [...having('preamble'), ...outline.opening];
  const skipped = segments.roles.flatMap((role, block) =>
    ['furniture', 'document-number', 'contents', 'closing', 'note'].includes(role) ? [{ block, as: role as SkippedBlock['as'] }] : [],
  );
  const closing = having('closing', 'notice').map(words);
  return {
    title: having('title').map(words).join(''),
    subtitle: having('subtitle').map(words).join(''),
    notice: notice.length === 0 ? null : file('notice', having('notice-title'), having('notice')),
    preamble: preamble.length === 0 ? null : file('0', [], preamble),
    parts: partsOf(outline.roots, doubts),
    attachments: attachmentsOf(blocks, segments.roles),
    skipped,
    documentNumber: DOCUMENT_NUMBER.exec(having('document-number').map(words).join(' '))?.[0] ?? '',
    issuer:
      closing.findLast((line, index) => isSignatory(line) && DATE_LINE.test(closing[index + 1] ?? '')) ??
      /^([\p{Script=Han}]{3,30}?(?:政府|办公室|办公厅|委员会|委|局|厅|部|院))关于/u.exec(having('notice-title').map(words).join('').replace(/\s/gu, ''))?.[1] ??
      '',
    signed: dayOf(closing.findLast((line) => DATE_LINE.test(line)) ?? ''),
    published: dayOf(
      blocks
        .map((block) => /(?:发布(?:日期|时间)|成文日期|公开日期)\s*[:：]?\s*([\d年月日./-]{8,12})/u.exec(block.words)?.[1] ?? '')
        .find((day) => day !== '') ?? '',
    ),
    commentsUntil:
      notice.map((index) => dayOf(/((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:之?前|以前|止|截止)/u.exec(words(index))?.[1] ?? '')).find((day) => day !== '') ?? '',
    isDraft:
      /征求意见/u.test(having('title', 'subtitle', 'notice-title').map(words).join('')) ||
      DRAFT_MARK.test(
        having('subtitle')
          .filter((index) => /草案|讨论稿|送审/u.test(words(index)))
          .map(words)
          .join(''),
      ),
    doubts,
  };
}

/** Whether a line is the name of a body that signs: short, and no sentence. */
function isSignatory(line: string): boolean {
  const bare = line.replace(/\s/gu, '');
  return bare.length <= 60 && SIGNATORY.test(bare) && !/[。；;]/u.test(bare);
}

/** A day in the form `2021-07-11`, from `2021年7月11日`, `2021-7-11`, `2021/07/11` or `二〇一六年七月十一日`; '' for anything else. */
export function dayOf(words: string): string {
  const chinese = /([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u.exec(words);
  const found = /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/u.exec(words);
  const [year, month, day] =
    chinese !== null
      ? [
          Number([...(chinese[1] ?? '')].map((digit) => '〇一二三四五六七八九'.indexOf(digit === '○' || digit === '零' ? '〇' : digit)).join('')),
          numberValue(chinese[2] ?? ''),
          numberValue(chinese[3] ?? ''),
        ]
      : [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  if (!year || !month || !day || month > 12 || day > 31) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The parts of an outline; articles without chapters are one part without a heading. */
function partsOf(roots: readonly OutlineNode[], doubts: Doubt[]): DraftPart[] {
  const [first] = roots;
  if (first?.family === 'article') return [{ code: '1', heading: '', block: first.block, files: [{ code: '1', blocks: roots.flatMap(measureBlocks) }] }];
  return roots.map((root, index) => partOf(root, String(index + 1), doubts));
}

/**
 * A part as files. Where numbers stand below its sections, each section is a file with measures; where they do not, the numbers directly
 * below the part are its measures, and the part is one file.
 */
function partOf(root: OutlineNode, code: string, doubts: Doubt[]): DraftPart {
  const paragraphs = (node: OutlineNode): DraftBlock[] => [
    ...(node.runIn === '' ? [] : [{ kind: 'paragraph' as const, words: node.runIn, block: node.block }]),
  ];
  const heading = `${root.printed}${root.heading}`;
  const hasSections = root.children.some((child) => SECTION_FAMILIES.has(child.family) && child.children.length > 0);
  const own = rawParagraphs(root);
  if (!hasSections) {
    return { code, heading, block: root.block, files: [{ code, blocks: [...paragraphs(root), ...own, ...root.children.flatMap(measureBlocks)] }] };
  }
  const files: DraftFile[] = [];
  if (paragraphs(root).length + own.length > 0) files.push({ code, blocks: [...paragraphs(root), ...own] });
  for (const child of root.children) {
    const section = `${code}.${child.value}`;
    if (!SECTION_FAMILIES.has(child.family))
      doubts.push({ block: child.block, what: 'stands beside sections, but is numbered otherwise', taken: 'taken as a section' });
    files.push({
      code: section,
      blocks: [
        { kind: 'section', words: `${child.printed}${child.heading}`, block: child.block },
        ...paragraphs(child),
        ...rawParagraphs(child),
        ...child.children.flatMap((node) => deepBlocks(node, doubts)),
      ],
    });
  }
  return { code, heading, block: root.block, files };
}

/** A measure's blocks; where another level stands between (第一节 in a chapter of a volume), its heading is a paragraph, and a doubt. */
function deepBlocks(node: OutlineNode, doubts: Doubt[]): DraftBlock[] {
  if (node.children.length === 0) return measureBlocks(node);
  doubts.push({ block: node.block, what: 'is a fourth level of headings', taken: 'its heading was taken as a paragraph' });
  return [
    { kind: 'paragraph', words: `${node.printed}${node.heading}${node.runIn}`, block: node.block },
    ...rawParagraphs(node),
    ...node.children.flatMap(measureBlocks),
  ];
}

/** A measure with all that stands below it; numbers of deeper levels stay words of its paragraphs. */
function measureBlocks(node: OutlineNode): DraftBlock[] {
  const below = (child: OutlineNode): DraftBlock[] => [
    { kind: 'paragraph', words: `${child.printed}${child.heading}${child.runIn}`, block: child.block },
    ...rawParagraphs(child),
    ...child.children.flatMap(below),
  ];
  return [
    { kind: 'measure', words: `${node.printed}${node.heading}`, block: node.block },
    ...(node.runIn === '' ? [] : [{ kind: 'paragraph' as const, words: node.runIn, block: node.block }]),
    ...rawParagraphs(node),
    ...node.children.flatMap(below),
  ];
}

function rawParagraphs(node: OutlineNode): DraftBlock[] {
  return node.paragraphs.map(({ block, words }) => ({ kind: 'paragraph', words, block }));
}

/** Attachments, each from its heading to the next. */
function attachmentsOf(blocks: readonly SourceBlock[], roles: readonly Role[]): DraftFile[] {
  const files: { code: string; blocks: DraftBlock[] }[] = [];
  roles.forEach((role, block) => {
    const words = blocks[block]?.words ?? '';
    if (role === 'attachment-heading')
      files.push({ code: files.length === 0 ? 'annex' : `annex-${files.length + 1}`, blocks: [{ kind: 'section', words, block }] });
    else if (role === 'attachment') files.at(-1)?.blocks.push({ kind: 'paragraph', words, block });
  });
  return files;
}
