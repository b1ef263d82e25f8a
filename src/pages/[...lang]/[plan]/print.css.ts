import type { APIRoute } from 'astro';
import { printSheet } from '../../../derive/views/print-sheet.ts';
import { wordsOf } from '../../../i18n/index.ts';
import { type PlanProps, planPaths } from '../../../static-paths.ts';

/** The style sheet that a plan's printed pages share in a language. */
export const getStaticPaths = planPaths;

export const GET: APIRoute<PlanProps> = ({ props: { plan, locale } }) =>
  new Response(printSheet(plan, locale, wordsOf(locale)), { headers: { 'content-type': 'text/css; charset=utf-8' } });
