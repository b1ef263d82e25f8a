import type { SourceBlock } from '../source-document.ts';
import {
  ADDRESSEES,
  ATTACHMENT,
  ATTACHMENT_LIST,
  CONTENTS_HEADING,
  COPIES,
  DATE_LINE,
  DOCUMENT_NUMBER,
  DRAFT_MARK,
  FURNITURE,
  NOTICE_END,
  PUBLICATION_REMARK,
  SIGNATORY,
  SUBTITLE,
  TITLE_END,
} from './grammar.ts';
import { FAMILIES, type Family, lineNumber } from './numbering.ts';
import type { Doubt } from './outline.ts';

/** What a block is in the document. */
export type Role =
  | 'furniture'
  | 'document-number'
  | 'notice-title'
  | 'notice'
  | 'title'
  | 'subtitle'
  | 'preamble'
  | 'contents'
  | 'body'
  | 'closing'
  | 'attachment-heading'
  | 'attachment'
  | 'note';

/** The document cut into what stands before, in and after the plan. */
export interface Segments {
  roles: Role[];
  /** First block of the body, and the one behind its last. */
  body: { from: number; to: number };
  doubts: Doubt[];
}

const isBlockOf = (blocks: readonly SourceBlock[], index: number, pattern: RegExp): boolean => pattern.test(blocks[index]?.words ?? '');
const endsAsWords = (words: string): boolean => /[。；;，,：:！？]$/u.test(words);
const isShort = (words: string): boolean => words.length <= 60;

/**
 * Cuts a document: site furniture, the notice that carries the plan, its title, the words before its first number, the body, signature
 * and date, attachments, notes.
 * @param settled roles that a person decided, by block
 * @returns roles for all blocks; a body that is empty when no numbered text was found
 */
export function segment(blocks: readonly SourceBlock[], settled: ReadonlyMap<number, Role> = new Map()): Segments {
  const doubts: Doubt[] = [];
  const roles: Role[] = blocks.map(() => 'furniture');
  const contents = contentsList(blocks);
  const run = bodyRun(blocks, contents, settled);
  if (run === null)
    return {
      roles,
      body: { from: 0, to: 0 },
      doubts: [{ block: 0, what: 'no numbered text (一、 (一) 1. 第一条 …) was found', taken: 'nothing was taken as the plan' }],
    };

  const title = titleOf(blocks, run.from, contents, settled);
  if (title === null) doubts.push({ block: run.from, what: 'no title was found above the text', taken: 'the text begins with its first number' });
  else if (!TITLE_END.test(joined(blocks, title).replace(/\s/g, '')) && !settled.has(title[0] ?? -1)) {
    doubts.push({ block: title[0] ?? 0, what: 'this line does not end as the title of a plan does', taken: 'taken as the title' });
  }
  const titleEnd = title === null ? run.from : (title.at(-1) ?? 0) + 1;
  for (const index of title ?? []) roles[index] = 'title';
  markNotice(blocks, roles, title?.[0] ?? run.from);
  for (let index = titleEnd; index < run.from; index += 1) {
    const words = blocks[index]?.words ?? '';
    const near = index - titleEnd <= 2;
    if (contents.has(index)) roles[index] = 'contents';
    else if (
      (index === titleEnd || roles[index - 1] === 'subtitle') &&
      SUBTITLE.test(words) &&
      !PUBLICATION_REMARK.test(words) &&
      (DRAFT_MARK.test(words) || /\d{4}|[通修]过|修订|发布/u.test(words))
    )
      roles[index] = 'subtitle';
    else if (near && DOCUMENT_NUMBER.test(words) && words.length < 40) roles[index] = 'document-number';
    else if (FURNITURE.test(words) && isShort(words) && !endsAsWords(words)) roles[index] = 'furniture';
    else roles[index] = 'preamble';
  }

  const to = endOfBody(blocks, run.from, settled);
  for (let index = run.from; index < to; index += 1) roles[index] = contents.has(index) ? 'contents' : 'body';
  markTail(blocks, roles, to, doubts);
  for (const [index, role] of settled) roles[index] = role;
  return { roles, body: { from: run.from, to }, doubts };
}

function joined(blocks: readonly SourceBlock[], indexes: readonly number[]): string {
  return indexes.map((index) => blocks[index]?.words ?? '').join('');
}

/** The list of contents: what stands under 目录 and stands again later, letter by letter. */
function contentsList(blocks: readonly SourceBlock[]): Set<number> {
  const found = new Set<number>();
  const heading = blocks.findIndex(({ words }) => CONTENTS_HEADING.test(words));
  if (heading === -1) return found;
  const bare = (words: string): string => words.replace(/[\s.…·\u3000]*\d*$/u, '').replace(/\s/gu, '');
  for (let index = heading + 1; index < blocks.length; index += 1) {
    const words = bare(blocks[index]?.words ?? '');
    if (words === '' || !blocks.slice(index + 1).some((block) => bare(block.words).startsWith(words))) break;
    found.add(index);
  }
  if (found.size > 0) found.add(heading);
  return found;
}

/** The run of the highest numbers that holds the most text: its first block. A notice above the plan may have a run of its own. */
function bodyRun(blocks: readonly SourceBlock[], contents: ReadonlySet<number>, settled: ReadonlyMap<number, Role>): { from: number; family: Family } | null {
  const asked = [...settled]
    .filter(([, role]) => role === 'body')
    .map(([index]) => index)
    .sort((a, b) => a - b)[0];
  if (asked !== undefined) return { from: asked, family: lineNumber(blocks[asked]?.words ?? '')?.family ?? 'chinese' };
  const starts = new Map<Family, number[]>();
  const counts = new Map<Family, number>();
  blocks.forEach((block, index) => {
    const number = contents.has(index) || block.cells !== undefined ? null : lineNumber(block.words);
    if (number === null) return;
    counts.set(number.family, (counts.get(number.family) ?? 0) + 1);
    if (number.value === 1) starts.set(number.family, [...(starts.get(number.family) ?? []), index]);
  });
  const highest =
    FAMILIES.find((family) => starts.has(family) && ((counts.get(family) ?? 0) >= 2 || ['volume', 'chapter', 'article'].includes(family))) ??
    FAMILIES.find((family) => starts.has(family));
  if (highest === undefined) return null;
  const runs = starts.get(highest) ?? [];
  const lengths = runs.map((from, index) => {
    const end = runs[index + 1] ?? blocks.length;
    return blocks.slice(from, end).reduce((sum, { words, cells }) => sum + (cells === undefined ? words.length : 0), 0);
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  return { from: runs[longest] ?? 0, family: highest };
}

/** The lines of the title: of the short lines above the body the group that ends as a title does, nearest to the body. */
function titleOf(blocks: readonly SourceBlock[], bodyFrom: number, contents: ReadonlySet<number>, settled: ReadonlyMap<number, Role>): number[] | null {
  const asked = [...settled]
    .filter(([, role]) => role === 'title')
    .map(([index]) => index)
    .sort((a, b) => a - b);
  if (asked.length > 0) return asked;
  let fallback: number[] | null = null;
  let notice: number[] | null = null;
  for (let index = bodyFrom - 1; index >= 0; index -= 1) {
    const words = blocks[index]?.words ?? '';
    if (contents.has(index) || !isTitleLine(words)) continue;
    const group = titleGroup(blocks, index, contents);
    const text = joined(blocks, group).replace(/\s/g, '');
    if (TITLE_END.test(text)) {
      // A notice's own opening may name the plan in a line of its own; a title is not in 《》 alone.
      return group;
    }
    if (notice === null && NOTICE_END.test(text) && text.length > 6) notice = group;
    fallback ??= blocks[index]?.heading !== undefined ? group : null;
    index = group[0] ?? index;
  }
  return notice ?? fallback;
}

function isTitleLine(words: string): boolean {
  return (
    words.length <= 60 &&
    !endsAsWords(words) &&
    lineNumber(words) === null &&
    !FURNITURE.test(words) &&
    !DATE_LINE.test(words) &&
    !PUBLICATION_REMARK.test(words) &&
    !SUBTITLE.test(words) &&
    !(DOCUMENT_NUMBER.test(words) && words.length < 40) &&
    !/[>＞»|]/u.test(words)
  );
}

/** A title may fill several lines: those above that do not end a title of their own. */
function titleGroup(blocks: readonly SourceBlock[], last: number, contents: ReadonlySet<number>): number[] {
  const group = [last];
  for (let index = last - 1; index >= 0 && group.length < 4; index -= 1) {
    const words = blocks[index]?.words ?? '';
    const bare = words.replace(/\s/g, '');
    const own = joined(blocks, group).replace(/\s/g, '');
    if (contents.has(index) || !isTitleLine(words) || NOTICE_END.test(bare)) break;
    // `关于…的意见` has the names of those who issue it on the line above.
    const isIssuer = own.startsWith('关于') && SIGNATORY.test(bare);
    if (!isIssuer && (isWhole(own) || SIGNATORY.test(bare))) break;
    group.unshift(index);
  }
  return group;
}

/** Whether a title is whole as it stands: it names a place or a body, or says what it is about. */
function isWhole(title: string): boolean {
  const bare = title.replace(/\s/g, '');
  return /^(关于|贯彻|落实|中共|[\p{Script=Han}]{1,12}(省|市|县|区|旗|州|盟|镇|乡|局|委|厅|办|政府|人民))/u.test(bare) && bare.length > 8;
}

/** The notice that stands above the plan: from its own title, or from the number of the document, to the plan's title. */
function markNotice(blocks: readonly SourceBlock[], roles: Role[], titleAt: number): void {
  let from = -1;
  for (let index = 0; index < titleAt; index += 1) {
    const words = (blocks[index]?.words ?? '').replace(/\s/g, '');
    if (FURNITURE.test(words) || /[>＞»|]/u.test(words)) continue;
    if (isTitleLine(blocks[index]?.words ?? '') && NOTICE_END.test(words) && words.length > 6) from = index;
    if (from !== -1) break;
  }
  if (from === -1) {
    from = blocks.findIndex(({ words }, index) => index < titleAt && ADDRESSEES.test(words));
    if (from === -1) return;
    roles[from] = 'notice';
  } else {
    const group = titleGroup(blocks, from, new Set()).filter((index) => index >= 0);
    for (const index of group) roles[index] = 'notice-title';
    const number = (group[0] ?? from) - 1;
    if (isBlockOf(blocks, number, DOCUMENT_NUMBER) && (blocks[number]?.words.length ?? 99) < 40) roles[number] = 'document-number';
  }
  for (let index = from + 1; index < titleAt; index += 1) {
    const words = blocks[index]?.words ?? '';
    if (DOCUMENT_NUMBER.test(words) && words.length < 40) roles[index] = 'document-number';
    else roles[index] = FURNITURE.test(words) && isShort(words) && !endsAsWords(words) ? 'furniture' : 'notice';
  }
}

/** Where the body ends: before signature and date, an attachment, notes of the file, or what the site writes below. */
function endOfBody(blocks: readonly SourceBlock[], from: number, settled: ReadonlyMap<number, Role>): number {
  for (let index = from + 1; index < blocks.length; index += 1) {
    const words = blocks[index]?.words ?? '';
    const role = settled.get(index);
    if (role !== undefined && role !== 'body') {
      if (role === 'closing' || role === 'attachment-heading' || role === 'furniture') return index;
      continue;
    }
    if (blocks[index]?.place.includes('note')) return index;
    if (COPIES.test(words)) return index;
    if (ATTACHMENT.test(words) && words.length <= 60) return index;
    if (DATE_LINE.test(words)) return isSignature(blocks, index - 1) ? index - 1 : index;
    if (PUBLICATION_REMARK.test(words)) return index;
    const last = blocks.slice(index).every((block) => lineNumber(block.words) === null);
    if (last && FURNITURE.test(words) && isShort(words) && !endsAsWords(words.replace(/[:：]$/u, ''))) return index;
  }
  return blocks.length;
}

function isSignature(blocks: readonly SourceBlock[], index: number): boolean {
  const words = (blocks[index]?.words ?? '').replace(/\s/gu, '');
  return words.length <= 40 && lineNumber(words) === null && !endsAsWords(words) && SIGNATORY.test(words);
}

function markTail(blocks: readonly SourceBlock[], roles: Role[], from: number, doubts: Doubt[]): void {
  let state: Role = 'closing';
  let listing = false;
  for (let index = from; index < blocks.length; index += 1) {
    const words = blocks[index]?.words ?? '';
    if (blocks[index]?.place.includes('note')) state = 'note';
    else if (COPIES.test(words)) state = 'furniture';
    else if (ATTACHMENT.test(words) && words.length <= 60) {
      state = 'attachment-heading';
      listing = ATTACHMENT_LIST.test(words);
    }
    // A document lists its attachments above the signature; the attachments themselves follow below it.
    else if ((state === 'attachment-heading' || state === 'closing' || listing) && isClosing(blocks, index)) {
      state = 'closing';
      listing = false;
    } else if (state === 'attachment-heading') state = 'attachment';
    else if (FURNITURE.test(words) && isShort(words) && blocks[index]?.cells === undefined) state = 'furniture';
    else if (state === 'closing') {
      state = 'furniture';
      if (words.length > 60)
        doubts.push({ block: index, what: 'stands behind the signature, but is no attachment', taken: 'taken as what the site or the file adds' });
    }
    roles[index] = state;
  }
}

function isClosing(blocks: readonly SourceBlock[], index: number): boolean {
  const words = blocks[index]?.words ?? '';
  return DATE_LINE.test(words) || PUBLICATION_REMARK.test(words) || isSignature(blocks, index) || /^[(（]?(联系人|联系电话|此件)/u.test(words);
}
