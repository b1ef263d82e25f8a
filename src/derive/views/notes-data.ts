import { expressionOf, formatDate, type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { fullTitle, show } from '../../page.ts';
import type { Address } from '../../urls.ts';
import { citeAddress, citeName } from './cites.ts';
import { statusLine } from './colophon.ts';
import type { LetterSource } from './comment-letter.ts';
import { publicText } from './public-text.ts';

/** What the page of a reader's notes knows of the plan, in a locale; links are those of the page. */
export function notesData(plan: Plan, locale: Locale, to: (address: Address) => string) {
  const words = wordsOf(locale);
  const expression = expressionOf(locale);
  const { record } = plan;
  const paragraphs = plan.clauses.filter(({ text }) => Object.keys(text).length > 0);
  return {
    id: `${plan.id}/${locale}`,
    title: words.notes.title,
    plan: show(record.short, locale).text,
    full: fullTitle(record, locale),
    issuer: show(record.issuer, locale).text,
    status: statusLine(plan, locale),
    closes: record.consultation === undefined ? null : { day: record.consultation.closes, said: formatDate(record.consultation.closes, words) },
    clauses: Object.fromEntries(
      paragraphs.map((clause): [string, [place: string, words: string, address: string]] => [
        clause.code,
        [
          citeName(plan, clause.code, locale),
          show(publicText(plan, clause), locale).text.replace(/\s+/g, ' ').trim(),
          to(citeAddress(plan, clause.code, locale)),
        ],
      ]),
    ),
    phrases: words.notes,
    author: words.site.name,
    language: expression.word.language.value ?? expression.htmlLang,
    fonts: { title: expression.fonts.word.part, body: expression.fonts.word.body },
  } satisfies LetterSource & Record<string, unknown>;
}
