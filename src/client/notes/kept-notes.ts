import { type LetterSource, type Note, placeOfNote } from '../../derive/views/comment-letter.ts';

/** Notes as they are kept in the browser and handed on as a file: one format, read with the same care. */

export const MOST_NOTES = 200;
export const LONGEST_NOTE = 4000;
/** What no file of notes needs to exceed. */
export const LONGEST_NOTES = 2_000_000;
const FORMAT = 'fazhi-notes/1';

/** Notes as text. */
export function notesFile(plan: string, notes: readonly Note[]): string {
  return `${JSON.stringify({ format: FORMAT, plan, notes }, null, 2)}\n`;
}

/**
 * Reads notes. Words that do not stand in their clause are left out, so that nothing passes for the plan's words.
 * @param plan the plan and the language of its words, `my-plan/en`
 * @returns `other` for those of another plan or language, null when it is no such text or damaged; `skipped` counts notes on clauses that the plan lacks
 */
export function readNotes(plan: string, text: string, clauses: LetterSource['clauses']): { notes: Note[]; skipped: number } | 'other' | null {
  if (text.length > LONGEST_NOTES) return null;
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const { format, plan: own, notes } = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  if (format !== FORMAT || !Array.isArray(notes) || notes.length > MOST_NOTES) return null;
  if (own !== plan) return 'other';
  const kept: Note[] = [];
  for (const item of notes as unknown[]) {
    const { code, words, text: written } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    if (typeof code !== 'string' || typeof words !== 'string' || typeof written !== 'string' || written.length > LONGEST_NOTE) return null;
    const place = placeOfNote(code, words, clauses);
    if (place !== null) kept.push({ ...place, text: written });
  }
  return { notes: kept, skipped: notes.length - kept.length };
}
