import type { Term } from '../model/term-schema.ts';

/** Something found in a text by one of its forms. */
export interface Occurrence<T> {
  value: T;
  start: number;
  end: number;
}

/** Finds forms of words in Chinese text; at each place the longest form wins, and found words are not searched again. */
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

/** A matcher for the Chinese forms of terms. */
export function termMatcher(terms: readonly Term[]): LongestMatcher<Term> {
  return new LongestMatcher(
    terms.flatMap((term) => [term.zh, ...term.variants].map((form) => [form, term] as const)),
    terms.flatMap((term) => term.notIn),
  );
}

const patterns = new Map<string, RegExp>();

/** Whether an English form stands in a text, as `englishPattern` finds it. */
export function hasEnglish(text: string, form: string): boolean {
  return text.search(patternOf(form)) !== -1;
}

/** A text without an English form: a dot stands where it stood. */
export function withoutEnglish(text: string, form: string): string {
  return text.replaceAll(patternOf(form), '·');
}

function patternOf(form: string): RegExp {
  const pattern = patterns.get(form) ?? englishPattern(form);
  patterns.set(form, pattern);
  return pattern;
}

/**
 * A pattern for an English form: any case, hyphen or space between words, plural of the last word.
 * The flags are `giu`; groups are not captured.
 */
export function englishPattern(form: string): RegExp {
  const words = form.replaceAll("'", '’').split(/[\s-]+/);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const last = escaped.at(-1) ?? '';
  escaped[escaped.length - 1] = /[^aeiou]y$/i.test(last) ? `${last.slice(0, -1)}(?:y|ies)` : `${last}(?:e?s)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}
