import type { APIRoute } from 'astro';
import { citingOf, formatCiting } from '../../../derive/views/citing.ts';
import { type PlanProps, planPaths } from '../../../static-paths.ts';

/** What the menu for quoting needs of a plan, in a language. */
export const getStaticPaths = planPaths;

export const GET: APIRoute<PlanProps> = ({ props: { plan, locale } }) =>
  new Response(formatCiting(citingOf(plan, locale)), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
