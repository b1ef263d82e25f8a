/** BCP 47 tag of a language in which words of a plan are stored: the name of its folders `text/<tag>`, `quotes/<tag>`, `alignment/<tag>`. */
export type LanguageTag = string;

/** Form of a language tag: language, then script and region where they matter (`zh-Hans`, `en`, `pt-BR`). */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** Words by language tag. Those of a plan are always there in its original language, which stands first. */
export type Localized = { [language: LanguageTag]: string | undefined };

/**
 * Places in a record read from YAML where words are given in other languages, but not in the original.
 * @returns paths of the words, such as `['parts', 0, 'short']`
 */
export function withoutOriginal(record: unknown, original: LanguageTag, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (record === null || typeof record !== 'object') return [];
  if (!Array.isArray(record) && isLocalized(record)) return original in record ? [] : [path];
  return Object.entries(record).flatMap(([key, value]) => withoutOriginal(value, original, [...path, Array.isArray(record) ? Number(key) : key]));
}

/** Identifiers (`id`) could be tags; a record of words has nothing else. */
function isLocalized(record: object): boolean {
  const entries = Object.entries(record);
  return entries.length > 0 && entries.every(([key, value]) => key !== 'id' && LANGUAGE_TAG.test(key) && typeof value === 'string');
}
