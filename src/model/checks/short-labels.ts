import { isArticle, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** Every section and measure has a short label in every language, since navigation is made of them. An article is known by its number. */
export function checkShortLabels(plan: Plan): Problem[] {
  return plan.clauses.flatMap((clause) => {
    if ((clause.kind !== 'section' && clause.kind !== 'measure') || isArticle(clause)) return [];
    return plan.record.languages.flatMap((language): Problem[] => {
      if (clause.short[language] !== undefined || clause.heading[language] === undefined) return [];
      const key = clause.kind === 'section' ? 'short: …' : `measures: { "${clause.code.split('.').at(-1)}": … }`;
      return [
        {
          check: 'short-labels',
          file: `text/${language}/${clause.file}.mdx`,
          line: 1,
          message: `${clause.code} has no short label for navigation.`,
          hint: `Add to the front matter: ${key}`,
        },
      ];
    });
  });
}
