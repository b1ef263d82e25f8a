import type { APIRoute } from 'astro';
import { type Asset, assets } from '../../assets.ts';
import { searchIndex } from '../../search-index.ts';

export async function getStaticPaths() {
  return [...Object.values(await assets()), await searchIndex()].map((asset) => ({ params: { name: asset.name }, props: { asset } }));
}

export const GET: APIRoute<{ asset: Asset }> = ({ props }) =>
  new Response(new Uint8Array(props.asset.body), {
    headers: { 'content-type': props.asset.name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8' },
  });
