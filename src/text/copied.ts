/** Finds words of a text that were copied into another: runs of Chinese characters or of words, whatever punctuation stands between them. */

/** From how many Chinese characters, or words with spaces between them, a run is a copy. */
export const LONGEST_RUN = { characters: 12, words: 8 } as const;

/** Runs of a text by which copies of it are found. */
export interface RunIndex {
  runs: ReadonlySet<string>;
  size: number;
  byCharacter: boolean;
}

/** The units that a comparison goes by: Chinese characters, or words in lower case. `null` breaks a run. */
export function unitsOf(text: string, byCharacter: boolean): (string | null)[] {
  const pattern = byCharacter ? /\0|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu : /\0|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
  return (text.toLowerCase().match(pattern) ?? []).map((unit) => (unit === '\0' ? null : unit));
}

/**
 * Runs of some texts.
 * @param byCharacter whether the language is written without spaces
 */
export function runIndex(texts: readonly string[], byCharacter: boolean): RunIndex {
  const size = byCharacter ? LONGEST_RUN.characters : LONGEST_RUN.words;
  const runs = new Set<string>();
  for (const text of texts) {
    const units = unitsOf(text, byCharacter);
    for (let at = 0; at + size <= units.length; at += 1) {
      const run = units.slice(at, at + size);
      if (!run.includes(null)) runs.add(run.join(' '));
    }
  }
  return { runs, size, byCharacter };
}

/**
 * The first words of a text that were copied from those of an index, or null.
 * @param names names that may stand in both: titles of documents, names of bodies
 */
export function copiedRun(text: string, { runs, size, byCharacter }: RunIndex, names: readonly string[] = []): string | null {
  const bare = [...names].sort((a, b) => b.length - a.length).reduce((words, name) => words.replaceAll(name, '\0'), text);
  const units = unitsOf(bare, byCharacter);
  for (let at = 0; at + size <= units.length; at += 1) {
    if (units.slice(at, at + size).includes(null) || !runs.has(units.slice(at, at + size).join(' '))) continue;
    let end = at + size;
    while (end < units.length && units[end] !== null && runs.has(units.slice(end - size + 1, end + 1).join(' '))) end += 1;
    return units.slice(at, end).join(byCharacter ? '' : ' ');
  }
  return null;
}
