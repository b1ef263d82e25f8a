/** What a rule of the first reading found: the exact words, where they stand, and what they were taken for. */
export interface Found<Value> {
  start: number;
  end: number;
  value: Value;
  /** How sure the rule is, from 0 to 1: 1 for words that can mean nothing else. */
  confidence: number;
}

/** A text that shows what a rule finds, or does not find. */
export interface RuleExample {
  text: string;
  /** The words found in it, in order; none in a counter-example. */
  finds: readonly string[];
}

/**
 * A rule of the first reading: one file, found by its name. It looks at the words of one paragraph and proposes facts; it never sees
 * which plan they are from. The examples are its test and its documentation.
 */
export interface Rule<Field extends string, Value> {
  name: string;
  field: Field;
  /** What it looks for, in a sentence. */
  looksFor: string;
  examples: readonly RuleExample[];
  counterExamples: readonly RuleExample[];
  find: (text: string) => Found<Value>[];
}

/** A time as the words set it. */
export interface TimeValue {
  kind: 'date' | 'year' | 'goal-year' | 'range' | 'recurring' | 'interval' | 'maximum-duration' | 'minimum-duration' | 'ongoing';
  /** EDTF date or range, or ISO 8601 duration; null where the words set none. */
  value: string | null;
  /** RFC 5545 rule; null where there is none. */
  rule: string | null;
  precision: 'day' | 'month' | 'year' | 'none';
  /** How the words were read, where they leave room; in Chinese. */
  reading?: string;
}
export type TimeRule = Rule<'time', TimeValue>;

/** A number with what it counts. */
export interface NumberValue {
  value: number | readonly [number, number];
  comparator: '>=' | '=' | '<=' | 'range';
  unit: string;
  /** The word that softens it (一般, 原则上, 左右), as it stands. */
  hedge?: string;
}
export type NumberRule = Rule<'number', NumberValue>;

/** A document that the words name. */
export interface DocumentValue {
  title: string;
  /** Whether it stands in 《》. */
  bracketed: boolean;
  /** What the words do with it: it is a ground, is to be carried out, improved, drafted or published. */
  role: 'basis' | 'implement' | 'improve' | 'draft' | 'publish';
  /** Its number, such as `×政发〔2021〕12号`. */
  number?: string;
}
export type DocumentRule = Rule<'document', DocumentValue>;

/** Bodies that the words name in one role; each with its own place. */
export interface BodyValue {
  role: 'responsible' | 'lead' | 'supporting' | 'supervising' | 'addressee' | 'consulted';
  name: string;
  /** Whether the words are a division of work (牵头单位：…), which says who answers for the whole measure. */
  division: boolean;
}
export type BodyRule = Rule<'body', BodyValue>;

/** A platform, database or centre that the words name. */
export interface PlatformValue {
  name: string;
  kind: 'platform' | 'database' | 'centre';
}
export type PlatformRule = Rule<'platform', PlatformValue>;

export type AnyRule = TimeRule | NumberRule | DocumentRule | BodyRule | PlatformRule;

/** All matches of a pattern as finds. @param read what a match means, or null when it is none after all */
export function matches<Value>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => { value: Value; confidence: number; start?: number; end?: number } | null,
): Found<Value>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = read(match as RegExpExecArray);
    if (found === null) return [];
    const start = match.index + (found.start ?? 0);
    return [{ start, end: match.index + (found.end ?? match[0].length), value: found.value, confidence: found.confidence }];
  });
}
