import type { Light } from '../slides/slide.ts';
import { SITE_PARAMETERS } from './site-parameters.ts';

/** Where somebody is in a deck, as its address says it: `?show=both&light=tasks#2.1.3.p1.s1~2`. Used by the script and by tests; reads no document. */

export const SHOWS = ['own', 'other', 'both'] as const;
export type Shows = (typeof SHOWS)[number];

export interface DeckPlace {
  slide: string;
  /** From 0. */
  step: number;
}
export interface DeckChoice {
  show: Shows;
  /** What is lit; null: what each slide asks for. */
  light: Light | null;
}

const LIGHTS: readonly Light[] = ['tasks', 'bodies', 'times'];
const LONGEST = 200;
const LONGEST_QUERY = 4000;

/** A place as the fragment of an address. */
export function formatPlace({ slide, step }: DeckPlace): string {
  return `#${slide}${step === 0 ? '' : `~${step}`}`;
}

/**
 * Reads a place from an address's fragment.
 * @param known ids of the deck's slides
 * @returns null when it names no slide of the deck, or a step that is no number
 */
export function parsePlace(hash: string, known: ReadonlySet<string>): DeckPlace | null {
  const found = hash.length > LONGEST ? null : /^#([A-Za-z0-9.-]+)(?:~(\d{1,3}))?$/.exec(hash);
  const slide = found?.[1] ?? '';
  return known.has(slide) ? { slide, step: Number(found?.[2] ?? 0) } : null;
}

/** What is chosen, as the part of an address from `?` on; '' for what shows at first. */
export function formatChoice({ show, light }: DeckChoice): string {
  const parts = [...(show === 'own' ? [] : [`show=${show}`]), ...(light === null ? [] : [`light=${light}`])];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** An address's query in two: what belongs to slides, and the rest, which says what they show. */
export function splitSearch(search: string): { choice: string; rest: string } {
  const [choice, rest] = [new URLSearchParams(), new URLSearchParams()];
  for (const [name, value] of new URLSearchParams(search.slice(0, LONGEST_QUERY))) (name === 'show' || name === 'light' ? choice : rest).append(name, value);
  return { choice: choice.toString(), rest: rest.toString() };
}

/** Reads what is chosen from an address; what shows at first where anything in it is not understood. */
export function parseChoice(search: string): DeckChoice {
  const first: DeckChoice = { show: 'own', light: null };
  if (search.length > LONGEST) return first;
  const choice = { ...first };
  for (const [name, value] of new URLSearchParams(search)) {
    if (SITE_PARAMETERS.includes(name)) continue;
    if (name === 'show' && (SHOWS as readonly string[]).includes(value)) choice.show = value as Shows;
    else if (name === 'light' && (LIGHTS as readonly string[]).includes(value)) choice.light = value as Light;
    else return first;
  }
  return choice;
}

/** What a key does in a projection; clickers send those of pages, arrows, B and full stop. */
export type DeckAction = 'next' | 'previous' | 'first' | 'last' | 'black' | 'overview' | 'notes' | 'fullscreen' | 'language' | 'restart';

const KEYS: Readonly<Record<string, DeckAction>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  o: 'overview',
  Escape: 'overview',
  n: 'notes',
  f: 'fullscreen',
  l: 'language',
  r: 'restart',
};

/** What a key asks for; null where it asks for nothing, or belongs to the browser (with Ctrl, Alt, Meta). */
export function actionOf({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): DeckAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === ' ' && shiftKey) return 'previous';
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
