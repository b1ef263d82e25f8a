import { expressionOf, formatDate, isTraditional, LOCALES, type Locale, planLang, readsEnglish, type Words, wordsOf } from './i18n/index.ts';
import { chineseCode } from './model/ids.ts';
import type { Localized } from './model/languages.ts';
import type { Clause, Plan } from './model/plan.ts';
import { hasSections } from './model/plan.ts';
import { displayHeading, displayText } from './text/display.ts';
import { toTraditional } from './text/traditional.ts';
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
  plan?: Plan;
  view?: View;
  otherView?: Address;
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
    sectionLevel: input.sectionLevel ?? 1,
    to: input.anywhere === undefined ? (target) => relative(own, target) : (target) => input.anywhere + relative(own, target).replace(/^\.\//, ''),
  };
}

/** Locales in which a plan's pages exist: those whose words are stored or, for zh-Hant, made. */
export function localesOf(plan: Plan): Locale[] {
  return LOCALES.filter((locale) => plan.record.languages.includes(expressionOf(locale)));
}

/** Whether a plan can be read in two languages beside each other. */
export function hasParallel(plan: Plan): boolean {
  return plan.record.languages.includes('zh-Hans') && plan.record.languages.includes('en');
}

/**
 * Words of the plan as a locale shows them: display typography for Chinese, Traditional characters for zh-Hant.
 * Falls back to Chinese, with its language named, where a translation is missing.
 */
export function show(words: Localized, locale: Locale, kind: 'text' | 'heading' = 'text'): ShownWords {
  const display = kind === 'heading' ? displayHeading : displayText;
  const ownLang = planLang(locale) === wordsOf(locale).htmlLang ? undefined : planLang(locale);
  if (readsEnglish(locale)) {
    if (words.en !== undefined) return { text: kind === 'heading' ? words.en.replace(/\.$/, '') : words.en, lang: ownLang };
    return { text: display(words['zh-Hans'] ?? ''), lang: 'zh-Hans' };
  }
  const text = display(words['zh-Hans'] ?? words.en ?? '');
  return { text: isTraditional(locale) ? toTraditional(text) : text, lang: words['zh-Hans'] === undefined ? 'en' : ownLang };
}

/** Our own words, stored in Simplified Chinese or English, in the script of a locale. */
export function inScript(text: string, locale: Locale): string {
  return isTraditional(locale) ? toTraditional(text) : text;
}

/** The place of a clause as readers of the locale say it: `二（一）3`, `2.1.3`; '' for preamble, notice and annex. */
export function spokenCode(plan: Plan, clause: Clause, locale: Locale): string {
  if (readsEnglish(locale)) return /^\d/.test(clause.code) && clause.code !== '0' ? clause.code : '';
  return displayText(chineseCode(clause.code, hasSections(plan, clause.code)) ?? '');
}

/** Short label of a section, measure or part for navigation. */
export function shortLabel(clause: Clause, locale: Locale): string {
  const words = clause.short[expressionOf(locale)] === undefined ? clause.heading : clause.short;
  return show(words, locale, 'heading').text;
}

/** The status of a plan in one line and in full, dates filled in. */
export function dateWords(plan: Plan, words: Words): { published: string; opens: string; closes: string } {
  const { published, consultation } = plan.record;
  return { published: formatDate(published, words), opens: formatDate(consultation.opens, words), closes: formatDate(consultation.closes, words) };
}
