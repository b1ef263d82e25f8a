import type { APIRoute } from 'astro';
import { openSearchDescription } from '../../derive/views/open-search.ts';
import { type SiteProps, sitePaths } from '../../static-paths.ts';

/** The search as browsers can add it: in each language, and only where the site has an address. */
export const getStaticPaths = async () => (import.meta.env.SITE === undefined ? [] : sitePaths());

export const GET: APIRoute<SiteProps> = ({ props, site }) => {
  if (site === undefined) throw new Error('An OpenSearch description needs the address of the site: set SITE_URL.');
  return new Response(openSearchDescription(props.locale, site), { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
