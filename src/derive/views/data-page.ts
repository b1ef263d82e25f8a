import { type Locale, type Words, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { localesOf, makePage, type Page, type ShownWords, show } from '../../page.ts';
import { address } from '../../urls.ts';
import { statusLine } from './colophon.ts';
import { type DataPage, dataPageLabel, pageAbove } from './data-pages.ts';

/** A page of a plan's data, such as a register or a chart: all that its layout draws around the content. */
export interface DataPageContext extends Page {
  plan: Plan;
  heading: ShownWords;
  /** Sentence below the heading; '' where it stands elsewhere. */
  lead: string;
  /** Name of the page in the navigation of data pages that it is, or stands below. */
  section: string;
  /** The way from the plan's own page to this one; the last step is the page itself. */
  steps: { label: string; href?: string }[];
  /** What stands above it in print: the status of the text and, where words are translated, that the translation is unofficial. */
  printStatus: string;
}

/** What a data page says of itself. */
export interface DataPageWords {
  heading: string | ShownWords;
  lead: string;
  /** Title of the window; the heading and the plan's short name when left out. */
  title?: string;
  /** The lead when left out. */
  description?: string;
}

/**
 * A page of a plan's data, computed once.
 * @param name see `address.data`: `organizations`, or `organizations/<id>` for a page below it
 * @param say the page's own words, made of the interface's
 */
export function dataPage({ plan, locale }: { plan: Plan; locale: Locale }, name: string, say: (words: Words) => DataPageWords): DataPageContext {
  const words = wordsOf(locale);
  const { heading, lead, title, description } = say(words);
  const shown = typeof heading === 'string' ? { text: heading, lang: undefined } : heading;
  const page = makePage({
    address: (tag) => address.data(tag, plan.id, name),
    locale,
    locales: localesOf(plan),
    title: title ?? `${shown.text} · ${show(plan.record.short, locale).text}`,
    description: description ?? lead,
    plan,
  });
  const [own = name] = name.split('/');
  const above = own === name ? pageAbove(name) : (own as DataPage);
  return {
    ...page,
    plan,
    heading: shown,
    lead,
    section: above ?? own,
    steps: [
      ...(above === undefined ? [] : [{ label: dataPageLabel(above, words), href: page.to(address.data(locale, plan.id, above)) }]),
      { label: shown.text },
    ],
    printStatus: statusLine(plan, locale),
  };
}
