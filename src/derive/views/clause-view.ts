import { fill, storedLanguage } from '../../i18n/index.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { clauseAt, originalLanguage } from '../../model/plan.ts';
import type { EditorialNote } from '../../model/plan-schema.ts';
import { type Page, type ShownWords, show } from '../../page.ts';
import { address } from '../../urls.ts';
import { annotationsOf, type Mark } from '../questions/annotations.ts';
import { pageOf } from '../questions/outline.ts';
import { placeWords, taskAddress, taskWordsAddress } from './place-words.ts';

/** A note's place on a page. */
export interface NoteLink {
  id: string;
  sign: string;
  label: string;
}
/** A stretch of a paragraph's words, with what hangs on it. */
export interface WordSpan {
  text: string;
  /** The name of a criterion. */
  strong?: boolean;
  /** A marked fact: its class and where it leads. */
  mark?: { kind: Mark['kind']; href: string };
  /** Notes whose marks stand behind the stretch. */
  notes: NoteLink[];
}
/** Words of one task (or words between tasks) as stretches. */
export interface Segment {
  /** Code of the task whose words these are; undefined between tasks. */
  task?: string;
  /** Set on the first segment of a task: where its tick leads, and its number. */
  tick?: { href: string; number: string };
  spans: WordSpan[];
  /** Whether these are the words of a division of work. */
  division?: true;
}
/** A paragraph as a page shows it. */
export interface ClauseView {
  code: string;
  kind: Clause['kind'];
  words: ShownWords;
  segments: Segment[];
  linkLabel: string;
}

/** The plan of a page. @throws Error on a page without one */
export function planOf(page: Page): Plan {
  if (page.plan === null) throw new Error(`Page ${page.address} shows no plan.`);
  return page.plan;
}

/** Link to a note from its words. Shown with the number it has in the whole plan, so that it is the same on every page. */
export function noteLink(page: Page, note: EditorialNote): NoteLink {
  const number = planOf(page).notes.indexOf(note) + 1;
  return { id: `note-${number}`, sign: String(number), label: fill(page.words.clause.noteMark, { n: number }) };
}

/** A paragraph's words cut flat into segments and spans for a page: tasks, marked facts, notes, the name of a criterion. */
export function clauseParts(page: Page, code: string): ClauseView {
  const plan = planOf(page);
  const clause = clauseAt(plan, code);
  const words = show(clause.text, page.locale);
  const source = originalLanguage(plan);
  const language = clause.text[storedLanguage(page.locale)] === undefined ? source : storedLanguage(page.locale);
  const { tasks, marks } = annotationsOf(plan, code, language);
  const length = words.text.length;
  const original = clause.text[source] ?? '';

  // Notes quote the original words; in a translation they stand at the paragraph's end.
  const notes = plan.notes
    .filter((note) => note.clause === code)
    .map((note) => ({ at: language !== source ? length : original.indexOf(note.quote) + note.quote.length, link: noteLink(page, note) }));
  const nameEnd = clause.kind === 'criterion' ? words.text.search(/——|—/) : -1;

  const segments: Segment[] = [];
  let at = 0;
  for (const task of [...tasks, null]) {
    const start = task?.start ?? length;
    segments.push(...betweenTasks(at, start));
    if (task === null) break;
    segments.push({
      task: task.code,
      ...(task.first ? { tick: { href: measureLink(page, task.code), number: String(Number(task.code.split('-')[1])) } } : {}),
      spans: spansOf(task.start, task.end),
    });
    at = task.end;
  }
  return { code, kind: clause.kind, words, segments, linkLabel: fill(page.words.clause.permalink, { code: placeName(page, code) }) };

  /** Words between tasks, a division of work among them apart. */
  function betweenTasks(from: number, to: number): Segment[] {
    const divisions = language !== source ? [] : plan.dataset.divisions.flatMap(({ clause: own, span }) => (own === code && span !== null ? [span] : []));
    const inside = divisions.filter(({ start, end }) => start >= from && end <= to).sort((a, b) => a.start - b.start);
    const found: Segment[] = [];
    let at = from;
    for (const { start, end } of inside) {
      if (start > at) found.push({ spans: spansOf(at, start) });
      found.push({ spans: spansOf(start, end), division: true });
      at = end;
    }
    if (to > at) found.push({ spans: spansOf(at, to) });
    return found;
  }

  function spansOf(from: number, to: number): WordSpan[] {
    const inside = (offset: number): boolean => offset > from && offset < to;
    const edges = new Set([from, to]);
    for (const mark of marks) for (const edge of [mark.start, mark.end]) if (inside(edge)) edges.add(edge);
    for (const edge of [...notes.map((note) => note.at), nameEnd]) if (inside(edge)) edges.add(edge);
    const list = [...edges].sort((a, b) => a - b);
    return list.slice(1).map((end, index) => {
      const start = list[index] ?? 0;
      const mark = marks.find((item) => item.start <= start && item.end >= end);
      const behind = notes.filter((note) => note.at === end).map((note) => note.link);
      return {
        text: words.text.slice(start, end),
        ...(nameEnd > 0 && end <= nameEnd ? { strong: true } : {}),
        ...(mark === undefined ? {} : { mark: { kind: mark.kind, href: recordLink(page, mark) } }),
        notes: behind,
      };
    });
  }
}

/** Link to the record of a task on the page of its measure. */
export function measureLink(page: Page, task: string): string {
  return page.to(taskAddress(planOf(page), task, page.locale));
}

/** Link to the words of a task in the running text. */
export function taskWordsLink(page: Page, task: string): string {
  return page.to(taskWordsAddress(planOf(page), task, page.locale));
}

function recordLink(page: Page, mark: Mark): string {
  const plan = planOf(page);
  if (mark.kind === 'time') return measureLink(page, mark.record);
  if (mark.kind === 'organization') return page.to(address.data(page.locale, plan.id, `organizations/${mark.record}`));
  return page.to(`${address.data(page.locale, plan.id, mark.kind === 'document' ? 'documents' : 'targets')}#${mark.record}`);
}

/** The place of a paragraph in words: `2.1.3 第2段`. */
export function placeName(page: Page, code: string): string {
  return placeWords(planOf(page), code, page.locale);
}

/** Link from a page to a clause, on the page that shows it, in the page's own view. */
export function placeLink(page: Page, code: string): string {
  const plan = planOf(page);
  const target = pageOf(plan, code);
  return page.to(`${address.clause(page.locale, plan.id, target, page.view)}${target === code ? '' : `#${code}`}`);
}
