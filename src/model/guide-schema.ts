import { z } from 'astro/zod';

/** Front matter of a guide page, `content/guide/<language>/<page>.mdx`. */
export const guideSchema = z.strictObject({
  title: z.string().describe('Title of the page.'),
  description: z.string().describe('What it says, in one sentence, for search engines and previews.'),
  order: z.number().describe('Its place among the guide pages.'),
});

/** Front matter of what is said about a plan, `content/plans/<plan>/about/<language>.mdx`. Its title is the same for every plan. */
export const aboutSchema = z.strictObject({
  description: z.string().describe('What it says, in one sentence, for search engines and previews.'),
});
