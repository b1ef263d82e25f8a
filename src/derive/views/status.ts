import { fill, formatDate, type Words } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanRecord } from '../../model/plan-schema.ts';
import { type ReviewCounts, reviewCounts } from '../../model/review-state.ts';

/** What is said of the state of a plan's text, in one language. */
export interface StatusWords {
  /** What it is called; printed as a mark. */
  name: string;
  /** The same where there is little room. */
  short: string;
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
    short: said(own.short),
    dated: said(fill(own.dated, { date })),
    notice: said(fill(consultation === undefined ? own.noticeAlone : own.notice, { date, ...closed })),
    mark: said(fill(own.mark, { date })),
  };
}

/** What is said of facts that were only proposed: in a word, in a line, in a sentence. */
export interface ProposedWords {
  tag: string;
  mark: string;
  notice: string;
}

/** That facts come from a first reading which nobody checked, and how many; null where all were reviewed. */
export function proposedWords({ facts, proposed }: ReviewCounts, words: Words): ProposedWords | null {
  if (proposed === 0) return null;
  const counts = { n: facts, m: proposed };
  return { tag: words.status.proposed.tag, mark: fill(words.status.proposed.mark, counts), notice: fill(words.status.proposed.notice, counts) };
}

/** The state of a plan's text as `statusWords` says it; in full and in a line, also that facts were only proposed. */
export function planStatus(plan: Plan, words: Words): StatusWords & { proposed: ProposedWords | null } {
  const status = statusWords(plan.record, words);
  const proposed = proposedWords(reviewCounts(plan), words);
  if (proposed === null) return { ...status, proposed };
  return {
    ...status,
    notice: `${status.notice}${words.format.sentence}${proposed.notice}`,
    mark: `${status.mark}${words.format.clause}${proposed.mark}`,
    proposed,
  };
}

/** What it means that something is not stated; where annexes were not captured, by their titles, that they are missing. */
export function notStatedNote(missing: readonly string[], words: Words): string {
  const note = fill(words.downloads.notStatedNote, { notStated: words.facts.notStated });
  return [note, ...missing.map((annex) => fill(words.plan.annexNote, { annex }))].join(words.format.sentence);
}
