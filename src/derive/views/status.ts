import { fill, formatDate, type Words } from '../../i18n/index.ts';
import type { PlanRecord } from '../../model/plan-schema.ts';

/** What is said of the state of a plan's text, in one language. */
export interface StatusWords {
  /** What it is called; printed as a mark. */
  name: string;
  /** With the day of publication, for the head of a page. */
  dated: string;
  /** In full, for the foot of pages and in every file. */
  notice: string;
  /** In a line: what is printed at the foot of sheets and pictures. */
  mark: string;
}

/** The state of a plan's text in the words of a language; the dates are those of the plan. A fictional plan is said to be one each time. */
export function statusWords(
  {
    status,
    published = '',
    consultation,
    fictional = false,
  }: Pick<PlanRecord, 'status' | 'consultation'> & { published?: string | undefined; fictional?: boolean },
  words: Words,
): StatusWords {
  const own = words.status.kinds[status];
  const date = published === '' ? words.status.dateUnknown : formatDate(published, words);
  const said = (phrase: string): string => (fictional ? fill(words.status.fictional, { text: phrase }) : phrase);
  const closed = consultation === undefined ? {} : { closes: formatDate(consultation.closes, words) };
  return {
    name: said(own.name),
    dated: said(fill(own.dated, { date })),
    notice: said(fill(consultation === undefined ? own.noticeAlone : own.notice, { date, ...closed })),
    mark: said(fill(own.mark, { date })),
  };
}

/** What it means that something is not stated; where annexes were not captured, by their titles, that they are missing. */
export function notStatedNote(missing: readonly string[], words: Words): string {
  const note = fill(words.downloads.notStatedNote, { notStated: words.facts.notStated });
  return [note, ...missing.map((annex) => fill(words.plan.annexNote, { annex }))].join(words.format.sentence);
}
