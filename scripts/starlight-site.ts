import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { root } from './places.ts';

/** Fetched from npm on first use and kept out of package.json: some 250 packages that nothing else needs. */
const PACKAGES = { '@astrojs/starlight': '0.42.4', astro: '7.3.5' };
const CONFIG = (title: string): string => `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  devToolbar: { enabled: false },
  integrations: [starlight({ title: ${JSON.stringify(title)}, locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;
const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** A site of Starlight's default theme with the words of some of our pages. */
export interface StarlightSite {
  directory: string;
  /** Its page with the most words, by the name that ours has: `2.1`. */
  longest: string;
}

/**
 * Builds Starlight with the words of the sections in a folder of the built site, one page each.
 * @param pages the folder of a plan
 * @throws Error when the packages cannot be fetched, or when Starlight cannot be built
 */
export function buildStarlight(pages: string): StarlightSite {
  const folder = join(root, 'node_modules', '.cache', 'starlight');
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(folder, { recursive: true });
  // Astro bundles those packages that stand in here as dependencies.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }));
  const fetched = Object.keys(PACKAGES).every((name) => existsSync(join(folder, 'node_modules', name)));
  if (!fetched) run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], folder);
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  let longest = { name: '', length: 0 };
  let title = '';
  for (const file of readdirSync(pages).filter((name) => /^\d\.\d\.html$/.test(name))) {
    const page = parse(readFileSync(join(pages, file), 'utf8'));
    const markdown = sectionMarkdown(page);
    title = page.querySelector('.bar-name a')?.textContent ?? title;
    if (markdown.length > longest.length) longest = { name: basename(file, '.html'), length: markdown.length };
    writeFileSync(join(docs, `${basename(file, '.html')}.md`), markdown);
  }
  if (longest.name === '') throw new Error(`${pages} holds no section's page: npm run build`);
  writeFileSync(join(docs, 'index.md'), `---\ntitle: ${JSON.stringify(title)}\n---\n`);
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG(title));
  writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTIONS);
  run(process.execPath, [join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], folder);
  return { directory: join(folder, 'dist'), longest: longest.name };
}

/** The words of a section's page, as somebody would write them for Starlight: headings and paragraphs, without our marks. */
function sectionMarkdown(page: HTMLElement): string {
  const words = (element: HTMLElement | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const own of page.querySelectorAll('.here, .note-mark')) own.remove();
  const blocks = page
    .querySelectorAll('.measure-heading, .paragraph, .criterion')
    .map((block) => (block.tagName === 'H2' ? `## ${words(block)}` : words(block)).replace(/([*_<[\]\\`])/g, '\\$1'));
  return `---\ntitle: ${JSON.stringify(words(page.querySelector('h1')))}\n---\n\n${blocks.join('\n\n')}\n`;
}

function run(command: string, options: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (status !== 0) throw new Error(`${command} ${options.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
}
