import { alignedSentences, type Span } from '../../model/alignment.ts';
import type { Task } from '../../model/dataset.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { type Clause, isPlanText, originalLanguage, type Plan } from '../../model/plan.ts';
import { termWords } from '../../model/term-schema.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import { LongestMatcher, renderingPattern } from '../../text/term-matching.ts';

/** Kinds of facts that are marked in the text. */
export type MarkKind = 'time' | 'organization' | 'document' | 'target';

/** A fact's words in a paragraph. `record` is the id (for times the task code) it leads to. */
export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  record: string;
}
/** A task's words in a paragraph; several stretches where other words stand between them. */
export interface TaskSpan {
  code: string;
  start: number;
  end: number;
  /** false for the second and later stretches of one task. */
  first: boolean;
}

/**
 * Tasks and facts of a paragraph as offsets into its words in one language.
 * Marks do not overlap: where two facts share words, the shorter one keeps them. In a translation, an organization or a document is marked
 * where the sentence that renders its own has its name, or a rendering that the termbase accepts for its words; elsewhere it is not.
 */
export function annotationsOf(plan: Plan, code: string, language: LanguageTag): { tasks: TaskSpan[]; marks: Mark[] } {
  const clause = plan.byCode.get(code);
  const text = clause?.text[language] ?? '';
  const own = plan.dataset.tasks.filter((task) => task.clause === code);
  if (clause === undefined || language === originalLanguage(plan)) return original(plan, own, code, text);
  const { tasks, marks } = translated(plan, own, language, text);
  return { tasks, marks: withoutOverlaps([...marks, ...namesInTranslation(plan, own, clause, language, tasks)]) };
}

function original(plan: Plan, own: readonly Task[], code: string, text: string): { tasks: TaskSpan[]; marks: Mark[] } {
  const tasks: TaskSpan[] = [];
  const candidates: Mark[] = [];
  const sentences = plan.byCode.get(code)?.sentences[originalLanguage(plan)] ?? [];
  const add = (kind: MarkKind, record: string, quote: string, task: Task): void => {
    const span = task.span;
    if (span === null) return;
    const from = sentences.find((sentence) => sentence.end > span.start)?.start ?? 0;
    const inside = text.indexOf(quote, span.start);
    const start = inside !== -1 && inside + quote.length <= span.end ? inside : text.indexOf(quote, from);
    if (start !== -1) candidates.push({ kind, record, start, end: start + quote.length });
  };
  /** Words of a division of work are marked in the division, not where the same words stand before it. */
  const addDivided = (kind: MarkKind, record: string, quote: string): void => {
    for (const { clause, span } of plan.dataset.divisions) {
      const start = clause === code && span !== null ? text.indexOf(quote, span.start) : -1;
      if (span !== null && start !== -1 && start + quote.length <= span.end) candidates.push({ kind, record, start, end: start + quote.length });
    }
  };
  for (const task of plan.dataset.tasks) {
    const here = ({ basis, clause = task.clause }: { basis?: string | undefined; clause?: string | undefined }): boolean =>
      basis === 'division' && clause === code;
    for (const time of task.times.filter(here)) addDivided('time', task.code, time.quote);
    for (const actor of task.actors.filter(here)) addDivided('organization', actor.organization, actor.quote);
  }
  for (const task of own) {
    if (task.span === null) continue;
    // A piece that two tasks share is marked as the first one's; the second begins with its next.
    let first = true;
    for (const piece of task.spans) {
      if (tasks.some(({ start }) => start === piece.start)) continue;
      tasks.push({ code: task.code, ...piece, first });
      first = false;
    }
    for (const time of task.times) if (time.basis === undefined) add('time', task.code, time.quote, task);
    for (const actor of task.actors) if (actor.basis !== 'division' && actor.basis !== 'annex') add('organization', actor.organization, actor.quote, task);
    for (const document of task.documents) add('document', document.document, document.quote, task);
  }
  for (const target of plan.dataset.targets)
    if (target.clause === code && target.span !== null) candidates.push({ kind: 'target', record: target.id, ...target.span });
  tasks.sort((a, b) => a.start - b.start);
  return { tasks, marks: withoutOverlaps(candidates) };
}

function translated(plan: Plan, own: readonly Task[], language: LanguageTag, text: string): { tasks: TaskSpan[]; marks: Mark[] } {
  const quotes = plan.quotes[language];
  const tasks: TaskSpan[] = [];
  const candidates: Mark[] = [];
  const taken: TaskSpan[] = [];
  for (const task of own) {
    let first = true;
    for (const piece of quotes?.get(task.code) ?? []) {
      let start = text.indexOf(piece);
      while (start !== -1 && taken.some((span) => span.start < start + piece.length && span.end > start)) start = text.indexOf(piece, start + 1);
      if (start === -1) continue;
      const span = { code: task.code, start, end: start + piece.length, first };
      first = false;
      taken.push(span);
      tasks.push(span);
    }
    task.times.forEach((_, index) => {
      for (const piece of quotes?.get(`${task.code}.t${index + 1}`) ?? []) {
        const near = tasks.find((span) => span.code === task.code);
        const start = Math.max(text.indexOf(piece, near?.start ?? 0), -1);
        const at = start === -1 ? text.indexOf(piece) : start;
        if (at !== -1) candidates.push({ kind: 'time', record: task.code, start: at, end: at + piece.length });
      }
    });
  }
  tasks.sort((a, b) => a.start - b.start);
  return { tasks, marks: candidates };
}

/** Documents and organizations of tasks in the words of a translation. A body's name within a document's title is no place of the body. */
function namesInTranslation(plan: Plan, own: readonly Task[], clause: Clause, language: LanguageTag, spans: readonly TaskSpan[]): Mark[] {
  const text = (clause.text[language] ?? '').replaceAll("'", '’');
  const sentences = alignedSentences(plan, clause, language);
  const { organizations, documents } = plan.dataset;
  const marks: Mark[] = [];
  const mark = (task: Task, kind: 'organization' | 'document', record: string, names: Localized | undefined, quote: string): void => {
    const begin = task.span?.start;
    const within = begin === undefined ? undefined : sentences.find(({ original: { end } }) => end > begin)?.translation;
    if (!within) return;
    const near = spans.find(({ code }) => code === task.code)?.start ?? within.start;
    const titles = kind === 'document' ? [] : marks.filter((other) => other.kind === 'document');
    const name = names?.[language];
    const span = nearest(text, within, near, [...(name === undefined ? [] : [name]), ...formsOf(plan, quote, language)], language, titles);
    if (span !== null) marks.push({ kind, record, ...span });
  };
  for (const task of own)
    for (const { document, quote } of task.documents) mark(task, 'document', document, documents.find(({ id }) => id === document)?.title, quote);
  for (const task of own)
    for (const { organization, quote, basis } of task.actors)
      if (basis !== 'annex') mark(task, 'organization', organization, organizations.find(({ id }) => id === organization)?.name, quote);
  return marks;
}

/** Renderings that the termbase accepts for words of the original. */
function formsOf(plan: Plan, quote: string, language: LanguageTag): string[] {
  const source = originalLanguage(plan);
  const term = plan.terms.find((item) => termWords(item, source)?.name === quote);
  const words = term === undefined ? null : termWords(term, language);
  return words === null ? [] : [words.name, ...words.forms];
}

/** Where a stretch of text has one of some forms: the earlier form before the later, and of its places outside `taken` the one nearest to a given one. */
function nearest(text: string, { start, end }: Span, near: number, forms: readonly string[], language: LanguageTag, taken: readonly Span[]): Span | null {
  for (const form of forms) {
    const pattern = renderingPattern(form.replaceAll("'", '’'), expressionOfTag(language).searchUnit);
    const found = [...text.slice(start, end).matchAll(pattern)]
      .map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }))
      .filter((span) => !taken.some((other) => other.start < span.end && other.end > span.start));
    const [closest] = found.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
    if (closest !== undefined) return closest;
  }
  return null;
}

/** Keeps the shorter of two marks that overlap; equal ones are kept once. */
function withoutOverlaps(candidates: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...candidates].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    if (!kept.some((other) => other.start < mark.end && other.end > mark.start)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Finds names of organizations, documents and platforms in words of the plan, the longest first; null for what only looks like one. */
function namesOf(plan: Plan): LongestMatcher<string | null> {
  const { organizations, documents, platforms } = plan.dataset;
  const masks = [...organizations, ...documents].flatMap((record) => record.notIn.map((words) => [words, null] as const));
  const names = [...organizations, ...documents, ...platforms].flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const));
  return new LongestMatcher<string | null>([...names, ...masks]);
}

/** Organizations that the sentence of each task names, in whatever part, by the task's code; those of a task's actors among them. */
export function namedInSentence(plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const bodies = new Set(plan.dataset.organizations.map(({ id }) => id));
  const matcher = namesOf(plan);
  const language = originalLanguage(plan);
  return new Map(
    plan.dataset.tasks.map((task) => {
      const clause = plan.byCode.get(task.clause);
      const { start, end } = task.span ?? { start: 0, end: 0 };
      const own = (clause?.sentences[language] ?? []).filter((sentence) => sentence.start < end && sentence.end > start);
      const sentence = (clause?.text[language] ?? '').slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
      const found = matcher.find(sentence).flatMap(({ value }) => (value !== null && bodies.has(value) ? [value] : []));
      return [task.code, new Set([...task.actors.map(({ organization }) => organization), ...found])];
    }),
  );
}

/** Where a record's names occur in the plan: paragraph codes in reading order, each once. */
export type Mentions = ReadonlyMap<string, readonly string[]>;

/**
 * Paragraphs that name each organization, document and platform, by longest match over all their names together, so that a name inside a
 * longer name (市政府 inside the title of a regulation) does not count.
 */
export function mentionsOf(plan: Plan): Mentions {
  const { platforms } = plan.dataset;
  const matcher = namesOf(plan);
  // A platform is named by a title that holds its name; a body (市政府 in a title) is not.
  const inTitles = new LongestMatcher<string | null>(platforms.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  const mentions = new Map<string, string[]>();
  for (const clause of plan.clauses) {
    const text = clause.text[originalLanguage(plan)];
    if (text === undefined || !isPlanText(plan, clause)) continue;
    for (const id of new Set([...matcher.find(text), ...inTitles.find(text)].map(({ value }) => value)))
      if (id !== null) mentions.set(id, [...(mentions.get(id) ?? []), clause.code]);
  }
  return mentions;
}
