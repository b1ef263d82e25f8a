import type { APIRoute } from 'astro';
import { printSheet } from '../../../derive/print-sheet.ts';
import { type Locale, wordsOf } from '../../../i18n/index.ts';
import type { Plan } from '../../../model/plan.ts';
import { localesOf } from '../../../page.ts';
import { allPlans } from '../../../plans.ts';

interface Props {
  plan: Plan;
  locale: Locale;
}

/** The style sheet that a plan's printed pages share in a language. */
export async function getStaticPaths() {
  const plans = await allPlans();
  return plans.flatMap((plan) =>
    localesOf(plan).map((locale) => ({ params: { lang: locale === 'zh-Hans' ? undefined : locale, plan: plan.id }, props: { plan, locale } })),
  );
}

export const GET: APIRoute<Props> = ({ props: { plan, locale } }) =>
  new Response(printSheet(plan, locale, wordsOf(locale)), { headers: { 'content-type': 'text/css; charset=utf-8' } });
