import { DEFAULT_LOCALE, expressionOf, type Locale, storedLanguage, wordsOf } from '../../i18n/index.ts';
import { citation } from '../../model/citation.ts';
import type { Plan } from '../../model/plan.ts';
import { localesOf, type ShownWords, show, spokenCode } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import { measuresOf } from '../questions/outline.ts';
import { AGREEMENT } from './agreement-view.ts';
import { DATA_PAGES, hasDataPage } from './data-pages.ts';
import { statusWords } from './status.ts';

/** What the guide says of the plans on the site: its files are about the site and name none. */

const PLAN_LINK = /^plan:([a-z]+)(#[\w-]+)?$/;

/**
 * Where a link in the guide leads. One to a page of the plan (`plan:tasks`, `plan:full`, `plan:downloads#offline`) leads nowhere, and its
 * words stand alone, where the site has several plans or its one has no such page, or no second coding to show there.
 * @returns an address of the site; another link as it was written; null for no link
 * @throws Error when plans have no page of that name
 */
export function guideLink(href: string, plans: readonly Plan[], locale: Locale): { address: Address } | { href: string } | null {
  if (!href.startsWith('plan:')) return { href };
  const [, name = '', fragment = ''] = PLAN_LINK.exec(href) ?? [];
  const known = DATA_PAGES.find((page) => page === name);
  if (known === undefined && name !== 'full') {
    const pages = ['full', ...DATA_PAGES].map((page) => `plan:${page}`).join(', ');
    throw new Error(`The guide links to ${href}, and plans have no such page. Write one of ${pages}.`);
  }
  const [plan, ...others] = plans;
  if (plan === undefined || others.length > 0 || !localesOf(plan).includes(locale)) return null;
  if (known === undefined) return { address: address.full(locale, plan.id) + fragment };
  if (fragment === `#${AGREEMENT}` && plan.secondCoding === null) return null;
  return hasDataPage(plan, known) ? { address: address.data(locale, plan.id, known) + fragment } : null;
}

/** Locales in which there is a page about a plan: those that read a language in which its folder says something about it. */
export function aboutLocales(plan: Plan): Locale[] {
  return localesOf(plan).filter((locale) => plan.folder.files[`about/${storedLanguage(locale)}.mdx`] !== undefined);
}

/** A plan as the guide lists it. */
export interface GuidePlan {
  name: ShownWords;
  status: string;
  /** What is said about it; its contents where nothing is. */
  address: Address;
}

/** The plans of the site, in the order of their ids. */
export function guidePlans(plans: readonly Plan[], locale: Locale): GuidePlan[] {
  return plans.map((plan) => {
    const own = localesOf(plan).includes(locale) ? locale : (localesOf(plan)[0] ?? DEFAULT_LOCALE);
    return {
      name: show(plan.record.short, locale),
      status: statusWords(plan.record, wordsOf(locale)).dated,
      address: aboutLocales(plan).includes(own) ? address.data(own, plan.id, 'about') : address.plan(own, plan.id),
    };
  });
}

/** How a paragraph of the first plan is cited; null where no plan has a measure. */
export function citationExample(plans: readonly Plan[], locale: Locale): ShownWords | null {
  for (const plan of plans) {
    const measures = measuresOf(plan);
    const measure = measures.find(({ code }) => plan.byCode.has(`${code}.p2`)) ?? measures[0];
    if (measure === undefined) continue;
    const { title, subtitle = {}, published = '', provenance } = plan.record;
    const shown = show(title, locale);
    const text = citation({
      title: shown.text,
      subtitle: show(subtitle, locale).text,
      place: spokenCode(plan, measure, locale),
      paragraph: plan.byCode.has(`${measure.code}.p2`) ? 2 : 1,
      published,
      source: provenance.url ?? '',
      page: null,
      style: expressionOf(locale).codeStyle,
    });
    return { text, lang: shown.lang };
  }
  return null;
}
