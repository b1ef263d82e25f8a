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

/** A row with the places of either side that stand together: where its clauses moved, or stood apart, they are taken out one by one and put in elsewhere. */
interface Item {
  isHeading: boolean;
  before: readonly Place[];
  after: readonly Place[];
}

/**
 * A comparison as one document: with all changes accepted its paragraphs are those of the newer text, with all refused those of the older.
 * @param textOf words of a clause as the document shows them
 */
export function trackedParagraphs(
  comparison: PlanComparison,
  textOf: (side: 'before' | 'after', place: Place) => string,
  language: string,
): TrackedParagraph[] {
  return itemsOf(comparison.rows).flatMap(({ before, after, isHeading }) => {
    const words = (side: 'before' | 'after', places: readonly Place[]): string[] => places.map((place) => textOf(side, place)).filter((text) => text !== '');
    const [old, now] = [words('before', before), words('after', after)];
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
  const staying = standing.filter(({ before, after }) => before.length > 0 && standTogether(before) && standTogether(after));
  const kept = keptInOrder(staying.map(({ before }) => ({ place: before[0]?.at ?? 0, weight: before.length })));
  const inPlace = new Set(staying.filter((_, index) => kept[index]));
  const isHeading = ({ before, after }: Row): boolean => [...before, ...after].some((place) => !isParagraph(place));
  const items = standing
    .flatMap((row): Item[] =>
      inPlace.has(row)
        ? [{ isHeading: isHeading(row), before: row.before, after: row.after }]
        : row.after.map((place) => ({ isHeading: isHeading(row), before: [], after: [place] })),
    )
    .sort((a, b) => (a.after[0]?.at ?? 0) - (b.after[0]?.at ?? 0));
  const leaving = rows
    .filter((row) => !inPlace.has(row))
    .flatMap((row) => row.before.map((place): Item => ({ isHeading: isHeading(row), before: [place], after: [] })))
    .sort((a, b) => (a.before[0]?.at ?? 0) - (b.before[0]?.at ?? 0));
  for (const item of leaving) {
    const place = item.before[0]?.at ?? 0;
    items.splice(items.findLastIndex(({ before }) => before.length > 0 && (before.at(-1)?.at ?? 0) < place) + 1, 0, item);
  }
  return items;
}

/** Whether no other clause stands between those of a row. */
function standTogether(places: readonly Place[]): boolean {
  return places.every(({ at }, index) => index === 0 || at === (places[index - 1]?.at ?? 0) + 1);
}
