import { expressionOf, type Locale, storedLanguage } from '../../i18n/index.ts';
import { type Clause, clauseWords, type Plan } from '../../model/plan.ts';
import { shortLabel, show } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import { type Place, ROW_KINDS, type Row, type RowKind } from '../compare/comparison.ts';
import { type Effects, effectsOf, hasEffect } from '../compare/effects.ts';
import { comparisonOf, isChange, type PlanComparison } from '../compare/plan-comparison.ts';
import { isParagraph } from '../compare/units.ts';
import { type Part, wordChanges } from '../compare/words.ts';
import { areaOf } from '../questions/outline.ts';
import { placeAddress, placeWords } from './place-words.ts';

/** A place of one of the two texts: how it is called, and where it is read. */
export interface ComparedPlace {
  label: string;
  address: Address;
}

/** A row of a comparison as pages and files show it, in one language. */
export interface ComparedRow {
  id: string;
  kind: RowKind;
  isHeading: boolean;
  before: ComparedPlace[];
  after: ComparedPlace[];
  /** Words in the language of the page, or in the original where the page's has none. */
  parts: Part[];
  lang: string | undefined;
  /** Null where it has none. */
  effects: Effects | null;
  /** Ids of the changes before and behind it; null for rows without a change, and at the ends. */
  previous: string | null;
  next: string | null;
}

/** A part of the contents of a comparison. */
export interface ComparedArea {
  label: string;
  changes: number;
  /** Id of its first change. */
  first: string;
}

export interface ComparedView {
  before: Plan;
  after: Plan;
  rows: ComparedRow[];
  counts: { kind: RowKind; count: number }[];
  areas: ComparedArea[];
  changes: number;
}

/** A comparison of a text with the one before it, in the words of a locale; null for the first text. */
export function comparedView(plan: Plan, locale: Locale): ComparedView | null {
  const comparison = comparisonOf(plan);
  if (comparison === null) return null;
  const { before, after, rows } = comparison;
  const changed = rows.filter(isChange).map(rowId);
  const shown = rows.map((row): ComparedRow => {
    const at = changed.indexOf(rowId(row));
    const effects = isChange(row) && row.reworded ? effectsOf(comparison, row) : null;
    return {
      id: rowId(row),
      kind: row.kind,
      isHeading: [...row.after, ...row.before].some((place) => !isParagraph(place)),
      before: row.before.map((place) => placeView(before, place, locale)),
      after: row.after.map((place) => placeView(after, place, locale)),
      ...wordsIn(comparison, row, locale),
      effects: effects !== null && hasEffect(effects) ? effects : null,
      previous: at < 0 ? null : (changed[at - 1] ?? null),
      next: at < 0 ? null : (changed[at + 1] ?? null),
    };
  });
  const counts = ROW_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length })).filter(({ count }) => count > 0);
  return { before, after, rows: shown, counts, areas: areasOf(comparison, locale), changes: changed.length };
}

/** Id of a row on its page: the code in the newer text, or in the older one where it has gone. */
export function rowId({ before, after }: Pick<Row, 'before' | 'after'>): string {
  const [now] = after;
  return now === undefined ? `old-${before[0]?.code ?? ''}` : `c-${now.code}`;
}

/** Rows by the section they stand in, in order; only sections with a change. */
function areasOf({ before, after, rows }: PlanComparison, locale: Locale): ComparedArea[] {
  const areas = new Map<string, ComparedArea>();
  for (const row of rows.filter(isChange)) {
    const [plan, place] = row.after[0] === undefined ? [before, row.before[0]] : [after, row.after[0]];
    if (place === undefined) continue;
    const clause = areaOf(plan, place.code);
    // What has gone from a section that still stands is counted there.
    const key = clause.code;
    const known = areas.get(key);
    if (known === undefined) areas.set(key, { label: labelOf(clause, locale), changes: 1, first: rowId(row) });
    else known.changes += 1;
  }
  return [...areas.values()];
}

function labelOf(clause: Clause, locale: Locale): string {
  const label = shortLabel(clause, locale);
  return clause.kind === 'section' && label !== '' ? `${clause.code} ${label}` : label || clause.code;
}

function placeView(plan: Plan, { code }: Place, locale: Locale): ComparedPlace {
  return { label: placeWords(plan, code, locale) || code, address: placeAddress(plan, code, locale) };
}

/** A row's words as a locale shows them, compared in its own language where both texts have it. */
function wordsIn({ before, after }: PlanComparison, row: Row, locale: Locale): { parts: Part[]; lang: string | undefined } {
  const own = storedLanguage(locale);
  const hasOwn = (plan: Plan, places: readonly Place[]): boolean => places.every(({ code }) => clauseWords(clauseOf(plan, code), own) !== undefined);
  if (!hasOwn(before, row.before) || !hasOwn(after, row.after)) {
    const { lang } = show({ [before.record.languages[0]]: 'x' }, locale);
    const words = (plan: Plan, places: readonly Place[]) => places.map(({ code }) => show(originalWords(plan, code), locale).text).join('\n');
    return { parts: wordChanges(words(before, row.before), words(after, row.after), before.record.languages[0]), lang };
  }
  const expression = expressionOf(locale);
  const words = (plan: Plan, places: readonly Place[]): string =>
    places.map(({ code }) => expression.convert(expression.display(clauseWords(clauseOf(plan, code), own) ?? ''))).join('\n');
  return { parts: wordChanges(words(before, row.before), words(after, row.after), expression.tag), lang: undefined };
}

function originalWords(plan: Plan, code: string): Record<string, string> {
  const [original] = plan.record.languages;
  return { [original]: clauseWords(clauseOf(plan, code), original) ?? '' };
}

function clauseOf(plan: Plan, code: string): Pick<Clause, 'text' | 'heading'> {
  return plan.byCode.get(code) ?? { text: {}, heading: {} };
}

/** Address of the page that compares a text with the one before it. */
export function compareAddress(plan: Plan, locale: Locale): Address {
  return address.data(locale, plan.id, 'compare');
}
