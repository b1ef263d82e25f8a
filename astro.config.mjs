import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { remarkCites } from './src/text/remark-cites.ts';
import { remarkClauses } from './src/text/remark-clauses.ts';

// Sätteri, the default Markdown processor, ignores remark plugins and rewrites punctuation; the plan's words need neither.
const processor = unified({ remarkPlugins: [remarkGfm, remarkClauses, remarkCites], gfm: false, smartypants: false });

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  outDir: process.env.SITE_DIR ?? './dist',
  build: { format: 'preserve' },
  markdown: { processor, syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
