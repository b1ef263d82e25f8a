import { z } from 'astro/zod';
import type { Plan } from '../model/plan.ts';
import { localized, reviewSchema, STATUSES } from '../model/plan-schema.ts';
import type { PlanExports } from './index.ts';

/** `data/index.json`: every plan of the site with its downloads. */
export const siteIndexSchema = z.strictObject({
  build: z.string().describe('Label of the build that wrote this file.'),
  plans: z
    .array(
      z.strictObject({
        plan: z.string().describe('Identifier of the plan.'),
        title: localized.describe('Title of the plan.'),
        status: z.enum(STATUSES).describe('State of the text.'),
        fictional: z.boolean().describe('Whether the plan was made up, for tests.'),
        review: reviewSchema.describe('State of the facts, where a task does not say otherwise.'),
        published: z.string().nullable().describe('Day of publication; null where none is known.'),
        languages: z.array(z.string()).describe('Languages of the words; the first is the original.'),
        tasks: z.int().describe('Number of tasks recorded; 0 where no facts are.'),
        index: z.string().describe('Path of the list of all files of the plan, relative to this file.'),
        indexSha256: z.string().describe('SHA-256 of that list.'),
        files: z
          .array(
            z.strictObject({
              file: z.string().describe('Path relative to this file.'),
              language: z.string().optional().describe('Language of its words, where it holds one only.'),
              title: localized.describe('What it is.'),
              type: z.string().describe('Media type.'),
              bytes: z.int().describe('Size in bytes.'),
              sha256: z.string().describe('SHA-256 of its bytes.'),
            }),
          )
          .describe('Files for the whole plan. Those of single organizations are in the plan’s own list.'),
      }),
    )
    .describe('All plans of the site, in the order of their identifiers.'),
});
export type SiteIndex = z.output<typeof siteIndexSchema>;

/** The downloads of all plans of a site, as one list. @throws Error when a plan has no list of its own */
export function siteIndex(plans: readonly { plan: Plan; exports: PlanExports }[], build: string): SiteIndex {
  return {
    build,
    plans: plans.map(({ plan: { id, record, dataset }, exports: { files } }) => {
      const index = files.find(({ file }) => file === 'index.json');
      if (index === undefined) throw new Error(`Plan ${id} has no index.json.`);
      return {
        plan: id,
        title: record.title,
        status: record.status,
        fictional: record.fictional,
        review: record.review,
        published: record.published ?? null,
        languages: [...record.languages],
        tasks: dataset.tasks.length,
        index: `${id}/index.json`,
        indexSha256: index.sha256,
        files: files
          .filter((file) => file.organization === null && file !== index)
          .map(({ file, locale, title, type, bytes, sha256 }) => ({
            file: `${id}/${file}`,
            ...(locale === null ? {} : { language: locale }),
            title,
            type,
            bytes: bytes.length,
            sha256,
          })),
      };
    }),
  };
}
