import { type DataPage, hasDataPage } from './derive/views/data-pages.ts';
import { DEFAULT_LOCALE, type Locale } from './i18n/index.ts';
import type { Plan } from './model/plan.ts';
import { localesOf, siteLocales } from './page.ts';
import { allPlans, allTexts } from './plans.ts';

/** Which pages a template makes: a page for every plan, in every language that its words are in. */
export interface PlanProps {
  plan: Plan;
  locale: Locale;
}

/** The `lang` of an address: the default language has none. */
export function langParam(locale: Locale): string | undefined {
  return locale === DEFAULT_LOCALE ? undefined : locale;
}

/** A page of each text of each plan in each of its languages. */
export function planPaths() {
  return planPathsOf(() => [{ params: {}, props: {} }]);
}

/** One of a plan's data pages, of each plan that has what it shows, in each of its languages. */
export function dataPaths(name: DataPage) {
  return planPathsOf((plan) => (hasDataPage(plan, name) ? [{ params: {}, props: {} }] : []));
}

/**
 * Several pages of each text of each plan in each of its languages.
 * @param pages what tells a plan's pages apart: parameters of the address beside `lang` and `plan`, and props beside `plan` and `locale`
 */
export async function planPathsOf<Params extends Record<string, string>, Props extends object>(
  pages: (plan: Plan) => readonly { params: Params; props: Props }[],
) {
  const plans = await allTexts();
  return plans.flatMap((plan) => {
    const found = pages(plan);
    return localesOf(plan).flatMap((locale) =>
      found.map(({ params, props }) => ({ params: { ...params, lang: langParam(locale), plan: plan.id }, props: { ...props, plan, locale } })),
    );
  });
}

/** A page of the site itself, above all plans. */
export interface SiteProps {
  plans: Plan[];
  /** The only plan, whose status its pages then carry; null where there are several. */
  plan: Plan | null;
  locale: Locale;
  /** Languages in which the page exists: every one in which a plan can be read. */
  locales: Locale[];
}

/**
 * A page of the site in each language in which one of its plans can be read.
 * @throws Error when there is no plan
 */
export async function sitePaths(): Promise<{ params: { lang: string | undefined }; props: SiteProps }[]> {
  const plans = await allPlans();
  if (plans.length === 0) throw new Error('There is no plan in content/plans.');
  const locales = siteLocales(plans);
  const plan = plans.length === 1 ? (plans[0] ?? null) : null;
  return locales.map((locale) => ({ params: { lang: langParam(locale) }, props: { plans, plan, locale, locales } }));
}

/** A page over the tasks of all plans; there is one only where several plans have tasks. */
export async function shelfPaths() {
  const paths = await sitePaths();
  return paths.filter(({ props }) => props.plans.filter(({ dataset }) => dataset.tasks.length > 0).length > 1);
}
