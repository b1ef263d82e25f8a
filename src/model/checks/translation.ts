import { type Expression, expressionOfTag } from '../../text/expressions/index.ts';
import { quoteCount } from '../../text/quotes.ts';

import type { LanguageTag } from '../languages.ts';
import { type Clause, clauseWords, originalLanguage, type Plan, translationsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';

import { languageName } from './aligned-words.ts';
import { quoteHint } from './quote-hint.ts';

/**
 * Each translation is complete and aligned: every paragraph is there, sentences add up, numbers agree, and in a language that is written
 * in letters nothing Chinese, straight-quoted or double-spaced is left.
 */
export function checkTranslation(plan: Plan): Problem[] {
  return translationsOf(plan).flatMap((translation) => checkOneTranslation(plan, translation));
}

function checkOneTranslation(plan: Plan, translation: LanguageTag): Problem[] {
  const language = originalLanguage(plan);
  const names = { tag: translation, source: languageName(language), target: languageName(translation) };
  const expression = expressionOfTag(translation);
  const problems: Problem[] = [];
  const alignment = plan.alignment[translation] ?? {};

  for (const clause of plan.clauses) {
    if (clause.kind === 'part') continue;
    const source = clauseWords(clause, language) ?? '';
    const rendered = clauseWords(clause, translation) ?? '';
    if (source === '') continue;
    const line = clause.line[translation];
    const report = (check: string, message: string, hint: string): void =>
      void problems.push({ check, file: `text/${translation}/${clause.file}.mdx`, ...(line === undefined ? {} : { line }), message, hint });
    if (rendered === '') {
      report(
        'translation',
        `${clause.code} is not translated: "${source.slice(0, 24)}…".`,
        `Add one ${names.target} paragraph (or heading) for each ${names.source} one, in the same order.`,
      );
      continue;
    }
    checkStyle(clause, rendered, expression, names, report);
    checkNumbers(clause, source, rendered, names, report);

    const expected = clause.sentences[language]?.length;
    if (expected !== undefined && clause.sentences[translation] !== undefined) {
      const counts = alignment[clause.code] ?? new Array(expected).fill(1);
      const sum = counts.reduce((total: number, count: number) => total + count, 0);
      const found = clause.sentences[translation].length;
      const file = `alignment/${translation}/${clause.file}.yaml`;
      if (counts.length !== expected)
        problems.push({
          check: 'alignment',
          file,
          ...lineOfKey(plan, file, clause.code),
          message: `${clause.code} has ${expected} ${names.source} ${expected === 1 ? 'sentence' : 'sentences'}, but ${counts.length} numbers are listed.`,
          hint: `Write one number for each ${names.source} sentence.`,
        });
      else if (sum !== found)
        report(
          'alignment',
          `${clause.code}: ${expected} ${names.source} and ${found} ${names.target} sentences stand here, ${sum} were expected.`,
          `A sentence may be missing; or record in ${file} how many ${names.target} sentences render each ${names.source} one.`,
        );
    }
  }
  for (const code of Object.keys(alignment)) {
    if (plan.byCode.get(code)?.text[translation] !== undefined) continue;
    const file =
      Object.keys(plan.folder.files).find((path) => path.startsWith(`alignment/${translation}/`) && 'line' in lineOfKey(plan, path, code)) ??
      `alignment/${translation}`;
    problems.push({
      check: 'alignment',
      file,
      ...lineOfKey(plan, file, code),
      message: `${code} is no paragraph of the plan.`,
      hint: 'Remove it, or correct the code.',
    });
  }
  return problems;
}

type Report = (check: string, message: string, hint: string) => void;

/** Names of the two languages, for messages. */
interface Names {
  /** Tag of the translation. */
  tag: LanguageTag;
  source: string;
  target: string;
}

/** Names of the months in a language. */
function monthsOf(tag: LanguageTag): string[] {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
}

/** Signs that a language which is written in letters does not have. */
function checkStyle(clause: Clause, rendered: string, { searchUnit }: Expression, names: Names, report: Report): void {
  if (searchUnit !== 'word') return;
  const rules: readonly [RegExp, string, string][] = [
    [/\p{Script=Han}/u, 'Chinese is left', 'Translate it.'],
    [/["']/, 'a straight quotation mark stands', 'Use “ ” ‘ ’.'],
    [/ {2,}/, 'two spaces stand', 'Leave one.'],
    [/[，。、；：（）《》]/, 'Chinese punctuation stands', `Use ${names.target} punctuation.`],
  ];
  for (const [pattern, what, remedy] of rules) {
    const found = pattern.exec(rendered);
    if (found !== null) report('style', `${clause.code}: ${what} near "${rendered.slice(Math.max(0, found.index - 12), found.index + 12)}".`, remedy);
  }
}

function checkNumbers(clause: Clause, source: string, rendered: string, names: Names, report: Report): void {
  if (clause.code.startsWith('annex.')) return;
  const numbers = (text: string): string[] => [...text.matchAll(/\d+/g)].map((found) => found[0].replace(/^0+(?=\d)/, ''));
  const months = monthsOf(names.tag);
  const inSource = numbers(source);
  const inTarget = numbers(rendered);
  for (const number of new Set(inSource)) {
    const month = months[Number(number) - 1];
    if (inTarget.includes(number) || (month !== undefined && source.includes(`${number}月`) && rendered.includes(month))) continue;
    report(
      'numbers',
      `${clause.code}: the number ${number} of the ${names.source} text is not in the ${names.target}.`,
      'Write the numeral as it stands in the source.',
    );
  }
  for (const number of new Set(inTarget)) {
    if (!inSource.includes(number))
      report(
        'numbers',
        `${clause.code}: the number ${number} is not in the ${names.source} text.`,
        'Remove it, or write as a word what the source writes as a word.',
      );
  }
}

/** Every task, aim and time has its words in each translation, and they stand in the aligned paragraph. */
export function checkTranslatedQuotes(plan: Plan): Problem[] {
  return translationsOf(plan).flatMap((translation) => checkQuotesIn(plan, translation));
}

function checkQuotesIn(plan: Plan, translation: LanguageTag): Problem[] {
  const problems: Problem[] = [];
  const name = languageName(translation);
  const quotes: ReadonlyMap<string, string[]> = plan.quotes[translation] ?? new Map();
  const known = new Set<string>();
  const need = (code: string, clauseCode: string, measure: string): void => {
    known.add(code);
    const file = `quotes/${translation}/${measure}.yaml`;
    const text = plan.byCode.get(clauseCode)?.text[translation] ?? '';
    const words = quotes.get(code);
    if (words === undefined) {
      problems.push({
        check: 'quotes',
        file,
        message: `${code} has no ${name} words.`,
        hint: `Add "${code}": with the words of ${clauseCode} that render it.`,
      });
      return;
    }
    for (const piece of words) {
      // A paragraph without translation is reported by the check of the translation.
      if (text !== '' && quoteCount(text, piece) === 0)
        problems.push({
          check: 'quotes',
          file,
          ...lineOfKey(plan, file, code),
          message: `${code}: "${piece}" does not stand in the ${name} ${clauseCode}.`,
          hint: quoteHint(plan, translation, clauseCode, piece),
        });
    }
  };
  for (const task of plan.dataset.tasks) {
    need(task.code, task.clause, task.measure);
    for (const index of task.times.keys()) need(`${task.code}.t${index + 1}`, task.clause, task.measure);
  }
  for (const aim of plan.dataset.aims) need(aim.code, aim.clause, aim.measure);
  for (const goal of plan.dataset.goals) need(goal.code, goal.clause, goal.code.replace(/-.*/, ''));
  for (const code of quotes.keys()) {
    if (known.has(code)) continue;
    const file = `quotes/${translation}/${code.split('-')[0]}.yaml`;
    problems.push({
      check: 'quotes',
      file,
      ...lineOfKey(plan, file, code),
      message: `${code} is no task, aim, goal or time of the dataset.`,
      hint: 'Remove it, or correct the code.',
    });
  }
  return problems;
}

function lineOfKey(plan: Plan, file: string, key: string): { line?: number } {
  const line = (plan.folder.files[file] ?? '').split('\n').findIndex((text) => text.startsWith(`"${key}":`) || text.startsWith(`${key}:`)) + 1;
  return line > 0 ? { line } : {};
}
