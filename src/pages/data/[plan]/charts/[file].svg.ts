import type { APIRoute } from 'astro';
import { build } from '../../../../build.ts';
import { type Chart, makeScene } from '../../../../charts/chart.ts';
import { standalone } from '../../../../charts/drawing.ts';
import { chartsOf } from '../../../../charts/index.ts';
import { fill, formatDate, type Locale } from '../../../../i18n/index.ts';
import type { Plan } from '../../../../model/plan.ts';
import { localesOf, show } from '../../../../page.ts';
import { allPlans } from '../../../../plans.ts';

/** Each picture as a file: charts/timeline.en.svg … */
export async function getStaticPaths() {
  const plans = await allPlans();
  return plans.flatMap((plan) =>
    chartsOf(plan).flatMap((chart) =>
      localesOf(plan).map((locale) => ({ params: { plan: plan.id, file: `${chart.name}.${locale}` }, props: { plan, chart, locale } })),
    ),
  );
}

export const GET: APIRoute<{ plan: Plan; chart: Chart; locale: Locale }> = ({ props: { plan, chart, locale } }) => {
  const scene = makeScene(plan, locale);
  const { words } = scene;
  const footer = [
    `${show(plan.record.title, locale).text} · ${fill(words.charts.status, { published: formatDate(plan.record.published, words) })}`,
    `${fill(words.charts.source, { url: plan.record.provenance.url, build: build.label })} · ${words.status.unofficial}`,
  ];
  return new Response(standalone(scene, chart.draw(scene), chart.title(scene), chart.describe(scene), footer), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
};
