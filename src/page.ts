import { DEFAULT_LOCALE, expressionOf, fill, formatDate, LOCALES, type Locale, storedLanguage, type Words, wordsOf } from './i18n/index.ts';
import { chineseCode } from './model/ids.ts';
import type { Localized } from './model/languages.ts';
import { type Clause, hasArticles, hasSections, isNumbered, originalLanguage, type Plan, translationsOf } from './model/plan.ts';
import { expressionOfTag } from './text/expressions/index.ts';
import { CHAPTER_NUMBER } from './text/numbering.ts';
import { type Address, relative, type View } from './urls.ts';

/** Words that are in the page's language or, where it has none of them, in another, which is then named. */
export interface ShownWords {
  text: string;
  /** Value for `lang` when it is not that of the page. */
  lang: string | undefined;
}

/** All that a page's components need to know of it. Put on `Astro.locals.page` by the page. */
export interface Page {
  address: Address;
  locale: Locale;
  words: Words;
  title: string;
  description: string;
  plan: Plan | null;
  /** The same page in other languages; only those that exist. */
  alternates: { locale: Locale; address: Address }[];
  view: View;
  /** The same text in the other view, where there is one. */
  otherView: Address | null;
  /** Picture of the page's own for links from elsewhere; null where the plan's stands in. */
  picture: Address | null;
  /** Level at which section headings stand: 1 on a section's own page, deeper where several share a page. Measures stand one deeper. */
  sectionLevel: 1 | 2 | 3;
  /** Link from this page to an address. */
  to: (target: Address) => string;
}

/** What a page says of itself; the rest is worked out. */
export interface PageInput {
  address: (locale: Locale) => Address;
  locale: Locale;
  locales: readonly Locale[];
  title: string;
  description: string;
  plan?: Plan | null;
  view?: View;
  otherView?: Address;
  picture?: Address;
  sectionLevel?: 1 | 2 | 3;
  /** Put before links of the page that is shown at addresses of any depth: the site's path, or `./`, which servers replace by it. */
  anywhere?: string;
}

/** The page's context, computed once. */
export function makePage(input: PageInput): Page {
  const own = input.address(input.locale);
  return {
    address: own,
    locale: input.locale,
    words: wordsOf(input.locale),
    title: input.title,
    description: input.description,
    plan: input.plan ?? null,
    alternates: input.locales.map((locale) => ({ locale, address: input.address(locale) })),
    view: input.view ?? 'single',
    otherView: input.otherView ?? null,
    picture: input.picture ?? null,
    sectionLevel: input.sectionLevel ?? 1,
    to: input.anywhere === undefined ? (target) => relative(own, target) : (target) => input.anywhere + relative(own, target).replace(/^\.\//, ''),
  };
}

/** Locales in which a plan's pages exist: those whose expression the plan has, stored or converted. */
export function localesOf(plan: Plan): Locale[] {
  return LOCALES.filter((locale) => plan.record.languages.includes(storedLanguage(locale)));
}

/** Locales in which pages of the site exist: those of any of its plans. */
export function localesOfAll(plans: readonly Plan[]): Locale[] {
  return LOCALES.filter((locale) => plans.some((plan) => localesOf(plan).includes(locale)));
}

/** Whether a locale's pages show a translation of a plan, not its original words. */
export function isTranslation(plan: Plan, locale: Locale): boolean {
  return storedLanguage(locale) !== originalLanguage(plan);
}

/** Locales that read a language as it is stored, in the order of the switch. */
function readersOf(language: string): Locale[] {
  return LOCALES.filter((locale) => expressionOf(locale).tag === language);
}

/** The locale whose words stand beside a locale's own: the original beside a translation, the first translation beside the original; null for a plan in one language. */
export function besideOf(plan: Plan, locale: Locale): Locale | null {
  const others = isTranslation(plan, locale) ? [originalLanguage(plan)] : translationsOf(plan);
  return others.flatMap(readersOf)[0] ?? null;
}

/** Locales of the pages that belong to no plan: every one in which some plan can be read. */
export function siteLocales(plans: readonly Plan[]): Locale[] {
  return LOCALES.filter((locale) => plans.some((plan) => localesOf(plan).includes(locale)));
}

/** The locale whose words stand beside a locale's own on pages that belong to no plan; null where no plan has two languages. */
export function siteBeside(plans: readonly Plan[], locale: Locale): Locale | null {
  return plans.map((plan) => besideOf(plan, locale)).find((beside) => beside !== null) ?? null;
}

/** Whether a plan can be read in two languages beside each other: it has a translation. */
export function hasParallel(plan: Plan): boolean {
  return translationsOf(plan).flatMap(readersOf).length > 0;
}

/** The locales that a file in all of a plan's languages holds: the original's, then one for each translation. */
export function storedLocales(plan: Plan): readonly [Locale, ...Locale[]] {
  const [first = DEFAULT_LOCALE, ...others] = plan.record.languages.flatMap((language) => readersOf(language).slice(0, 1));
  return [first, ...others];
}

/**
 * Words of the plan as a locale shows them: set, and where need be converted, by the locale's expression.
 * Falls back to the first language that has them, the original, and names it.
 */
export function show(words: Localized, locale: Locale, kind: 'text' | 'heading' = 'text'): ShownWords {
  const expression = expressionOf(locale);
  const own = words[expression.tag];
  const source = words[storedLanguage(locale)];
  const [tag, other = ''] = Object.entries(words).find(([, text]) => text !== undefined) ?? [storedLanguage(locale)];
  const used = own === undefined && source === undefined ? expressionOfTag(tag) : expression;
  const display = kind === 'heading' ? used.displayHeading : used.display;
  const text = own !== undefined ? display(own) : source !== undefined ? expression.convert(display(source)) : display(other);
  return { text, lang: used.htmlLang === wordsOf(locale).htmlLang ? undefined : used.htmlLang };
}

/** Words quoted from the original, as a locale shows them: they are not translated, and their language is named. */
export function quoted(plan: Plan, quote: string, locale: Locale): ShownWords {
  return show({ [originalLanguage(plan)]: quote }, locale);
}

/** Words as a heading or a sentence begins: with a large first letter, where the script has any. */
export function begun(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** Title of a plan with the line under it. */
export function fullTitle({ title, subtitle }: Plan['record'], locale: Locale): string {
  return expressionOf(locale).joinTitle(show(title, locale).text, show(subtitle ?? {}, locale).text);
}

/** Our own words by language, as a locale's pages say them: in the language it reads, or in the first that has them. */
export function said(words: Localized, locale: Locale): string {
  return inScript(words[storedLanguage(locale)] ?? Object.values(words).find((text) => text !== undefined) ?? '', locale);
}

/** Our own words, stored in the language that a locale reads, in the script of the locale. */
export function inScript(text: string, locale: Locale): string {
  return expressionOf(locale).convert(text);
}

/** The place of a clause as readers of the locale say it: `二（一）3`, `2.1.3`; '' for preamble, notice and annex. */
export function spokenCode(plan: Plan, clause: Clause, locale: Locale): string {
  const expression = expressionOf(locale);
  if (expression.codeStyle === 'code') return isNumbered(plan, clause) ? clause.code : '';
  return expression.display(placeOf(plan, clause) ?? '');
}

/** The place of a clause as Chinese readers cite it, as captured: `二(一)3`, `第一章`, `第十二条`; null outside the parts. */
export function placeOf(plan: Plan, clause: Clause): string | null {
  const chapter = clause.kind === 'part' ? CHAPTER_NUMBER.exec(clause.heading[originalLanguage(plan)] ?? '')?.[0] : undefined;
  if (chapter !== undefined) return chapter;
  return isNumbered(plan, clause) ? chineseCode(clause.code, hasSections(plan, clause.code), hasArticles(plan)) : null;
}

/** Short label of a section, measure or part for navigation. */
export function shortLabel(clause: Clause, locale: Locale): string {
  const words = clause.short[storedLanguage(locale)] === undefined ? clause.heading : clause.short;
  return show(words, locale, 'heading').text;
}

/** The dates of a plan as a locale writes them; those of the consultation only where one is recorded. */
export function dateWords(plan: Plan, words: Words): { published: string; consultation: string | null } {
  const { published, consultation } = plan.record;
  return {
    published: published === '' ? words.plan.notRecorded : formatDate(published, words),
    consultation:
      consultation === undefined
        ? null
        : fill(words.plan.consultationRange, { opens: formatDate(consultation.opens, words), closes: formatDate(consultation.closes, words) }),
  };
}
