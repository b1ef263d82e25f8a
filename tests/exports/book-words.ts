import { chaptersOf } from '../../src/exports/book.ts';
import type { LanguageTag } from '../../src/model/languages.ts';
import type { Plan } from '../../src/model/plan.ts';

/** What a book of a plan has to say, from the captured words alone: each heading and paragraph without white space, closing point of a heading left out. */
export function capturedBlocks(plan: Plan, language: LanguageTag): string[] {
  const known = plan.clauses.filter(({ code }) => !code.startsWith('notice'));
  const close = language === 'en' ? /\.$/ : /。$/;
  const said = known.map(({ heading, text }) => text[language] ?? heading[language]?.replace(close, ''));
  return said.filter((words) => words !== undefined).map(bare);
}

export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** Codes of all clauses that a book holds, in order. */
export function codesOf(plan: Plan): string[] {
  return chaptersOf(plan).flatMap(({ blocks }) => blocks.map(({ clause }) => clause.code));
}
