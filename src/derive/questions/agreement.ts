import type { Coding } from '../../model/coding.ts';
import type { Task } from '../../model/dataset.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import type { Settlement } from '../../model/second-coding.ts';
import type { Compared } from '../../model/second-coding-schema.ts';
import { kappa } from './kappa.ts';
import { type CodedWords, charactersOf, codedWords, likeness, matchedRecords, overlappingRecords, type Pair } from './matched-records.ts';

/** What is counted: what is compared, and the words character by character. */
export type Counted = Compared | 'characters' | 'firstAction';

/** How far two codings agree in one thing. */
export interface Figure {
  field: Counted;
  /** How many were compared: characters, records, tasks. */
  compared: number;
  /** In how many of them the codings are alike. */
  alike: number;
  /** Cohen's kappa, where the categories are a closed list and it is defined. */
  kappa: number | null;
  /** Of what a task may have several of: how many either coding names, and how many both. */
  entries: { either: number; both: number } | null;
}
/** One difference of two codings, with what each has there. */
export interface Difference {
  field: Compared;
  measure: string;
  clause: string;
  /** Name of the place, as settled.yaml gives it. */
  at: string;
  /** The records concerned: several where one coding divides words that the other takes together. */
  first: CodedWords[];
  second: CodedWords[];
  settled: Settlement | null;
}
/** The agreement of two codings of the same measures. */
export interface Agreement {
  measures: string[];
  /** Tasks in each coding, and how many pairs of them are taken for the same. */
  tasks: { first: number; second: number; pairs: number };
  figures: Figure[];
  differences: Difference[];
}

/** The agreement of a plan's two codings; null where it has no second one. */
export function agreementOf(plan: Plan): Agreement | null {
  const { secondCoding } = plan;
  if (secondCoding === null || secondCoding.second.measures.length === 0) return null;
  const { first, second, settled } = secondCoding;
  const language = originalLanguage(plan);
  const paragraphs = second.measures.flatMap((measure) => plan.byCode.get(measure)?.children ?? []);
  return compareCodings(new Map(paragraphs.map((code) => [code, plan.byCode.get(code)?.text[language] ?? ''])), first, second, settled);
}

/**
 * Compares two codings of the same paragraphs.
 *
 * Records are paired by the words they share (`matchedRecords`: likeness after Jaccard of at least one half, the most alike first).
 * Characters: the share of those that both codings put into the same of task, aim, connective, none. Bounds: of all tasks that either
 * coding has, the share that both have with the same words. Form: of paired records, the share that is the same of task, aim, connective.
 * All others: of paired tasks, the share in which they are the same (`fieldsOf`); where a task may have several entries, also how many
 * entries both codings name of those that either names. Kappa is Cohen's (`kappa`).
 * @param texts words of the paragraphs, by code
 */
export function compareCodings(texts: ReadonlyMap<string, string>, first: Coding, second: Coding, settled: readonly Settlement[] = []): Agreement {
  const [one, other] = [codedWords(first, texts), codedWords(second, texts)];
  const pairs = matchedRecords(one, other);
  const taskPairs = pairs.flatMap(([a, b]) => (a.task === null || b.task === null ? [] : [[a.task, b.task] as const]));
  const forms = pairs.map(([a, b]) => [a.form, b.form] as const);
  const fields = fieldsOf(texts);
  return {
    measures: second.measures,
    tasks: { first: first.tasks.length, second: second.tasks.length, pairs: taskPairs.length },
    figures: [
      nominal('characters', characterForms(texts, one, other)),
      bounds(pairs, first, second),
      nominal('form', forms),
      nominal(
        'kind',
        taskPairs.map(([a, b]) => [a.kind, b.kind]),
      ),
      nominal(
        'firstAction',
        taskPairs.map(([a, b]) => [a.actions[0] ?? '', b.actions[0] ?? '']),
      ),
      ...fields.map(({ field, entries, same }) => several(field, taskPairs, entries, same)),
    ],
    differences: differencesOf(one, other, pairs, fields).map((difference) => ({
      ...difference,
      settled: settled.find(({ field, at }) => field === difference.field && at.includes(difference.at)) ?? null,
    })),
  };
}

/** Something a task may have several of. `same`: whether two entries are taken for one. */
interface Field {
  field: Exclude<Compared, 'bounds' | 'form' | 'kind'>;
  entries: (task: Task) => readonly string[];
  same: (a: string, b: string, first: Task, second: Task) => boolean;
}

/**
 * What is compared of a pair of tasks: actions as a set; bodies that are responsible or lead, and bodies in other roles, each with the
 * role; times by kind; documents with their role; conditions, scopes and exceptions of the same kind whose words overlap by half; targets.
 */
function fieldsOf(texts: ReadonlyMap<string, string>): Field[] {
  const equal = (a: string, b: string): boolean => a === b;
  const actors = (task: Task, responsible: boolean): string[] =>
    task.actors.filter(({ role }) => (role === 'responsible' || role === 'lead') === responsible).map(({ organization, role }) => `${organization} ${role}`);
  const overlap = (a: string, b: string, first: Task, second: Task): boolean => {
    const [kind = '', otherKind = ''] = [a, b].map((entry) => entry.split(' ', 1)[0]);
    if (kind !== otherKind) return false;
    const text = texts.get(first.clause) ?? '';
    const place = (entry: string, task: Task) => charactersOf(text, nearest(text, entry.slice(kind.length + 1), task.span?.start ?? 0));
    return likeness(place(a, first), place(b, second)) >= 0.5;
  };
  return [
    { field: 'actions', entries: (task) => task.actions, same: equal },
    { field: 'responsible', entries: (task) => actors(task, true), same: equal },
    { field: 'roles', entries: (task) => actors(task, false), same: equal },
    { field: 'times', entries: (task) => task.times.map(({ kind }) => kind), same: equal },
    { field: 'documents', entries: (task) => task.documents.map(({ document, role }) => `${document} ${role}`), same: equal },
    {
      field: 'conditions',
      entries: (task) => [...task.conditions.map(({ kind, quote }) => `${kind} ${quote}`), ...task.exceptions.map(({ quote }) => `exception ${quote}`)],
      same: overlap,
    },
    { field: 'targets', entries: (task) => task.targets, same: equal },
  ];
}

/** The place of words in a text that is nearest to an offset, as spans; none where they do not stand in it. */
function nearest(text: string, quote: string, offset: number): { start: number; end: number }[] {
  let best = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best === -1 || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best === -1 ? [] : [{ start: best, end: best + quote.length }];
}

function nominal(field: Counted, pairs: readonly (readonly [string, string])[]): Figure {
  return { field, compared: pairs.length, alike: pairs.filter(([a, b]) => a === b).length, kappa: kappa(pairs), entries: null };
}

/** What each character that says something is in either coding. */
function characterForms(texts: ReadonlyMap<string, string>, first: readonly CodedWords[], second: readonly CodedWords[]): [string, string][] {
  const formsOf = (records: readonly CodedWords[], clause: string): Map<number, string> => {
    const forms = new Map<number, string>();
    for (const record of records) if (record.clause === clause) for (const at of record.characters) forms.set(at, record.form);
    return forms;
  };
  return [...texts].flatMap(([clause, text]) => {
    const [one, other] = [formsOf(first, clause), formsOf(second, clause)];
    const characters = charactersOf(text, [{ start: 0, end: text.length }]);
    return [...characters].map((at): [string, string] => [one.get(at) ?? 'none', other.get(at) ?? 'none']);
  });
}

function bounds(pairs: readonly Pair[], first: Coding, second: Coding): Figure {
  const tasks = pairs.filter((pair) => pair.every(({ form }) => form === 'task'));
  const alike = tasks.filter(([a, b]) => likeness(a.characters, b.characters) === 1).length;
  return { field: 'bounds', compared: first.tasks.length + second.tasks.length - tasks.length, alike, kappa: null, entries: null };
}

function several(field: Field['field'], pairs: readonly (readonly [Task, Task])[], entriesOf: Field['entries'], same: Field['same']): Figure {
  let [alike, either, both] = [0, 0, 0];
  for (const [first, second] of pairs) {
    const [one, other] = [entriesOf(first), entriesOf(second)];
    const shared = sharedEntries(one, other, (a, b) => same(a, b, first, second));
    both += shared;
    either += one.length + other.length - shared;
    if (shared === one.length && shared === other.length) alike += 1;
  }
  return { field, compared: pairs.length, alike, kappa: null, entries: { either, both } };
}

/** How many entries of one list have one of their own in the other. */
function sharedEntries(one: readonly string[], other: readonly string[], same: (a: string, b: string) => boolean): number {
  const rest = [...other];
  return one.filter((entry) => {
    const at = rest.findIndex((candidate) => same(entry, candidate));
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  }).length;
}

/** All differences, in the order of the text, and at one place in the order of what is compared. */
function differencesOf(first: readonly CodedWords[], second: readonly CodedWords[], pairs: readonly Pair[], fields: readonly Field[]): Difference[] {
  const differs = (field: Compared, one: CodedWords[], other: CodedWords[]): Difference => {
    const { measure = '', clause = '' } = one[0] ?? other[0] ?? {};
    const at = one[0]?.code ?? `second:${other[0]?.code ?? ''}`;
    return { field, measure, clause, at, first: one, second: other, settled: null };
  };
  const found = overlappingRecords(first, second)
    .filter((group) => !(group.first.length === 1 && group.second.length === 1 && isSameWords(group.first[0], group.second[0])))
    .map((group) => differs('bounds', group.first, group.second));
  for (const [a, b] of pairs) {
    if (a.form !== b.form) found.push(differs('form', [a], [b]));
    const [one, other] = [a.task, b.task];
    if (one === null || other === null) continue;
    if (one.kind !== other.kind) found.push(differs('kind', [a], [b]));
    for (const { field, entries, same } of fields) {
      const [own, others] = [entries(one), entries(other)];
      const shared = sharedEntries(own, others, (x, y) => same(x, y, one, other));
      const isOtherFirst = field === 'actions' && one.actions[0] !== other.actions[0];
      if (shared !== own.length || shared !== others.length || isOtherFirst) found.push(differs(field, [a], [b]));
    }
  }
  const place = ({ first: [a], second: [b] }: Difference): number => Math.min(...((a ?? b)?.characters ?? [0]));
  return found.sort((a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }) || place(a) - place(b));
}

function isSameWords(a: CodedWords | undefined, b: CodedWords | undefined): boolean {
  return a !== undefined && b !== undefined && likeness(a.characters, b.characters) === 1;
}
