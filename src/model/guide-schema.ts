import { z } from 'astro/zod';

/** Front matter of a guide page, `content/guide/<language>/<page>.mdx`. */
export const guideSchema = z.strictObject({
  title: z.string().describe('Title of the page.'),
  description: z.string().describe('What it says, in one sentence, for search engines and previews.'),
  order: z.number().describe('Its place among the guide pages.'),
});
