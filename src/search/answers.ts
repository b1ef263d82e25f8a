import type { PlanAnswers, SearchDate } from '../derive/addresses/search-kinds.ts';
import { type BodyNames, findBodies } from '../derive/questions/bodies.ts';
import { fold } from './fold.ts';
import type { ReadRecord } from './index-format.ts';
import type { SearchLanguage } from './languages.ts';
import { termsOf } from './query.ts';
import { asksForDates } from './questions.ts';

/** A body that no plan names, and what a plan has instead. */
export interface NotNamed {
  plan: string;
  /** Bodies with its subject in their name, and general names that concern it. */
  near: ReadRecord[];
  general: ReadRecord[];
  annexes: PlanAnswers['annexes'];
}
/** What is answered beside the words that were found. */
export interface QuestionAnswers {
  /** Where dates were asked for: those of each plan that has any. */
  dates: { plan: string; dates: readonly SearchDate[]; timeline: string }[];
  /** Bodies that the query names. */
  bodies: ReadRecord[];
  /** Where the query is the name of a body that none of the plans has. */
  notNamed: NotNamed[];
}

const MOST_BODIES = 3;
const MOST_NAMES = 8;
/** Shorter names are parts of too many words; they are meant only when they stand alone. */
const SHORTEST_INSIDE = 3;

/** The bodies of the plans and what the plans answer, ready to be asked. */
export class Answers {
  private readonly answers: readonly PlanAnswers[];
  private readonly bodies: { record: ReadRecord; names: string[] }[];

  constructor(records: readonly ReadRecord[], languages: readonly SearchLanguage[], answers: readonly PlanAnswers[]) {
    this.answers = answers;
    this.bodies = records
      .filter(({ kind }) => kind === 'organization')
      .map((record) => ({
        record,
        names: languages
          .flatMap(({ tag }) => [record.title[tag] ?? '', ...(record.also[tag] ?? '').split(/[、;]/)])
          .map((name) => fold(name).trim())
          .filter((name) => name !== ''),
      }));
  }

  /**
   * Answers a query.
   * @param query in the stored characters
   * @param plan the one that is asked, or undefined for all
   * @param found whether the words of the query were found
   */
  of(query: string, plan: string | undefined, found: boolean): QuestionAnswers {
    const asked = fold(query).trim();
    const plans = this.answers.filter((answer) => plan === undefined || answer.plan === plan);
    const dates = asksForDates(asked) ? plans.filter((answer) => answer.dates.length > 0) : [];
    return { dates, bodies: this.named(asked, plan), notNamed: found || dates.length > 0 ? [] : this.notNamed(asked, plans) };
  }

  /** Bodies whose names stand in the query, but for names inside longer ones. */
  private named(asked: string, plan: string | undefined): ReadRecord[] {
    const terms = [asked, ...termsOf(asked).map(({ text }) => text)];
    const own = this.bodies.filter(({ record }) => plan === undefined || record.plan === plan);
    const isInside = (name: string): boolean =>
      name.length >= SHORTEST_INSIDE && (/^[\x20-\x7e’]+$/.test(name) ? name.includes(' ') && ` ${asked} `.includes(` ${name} `) : asked.includes(name));
    const matched = own.flatMap(({ record, names }) => names.filter((name) => terms.includes(name) || isInside(name)).map((name) => ({ record, name })));
    const longest = matched.filter(({ name }) => !matched.some((other) => other.name !== name && other.name.includes(name)));
    return [...new Set(longest.sort((a, b) => b.name.length - a.name.length).map(({ record }) => record))].slice(0, MOST_BODIES);
  }

  private notNamed(asked: string, plans: readonly PlanAnswers[]): NotNamed[] {
    // The ends of shorter Chinese words say nothing yet.
    if (asked.length < SHORTEST_INSIDE) return [];
    const answers: NotNamed[] = [];
    for (const { plan, general, annexes } of plans) {
      const own = this.bodies.filter(({ record }) => record.plan === plan);
      const names: BodyNames[] = own.map(({ record, names: all }) => ({ id: record.code, names: all }));
      const { named, near, group } = findBodies(names, asked);
      if (named.length > 0) return [];
      if (group === null) continue;
      const recordsOf = (ids: readonly string[]): ReadRecord[] =>
        ids.flatMap((id) => own.find(({ record }) => record.code === id)?.record ?? []).slice(0, MOST_NAMES);
      const classes = recordsOf(general[group] ?? []);
      if (near.length + classes.length > 0) answers.push({ plan, near: recordsOf(near), general: classes, annexes });
    }
    return answers;
  }
}
