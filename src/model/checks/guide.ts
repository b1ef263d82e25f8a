import { splitFrontMatter } from '../../text/front-matter.ts';
import { mdxFault } from '../../text/mdx-fault.ts';
import { pageFaults } from '../../text/page-markdown.ts';
import { guideSchema } from '../guide-schema.ts';
import type { PlanFolder } from '../plan-folder.ts';
import type { Problem } from '../problem.ts';
import { readYaml } from '../yaml-file.ts';

/** What the guide's pages may hold beside words; `src/pages/[...lang]/guide/[page].astro` hands it to them. */
const COMPONENTS = ['Plans', 'CitationExample'];
const PAGE = /^([^/]+)\/([^/]+)\.mdx$/;

/** Our own pages can be read, hold words only, and are the same in every language. */
export function checkGuide({ files }: PlanFolder): Problem[] {
  const paths = Object.keys(files);
  const languages = [...new Set(paths.flatMap((path) => PAGE.exec(path)?.[1] ?? []))];
  const names = [...new Set(paths.flatMap((path) => PAGE.exec(path)?.[2] ?? []))];
  const unread = paths
    .filter((path) => !PAGE.test(path))
    .map((path) => ({
      check: 'files',
      file: path,
      message: `Nothing reads ${path}, so what stands in it would be missing from the site.`,
      hint: 'Pages of the guide are named guide/<language>/<page>.mdx: rename it, or remove it.',
    }));
  const missing = languages.flatMap((language) =>
    names
      .filter((name) => files[`${language}/${name}.mdx`] === undefined)
      .map((name) => ({
        check: 'guide',
        file: `${language}/${name}.mdx`,
        message: `The page "${name}" of the guide is missing in ${language}.`,
        hint: 'Restore it from the history, translate it, or remove the page in every language.',
      })),
  );
  return [
    ...unread,
    ...missing,
    ...paths.filter((path) => PAGE.test(path)).flatMap((path) => pageProblems(path, files[path] ?? '', guideSchema, 'guide', COMPONENTS)),
  ];
}

/**
 * What is wrong with a page of our own words: its head, or its body.
 * @param components that may stand in it
 */
export function pageProblems(path: string, text: string, schema: Parameters<typeof readYaml>[2], check: string, components: readonly string[] = []): Problem[] {
  const { frontMatter, body, bodyOffset } = splitFrontMatter(text);
  if (frontMatter === null)
    return [
      {
        check,
        file: path,
        line: 1,
        message: 'This page has no head.',
        hint: `Begin it with a line ---, then ${check === 'guide' ? 'title:, description: and order:' : 'description:'} on lines of their own, then a line ---.`,
      },
    ];
  const { problems } = readYaml(path, frontMatter, schema, check, 2);
  try {
    return [...problems, ...pageFaults(body, components).map(({ line, message, hint }) => ({ check, file: path, line: line + bodyOffset, message, hint }))];
  } catch (error) {
    const { line, message, hint } = mdxFault(error);
    return [...problems, { check, file: path, line: line + bodyOffset, message, hint }];
  }
}
