import { depthOf, pageClauses } from '../derive/questions/outline.ts';
import { publicText } from '../derive/views/public-text.ts';
import type { Locale } from '../i18n/index.ts';
import type { Localized } from '../model/languages.ts';
import { type Clause, clauseAt, originalLanguage, type Plan } from '../model/plan.ts';
import type { EditorialNote } from '../model/plan-schema.ts';
import { isTranslation, show } from '../page.ts';

/** A heading, or a paragraph, of the plan in reading order. */
export interface Block {
  clause: Clause;
  /** Level of a heading, 1 for parts; null for paragraphs. */
  level: 1 | 2 | 3 | null;
  /** Its words as captured, without contact data. */
  words: Localized;
  /** Editorial notes on it. */
  notes: NumberedNote[];
}
/** A note with the number that it has in the whole plan. */
export interface NumberedNote {
  number: number;
  note: EditorialNote;
}
/** What fills a file of a book: a page's worth of clauses. */
export interface Chapter {
  code: string;
  blocks: Block[];
}

/**
 * The plan as a book: preamble, sections, annex, each with its blocks; a part's heading opens its first section.
 * The notice that announced the plan is not in it.
 */
export function chaptersOf(plan: Plan): Chapter[] {
  const chapters: Chapter[] = [];
  let before: Block[] = [];
  for (const code of pageClauses(plan).filter((item) => clauseAt(plan, item).kind !== 'notice')) {
    const clause = clauseAt(plan, code);
    const part = clause.parent === null ? undefined : clauseAt(plan, clause.parent);
    if (part?.children[0] === code) before = [block(plan, part)];
    chapters.push({ code, blocks: [...before, ...blocksBelow(plan, clause)] });
    before = [];
  }
  return chapters;
}

function blocksBelow(plan: Plan, clause: Clause): Block[] {
  return [block(plan, clause), ...clause.children.flatMap((code) => blocksBelow(plan, clauseAt(plan, code)))];
}

function block(plan: Plan, clause: Clause): Block {
  const notes = plan.notes.map((note, index) => ({ number: index + 1, note })).filter(({ note }) => note.clause === clause.code);
  const level = clause.kind === 'paragraph' || clause.kind === 'criterion' ? null : depthOf(plan, clause);
  return { clause, level, words: level === null ? publicText(plan, clause) : clause.heading, notes };
}

/** A piece of a paragraph's words, with the numbers of the notes whose signs stand behind it. */
export interface Piece {
  text: string;
  notes: number[];
}

/**
 * A block's words in a locale, cut where signs of notes stand. Notes quote the original; in a translation they stand at the end.
 * @returns pieces that are together exactly the words shown, and their language
 */
export function piecesOf(plan: Plan, { level, words, notes }: Block, locale: Locale): { pieces: Piece[]; lang: string | undefined } {
  const { text, lang } = show(words, locale, level === null ? 'text' : 'heading');
  const original = words[originalLanguage(plan)] ?? '';
  const end = (quote: string): number => (isTranslation(plan, locale) ? text.length : Math.min(text.length, original.indexOf(quote) + quote.length));
  const at = [...notes].sort((a, b) => end(a.note.quote) - end(b.note.quote));
  const edges = [...new Set([...at.map(({ note }) => end(note.quote)), text.length])];
  const pieces = edges.map((edge, index) => ({
    text: text.slice(edges[index - 1] ?? 0, edge),
    notes: at.filter(({ note }) => end(note.quote) === edge).map(({ number }) => number),
  }));
  return { pieces, lang };
}
