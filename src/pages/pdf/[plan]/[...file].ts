import type { APIRoute } from 'astro';
import { allTexts } from '../../../plans.ts';
import { PRINTED_SUMS, printedBytes, printedOf } from '../../../printed.ts';

/** The printed files of every plan and their sums, where `npm run pdf` made them from this build. */
export async function getStaticPaths() {
  const plans = await allTexts();
  return plans.flatMap(({ id }) => {
    const files = printedOf(id).map(({ file }) => file);
    return (files.length === 0 ? [] : [...files, PRINTED_SUMS]).map((file) => ({ params: { plan: id, file }, props: { plan: id, file } }));
  });
}

export const GET: APIRoute<{ plan: string; file: string }> = ({ props: { plan, file } }) =>
  new Response(printedBytes(plan, file), { headers: { 'content-type': file.endsWith('.pdf') ? 'application/pdf' : 'text/plain; charset=utf-8' } });
