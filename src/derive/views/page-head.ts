import { expressionOf, type Locale } from '../../i18n/index.ts';
import { type Clause, clauseAt, hasSections, type Plan } from '../../model/plan.ts';
import { shortLabel, show, spokenCode } from '../../page.ts';
import { PART_NUMBER } from '../../text/numbering.ts';

/** What stands at the head of a page of the plan's text, in one language. */
export interface PageHead {
  title: string;
  /** The place as readers say it; '' when it has none. */
  kicker: string;
  /** The place's code, where it is said differently; '' otherwise. */
  code: string;
  /** Whether the page writes its own heading (the text file has none). */
  own: boolean;
}

/** The head of the page of a clause. */
export function pageHead(plan: Plan, code: string, locale: Locale): PageHead {
  const clause = clauseAt(plan, code);
  const heading = show(clause.heading, locale, 'heading').text;
  const kicker = spokenCode(plan, clause, locale);
  const printed = expressionOf(locale).codeStyle === 'printed';
  return {
    title: heading === '' ? shortLabel(clause, locale) : clause.kind === 'part' && printed ? heading.replace(PART_NUMBER, '') : heading,
    kicker,
    code: kicker !== '' && printed && (clause.kind === 'part' || (clause.kind === 'section' && hasSections(plan, code))) ? code : '',
    own: clause.kind === 'part' || clause.kind === 'preamble',
  };
}

/** The first sentence of a clause's own words as a locale shows them; '' for one without words. */
export function firstSentence(plan: Plan, clause: Clause, locale: Locale): string {
  const own = clause.children.map((code) => clauseAt(plan, code)).find(({ text }) => Object.keys(text).length > 0);
  const { text } = show(own?.text ?? {}, locale);
  const [first] = expressionOf(locale).sentences(text);
  return first === undefined ? '' : text.slice(first.start, first.end).trim();
}

/** Label of a page of the plan's text, for links that lead before and after. */
export function pageLabel(plan: Plan, code: string, locale: Locale): string {
  const clause = clauseAt(plan, code);
  const spoken = spokenCode(plan, clause, locale);
  return `${spoken === '' || clause.kind === 'part' ? '' : `${spoken} `}${shortLabel(clause, locale)}`;
}
