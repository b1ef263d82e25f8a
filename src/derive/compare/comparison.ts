import { type CodeMap, type Match, matchUnits } from './matching.ts';
import { keptInOrder } from './order.ts';
import type { Unit } from './units.ts';
import { type Part, wordChanges } from './words.ts';

/** What became of a clause. `renumbered`: it stands where it stood, with another code or printed number. */
export const ROW_KINDS = ['changed', 'added', 'removed', 'moved', 'split', 'merged', 'renumbered', 'same'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A clause that is named in a comparison, with its place in its text from 0; its words stand in the row's parts. */
export type Place = Omit<Unit, 'text'> & { at: number };

/** Clauses of two texts that belong together, and what makes the newer words of the older ones. Several clauses are parted by line breaks. */
export interface Row {
  kind: RowKind;
  before: Place[];
  after: Place[];
  parts: Part[];
  /** Whether its words changed, beside what its kind says. */
  reworded: boolean;
}

/** Two texts compared, in the order of the newer one; what has gone stands where it stood. */
export interface Comparison {
  rows: Row[];
}

/**
 * Compares two texts clause by clause.
 * @param settled counterparts that a person settled, by code of the older text
 */
export function compareUnits(before: readonly Unit[], after: readonly Unit[], language: string, settled?: CodeMap): Comparison {
  const matches = matchUnits(before, after, settled);
  const staying = matches.filter((match) => match.before.length > 0 && match.after.length > 0);
  const inOrder = keptInOrder(staying.map((match) => ({ place: match.before[0] ?? 0, weight: lengthOf(before, match.before) })));
  const kept = new Set(staying.filter((_, index) => inOrder[index]));
  const counterparts = new Map(matches.flatMap((match) => match.after.map((target) => [after[target]?.code ?? '', match] as const)));

  const rowOf = (match: Match): Row => {
    const [old, now] = [match.before.map((place) => unitAt(before, place)), match.after.map((place) => unitAt(after, place))];
    const parts = wordChanges(textOf(old), textOf(now), language);
    const reworded = parts.some(({ kind }) => kind !== 'same');
    const places = (units: readonly Unit[], ats: readonly number[]) => units.map((unit, index) => placeOf(unit, ats[index] ?? 0));
    return { kind: kindOf(match, old, now, reworded), before: places(old, match.before), after: places(now, match.after), parts, reworded };
  };
  /** Out of its order, or under another heading that was there before. */
  const hasMoved = (match: Match, [old]: readonly Unit[], [now]: readonly Unit[]): boolean => {
    if (!kept.has(match)) return true;
    if (old === undefined || now === undefined || now.parent === null) return false;
    const above = counterparts.get(now.parent)?.before ?? [];
    return above.length > 0 && !above.some((place) => before[place]?.code === old.parent);
  };
  const kindOf = (match: Match, old: readonly Unit[], now: readonly Unit[], reworded: boolean): RowKind => {
    if (old.length === 0) return 'added';
    if (now.length === 0) return 'removed';
    if (now.length > 1) return 'split';
    if (old.length > 1) return 'merged';
    if (hasMoved(match, old, now)) return 'moved';
    if (reworded) return 'changed';
    return old[0]?.code === now[0]?.code && old[0]?.number === now[0]?.number ? 'same' : 'renumbered';
  };
  return { rows: inReadingOrder(matches, kept).map(rowOf) };
}

/** The rows of the newer text, and each that has gone behind the one it stood behind. */
function inReadingOrder(matches: readonly Match[], kept: ReadonlySet<Match>): Match[] {
  const rows = matches.filter(({ after }) => after.length > 0);
  const gone = matches.filter(({ after }) => after.length === 0);
  const behind = new Map<Match | null, Match[]>();
  for (const match of gone) {
    const [place = 0] = match.before;
    let last: Match | null = null;
    for (const row of rows) if (kept.has(row) && (row.before.at(-1) ?? 0) < place) last = row;
    behind.set(last, [...(behind.get(last) ?? []), match]);
  }
  return [...(behind.get(null) ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

/**
 * The newer text, made of the older one and the comparison.
 * @throws Error when the older text is not the one that was compared
 */
export function applyComparison(before: readonly Unit[], { rows }: Comparison): Unit[] {
  const byCode = new Map(before.map((unit) => [unit.code, unit]));
  const units = rows.flatMap((row) => {
    const old = row.before.map(({ code }) => byCode.get(code)?.text ?? '').join('\n');
    let at = 0;
    let words = '';
    for (const { kind, text } of row.parts) {
      if (kind !== 'added') {
        if (!old.startsWith(text, at)) throw new Error(`The words of ${row.before.map(({ code }) => code).join(', ')} are not those that were compared.`);
        at += text.length;
      }
      if (kind !== 'removed') words += text;
    }
    if (at !== old.length) throw new Error(`The words of ${row.before.map(({ code }) => code).join(', ')} go on after those that were compared.`);
    const texts = words.split('\n');
    return row.after.map((place, index) => ({ ...place, text: texts[index] ?? '' }));
  });
  return units.sort((a, b) => a.at - b.at).map(({ at: _, ...unit }) => unit);
}

/** How many rows there are of each kind; only kinds that occur. */
export function countsOf({ rows }: Comparison): { kind: RowKind; count: number }[] {
  return ROW_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length })).filter(({ count }) => count > 0);
}

function unitAt(units: readonly Unit[], place: number): Unit {
  const unit = units[place];
  if (unit === undefined) throw new Error(`There is no clause at place ${place}.`);
  return unit;
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join('\n');
}

function lengthOf(units: readonly Unit[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (units[place]?.text.length ?? 0), 0);
}

function placeOf({ text: _, ...place }: Unit, at: number): Place {
  return { ...place, at };
}
