import { aboutSchema } from '../guide-schema.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { pageProblems } from './guide.ts';

const ABOUT = /^about\/(.+)\.mdx$/;

/** What is said about a plan is said in every language of it, or in none. */
export function checkAbout(plan: Plan): Problem[] {
  const { files } = plan.folder;
  const given = Object.keys(files).flatMap((path) => ABOUT.exec(path)?.[1] ?? []);
  if (given.length === 0) return [];
  const { languages } = plan.record;
  const missing = languages
    .filter((language) => !given.includes(language))
    .map((language) => ({
      message: `Nothing is said about the plan in ${language}.`,
      hint: `Write about/${language}.mdx, or remove the folder about/.`,
      file: `about/${language}.mdx`,
    }));
  const idle = given
    .filter((language) => !languages.includes(language))
    .map((language) => ({
      message: `The plan has no language ${language}.`,
      hint: `Name the file after one of ${languages.join(', ')}.`,
      file: `about/${language}.mdx`,
    }));
  const pages = given.flatMap((language) => pageProblems(`about/${language}.mdx`, files[`about/${language}.mdx`] ?? '', aboutSchema, 'about'));
  return [...[...missing, ...idle].map((problem) => ({ check: 'about', line: 1, ...problem })), ...pages];
}
