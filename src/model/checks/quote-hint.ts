import { nearestMatch } from '../../text/quotes.ts';
import type { LanguageTag, Localized } from '../languages.ts';
import type { Plan } from '../plan.ts';

/** What to write for a quote that does not stand in its clause: the clause where it does stand, or the nearest words. */
export function quoteHint(plan: Plan, language: LanguageTag, clause: string, quote: string): string {
  const elsewhere = plan.clauses.filter((other) => (other.text[language] ?? '').includes(quote)).map(({ code }) => code);
  if (elsewhere.length > 0) return `The words stand in ${elsewhere.slice(0, 3).join(', ')}.`;
  const { text, heading, number } = plan.byCode.get(clause) ?? { text: {} as Localized, heading: {} as Localized, number: '' };
  const near = nearestMatch(text[language] ?? `${number}${heading[language] ?? ''}`, quote);
  return near === null
    ? 'Nothing like it stands there: copy the words from the text file, with the punctuation they have there.'
    : `The nearest words there are "${near}".`;
}
