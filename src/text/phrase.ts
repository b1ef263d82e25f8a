/** A place of a phrase: `{n}`, or `{n:one=task|other=tasks}`, whose forms are those of a number. `@en` says by which language's rules one is chosen. */
const PLACE = /\{(\w+)(?:@([\w-]+))?(?::([^{}]*))?\}/g;
const rules = new Map<string, Intl.PluralRules>();

/**
 * A phrase with its places filled in: `{n}` by the value, `{n:one=task|other=tasks}` by the form for the value's plural category
 * in the phrase's language. In English, `fill('{n} {n:one=measure|other=measures}', { n: 5 })` is `5 measures`.
 * @throws Error when a place has no value, or forms have no language (see `spokenIn`)
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(PLACE, (place, name: string, language: string | undefined, forms: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The phrase "${phrase}" has a place {${name}} that was not filled in.`);
    if (forms === undefined) return String(value);
    if (language === undefined) throw new Error(`The phrase "${phrase}" has forms for numbers in no language: take it from wordsOf().`);
    return formOf(place, language, forms, Number(value));
  });
}

/** A phrase whose forms are chosen by the rules of a language: `{n:one=task|other=tasks}` → `{n@en:one=task|other=tasks}`. */
export function spokenIn(phrase: string, language: string): string {
  return phrase.replace(PLACE, (place, name: string, own: string | undefined, forms: string | undefined) =>
    forms === undefined || own !== undefined ? place : `{${name}@${language}:${forms}}`,
  );
}

/** The forms of each place that has them, by plural category. */
export function pluralForms(phrase: string): Record<string, string>[] {
  return [...phrase.matchAll(PLACE)].flatMap(([, , , forms]) => (forms === undefined ? [] : [formsByCategory(forms)]));
}

function formsByCategory(forms: string): Record<string, string> {
  return Object.fromEntries(forms.split('|').map((form) => [form.slice(0, form.indexOf('=')), form.slice(form.indexOf('=') + 1)]));
}

function formOf(place: string, language: string, forms: string, value: number): string {
  const category = rulesOf(language).select(value);
  const byCategory = formsByCategory(forms);
  const form = byCategory[category] ?? byCategory.other;
  if (form === undefined) throw new Error(`The place "${place}" has no form "${category}" and none for "other".`);
  return form;
}

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language);
  if (known !== undefined) return known;
  const made = new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}
