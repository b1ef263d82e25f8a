import { quoteCount, quoteOffset } from '../text/quotes.ts';
import { originalLanguage, type Plan } from './plan.ts';

/** A stretch of words, such as those of a record: offsets into the paragraph's text, the end not included. */
export interface Span {
  start: number;
  end: number;
}
/** A record with the file and line it was written at, and the place of its words. */
export type Placed<T> = T & { file: string; line: number; span: Span | null };
/**
 * A record whose words may stand in several pieces. `quote` is how they are read (pieces joined by ……); `span` reaches from the first
 * piece to the last, `spans` holds each. Both are empty when a piece was not found.
 */
export type Pieced<T extends { quote: string | string[] }> = Omit<T, 'quote'> & { quote: string; pieces: string[]; spans: Span[] } & Placed<unknown>;

/** Stands between the pieces of a Chinese quote that do not stand together. */
const ELLIPSIS = '……';

/** The pieces of a Chinese quote as one line: an ellipsis where words of the text are left out, nothing where the next piece follows at once. */
export function joinedPieces(pieces: readonly string[], spans: readonly Span[]): string {
  return pieces.reduce((line, piece, index) => {
    const follows = index > 0 && spans[index] !== undefined && spans[index - 1]?.end === spans[index].start;
    return index === 0 ? piece : `${line}${follows ? '' : ELLIPSIS}${piece}`;
  }, '');
}

/** Where a quote stands in a paragraph; null where it does not, or more than once and nothing says which occurrence is meant. */
export function spanOf(plan: Plan, clause: string, quote: string, occurrence?: number): Span | null {
  const text = plan.byCode.get(clause)?.text[originalLanguage(plan)] ?? '';
  if (occurrence === undefined && quoteCount(text, quote) !== 1) return null;
  const start = quoteOffset(text, quote, occurrence ?? 1);
  return start === -1 ? null : { start, end: start + quote.length };
}

/** A record with its pieces found, each behind the one before it. */
export function pieced<T extends { clause: string; quote: string | string[]; occurrence?: number | undefined }>(plan: Plan, item: T) {
  const words = typeof item.quote === 'string' ? [item.quote] : item.quote;
  const spans: Span[] = [];
  const text = plan.byCode.get(item.clause)?.text[originalLanguage(plan)] ?? '';
  for (const [index, piece] of words.entries()) {
    const start = index === 0 ? (spanOf(plan, item.clause, piece, item.occurrence)?.start ?? -1) : text.indexOf(piece, spans.at(-1)?.end);
    if (start === -1) break;
    spans.push({ start, end: start + piece.length });
  }
  const found = spans.length === words.length;
  const span = found ? { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 } : null;
  return { ...item, quote: joinedPieces(words, spans), pieces: words, spans: found ? spans : [], span };
}
