import { type Locale, wordsOf } from '../../i18n/index.ts';
import type { Span, Task } from '../../model/dataset.ts';
import { clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { isTranslation, quoted, show, spokenCode } from '../../page.ts';
import { isDoing } from '../questions/facts.ts';
import { quotedWords, timeCode } from '../questions/quoted-words.ts';
import { organizationName } from './record-names.ts';

/**
 * The table in which an office divides work (任务分解表): what the plan says of a task, and empty columns in which the office says who does it
 * by when. Files and the ledger's own downloads share it.
 */

/** Columns that say what the plan says, in their order. */
export const STATED_COLUMNS = ['number', 'task', 'basis', 'responsible', 'deadline'] as const;
/** Columns that an office fills in, in their order. */
export const OFFICE_COLUMNS = ['lead', 'support', 'due', 'result', 'person'] as const;

export type BreakdownColumn = (typeof STATED_COLUMNS)[number] | (typeof OFFICE_COLUMNS)[number];

/** Width of each column, in characters of a spreadsheet; together they fill A4 across at a type of 10 points. */
export const BREAKDOWN_WIDTHS: Readonly<Record<BreakdownColumn, number>> = {
  number: 5.5,
  task: 47,
  basis: 11,
  responsible: 17,
  deadline: 14,
  lead: 10,
  support: 10,
  due: 9,
  result: 9,
  person: 8,
};

/** What the plan says of a task, as the table has it; '' where it does not say. */
export interface BreakdownRow {
  code: string;
  measure: string;
  task: string;
  basis: string;
  responsible: string;
  deadline: string;
}

/** A task as a row of the table. Words are shown as pages show them. */
export function breakdownRow(plan: Plan, task: Task, locale: Locale): BreakdownRow {
  const { clause: separator } = wordsOf(locale).format;
  const once = (list: readonly string[]): string => [...new Set(list)].join(separator);
  const translated = isTranslation(plan, locale);
  const doing = task.actors.filter(({ role }) => isDoing(role));
  const named = ({ organization, quote }: (typeof doing)[number]): string =>
    translated ? organizationName(plan, organization, locale).text : quoted(plan, quote, locale).text;
  return {
    code: task.code,
    measure: task.measure,
    task: translated ? translatedWords(plan, task, locale) : wordsWithLimits(plan, task, locale),
    basis: spokenCode(plan, clauseAt(plan, task.measure), locale),
    responsible: once(doing.map(named)),
    deadline: once(task.times.map(({ quote }, index) => show(quotedWords(plan, timeCode(task.code, index), quote), locale).text)),
  };
}

/**
 * A task's words together with what bounds them in their sentence (what they rest on, conditions, exceptions), in the order of the text, so that
 * none of it can be lost; …… stands where other words of the sentence are left out.
 */
export function wordsWithLimits(plan: Plan, task: Task, locale: Locale): string {
  const clause = clauseAt(plan, task.clause);
  const language = originalLanguage(plan);
  const original = clause.text[language] ?? '';
  const [first = { start: 0, end: 0 }] = task.spans;
  const sentence = clause.sentences[language]?.find(({ start, end }) => start <= first.start && first.start < end);
  const from = sentence?.start ?? 0;
  const to = sentence?.end ?? original.length;
  const placed = (quote: string): Span[] => {
    const start = from + original.slice(from, to).indexOf(quote);
    return start < from ? [] : [{ start, end: start + quote.length }];
  };
  const bounds = [
    ...(task.context === undefined ? [] : [task.context]),
    ...task.conditions.map(({ quote }) => quote),
    ...task.exceptions.map(({ quote }) => quote),
  ];
  const spans = joined(original, [...task.spans, ...bounds.flatMap(placed)]);
  const shown = show(clause.text, locale).text;
  return spans.map(({ start, end }) => shown.slice(start, end)).join('……');
}

/** Spans in the order of the text; those that only marks stand between become one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && /^[\p{P}\s]*$/u.test(text.slice(last.end, span.start))) last.end = Math.max(last.end, span.end);
    else whole.push({ ...span });
  }
  return whole;
}

/** A task's words in translation; what bounds them outside of its own words, which is recorded for the original only, behind them. */
function translatedWords(plan: Plan, task: Task, locale: Locale): string {
  const { facts, data, format } = wordsOf(locale);
  const outside = [
    ...(task.context === undefined ? [] : [{ label: facts.context, quote: task.context }]),
    ...task.conditions.map(({ kind, quote }) => ({ label: data.conditionKinds[kind], quote })),
    ...task.exceptions.map(({ quote }) => ({ label: data.exception, quote })),
  ].filter(({ quote }) => !task.quote.includes(quote));
  const words = show(quotedWords(plan, task.code, task.quote), locale).text;
  const bounds = outside.map(({ label, quote }) => `${label}${format.colon}${quoted(plan, quote, locale).text}`).join(format.clause);
  return bounds === '' ? words : `${words}${format.open}${bounds}${format.close}`;
}
