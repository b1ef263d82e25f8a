import { fill, formatDate, type Words } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanRecord } from '../../model/plan-schema.ts';
import { type ReviewCounts, reviewCounts } from '../../model/review-state.ts';
import type { Newer } from '../../model/versions.ts';

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

/** What the words of a text's state are made of: fields of plan.yaml, and that there is a newer text. */
export type StatedPlan = Pick<PlanRecord, 'status' | 'consultation'> & {
  published?: string | undefined;
  fictional?: boolean;
  newer?: Pick<Newer, 'status' | 'published'> | undefined;
};

/**
 * The state of a plan's text in the words of a language; the dates are those of the plan. A fictional plan is said to be one each time, and an
 * older text to be no longer the newest.
 */
export function statusWords({ status, published = '', consultation, fictional = false, newer }: StatedPlan, words: Words): StatusWords {
  const { kinds, dateUnknown, older, fictional: madeUp } = words.status;
  const own = kinds[status];
  const dateOf = (day: string): string => (day === '' ? dateUnknown : formatDate(day, words));
  const date = dateOf(published);
  const closed = consultation === undefined ? {} : { closes: formatDate(consultation.closes, words) };
  const after = newer === undefined ? ('after' in own ? own.after : '') : fill(older.notice, { name: kinds[newer.status].name, date: dateOf(newer.published) });
  const notice = [fill(consultation === undefined ? own.noticeAlone : own.notice, { date, ...closed }), after].filter((text) => text !== '');
  const said = (phrase: string): string => (fictional ? fill(madeUp, { text: phrase }) : phrase);
  const marked = (phrase: string): string => said(newer === undefined ? phrase : fill(older.mark, { text: phrase }));
  return {
    name: marked(own.name),
    short: marked(own.short),
    dated: marked(fill(own.dated, { date })),
    notice: said(notice.join(words.format.sentence)),
    mark: marked(fill(own.mark, { date })),
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
