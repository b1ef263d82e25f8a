import { quoteCount } from '../../text/quotes.ts';
import type { LanguageTag } from '../languages.ts';
import { type Clause, originalLanguage, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { quoteHint } from './quote-hint.ts';

/**
 * The English text is complete and aligned: every paragraph is there, sentences add up, numbers agree, and nothing Chinese,
 * straight-quoted or double-spaced is left.
 */
export function checkTranslation(plan: Plan): Problem[] {
  if (!plan.record.languages.includes('en')) return [];
  const language = originalLanguage(plan);
  const problems: Problem[] = [];
  const alignment = plan.alignment.en ?? {};

  for (const clause of plan.clauses) {
    if (clause.kind === 'part') continue;
    const chinese = wordsOf(clause, language);
    const english = wordsOf(clause, 'en');
    if (chinese === '') continue;
    const line = clause.line.en;
    const report = (check: string, message: string, hint: string): void =>
      void problems.push({ check, file: `text/en/${clause.file}.mdx`, ...(line === undefined ? {} : { line }), message, hint });
    if (english === '') {
      report(
        'translation',
        `${clause.code} is not translated: "${chinese.slice(0, 24)}…".`,
        'Add one English paragraph (or heading) for each Chinese one, in the same order.',
      );
      continue;
    }
    checkStyle(clause, english, report);
    checkNumbers(clause, chinese, english, report);

    const expected = clause.sentences[language]?.length;
    if (expected !== undefined && clause.sentences.en !== undefined) {
      const counts = alignment[clause.code] ?? new Array(expected).fill(1);
      const sum = counts.reduce((total: number, count: number) => total + count, 0);
      const file = `alignment/en/${clause.file}.yaml`;
      if (counts.length !== expected)
        problems.push({
          check: 'alignment',
          file,
          ...lineOfKey(plan, file, clause.code),
          message: `${clause.code} has ${expected} Chinese ${expected === 1 ? 'sentence' : 'sentences'}, but ${counts.length} numbers are listed.`,
          hint: 'Write one number for each Chinese sentence.',
        });
      else if (sum !== clause.sentences.en.length)
        report(
          'alignment',
          `${clause.code}: ${expected} Chinese and ${clause.sentences.en.length} English sentences stand here, ${sum} were expected.`,
          `A sentence may be missing; or record in alignment/en/${clause.file}.yaml how many English sentences render each Chinese one.`,
        );
    }
  }
  for (const code of Object.keys(alignment)) {
    if (plan.byCode.get(code)?.text.en !== undefined) continue;
    const file = Object.keys(plan.folder.files).find((path) => path.startsWith('alignment/en/') && 'line' in lineOfKey(plan, path, code)) ?? 'alignment/en';
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

/** Words of a clause: its text, or its heading. */
function wordsOf(clause: Clause, language: LanguageTag): string {
  return clause.text[language] ?? clause.heading[language] ?? '';
}

type Report = (check: string, message: string, hint: string) => void;

function checkStyle(clause: Clause, english: string, report: Report): void {
  const rules: readonly [RegExp, string, string][] = [
    [/\p{Script=Han}/u, 'Chinese is left', 'Translate it.'],
    [/["']/, 'a straight quotation mark stands', 'Use “ ” ‘ ’.'],
    [/ {2,}/, 'two spaces stand', 'Leave one.'],
    [/[，。、；：（）《》]/, 'Chinese punctuation stands', 'Use English punctuation.'],
  ];
  for (const [pattern, what, remedy] of rules) {
    const found = pattern.exec(english);
    if (found !== null) report('style', `${clause.code}: ${what} near "${english.slice(Math.max(0, found.index - 12), found.index + 12)}".`, remedy);
  }
}

function checkNumbers(clause: Clause, chinese: string, english: string, report: Report): void {
  if (clause.code.startsWith('annex.')) return;
  const numbers = (text: string): string[] => [...text.matchAll(/\d+/g)].map((found) => found[0].replace(/^0+(?=\d)/, ''));
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const inChinese = numbers(chinese);
  const inEnglish = numbers(english);
  for (const number of new Set(inChinese)) {
    const month = months[Number(number) - 1];
    if (inEnglish.includes(number) || (month !== undefined && chinese.includes(`${number}月`) && english.includes(month))) continue;
    report('numbers', `${clause.code}: the number ${number} of the Chinese text is not in the English.`, 'Write the numeral as it stands in the source.');
  }
  for (const number of new Set(inEnglish)) {
    if (!inChinese.includes(number))
      report('numbers', `${clause.code}: the number ${number} is not in the Chinese text.`, 'Remove it, or write as a word what the source writes as a word.');
  }
}

/** Every task, aim and time has its English words, and they stand in the aligned paragraph. */
export function checkEnglishQuotes(plan: Plan): Problem[] {
  if (!plan.record.languages.includes('en')) return [];
  const problems: Problem[] = [];
  const quotes = plan.quotes.en ?? new Map();
  const known = new Set<string>();
  const need = (code: string, clauseCode: string, measure: string): void => {
    known.add(code);
    const file = `quotes/en/${measure}.yaml`;
    const text = plan.byCode.get(clauseCode)?.text.en ?? '';
    const words = quotes.get(code);
    if (words === undefined) {
      problems.push({
        check: 'quotes',
        file,
        message: `${code} has no English words.`,
        hint: `Add "${code}": with the words of ${clauseCode} that render it.`,
      });
      return;
    }
    for (const piece of words) {
      // A paragraph without translation is told by the check of the translation.
      if (text !== '' && quoteCount(text, piece) === 0)
        problems.push({
          check: 'quotes',
          file,
          ...lineOfKey(plan, file, code),
          message: `${code}: "${piece}" does not stand in the English ${clauseCode}.`,
          hint: quoteHint(plan, 'en', clauseCode, piece),
        });
    }
  };
  for (const task of plan.dataset.tasks) {
    need(task.code, task.clause, task.measure);
    for (const index of task.times.keys()) need(`${task.code}.t${index + 1}`, task.clause, task.measure);
  }
  for (const aim of plan.dataset.aims) need(aim.code, aim.clause, aim.measure);
  for (const code of quotes.keys()) {
    if (known.has(code)) continue;
    const file = `quotes/en/${code.split('-')[0]}.yaml`;
    problems.push({
      check: 'quotes',
      file,
      ...lineOfKey(plan, file, code),
      message: `${code} is no task, aim or time of the dataset.`,
      hint: 'Remove it, or correct the code.',
    });
  }
  return problems;
}

function lineOfKey(plan: Plan, file: string, key: string): { line?: number } {
  const line = (plan.folder.files[file] ?? '').split('\n').findIndex((text) => text.startsWith(`"${key}":`) || text.startsWith(`${key}:`)) + 1;
  return line > 0 ? { line } : {};
}
