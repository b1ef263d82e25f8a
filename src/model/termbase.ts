import { LongestMatcher } from '../text/term-matching.ts';
import type { LanguageTag } from './languages.ts';
import { hiddenInFiles } from './plan-files.ts';
import type { PlanFolder } from './plan-folder.ts';
import type { Problem } from './problem.ts';
import { type Term, termsSchema, termWords } from './term-schema.ts';
import { readYaml } from './yaml-file.ts';

/** All terms, with the problems found in their files. */
export interface Termbase {
  terms: Term[];
  problems: Problem[];
}

/**
 * Reads the termbase from its folder in memory (`content/terms`).
 * Ids and Chinese forms are unique across all files.
 */
export function loadTermbase(folder: PlanFolder): Termbase {
  const terms: Term[] = [];
  const problems: Problem[] = [...folder.problems, ...hiddenInFiles(folder)];
  for (const path of Object.keys(folder.files).filter((name) => !/^[^/]+\.yaml$/.test(name)))
    problems.push({
      check: 'files',
      file: path,
      message: `Nothing reads ${path}, so what stands in it would be missing from the site.`,
      hint: 'Files of terms are named terms/<group>.yaml: rename it, or remove it.',
    });
  const owner = new Map<string, string>();
  for (const file of Object.keys(folder.files)
    .filter((path) => path.endsWith('.yaml'))
    .sort()) {
    const reading = readYaml(file, folder.files[file] ?? '', termsSchema, 'terms');
    problems.push(...reading.problems);
    (reading.value ?? []).forEach((term, index) => {
      for (const key of [`id ${term.id}`, ...[term.zh, ...term.variants].map((form) => `form "${form}"`)]) {
        const other = owner.get(key);
        if (other !== undefined)
          problems.push({ check: 'terms', file, line: reading.lineOf([index]), message: `The ${key} is also in ${other}.`, hint: 'Keep one of the two.' });
        owner.set(key, `${term.id} (${file})`);
      }
      terms.push(term);
    });
  }
  return { terms, problems };
}

/** A matcher for the forms of terms in the original language of a plan. */
export function termMatcher(terms: readonly Term[], language: LanguageTag): LongestMatcher<Term> {
  return new LongestMatcher(
    terms.flatMap((term) => {
      const words = termWords(term, language);
      return words === null ? [] : [words.name, ...words.forms].map((form) => [form, term] as const);
    }),
    terms.flatMap((term) => term.notIn),
  );
}
