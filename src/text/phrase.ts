/**
 * A phrase with its places filled in: `{n}` by the value, `{n:task|tasks}` by the first word where the value is 1 and by the second else.
 * `fill('{n} {n:measure|measures}', { n: 5 })` → `5 measures`.
 * @throws Error when a place has no value
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (_, name: string, one: string | undefined, other: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The phrase "${phrase}" has a place {${name}} that was not filled in.`);
    return one === undefined ? String(value) : Number(value) === 1 ? one : other;
  });
}
