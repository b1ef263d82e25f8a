import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isMap, parseDocument, stringify } from 'yaml';
import { registersOf } from '../model/plan-files.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import type { DraftBlock, DraftFile, PlanDraft, Settlement } from './plan-draft.ts';
import type { SourceDocument } from './source-document.ts';
import { lineNumber } from './structure/numbering.ts';
import type { Role } from './structure/segments.ts';

/** What is known of a plan beside its words. */
export interface Import {
  id: string;
  /** Name of the file that was read. */
  file: string;
  /** Day of the import, `2026-01-31`. */
  day: string;
  url?: string | undefined;
}

/** The files of a plan folder, by path, and those that a person edited since the last import. */
export interface FolderFiles {
  files: ReadonlyMap<string, string>;
  /** Files whose words differ from those in the document and were not written by an import. */
  edited: readonly string[];
}

/** What navigation calls the words before the first part, which have no heading. */
const PREAMBLE = '序言';

/** The source as it is kept: a block a line, so that a place of the document is a line of the file. */
export function sourceText(document: SourceDocument): string {
  return `${document.blocks.map(({ words }) => words).join('\n')}\n`;
}

/**
 * The plan folder of a draft. What a person added stays: front matter and labels of text files, keys of plan.yaml that an import does not
 * write, words that were edited (which are named, and left unless `force` is set).
 * @param before the folder's files as they are, by path; empty for a new plan
 */
export function planFolderFiles(document: SourceDocument, draft: PlanDraft, about: Import, before: ReadonlyMap<string, string>, force = false): FolderFiles {
  const files = new Map<string, string>();
  const edited: string[] = [];
  const source = sourceText(document);
  for (const file of textFiles(draft)) {
    const path = `text/zh-Hans/${file.code}.mdx`;
    const old = before.get(path);
    const split = old === undefined ? null : splitFrontMatter(old);
    const body = markdown(file.blocks);
    const text = `---\n${frontMatter(file, split?.frontMatter ?? '', file === draft.preamble ? PREAMBLE : '')}---\n\n${body}`;
    if (split !== null && split.body.trim() !== body.trim() && !force) edited.push(path);
    else files.set(path, text);
  }
  files.set('source.txt', source);
  files.set('plan.yaml', planYaml(document, draft, about, source, before.get('plan.yaml'), registersOf({ files: Object.fromEntries(before) })));
  return { files, edited };
}

function textFiles(draft: PlanDraft): DraftFile[] {
  return [draft.notice, draft.preamble, ...draft.parts.flatMap((part) => part.files), ...draft.attachments].filter((file) => file !== null);
}

/** A file's front matter: its code, and labels for navigation (`name` where it has no heading); a person's labels stay, those that are missing are made of the headings. */
function frontMatter(file: DraftFile, before: string, name: string): string {
  const old = (parseDocument(before).toJS() ?? {}) as { short?: string; measures?: Record<string, string> };
  const heading = file.blocks.find(({ kind }) => kind === 'section');
  const measures = new Map<number, string>();
  let expected: number | null = null;
  let asPrinted = false;
  for (const [index, { kind, words }] of file.blocks.entries()) {
    if (kind !== 'measure') continue;
    const number = lineNumber(words);
    const start: number = expected ?? (number !== null && (number.family === 'article' || file.code.includes('.')) ? number.value : 1);
    if (number !== null && number.value !== start) asPrinted = true;
    const taken: number = number === null || number.value < start ? start : number.value;
    measures.set(
      taken,
      label(number?.family === 'article' ? number.printed : words.slice(number?.printed.length ?? 0)) || opening(file.blocks[index + 1]?.words ?? words),
    );
    expected = taken + 1;
  }
  return stringify(
    {
      code: file.code,
      ...(heading === undefined
        ? name === ''
          ? {}
          : { short: old.short ?? name }
        : { short: old.short ?? label(heading.words.slice(lineNumber(heading.words)?.printed.length ?? 0)) }),
      ...(asPrinted ? { numbering: 'as-printed' } : {}),
      ...(measures.size === 0
        ? {}
        : { measures: Object.fromEntries([...measures].map(([number, words]) => [String(number), old.measures?.[String(number)] ?? words])) }),
    },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
}

/** The first words of a measure without a heading, up to a mark, as its label. */
function opening(words: string): string {
  return label(/^[^，,；;。：:（(]{2,}/u.exec(words)?.[0] ?? words);
}

/** A heading as a label: without the mark that closes it, and cut where it is a whole sentence. */
function label(heading: string): string {
  const words = heading.trim().replace(/[。：:]$/u, '');
  return words.length > 40 ? `${words.slice(0, 38)}…` : words;
}

function markdown(blocks: readonly DraftBlock[]): string {
  return blocks.map(({ kind, words }) => `${kind === 'section' ? '# ' : kind === 'measure' ? '## ' : ''}${escapedMarkdown(words)}\n`).join('\n');
}

/** Words in which nothing is syntax of Markdown or MDX. */
function escapedMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>|~]/g, (character) => `\\${character}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([#+-])/, '\\$1')
    .replaceAll(/&(?=[a-z#])/gi, '\\&')
    .replaceAll(/\bwww\.(?=\w)/gi, 'www\\.');
}

/** @param registers that the folder has beside the text */
function planYaml(document: SourceDocument, draft: PlanDraft, about: Import, source: string, before: string | undefined, registers: string[]): string {
  const bytes = new TextEncoder().encode(source);
  const original = (words: string) => ({ 'zh-Hans': words });
  const read = {
    id: about.id,
    title: original(draft.title),
    ...(draft.subtitle === '' ? {} : { subtitle: original(draft.subtitle) }),
    short: original(shortTitle(draft.title)),
    ...(/虚构/u.test(draft.title) ? { fictional: true } : {}),
    status: draft.isDraft ? 'draft-for-comment' : 'issued',
    issuer: original(draft.issuer === '' ? '未载明' : draft.issuer),
    ...((draft.published || draft.signed) === '' ? {} : { published: draft.published || draft.signed }),
    ...(draft.signed !== '' && draft.published !== '' && draft.signed !== draft.published && !draft.isDraft ? { issued: draft.signed } : {}),
    ...(draft.documentNumber === '' ? {} : { documentNumber: draft.documentNumber }),
    ...(draft.isDraft && draft.commentsUntil !== '' && (draft.published || draft.signed) !== ''
      ? { consultation: { opens: draft.published || draft.signed, closes: draft.commentsUntil } }
      : {}),
    languages: ['zh-Hans'],
    punctuation: usesHalfWidth(draft) ? 'half-width' : 'as-captured',
    front: [...(draft.notice === null ? [] : [{ code: 'notice', role: 'notice' }]), ...(draft.preamble === null ? [] : [{ code: '0', role: 'preamble' }])],
    parts: draft.parts.map((part) => ({
      code: part.code,
      ...(part.heading === '' ? {} : { heading: original(part.heading) }),
      short: original(part.heading === '' ? '正文' : part.heading),
      files: part.files.map(({ code }) => code),
    })),
    back: draft.attachments.map(({ code, blocks }) => ({ code, role: 'annex', captured: blocks.length > 1 })),
    registers,
    pageOnly: contactParagraphs(draft),
    provenance: {
      ...(about.url === undefined ? {} : { url: about.url }),
      file: about.file,
      captured: about.day,
      sha256: bytesToHex(sha256(bytes)),
      bytes: bytes.length,
      lines: [1, document.blocks.length],
      skipped: draft.skipped.map(({ block, as }) => ({ line: block + 1, as })),
    },
  };
  if (before === undefined) return stringify(read, { lineWidth: 0 });
  // A second import renews what the document decides and leaves what a person wrote.
  const kept = parseDocument(before);
  if (!isMap(kept.contents)) return stringify(read, { lineWidth: 0 });
  for (const key of ['parts', 'front', 'back'] as const) keepWords(kept.toJS() as Record<string, unknown>, read, key);
  for (const key of ['title', 'parts', 'front', 'back'] as const) kept.set(key, read[key]);
  const provenance = {
    ...(kept.toJS().provenance as object),
    ...read.provenance,
    captured: (kept.toJS().provenance as { captured?: string })?.captured ?? about.day,
  };
  const same = (kept.toJS().provenance as { sha256?: string })?.sha256 === read.provenance.sha256;
  const named = (kept.toJS() as { registers?: string[] }).registers ?? [];
  kept.set('registers', [...new Set([...named, ...registers])].sort());
  kept.set('provenance', same ? provenance : { ...provenance, captured: about.day });
  return kept.toString({ lineWidth: 0 });
}

/** Labels and remarks that a person gave to parts and to what stands around them, by code, put into what an import writes. */
function keepWords(before: Record<string, unknown>, read: object, key: 'parts' | 'front' | 'back'): void {
  const old = new Map(((before[key] as { code: string }[] | undefined) ?? []).map((entry) => [entry.code, entry]));
  const now = (read as Record<string, { code: string }[]>)[key] ?? [];
  for (const entry of now) {
    const was = old.get(entry.code) as Record<string, unknown> | undefined;
    if (was === undefined) continue;
    for (const [name, value] of Object.entries(was)) if (!(name in entry) || name === 'short') (entry as Record<string, unknown>)[name] = value;
  }
}

/** The title without the document that it carries out and without brackets, for page heads. */
function shortTitle(title: string): string {
  const bare = title.replace(/[(（][^()（）]*[)）]/gu, '');
  const short = bare.replace(/(贯彻落实|落实|贯彻|实施)?《[^》]*》(的)?/gu, '');
  return short.length >= 4 ? short : bare || title || '未命名方案';
}

/** Whether the words have more half-width marks between Chinese characters than full-width ones. */
function usesHalfWidth(draft: PlanDraft): boolean {
  const words = textFiles(draft)
    .flatMap(({ blocks }) => blocks.map((block) => block.words))
    .join('');
  const half = words.match(/(?<=\p{Script=Han})[,:;()!?]/gu)?.length ?? 0;
  const full = words.match(/[，：；（）！？]/gu)?.length ?? 0;
  return half > full;
}

/** Codes of paragraphs of the notice that name a telephone number or an e-mail address: they stay on its page. */
function contactParagraphs(draft: PlanDraft): string[] {
  const paragraphs = draft.notice?.blocks.filter(({ kind }) => kind === 'paragraph') ?? [];
  return paragraphs.flatMap(({ words }, index) =>
    /(电话|传真|手机|邮箱|联系人|@|\d{3,4}[-—－]\d{7,8}|1[3-9]\d{9})/u.test(words) ? [`notice.p${index + 1}`] : [],
  );
}

/**
 * What a person settled, from `structure.yaml`: `- {line: 12, as: heading}`; lines are those of source.txt.
 * @returns the settlement by block, and what is wrong with the file
 */
export function readSettlement(yaml: string, lines: number): { settlement: Settlement; problems: { line: number; message: string }[] } {
  const problems: { line: number; message: string }[] = [];
  const settlement = new Map<number, Role | 'heading' | 'paragraph'>();
  const parsed = parseDocument(yaml);
  for (const error of parsed.errors)
    problems.push({ line: error.linePos?.[0].line ?? 1, message: 'This line is not YAML: write `- {line: 12, as: heading}`.' });
  const list = parsed.errors.length > 0 ? [] : ((parsed.toJS() as unknown) ?? []);
  if (!Array.isArray(list))
    return { settlement, problems: [{ line: 1, message: 'This file is a list: write `- {line: 12, as: heading}`, one line for each doubt.' }] };
  list.forEach((entry: unknown, index) => {
    const { line, as } = (entry ?? {}) as { line?: unknown; as?: unknown };
    const at =
      yaml.split('\n').findIndex(
        (text, row) =>
          text.trimStart().startsWith('-') &&
          yaml
            .split('\n')
            .slice(0, row + 1)
            .filter((other) => other.trimStart().startsWith('-')).length ===
            index + 1,
      ) + 1;
    if (typeof line !== 'number' || !Number.isInteger(line) || line < 1 || line > lines)
      problems.push({ line: at, message: `"line" must be a line of source.txt, from 1 to ${lines}.` });
    else if (typeof as !== 'string' || !(SETTLED as readonly string[]).includes(as))
      problems.push({ line: at, message: `"as" must be one of: ${SETTLED.join(', ')}.` });
    else settlement.set(line - 1, as as Role | 'heading' | 'paragraph');
  });
  return { settlement, problems };
}

/** What a line can be settled as. */
export const SETTLED = [
  'heading',
  'paragraph',
  'title',
  'subtitle',
  'notice-title',
  'notice',
  'preamble',
  'body',
  'closing',
  'attachment-heading',
  'attachment',
  'furniture',
  'document-number',
  'note',
  'contents',
] as const;
