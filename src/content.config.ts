import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentDirectory } from '../scripts/places.ts';
import { aboutSchema, guideSchema } from './model/guide-schema.ts';
import { textFrontMatterSchema } from './model/plan-schema.ts';
import { planFolders } from './model/reading/plan-loader.ts';

const base = contentDirectory();

/** The words of the plans: one MDX file a section and language. Id: `<plan>/<language>/<section>`. */
const text = defineCollection({
  loader: glob({
    base: `${base}/plans`,
    pattern: ['*/text/*/*.mdx', '*/versions/*/text/*/*.mdx'],
    generateId: ({ entry }) =>
      entry
        .replace('/versions/', '.')
        .replace('/text/', '/')
        .replace(/\.mdx$/, ''),
  }),
  schema: textFrontMatterSchema,
});

/** The plans' folders as they were read and checked; loading stops the build when a check finds a problem. */
const plans = defineCollection({
  loader: planFolders(base),
  schema: z.object({ id: z.string(), files: z.record(z.string(), z.string()) }),
});

/** Our own pages about the site: how to read, method, about. Id: `<language>/<page>`. */
const guide = defineCollection({
  loader: glob({
    base: `${base}/guide`,
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: guideSchema,
});

/** What is said about a plan, in its folder. Id: `<plan>/<language>`. */
const about = defineCollection({
  loader: glob({
    base: `${base}/plans`,
    pattern: ['*/about/*.mdx', '*/versions/*/about/*.mdx'],
    generateId: ({ entry }) =>
      entry
        .replace('/versions/', '.')
        .replace('/about/', '/')
        .replace(/\.mdx$/, ''),
  }),
  schema: aboutSchema,
});

/** What a trainer should know of a session. Id: `<plan>/<language>/<module>`. */
const essays = defineCollection({
  loader: glob({
    base: `${base}/plans`,
    pattern: '*/training/modules/*/*.mdx',
    generateId: ({ entry }) => entry.replace('/training/modules/', '/').replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({}),
});

export const collections = { text, plans, guide, about, essays };
