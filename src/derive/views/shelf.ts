import { DEFAULT_LOCALE, fill, type Locale, wordsOf } from '../../i18n/index.ts';
import { hasArticles, type Plan } from '../../model/plan.ts';
import { dateWords, localesOf, type ShownWords, said, show } from '../../page.ts';
import { measuresOf } from '../questions/outline.ts';
import { statusWords } from './status.ts';

/** A plan on the shelf: what a reader needs in order to choose it. */
export interface ShelfCard {
  id: string;
  /** Locale of the plan's pages that the card leads to: the page's own, or the default where the plan cannot be read in it. */
  locale: Locale;
  name: ShownWords;
  title: ShownWords;
  status: string;
  /** State of the facts; null where none were recorded. */
  review: string | null;
  place: string | null;
  published: string;
  /** What it holds: measures or articles, and tasks where facts were recorded. */
  counts: string[];
}

/** All plans as cards, the newest first. */
export function shelfOf(plans: readonly Plan[], locale: Locale): ShelfCard[] {
  const words = wordsOf(locale);
  return [...plans]
    .sort((a, b) => b.record.published.localeCompare(a.record.published) || a.id.localeCompare(b.id))
    .map((plan) => {
      const { record } = plan;
      const tasks = plan.dataset.tasks.length;
      return {
        id: plan.id,
        locale: localesOf(plan).includes(locale) ? locale : (localesOf(plan)[0] ?? DEFAULT_LOCALE),
        name: show(record.short, locale),
        title: show(record.title, locale),
        status: statusWords(record, words).name,
        review: tasks === 0 ? null : words.status.review[record.review.state],
        place: record.place === undefined ? null : said(record.place, locale),
        published: dateWords(plan, words).published,
        counts: [
          fill(hasArticles(plan) ? words.plan.articlesCount : words.plan.measuresCount, { n: measuresOf(plan).length }),
          ...(tasks === 0 ? [] : [fill(words.facts.tasksCount, { n: tasks })]),
        ],
      };
    });
}
