import type { Place, Row } from './comparison.ts';
import { keptInOrder } from './order.ts';
import type { PlanComparison } from './plan-comparison.ts';
import { isParagraph } from './units.ts';
import { type Part, wordChanges } from './words.ts';

/** A paragraph of a document with tracked changes. */
export interface TrackedParagraph {
  isHeading: boolean;
  parts: Part[];
  /** What became of the end of the paragraph. Where it was added, refusing it joins the paragraph to the next one. */
  end: Part['kind'];
}

/** A row, or one side of it where its clause moved: then it is taken out at one place and put in at another. */
type Item = { row: Row; side: 'both' | 'before' | 'after' };

/**
 * A comparison as one document: with all changes accepted its paragraphs are those of the newer text, with all refused those of the older.
 * @param textOf words of a clause as the document shows them
 */
export function trackedParagraphs(
  comparison: PlanComparison,
  textOf: (side: 'before' | 'after', place: Place) => string,
  language: string,
): TrackedParagraph[] {
  return itemsOf(comparison.rows).flatMap(({ row, side }) => {
    const words = (own: 'before' | 'after', places: readonly Place[]): string[] =>
      (side === 'both' || side === own ? places : []).map((place) => textOf(own, place)).filter((text) => text !== '');
    const [old, now] = [words('before', row.before), words('after', row.after)];
    const isHeading = [...row.before, ...row.after].some((place) => !isParagraph(place));
    const end = old.length === 0 ? 'added' : now.length === 0 ? 'removed' : 'same';
    return cut(wordChanges(old.join('\n'), now.join('\n'), language)).map(({ parts, broken }) => ({ isHeading, parts, end: broken ?? end }));
  });
}

/** Parts cut at line breaks; each piece knows what became of the break behind it, null for the last. */
function cut(parts: readonly Part[]): { parts: Part[]; broken: Part['kind'] | null }[] {
  const pieces: { parts: Part[]; broken: Part['kind'] | null }[] = [{ parts: [], broken: null }];
  for (const { kind, text } of parts) {
    text.split('\n').forEach((line, index) => {
      const last = pieces.at(-1);
      if (index > 0) {
        if (last !== undefined) last.broken = kind;
        pieces.push({ parts: [], broken: null });
      }
      if (line !== '') pieces.at(-1)?.parts.push({ kind, text: line });
    });
  }
  return pieces.filter((piece) => piece.parts.length > 0 || piece.broken !== null);
}

/** Rows in the order of the newer text; what moved is put in there, and taken out, as what has gone is, where it stood in the older. */
function itemsOf(rows: readonly Row[]): Item[] {
  const standing = rows.filter(({ after }) => after.length > 0);
  const staying = standing.filter(({ before }) => before.length > 0);
  const kept = keptInOrder(staying.map(({ before }) => ({ place: before[0]?.at ?? 0, weight: before.length })));
  const inPlace = new Set(staying.filter(({ kind }, index) => kept[index] && kind !== 'moved'));
  const items: Item[] = standing.map((row) => ({ row, side: inPlace.has(row) ? 'both' : 'after' }));
  const leaving = rows.filter((row) => row.before.length > 0 && !inPlace.has(row)).sort((a, b) => (a.before[0]?.at ?? 0) - (b.before[0]?.at ?? 0));
  for (const row of leaving) {
    const place = row.before[0]?.at ?? 0;
    const at = items.findLastIndex((item) => item.side !== 'after' && (item.row.before.at(-1)?.at ?? 0) < place);
    items.splice(at + 1, 0, { row, side: 'before' });
  }
  return items;
}
