import { DEFAULT_LOCALE, type Locale } from './i18n/index.ts';
import type { Plan } from './model/plan.ts';
import { localesOf } from './page.ts';
import { allPlans } from './plans.ts';

/** Which pages a template makes: a page for every plan, in every language that its words are in. */
export interface PlanProps {
  plan: Plan;
  locale: Locale;
}

/** The `lang` of an address: the default language has none. */
export function langParam(locale: Locale): string | undefined {
  return locale === DEFAULT_LOCALE ? undefined : locale;
}

/** A page of each plan in each of its languages. */
export function planPaths() {
  return planPathsOf(() => [{ params: {}, props: {} }]);
}

/**
 * Several pages of each plan in each of its languages.
 * @param pages what tells a plan's pages apart: parameters of the address beside `lang` and `plan`, and props beside `plan` and `locale`
 */
export async function planPathsOf<Params extends Record<string, string>, Props extends object>(
  pages: (plan: Plan) => readonly { params: Params; props: Props }[],
) {
  const plans = await allPlans();
  return plans.flatMap((plan) => {
    const found = pages(plan);
    return localesOf(plan).flatMap((locale) =>
      found.map(({ params, props }) => ({ params: { ...params, lang: langParam(locale), plan: plan.id }, props: { ...props, plan, locale } })),
    );
  });
}

/**
 * A page of the site in each language, whose words about the plan are those of the first one.
 * @throws Error when there is no plan
 */
export async function sitePaths() {
  const [plan] = await allPlans();
  if (plan === undefined) throw new Error('There is no plan in content/plans.');
  return localesOf(plan).map((locale) => ({ params: { lang: langParam(locale) }, props: { plan, locale } }));
}
