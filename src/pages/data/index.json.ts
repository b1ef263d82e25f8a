import type { APIRoute } from 'astro';
import { build } from '../../build.ts';
import { exportsOf } from '../../exports/index.ts';
import { siteIndex } from '../../exports/site-index.ts';
import { allTexts } from '../../plans.ts';

/** The downloads of all plans, as one list. */
export const GET: APIRoute = async () => {
  const plans = await allTexts();
  const all = await Promise.all(plans.map(async (plan) => ({ plan, exports: await exportsOf(plan, build.label, build.modified) })));
  return new Response(`${JSON.stringify(siteIndex(all, build.label), null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
