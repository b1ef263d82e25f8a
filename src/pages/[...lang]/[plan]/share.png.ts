import type { APIRoute } from 'astro';
import { hasSharePicture, sharePicture } from '../../../exports/share-picture.ts';
import { type PlanProps, planPaths } from '../../../static-paths.ts';

/** The picture beside links to a plan's pages; there is one only where the site has an address, since other sites ask for it by that. */
export const getStaticPaths = async () => (import.meta.env.SITE === undefined || !(await hasSharePicture()) ? [] : planPaths());

export const GET: APIRoute<PlanProps> = async ({ props: { plan, locale } }) =>
  new Response((await sharePicture(plan, locale)) as BodyInit, { headers: { 'content-type': 'image/png' } });
