import { z } from 'astro/zod';
import { expressionOfTag } from '../../text/expressions/index.ts';
import { hasForm, withoutForm } from '../../text/term-matching.ts';
import type { LanguageTag } from '../languages.ts';
import { originalLanguage, type Plan, translationsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { type Term, type TermException, type TermWords, termExceptionSchema, termWords } from '../term-schema.ts';
import { termMatcher } from '../termbase.ts';
import { readYaml } from '../yaml-file.ts';
import { type AlignedWords, alignedWords, languageName, problemOf } from './aligned-words.ts';

/** Terms that occur, and the deviations that were recorded with a reason. */
export interface TermUse {
  occurrences: number;
  exceptions: number;
}

/** How many term occurrences (counted once a sentence) a translation has, and how many are recorded exceptions. */
export function termUse(plan: Plan, language: LanguageTag): TermUse {
  const matcher = termMatcher(plan.terms, originalLanguage(plan));
  const occurrences = alignedWords(plan, language).reduce((sum, { source }) => sum + new Set(matcher.find(source).map(({ value }) => value.id)).size, 0);
  return { occurrences, exceptions: readExceptions(plan, language, []).length };
}

/**
 * One word of a translation for one thing of the original: in the words that render a sentence, every term of the sentence has its rendering or a recorded
 * exception, no forbidden rendering stands, and no word that is reserved for another term.
 */
export function checkTerms(plan: Plan): Problem[] {
  return translationsOf(plan).flatMap((language) => checkTermsIn(plan, language));
}

function checkTermsIn(plan: Plan, language: LanguageTag): Problem[] {
  const unit = expressionOfTag(language).searchUnit;
  const has = (text: string, form: string): boolean => hasForm(text, form, unit);
  const named = (term: Term): string => termWords(term, originalLanguage(plan))?.name ?? term.id;
  const problems: Problem[] = [];
  const exceptions = readExceptions(plan, language, problems);
  const used = new Set<RecordedException>();
  const matcher = termMatcher(plan.terms, originalLanguage(plan));
  const reserved = plan.terms.filter((term) => (termWords(term, language)?.reserved ?? []).length > 0);
  for (const words of alignedWords(plan, language)) {
    const plain = words.rendered.replaceAll("'", '’');
    const terms = [...new Map(matcher.find(words.source).map(({ value }) => [value.id, value])).values()];
    const left = withoutRenderings(plain, terms, language);
    for (const term of terms) {
      const own = termWords(term, language);
      if (own === null) continue;
      const exception = exceptions.find((record) => record.clause === words.clause.code && record.term === term.id);
      if (![own.name, ...own.forms].some((form) => has(plain, form))) {
        if (exception === undefined) problems.push(missing(words, term, named(term), own));
        else used.add(exception);
      }
      for (const wrong of own.forbidden) {
        if (has(left, wrong)) problems.push(problemOf(words, 'terms', `"${wrong}" is not to be used for "${named(term)}".`, `Write "${own.name}".`));
      }
    }
    for (const owner of reserved) {
      if (terms.includes(owner)) continue;
      const word = termWords(owner, language)?.reserved.find((form) => has(left, form));
      const exception = exceptions.find((record) => record.clause === words.clause.code && record.term === owner.id);
      if (word === undefined) continue;
      if (exception !== undefined) used.add(exception);
      else
        problems.push(
          problemOf(
            words,
            'terms',
            `"${word}" stands for "${named(owner)}" (${owner.id}), which is not in the ${languageName(originalLanguage(plan))}.`,
            `Use another word here; or record an exception with its reason in exceptions/${language}/${words.clause.file}.yaml.`,
          ),
        );
    }
  }
  for (const exception of exceptions) {
    if (!used.has(exception))
      problems.push({
        check: 'terms',
        file: exception.file,
        line: exception.line,
        message: `The exception for ${exception.term} in ${exception.clause} is not needed: the term does not occur there, or is rendered as it should be.`,
        hint: 'Remove it.',
      });
  }
  return problems;
}

function missing(words: AlignedWords, term: Term, name: string, own: TermWords): Problem {
  const forms = own.forms.length > 0 ? ` or ${own.forms.map((form) => `"${form}"`).join(', ')}` : '';
  return problemOf(
    words,
    'terms',
    `"${name}" (${term.id}) has no rendering here.`,
    `Expected "${own.name}"${forms}; or record an exception with its reason in exceptions/${words.language}/${words.clause.file}.yaml.`,
  );
}

/** The translated words without the accepted renderings of the sentence's terms: in what is left, forbidden and reserved words are looked for. */
function withoutRenderings(text: string, terms: readonly Term[], language: LanguageTag): string {
  const unit = expressionOfTag(language).searchUnit;
  const forms = terms
    .map((term) => termWords(term, language))
    .flatMap((own) => (own === null ? [] : [own.name, ...own.forms]))
    .sort((a, b) => b.length - a.length);
  return forms.reduce((left, form) => withoutForm(left, form, unit), text);
}

type RecordedException = TermException & { file: string; line: number };

function readExceptions(plan: Plan, language: LanguageTag, problems: Problem[]): RecordedException[] {
  return Object.keys(plan.folder.files)
    .filter((path) => path.startsWith(`exceptions/${language}/`))
    .flatMap((path) => {
      const reading = readYaml(path, plan.folder.files[path] ?? '', z.array(termExceptionSchema), 'terms');
      problems.push(...reading.problems);
      return (reading.value ?? []).map((record, index) => ({ ...record, file: path, line: reading.lineOf([index]) }));
    });
}
