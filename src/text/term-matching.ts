import type { Expression } from './expressions/expression.ts';

type SearchUnit = Expression['searchUnit'];

/** Something found in a text by one of its forms. */
export interface Occurrence<T> {
  value: T;
  start: number;
  end: number;
}

/** Finds forms of words in text without spaces; at each place the longest form wins, and found words are not searched again. */
export class LongestMatcher<T> {
  private readonly byFirst = new Map<string, { form: string; value: T | null }[]>();

  /** @param hidden strings that are found, and so not searched for shorter forms, but are no occurrence */
  constructor(entries: Iterable<readonly [form: string, value: T]>, hidden: Iterable<string> = []) {
    for (const [form, value] of [...entries, ...[...hidden].map((form) => [form, null] as const)]) {
      const first = form[0] ?? '';
      const list = this.byFirst.get(first) ?? [];
      list.push({ form, value });
      this.byFirst.set(first, list);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.form.length - a.form.length);
  }

  /** All occurrences in reading order, without overlaps. */
  find(text: string): Occurrence<T>[] {
    const found: Occurrence<T>[] = [];
    let index = 0;
    while (index < text.length) {
      const hit = (this.byFirst.get(text[index] ?? '') ?? []).find(({ form }) => text.startsWith(form, index));
      if (hit === undefined) index += 1;
      else {
        if (hit.value !== null) found.push({ value: hit.value, start: index, end: index + hit.form.length });
        index += hit.form.length;
      }
    }
    return found;
  }
}

const patterns = new Map<string, RegExp>();

/** Whether a form stands in a translation, as `renderingPattern` finds it. */
export function hasForm(text: string, form: string, unit: SearchUnit = 'word'): boolean {
  return text.search(patternOf(form, unit)) !== -1;
}

/** A text without a form: a dot stands where it stood. */
export function withoutForm(text: string, form: string, unit: SearchUnit = 'word'): string {
  return text.replaceAll(patternOf(form, unit), '·');
}

function patternOf(form: string, unit: SearchUnit): RegExp {
  const key = `${unit} ${form}`;
  const pattern = patterns.get(key) ?? renderingPattern(form, unit);
  patterns.set(key, pattern);
  return pattern;
}

/** A pattern for a form of a term in a translation: in languages without spaces, the form itself. */
export function renderingPattern(form: string, unit: SearchUnit): RegExp {
  return unit === 'word' ? englishPattern(form) : new RegExp(escaped(form), 'giu');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * A pattern for an English form: any case, hyphen or space between words, plural of the last word.
 * The flags are `giu`; groups are not captured.
 */
export function englishPattern(form: string): RegExp {
  const words = form.replaceAll("'", '’').split(/[\s-]+/);
  const parts = words.map(escaped);
  const last = parts.at(-1) ?? '';
  parts[parts.length - 1] = /[^aeiou]y$/i.test(last) ? `${last.slice(0, -1)}(?:y|ies)` : `${last}(?:e?s)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}
