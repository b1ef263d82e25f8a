import type { APIRoute } from 'astro';
import { build } from '../../../build.ts';
import { calendarFile, localeSuffix } from '../../../exports/calendar-file.ts';
import type { Locale } from '../../../i18n/index.ts';
import type { Plan } from '../../../model/plan.ts';
import { localesOf } from '../../../page.ts';
import { allPlans } from '../../../plans.ts';

/** The dates of a plan: calendar.ics, calendar.en.ics … */
export async function getStaticPaths() {
  const plans = await allPlans();
  return plans.flatMap((plan) =>
    localesOf(plan).map((locale) => ({ params: { plan: plan.id, calendar: `calendar${localeSuffix(locale)}` }, props: { plan, locale } })),
  );
}

export const GET: APIRoute<{ plan: Plan; locale: Locale }> = ({ props }) =>
  new Response(calendarFile(props.plan, props.locale, build.label), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
