import { fill, type Locale, storedLanguage, wordsOf } from '../../i18n/index.ts';
import { citation } from '../../model/citation.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { sourceOf } from '../../model/plan-schema.ts';
import { dateWords, fullTitle, hasParallel, inScript, isTranslation, show } from '../../page.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import { planStatus } from './status.ts';

/**
 * What every file says of itself in one language: which plan, in which state, an unofficial translation, from where, made by whom.
 * Each format takes from it what it has room for.
 */
export interface Colophon {
  /** The plan's title and the line under it. */
  title: string;
  /** State of the text in full, and in a line. */
  status: string;
  mark: string;
  /** That the translation is unofficial; null where the plan has none. */
  translation: string | null;
  /** That this site is nobody's office. */
  affiliation: string;
  issuer: string;
  published: string;
  /** Days of the consultation; null where none is recorded. */
  consultation: string | null;
  /** Address of the captured page, the day of capture, and the hash of the captured text. */
  source: string;
  captured: string;
  hash: string;
  licence: string;
  /** How the plan is cited, and these data. */
  citation: string;
  dataCitation: string;
  /** Name of the site, with what it is not. */
  publisher: string;
  build: string;
}

/**
 * The colophon of a plan's files in a language.
 * @param build label of the build
 */
export function colophonOf(plan: Plan, build: string, locale: Locale): Colophon {
  const words = wordsOf(locale);
  const { record } = plan;
  const { captured, sha256 } = record.provenance;
  const { notice, mark } = planStatus(plan, words);
  const { published, consultation } = dateWords(plan, words);
  const cited = inScript(citePlan(plan, storedLanguage(locale)), locale);
  return {
    title: fullTitle(record, locale),
    status: notice,
    mark,
    translation: hasParallel(plan) ? words.status.unofficial : null,
    affiliation: words.status.unaffiliated,
    issuer: show(record.issuer, locale).text,
    published,
    consultation,
    source: sourceOf(record),
    captured: captured === 'not recorded' ? words.plan.notRecorded : captured,
    hash: sha256,
    licence: words.foot.licence,
    citation: cited,
    dataCitation: fill(words.downloads.citeData, { citation: cited, site: words.site.name, build }),
    publisher: `${words.site.name}${words.format.open}${words.status.unaffiliated.replace(/[。.]$/, '')}${words.format.close}`,
    build,
  };
}

/** A line of a colophon: what it is about, and the words. */
export interface Statement {
  label: string;
  text: string;
}

/** The colophon as a list, for the last page of a book or a document. */
export function statementsOf(colophon: Colophon, locale: Locale): Statement[] {
  const { books, plan, downloads, foot } = wordsOf(locale);
  return [
    { label: books.status, text: colophon.status },
    ...(colophon.translation === null ? [] : [{ label: books.translation, text: colophon.translation }]),
    { label: plan.issuer, text: colophon.issuer },
    { label: plan.published, text: colophon.published },
    ...(colophon.consultation === null ? [] : [{ label: plan.consultation, text: colophon.consultation }]),
    { label: plan.sourceUrl, text: colophon.source },
    { label: plan.captured, text: colophon.captured },
    { label: plan.hash, text: colophon.hash },
    { label: downloads.citeText, text: colophon.citation },
    { label: downloads.licenceTitle, text: colophon.licence },
    { label: books.publisher, text: colophon.publisher },
    { label: foot.build, text: colophon.build },
  ];
}

/** The hash of the captured text, with its name. */
export function hashLine({ hash }: Colophon, locale: Locale): string {
  const { plan, format } = wordsOf(locale);
  return `${plan.hash}${format.colon}${hash}`;
}

/** Source and build in a sentence. */
export function sourceLine({ source, build }: Colophon, locale: Locale): string {
  return fill(wordsOf(locale).charts.source, { url: source, build });
}

/** What stands above a page in print, and in short descriptions: the status of the text and, where words are translated, that the translation is unofficial. */
export function statusLine(plan: Plan, locale: Locale): string {
  const words = wordsOf(locale);
  return `${planStatus(plan, words).notice}${isTranslation(plan, locale) ? ` ${words.status.unofficial}` : ''}`;
}

/** The plan's own citation, in one language. */
export function citePlan(plan: Plan, language: LanguageTag): string {
  const { title, subtitle, published } = plan.record;
  const said = (words: Localized): string => words[language] ?? words[originalLanguage(plan)] ?? '';
  return citation({
    title: said(title),
    subtitle: said(subtitle ?? {}),
    place: '',
    paragraph: null,
    published,
    source: sourceOf(plan.record),
    page: null,
    style: expressionOfTag(language).codeStyle,
  });
}
