import { ROLES, type Time } from '../../model/dataset-schema.ts';
import type { Clause } from '../../model/plan.ts';
import { quoteCount } from '../../text/quotes.ts';
import { type Division, readDivisions, withoutDivisions } from './divisions.ts';
import { findsOf } from './found.ts';
import { proposedBy, type TaskFields } from './proposed.ts';
import type { Registers } from './registers.ts';
import type { BodyValue, Found, TimeValue } from './rule.ts';
import { type ReadPiece, readTasks } from './tasks.ts';

/** A proposed task, still without a code, and where its words stand. */
export interface ReadTask {
  start: number;
  end: number;
  fields: Omit<TaskFields, 'code'>;
}
/** A proposed aim, and the tasks that it belongs to. */
export interface ReadAim {
  start: number;
  end: number;
  tasks: ReadTask[];
  confidence: number;
}
/** What the rules read in one paragraph. */
export interface ParagraphReading {
  clause: string;
  text: string;
  tasks: ReadTask[];
  aims: ReadAim[];
  divisions: Division[];
  unread: { start: number; end: number }[];
}

const EDGE = /[\s，,；;：:。、！？!?]/u;
const SILENT = /^[\s\p{P}\p{S}]*$/u;

/** Reads a paragraph: its tasks with their facts, its aims, its divisions of work, and what no rule could place. */
export function readParagraph(clause: Clause, language: string, registers: Registers): ParagraphReading {
  const text = clause.text[language] ?? '';
  const divisions = readDivisions(text);
  const words = withoutDivisions(text, divisions);
  const pieces = readTasks(words)
    .map((piece) => ({ ...piece, ...trimmed(text, piece) }))
    .filter(({ start, end }) => !SILENT.test(text.slice(start, end)));
  const finds = findsIn(words);
  // A time or number binds something, even where no verb says what.
  for (const piece of pieces)
    if (piece.kind === 'rest' && [...finds.time, ...finds.number].some(({ start, end }) => start >= piece.start && end <= piece.end))
      Object.assign(piece, { kind: 'task', confidence: 0.3 });
  const sentences = clause.sentences[language] ?? [];
  const reading: ParagraphReading = { clause: clause.code, text, tasks: [], aims: [], divisions, unread: [] };
  for (const sentence of sentences.length > 0 ? sentences : [{ start: 0, end: text.length }]) {
    const own = pieces.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const tasks = own.filter(({ kind }) => kind === 'task').map((piece) => ({ piece, task: taskOf(clause.code, text, piece) }));
    reading.tasks.push(...tasks.map(({ task }) => task));
    reading.unread.push(...own.filter(({ kind }) => kind === 'rest'));
    reading.aims.push(
      ...own.filter(({ kind }) => kind === 'aim').map((aim) => ({ start: aim.start, end: aim.end, confidence: aim.confidence, tasks: aimed(aim, own, tasks) })),
    );
    const list = tasks.map(({ task }) => task);
    if (list.length > 0) addFacts(text, finds, sentence, list, clause.code, registers);
  }
  return reading;
}

/** A piece without white space and marks at its edges. */
function trimmed(text: string, piece: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = piece;
  while (start < end && EDGE.test(text[start] ?? '')) start += 1;
  while (end > start && EDGE.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function taskOf(clause: string, text: string, piece: ReadPiece): ReadTask {
  const quote = text.slice(piece.start, piece.end);
  return {
    start: piece.start,
    end: piece.end,
    fields: {
      clause,
      kind: piece.task,
      actions: [piece.action],
      quote,
      ...occurrenceOf(text, quote, piece.start),
      review: proposedBy('clauses-and-verbs', piece.confidence),
    },
  };
}

/** Which occurrence a quote at a place is, where the text has it more than once. */
export function occurrenceOf(text: string, quote: string, start: number): { occurrence?: number } {
  return quoteCount(text, quote) > 1 ? { occurrence: quoteCount(text.slice(0, start + quote.length), quote) } : {};
}

/** The tasks of an aim: those behind a ground up to the next ground, those before a purpose back to the last purpose. */
function aimed(aim: ReadPiece, pieces: readonly ReadPiece[], tasks: readonly { piece: ReadPiece; task: ReadTask }[]): ReadTask[] {
  const others = pieces.filter(({ kind, refers }) => kind === 'aim' && refers === aim.refers);
  const within =
    aim.refers === 'after'
      ? { from: aim.end, to: others.find(({ start }) => start > aim.start)?.start ?? Number.POSITIVE_INFINITY }
      : { from: others.findLast(({ start, end }) => start < aim.start && end < aim.start - 2)?.end ?? -1, to: aim.start };
  return tasks.filter(({ piece }) => piece.start >= within.from && piece.start < within.to).map(({ task }) => task);
}

/** All that the rules find in a paragraph, by field. */
function findsIn(words: string) {
  return {
    time: findsOf('time', words),
    document: findsOf('document', words),
    number: findsOf('number', words),
    platform: findsOf('platform', words),
    body: findsOf('body', words),
  };
}

/** Puts what the rules found in a sentence into its tasks: into the one whose words it stands in, else the next one, else the last. */
function addFacts(
  text: string,
  finds: ReturnType<typeof findsIn>,
  sentence: { start: number; end: number },
  tasks: readonly ReadTask[],
  clause: string,
  registers: Registers,
): void {
  const here = <T extends { start: number; end: number }>(list: readonly T[]): T[] =>
    list.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const ownerOf = ({ start, end }: { start: number; end: number }): ReadTask | undefined =>
    tasks.find((task) => task.start <= start && task.end >= end) ?? tasks.find((task) => task.start >= end) ?? tasks.at(-1);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

  for (const find of here(finds.time)) push(ownerOf(find), 'times', timeRecord(find, words(find)));
  for (const find of here(finds.document)) {
    const owner = ownerOf(find);
    const title = find.value.bracketed ? `《${find.value.title}》` : find.value.title;
    const document = registers.document(find, title);
    if (owner?.fields.documents?.some((other) => other.document === document && other.role === find.value.role)) continue;
    push(owner, 'documents', { document, role: find.value.role, quote: title, review: proposedBy(find.rule, find.confidence) });
  }
  for (const find of here(finds.number)) {
    const owner = tasks.find((task) => task.start <= find.start && task.end >= find.end);
    const value = find.value.value;
    if (owner === undefined || (typeof value !== 'number' && value[0] >= value[1])) continue;
    const quote = uniqueWords(text, find, owner);
    const id = quote === null ? null : registers.target(find, clause, quote, clauseAround(text, find));
    if (id !== null) push(owner, 'targets', id);
  }
  for (const find of here(finds.platform)) {
    const id = registers.platform(find);
    const owner = tasks.find((task) => task.start <= find.start && task.end >= find.end);
    if (owner !== undefined && !owner.fields.platforms?.includes(id)) push(owner, 'platforms', id);
  }
  addBodies(here(finds.body), text, tasks, registers);
}

/** Bodies that a task names, and the subject that carries over to the tasks behind it in the sentence. */
function addBodies(finds: readonly (Found<BodyValue> & { rule: string })[], text: string, tasks: readonly ReadTask[], registers: Registers): void {
  let subjects: { organization: string; quote: string; end: number }[] = [];
  for (const task of tasks) {
    const own = finds.filter(({ start, end }) => start >= task.start && end <= task.end);
    const named = own.map(({ value, start, end, rule, confidence }) => {
      const role = task.fields.kind === 'permission' && value.role === 'responsible' ? ('permitted' as const) : value.role;
      const organization = registers.organization(value.name, rule, confidence, role === 'responsible' || role === 'lead');
      addActor(task, { organization, role, basis: 'stated', quote: text.slice(start, end), review: proposedBy(rule, confidence) });
      return { organization, quote: text.slice(start, end), end, rule };
    });
    const doers = named.filter(({ rule }) => rule === 'subject');
    // What somebody may do lays nothing on them in the words behind it.
    if (doers.length > 0) subjects = task.fields.kind === 'permission' ? [] : doers;
    else if (named.length === 0)
      for (const { organization, quote, end } of subjects) {
        if (end > task.start || task.fields.kind !== 'duty') continue;
        addActor(task, { organization, role: 'responsible', basis: 'inherited', quote, review: proposedBy('subject', 0.7) });
      }
  }
}

/** Adds an actor; a body has one role in a task, and a division of work, which says it outright, goes before. */
export function addActor(task: ReadTask, actor: NonNullable<TaskFields['actors']>[number]): void {
  task.fields.actors ??= [];
  const { actors } = task.fields;
  const same = actors.findIndex(({ organization }) => organization === actor.organization);
  if (same === -1) actors.push(actor);
  else {
    const other = actors[same];
    const goesBefore =
      other === undefined ||
      (actor.basis === 'division' && other.basis !== 'division') ||
      (actor.basis === other.basis && ROLES.indexOf(actor.role) < ROLES.indexOf(other.role));
    if (goesBefore) actors[same] = actor;
  }
}

/** A time as a record. A goal year and a stretch of years are recorded as the year by which something is due. */
export function timeRecord({ value, rule, confidence }: Found<TimeValue> & { rule: string }, quote: string): Time {
  const [first, last = first] = value.value?.split('/') ?? [null];
  const kind = value.kind === 'goal-year' || value.kind === 'range' ? 'year' : value.kind === 'ongoing' ? 'unlimited' : value.kind;
  const reading = value.kind === 'range' ? `${first}年至${last}年；所记为末年。` : value.reading;
  return {
    kind,
    quote,
    value: last ?? null,
    rule: value.rule,
    precision: value.precision,
    ...(reading === undefined ? {} : { reading: { 'zh-Hans': reading } }),
    review: proposedBy(rule, confidence),
  };
}

function push<Key extends 'times' | 'documents' | 'targets' | 'platforms'>(
  task: ReadTask | undefined,
  key: Key,
  value: NonNullable<TaskFields[Key]>[number],
): void {
  if (task === undefined) return;
  task.fields[key] ??= [];
  (task.fields[key] as (typeof value)[]).push(value);
}

/** The words of a find, with as many behind and before it as make them unlike any others in the paragraph; null where none do. */
function uniqueWords(text: string, find: { start: number; end: number }, within: { start: number; end: number }): string | null {
  let { start, end } = find;
  for (;;) {
    const words = text.slice(start, end);
    if (quoteCount(text, words) === 1) return words;
    if (end < within.end && !EDGE.test(text[end] ?? '')) end += 1;
    else if (start > within.start && !EDGE.test(text[start - 1] ?? '')) start -= 1;
    else if (start > within.start) start -= 1;
    else return null;
  }
}

/** The words between two marks that a place lies in. */
function clauseAround(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).search(/[^，,；;。：:]*$/u);
  const behind = /^[^，,；;。：:]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return text.slice(before, end + behind).trim();
}
