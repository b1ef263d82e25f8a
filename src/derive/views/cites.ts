import { expressionOf, fill, type Locale, wordsOf } from '../../i18n/index.ts';
import { alignedSentences } from '../../model/alignment.ts';
import { clauseOf, paragraphNumber, paragraphOf } from '../../model/ids.ts';
import type { Localized } from '../../model/languages.ts';
import { clauseAt, originalLanguage, type Plan, translationsOf } from '../../model/plan.ts';
import { inScript, said, spokenCode } from '../../page.ts';
import { citeParts } from '../../text/cites.ts';
import { type Address, address } from '../../urls.ts';
import { pageOf } from '../questions/outline.ts';
import { quotedWords } from '../questions/quoted-words.ts';
import { placeAddress, placeWords, taskAddress } from './place-words.ts';

/** Codes of the plan in words of ours: how a place is named, where it leads, and the words that stand there. */

const SENTENCE = /^(.+\.p\d+)\.s(\d+)$/;
const FACT = /^(.+)-(\d+|[agc]\d+)$/;

/** Where a code leads: a clause, a sentence's paragraph, the record of a task, the words of an aim or goal. */
export function citeAddress(plan: Plan, code: string, locale: Locale): Address {
  if (plan.dataset.tasks.some((task) => task.code === code)) return taskAddress(plan, code, locale);
  const fact = [...plan.dataset.aims, ...plan.dataset.goals].find((item) => item.code === code);
  const clause = fact?.clause ?? paragraphOf(code);
  return plan.byCode.get(clause)?.kind === 'measure'
    ? `${address.clause(locale, plan.id, pageOf(plan, clause))}#${clause}`
    : placeAddress(plan, clause, locale);
}

/** The name of a place as readers of the locale say it: `二（三）5 第1段第4句`, `2.3.5, paragraph 1, sentence 4`, or the code of a task. */
export function citeName(plan: Plan, code: string, locale: Locale): string {
  if (FACT.test(code) && !plan.byCode.has(code)) return code;
  const words = wordsOf(locale);
  const sentence = SENTENCE.exec(code)?.[2];
  const paragraph = paragraphOf(code);
  const own = clauseAt(plan, clauseOf(paragraph));
  const spoken = spokenCode(plan, own, locale);
  // Where a clause has a single paragraph its number says nothing.
  const alone = own.code === paragraph || own.children.filter((child) => clauseAt(plan, child).text[originalLanguage(plan)] !== undefined).length === 1;
  const within = (place: string, part: string): string => fill(words.training.inPlace, { place, part });
  const number = fill(words.clause.paragraph, { n: paragraphNumber(paragraph) ?? 1 });
  const named = spoken === '' ? placeWords(plan, alone ? own.code : paragraph, locale) : alone ? spoken : within(spoken, number);
  return sentence === undefined ? named : within(named, fill(words.training.sentence, { n: sentence }));
}

/** The words that stand at a code, as captured, in every language that has them: of a measure its heading. */
export function citedWords(plan: Plan, code: string): Localized {
  const fact = [...plan.dataset.tasks, ...plan.dataset.aims, ...plan.dataset.goals].find((item) => item.code === code);
  if (fact !== undefined) return quotedWords(plan, code, fact.quote);
  const clause = clauseAt(plan, paragraphOf(code));
  const number = Number(SENTENCE.exec(code)?.[2] ?? 0);
  if (number === 0) return Object.keys(clause.text).length > 0 ? clause.text : clause.heading;
  return sentenceWords(plan, clause.code, [number]);
}

/** The words of some sentences of a paragraph, in every language that has them. */
export function sentenceWords(plan: Plan, paragraph: string, numbers: readonly number[]): Localized {
  const clause = clauseAt(plan, paragraph);
  const original = originalLanguage(plan);
  const words: Localized = {};
  const own = (clause.sentences[original] ?? []).filter((_, index) => numbers.includes(index + 1));
  words[original] = own.map(({ start, end }) => (clause.text[original] ?? '').slice(start, end)).join('');
  for (const language of translationsOf(plan)) {
    const spans = alignedSentences(plan, clause, language).flatMap(({ number, translation }) =>
      numbers.includes(number) && translation !== null ? [translation] : [],
    );
    const text = clause.text[language];
    if (text !== undefined && spans.length > 0) words[language] = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  }
  return words;
}

/** A stretch of our own words; what names a place of the plan leads there. */
export interface OwnPart {
  text: string;
  address?: Address;
}

/** Our own words in a locale, with the codes in them as names of places that lead there. */
export function ownParts(plan: Plan, words: Localized, locale: Locale): OwnPart[] {
  return citeParts(said(words, locale)).map((part) =>
    part.kind === 'words' ? { text: part.text } : { text: citeName(plan, part.code, locale), address: citeAddress(plan, part.code, locale) },
  );
}

/** Our own words in a locale as plain text. */
export function ownText(plan: Plan, words: Localized, locale: Locale): string {
  return ownParts(plan, words, locale)
    .map(({ text }) => text)
    .join('');
}

/** Paragraphs of our own words: what stands between blank lines. */
export function ownParagraphs(plan: Plan, words: Localized, locale: Locale): OwnPart[][] {
  const paragraphs: OwnPart[][] = [[]];
  for (const part of ownParts(plan, words, locale)) {
    part.text.split(/\n\s*\n/).forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      const joined = inScript(text.replace(/\s*\n\s*/g, expressionOf(locale).space), locale);
      if (joined !== '') paragraphs.at(-1)?.push({ ...part, text: joined });
    });
  }
  return paragraphs.filter((parts) => parts.some(({ text }) => text.trim() !== ''));
}
