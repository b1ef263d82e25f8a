import { z } from 'astro/zod';
import { hasEnglish, termMatcher, withoutEnglish } from '../../text/term-matching.ts';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { type Term, type TermException, termExceptionSchema } from '../term-schema.ts';
import { readYaml } from '../yaml-file.ts';
import { type AlignedWords, alignedWords, problemOf } from './aligned-words.ts';

/** Terms that occur, and the deviations that were recorded with a reason. */
export interface TermUse {
  occurrences: number;
  exceptions: number;
}

/** How many term occurrences (counted once a sentence) the translation has, and how many are recorded exceptions. */
export function termUse(plan: Plan): TermUse {
  const matcher = termMatcher(plan.terms);
  const occurrences = alignedWords(plan).reduce((sum, { chinese }) => sum + new Set(matcher.find(chinese).map(({ value }) => value.id)).size, 0);
  return { occurrences, exceptions: readExceptions(plan, []).length };
}

/**
 * One English word for one Chinese thing: in the words that render a sentence, every term of the sentence has its rendering or a recorded
 * exception, no forbidden rendering stands, and no word that is reserved for another term.
 */
export function checkTerms(plan: Plan): Problem[] {
  if (!plan.record.languages.includes('en')) return [];
  const problems: Problem[] = [];
  const exceptions = readExceptions(plan, problems);
  const used = new Set<RecordedException>();
  const matcher = termMatcher(plan.terms);
  const reserved = plan.terms.filter((term) => term.reserved.length > 0);
  for (const words of alignedWords(plan)) {
    const plain = words.english.replaceAll("'", '’');
    const terms = [...new Map(matcher.find(words.chinese).map(({ value }) => [value.id, value])).values()];
    const left = withoutRenderings(plain, terms);
    for (const term of terms) {
      const exception = exceptions.find((record) => record.clause === words.clause.code && record.term === term.id);
      if (![term.en, ...term.forms].some((form) => hasEnglish(plain, form))) {
        if (exception === undefined) problems.push(missing(words, term));
        else used.add(exception);
      }
      for (const wrong of term.forbidden) {
        if (hasEnglish(left, wrong)) problems.push(problemOf(words, 'terms', `"${wrong}" is not to be used for "${term.zh}".`, `Write "${term.en}".`));
      }
    }
    for (const owner of reserved) {
      if (terms.includes(owner)) continue;
      const word = owner.reserved.find((form) => hasEnglish(left, form));
      const exception = exceptions.find((record) => record.clause === words.clause.code && record.term === owner.id);
      if (word === undefined) continue;
      if (exception !== undefined) used.add(exception);
      else
        problems.push(
          problemOf(
            words,
            'terms',
            `"${word}" stands for "${owner.zh}" (${owner.id}), which is not in the Chinese.`,
            `Use another word here; or record an exception with its reason in exceptions/en/${words.clause.file}.yaml.`,
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

function missing(words: AlignedWords, term: Term): Problem {
  const forms = term.forms.length > 0 ? ` or ${term.forms.map((form) => `"${form}"`).join(', ')}` : '';
  return problemOf(
    words,
    'terms',
    `"${term.zh}" (${term.id}) has no rendering here.`,
    `Expected "${term.en}"${forms}; or record an exception with its reason in exceptions/en/${words.clause.file}.yaml.`,
  );
}

/** The English words without the accepted renderings of the sentence's terms: in what is left, forbidden and reserved words are looked for. */
function withoutRenderings(english: string, terms: readonly Term[]): string {
  const forms = terms.flatMap((term) => [term.en, ...term.forms]).sort((a, b) => b.length - a.length);
  return forms.reduce((left, form) => withoutEnglish(left, form), english);
}

type RecordedException = TermException & { file: string; line: number };

function readExceptions(plan: Plan, problems: Problem[]): RecordedException[] {
  return Object.keys(plan.folder.files)
    .filter((path) => path.startsWith('exceptions/en/'))
    .flatMap((path) => {
      const reading = readYaml(path, plan.folder.files[path] ?? '', z.array(termExceptionSchema), 'terms');
      problems.push(...reading.problems);
      return (reading.value ?? []).map((record, index) => ({ ...record, file: path, line: reading.lineOf([index]) }));
    });
}
