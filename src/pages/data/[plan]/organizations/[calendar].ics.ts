import type { APIRoute } from 'astro';
import { build } from '../../../../build.ts';
import { calendarFile, localeSuffix, organizationsWithDates } from '../../../../exports/calendar-file.ts';
import type { Locale } from '../../../../i18n/index.ts';
import type { Organization } from '../../../../model/dataset-schema.ts';
import type { Plan } from '../../../../model/plan.ts';
import { localesOf } from '../../../../page.ts';
import { allPlans } from '../../../../plans.ts';

/** The dates of each organization that has any: organizations/<id>.ics, <id>.en.ics … */
export async function getStaticPaths() {
  const plans = await allPlans();
  return plans.flatMap((plan) =>
    organizationsWithDates(plan).flatMap((organization) =>
      localesOf(plan).map((locale) => ({
        params: { plan: plan.id, calendar: `${organization.id}${localeSuffix(locale)}` },
        props: { plan, locale, organization },
      })),
    ),
  );
}

export const GET: APIRoute<{ plan: Plan; locale: Locale; organization: Organization }> = ({ props }) =>
  new Response(calendarFile(props.plan, props.locale, build.label, props.organization), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
