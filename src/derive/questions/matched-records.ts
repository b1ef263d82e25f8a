import { SILENT } from '../../model/checks/coverage.ts';
import type { Coding } from '../../model/coding.ts';
import type { Span, Task } from '../../model/dataset.ts';

/** What words are in a coding. */
export type Form = 'task' | 'aim' | 'connective';

/** A record of a coding as it is compared with another: what it is, and which characters it holds. */
export interface CodedWords {
  form: Form;
  /** Its code; of a connective, which has none, its paragraph and words. */
  code: string;
  measure: string;
  clause: string;
  quote: string;
  /** Offsets of its characters that are neither punctuation nor white space. */
  characters: ReadonlySet<number>;
  task: Task | null;
}

/** A record of the first coding and the one of the second that is taken for the same. */
export type Pair = readonly [first: CodedWords, second: CodedWords];

/** Likeness from which two records are taken for the same. */
const SAME = 0.5;

/** The records of a coding, each with the characters that it holds. `texts`: words of the paragraphs, by code. */
export function codedWords({ tasks, aims, connectives }: Coding, texts: ReadonlyMap<string, string>): CodedWords[] {
  const coded = (
    form: Form,
    item: { clause: string; measure: string; quote: string },
    code: string,
    spans: readonly Span[],
    task: Task | null,
  ): CodedWords => ({
    form,
    code,
    measure: item.measure,
    clause: item.clause,
    quote: item.quote,
    characters: charactersOf(texts.get(item.clause) ?? '', spans),
    task,
  });
  return [
    ...tasks.map((task) => coded('task', task, task.code, task.spans, task)),
    ...aims.map((aim) => coded('aim', aim, aim.code, aim.spans, null)),
    ...connectives.map((item) => coded('connective', item, `${item.clause}:${item.quote}`, item.span === null ? [] : [item.span], null)),
  ];
}

/** Offsets of the characters in some places of a text that are neither punctuation nor white space. */
export function charactersOf(text: string, spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) for (let index = start; index < end; index += 1) if (!SILENT.test(text[index] ?? '')) found.add(index);
  return found;
}

/** Likeness of two sets after Jaccard: what both have, of all that either has; 0 for two empty ones. */
export function likeness<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = [...a].filter((item) => b.has(item)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/**
 * Pairs the records of two codings by the words they share: of all pairs in one paragraph with a likeness of at least one half, the most
 * alike first, no record twice. The order is that of the first coding.
 */
export function matchedRecords(first: readonly CodedWords[], second: readonly CodedWords[]): Pair[] {
  const candidates = first.flatMap((one) =>
    second
      .filter((other) => other.clause === one.clause)
      .map((other) => ({ pair: [one, other] as Pair, alike: likeness(one.characters, other.characters) }))
      .filter(({ alike }) => alike >= SAME),
  );
  const taken = new Set<CodedWords>();
  const pairs = new Map<CodedWords, Pair>();
  for (const { pair } of candidates.sort((a, b) => b.alike - a.alike)) {
    if (pair.some((record) => taken.has(record))) continue;
    for (const record of pair) taken.add(record);
    pairs.set(pair[0], pair);
  }
  return first.map((record) => pairs.get(record)).filter((pair) => pair !== undefined);
}

/** Records of both codings that share words, directly or through others, gathered; where both hold exactly the same words, there is one of each. */
export function overlappingRecords(first: readonly CodedWords[], second: readonly CodedWords[]): { first: CodedWords[]; second: CodedWords[] }[] {
  const groups: { clause: string; characters: Set<number>; first: CodedWords[]; second: CodedWords[] }[] = [];
  for (const [side, records] of [
    ['first', first],
    ['second', second],
  ] as const) {
    for (const record of records) {
      const touched = groups.filter((group) => group.clause === record.clause && [...record.characters].some((at) => group.characters.has(at)));
      const [home = { clause: record.clause, characters: new Set<number>(), first: [], second: [] }, ...others] = touched;
      if (touched.length === 0) groups.push(home);
      for (const other of others) {
        for (const at of other.characters) home.characters.add(at);
        home.first.push(...other.first);
        home.second.push(...other.second);
        groups.splice(groups.indexOf(other), 1);
      }
      for (const at of record.characters) home.characters.add(at);
      home[side].push(record);
    }
  }
  return groups.map((group) => ({ first: group.first, second: group.second }));
}
