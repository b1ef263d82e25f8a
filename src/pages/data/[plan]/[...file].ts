import type { APIRoute } from 'astro';
import { build } from '../../../build.ts';
import { type ExportedFile, exportsOf } from '../../../exports/index.ts';
import { allTexts } from '../../../plans.ts';

/** The data files of every text of every plan. */
export async function getStaticPaths() {
  const plans = await allTexts();
  const files = await Promise.all(plans.map(async (plan) => (await exportsOf(plan, build.label, build.modified)).files.map((file) => ({ plan, file }))));
  return files.flat().map(({ plan, file }) => ({ params: { plan: plan.id, file: file.file }, props: { file } }));
}

export const GET: APIRoute<{ file: ExportedFile }> = ({ props }) =>
  new Response(new Uint8Array(props.file.bytes), {
    headers: { 'content-type': /^text\/|json|xml/.test(props.file.type) ? `${props.file.type}; charset=utf-8` : props.file.type },
  });
