import { withoutCites } from '../../text/cites.ts';
import { copiedRun, LONGEST_RUN, type RunIndex, runIndex, unitsOf } from '../../text/copied.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import type { LanguageTag, Localized } from '../languages.ts';
import { isPlanText, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { ESSAY_FILE, type TrainingModule, type WrittenQuestion } from '../training.ts';

/** Modules, essays and questions quote the plan by its codes and do not copy it: when its word changes, so does the slide. */
export function checkCopiedWords(plan: Plan): Problem[] {
  const { modules, questions } = plan.training;
  if (modules.length === 0 && questions.length === 0) return [];
  const { languages } = plan.record;
  const guards = new Map(languages.map((language) => [language, guardOf(plan, language)]));
  const report = (file: string, line: number, words: string, language: LanguageTag): Problem[] => {
    const guard = guards.get(language);
    const copy = guard === undefined ? null : copiedRun(withoutCites(words), guard.index, guard.names);
    return copy === null
      ? []
      : [
          {
            check: 'copied',
            file,
            line,
            message: `These words are copied from the plan: "${copy}".`,
            hint: `Write its code in double brackets on a line of its own, [[2.3.3.p1.s2]], and its words are set there; or say it in fewer than ${LONGEST_RUN.characters} characters (${LONGEST_RUN.words} words) of its own.`,
          },
        ];
  };
  const inRecord = (record: TrainingModule | WrittenQuestion, lineOf: (path: readonly PropertyKey[]) => number): Problem[] =>
    wordsIn(record).flatMap(({ words, language, path }) => report(record.file, lineOf(path), words, language));
  return [
    ...modules.flatMap((module) => inRecord(module, module.lineOf)),
    ...questions.flatMap((question) => inRecord(question, () => question.line)),
    ...Object.entries(plan.folder.files).flatMap(([path, text]) => {
      const language = ESSAY_FILE.exec(path)?.[1];
      return language === undefined ? [] : text.split('\n').flatMap((line, index) => report(path, index + 1, line, language));
    }),
  ];
}

/** What copies are found by in a language: runs of the plan's words, and the names that may stand in both. */
function guardOf(plan: Plan, language: LanguageTag): { index: RunIndex; names: string[] } {
  const { organizations, documents, platforms } = plan.dataset;
  const texts = plan.clauses.filter((clause) => isPlanText(plan, clause)).flatMap(({ text, heading }) => text[language] ?? heading[language] ?? []);
  const original = language === plan.record.languages[0];
  const display = expressionOfTag(language).display;
  const { size, ...index } = runIndex(texts, expressionOfTag(language).searchUnit === 'character');
  // Names that are long enough to be taken for a copy, and titles in title marks.
  const isLong = (name: string): boolean => unitsOf(name, index.byCharacter).length >= size / 2;
  const of = (record: { aliases: readonly string[] }, name: Localized): string[] => [name[language] ?? '', ...(original ? record.aliases : [])];
  const names = [
    ...[...organizations, ...platforms].flatMap((record) => of(record, record.name)).filter(isLong),
    ...documents.flatMap((record) => of(record, record.title).filter((name) => record.bracketed || isLong(name))),
    plan.record.title[language] ?? '',
  ].filter((name) => name !== '');
  return { index: { size, ...index }, names: [...new Set(names.flatMap((name) => [name, display(name)]))] };
}

/** Words by language in a record, with their paths. */
function wordsIn(record: unknown, path: readonly PropertyKey[] = []): { words: string; language: LanguageTag; path: readonly PropertyKey[] }[] {
  if (record === null || typeof record !== 'object') return [];
  return Object.entries(record).flatMap(([step, value]) =>
    typeof value === 'string' ? [{ words: value, language: step, path }] : wordsIn(value, [...path, Array.isArray(record) ? Number(step) : step]),
  );
}
