/**
 * Characters that nobody sees: control characters, spaces of no width, marks that turn the direction of writing, tags,
 * fillers and selectors that draw nothing.
 * Tabs and line ends are none of them, nor is a byte order mark at the very beginning.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\u{2028}\u{2029}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]|\u{34F}|\u{17B4}|\u{17B5}|\p{Variation_Selector}/gu;
/** Blanks that look like the usual one and are others. */
const BLANKS = /[\u{A0}\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}]/gu;
const LAYOUT = /[\t\n\r]/;

/** A hidden character and its place in a text. */
export interface HiddenCharacter {
  index: number;
  /** Its code point, as in `U+200B`. */
  name: string;
}

/** All hidden characters of a text, in order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(HIDDEN)].filter(([character]) => !LAYOUT.test(character)).map(({ 0: character, index }) => ({ index, name: nameOf(character) }));
}

/** A text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (character) => (LAYOUT.test(character) ? character : ''));
}

/** A text in which each hidden character, and each unusual blank, is written by its code point: `⟨U+200B⟩`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) => (LAYOUT.test(character) ? character : `⟨${nameOf(character)}⟩`)).replace(BLANKS, (blank) => `⟨${nameOf(blank)}⟩`);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
