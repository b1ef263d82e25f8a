import { fill, type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { newestOf } from '../../model/versions.ts';
import { localesOf } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import type { RowKind } from '../compare/comparison.ts';
import { newestPlaces, rowOf } from '../compare/plan-comparison.ts';
import { measuresOf, pageClauses } from '../questions/outline.ts';
import { compareAddress, rowId } from './compare-view.ts';
import { placeAddress, placeWords } from './place-words.ts';
import { statusWords } from './status.ts';

/** What a text is called among the texts of its plan: its state, with the day of publication. */
export function textName({ record }: Plan, locale: Locale): string {
  const { status, consultation, published } = record;
  return statusWords({ status, consultation, published }, wordsOf(locale)).dated;
}

/** A text of a plan in a list of all of them. */
export interface ListedText {
  name: string;
  /** Null for the text whose page it is. */
  address: Address | null;
  isNewest: boolean;
  /** Address of its comparison with the text before it; null for the first. */
  compare: Address | null;
}

/** All texts of a plan, the newest first; empty where it has one, for then nothing is said of versions. */
export function listedTexts(plan: Plan, locale: Locale): ListedText[] {
  const { versions } = plan;
  if (versions.length < 2) return [];
  return versions
    .filter((text) => localesOf(text).includes(locale))
    .map((text) => ({
      name: textName(text, locale),
      address: text === plan ? null : address.plan(locale, text.id),
      isNewest: text === versions[0],
      compare: text === versions.at(-1) ? null : compareAddress(text, locale),
    }));
}

/** Where a page of an older text leads: to the newest one, to the places there that its words went to, and to the comparison. */
export interface OlderNote {
  newest: Address;
  places: { label: string; address: Address }[];
  /** Whether the page is a clause that has no counterpart. */
  isGone: boolean;
  compare: Address;
}

/**
 * What a page of an older text says of the newest; null on pages of the newest.
 * @param code clause whose page it is, if it is one
 */
export function olderNote(plan: Plan, locale: Locale, code: string | null): OlderNote | null {
  const newest = newestOf(plan);
  const after = plan.versions[plan.versions.indexOf(plan) - 1];
  if (newest === plan || after === undefined) return null;
  const own = localesOf(newest).includes(locale) ? locale : (localesOf(newest)[0] ?? locale);
  const codes = code === null ? [] : newestPlaces(plan, code);
  return {
    newest: address.plan(own, newest.id),
    places: codes.map((place) => ({ label: placeWords(newest, place, own) || place, address: placeAddress(newest, place, own) })),
    isGone: code !== null && codes.length === 0,
    compare: compareAddress(after, own),
  };
}

/** A code that older texts have a page for and the newest has not, so that old links still arrive. */
export interface FormerPlace {
  code: string;
  /** The texts that have it, the newest first. */
  texts: Plan[];
}

/** All codes of pages that only older texts have. */
export function formerPlaces(plan: Plan): FormerPlace[] {
  if (plan !== newestOf(plan)) return [];
  const pages = (text: Plan): string[] => [...pageClauses(text), ...measuresOf(text).map(({ code }) => code)];
  const own = new Set(pages(plan));
  const former = new Map<string, Plan[]>();
  for (const text of plan.versions.slice(1)) for (const code of new Set(pages(text))) if (!own.has(code)) former.set(code, [...(former.get(code) ?? []), text]);
  return [...former].map(([code, texts]) => ({ code, texts }));
}

/** What became of a measure since the text before; null where nothing did, and where there is none. */
export function changeOf(plan: Plan, code: string, locale: Locale): { kind: RowKind; words: string; address: Address } | null {
  const row = rowOf(plan, code);
  const [, before] = plan.versions.slice(plan.versions.indexOf(plan));
  const below = plan.byCode.get(code)?.children.some((child) => rowOf(plan, child)?.reworded || rowOf(plan, child)?.kind === 'added') ?? false;
  if (row === undefined || before === undefined || (row.kind === 'same' && !below)) return null;
  const words = wordsOf(locale);
  const was = row.before.filter((place) => place.code !== code).map((place) => placeWords(before, place.code, locale));
  const kind = row.kind === 'same' ? 'changed' : row.kind;
  return {
    kind,
    words: `${words.compare.kinds[kind]}${was.length === 0 ? '' : words.format.clause + fill(words.versions.was, { place: was.join(words.format.listSeparator) })}`,
    address: `${compareAddress(plan, locale)}#${rowId(row)}`,
  };
}
