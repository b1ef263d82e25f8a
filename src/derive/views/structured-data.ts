import { type Locale, planLang, readsEnglish, wordsOf } from '../../i18n/index.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { clauseAt, originalLanguage } from '../../model/plan.ts';
import { type Page, shortLabel, show } from '../../page.ts';
import { absolute } from '../../urls.ts';

/**
 * What machines are told of the plan, in the words of schema.org: it is Legislation that is not in force.
 *
 * Nothing has an address of its own unless the site has one, so things are named by URN; the plan's own address is that of the page it
 * was captured from. Neither an adoption nor a day of adoption is stated, since none is known.
 */
export type StructuredData = Readonly<Record<string, unknown>>;

export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const NOT_IN_FORCE = 'https://schema.org/NotInForce';

/** IRI of the plan as a work in the naming convention of Akoma Ntoso: what all its languages and versions have in common. */
export function workIri(plan: Plan): string {
  return `/akn/cn/doc/plan/${plan.record.published}/${plan.id}`;
}

/**
 * Name of the plan, or of a clause of it, in a language.
 * @param lang `zh-Hans`, `zh-Hant`, `en`
 */
export function urnOf(plan: Plan, lang: string, code?: string): string {
  const parts = ['urn:x-fazhi-plan-explorer', plan.id, ...(lang === originalLanguage(plan) ? [] : [lang]), ...(code === undefined ? [] : [code])];
  return parts.join(':');
}

/** The plan in the language of a locale, without its parts. */
export function planLegislation(plan: Plan, locale: Locale): StructuredData {
  const { record } = plan;
  const words = wordsOf(locale);
  const lang = planLang(locale);
  return {
    '@type': 'Legislation',
    '@id': urnOf(plan, lang),
    legislationIdentifier: workIri(plan),
    name: `${show(record.title, locale).text}${readsEnglish(locale) ? ' ' : ''}${show(record.subtitle, locale).text}`,
    inLanguage: lang,
    legislationLegalForce: NOT_IN_FORCE,
    creativeWorkStatus: words.status.draft,
    datePublished: record.published,
    publisher: { '@type': 'GovernmentOrganization', name: show(record.issuer, locale).text },
    ...originOf(plan, lang, undefined),
  };
}

/** A clause of the plan, without what stands above or below it. The notice announces the plan and is no part of it. */
export function clauseLegislation(plan: Plan, clause: Clause, locale: Locale): StructuredData {
  const lang = planLang(locale);
  const isPlan = clause.kind !== 'notice';
  return {
    '@type': isPlan ? 'Legislation' : 'CreativeWork',
    '@id': urnOf(plan, lang, clause.code),
    [isPlan ? 'legislationIdentifier' : 'identifier']: clause.code,
    name: show(clause.heading, locale, 'heading').text || shortLabel(clause, locale),
    inLanguage: lang,
    ...(isPlan ? { legislationLegalForce: NOT_IN_FORCE } : {}),
    ...originOf(plan, lang, clause.code),
  };
}

/** Where the words come from: the captured page, the work that was translated, the text whose characters were converted. */
function originOf(plan: Plan, lang: string, code: string | undefined): StructuredData {
  const original = originalLanguage(plan);
  if (lang === original) return code === undefined ? { url: plan.record.provenance.url } : {};
  const work = { '@id': urnOf(plan, original, code) };
  return lang === 'zh-Hant' ? { isBasedOn: work } : { translationOfWork: work, license: CC_BY };
}

/**
 * What a page of the plan's text says of itself to machines.
 * @param code the clause it shows; undefined for the whole plan
 * @param site the site's address, where it has one
 */
export function pageStructuredData(page: Page, plan: Plan, code: string | undefined, site: URL | undefined): StructuredData {
  const { locale } = page;
  const whole = planLegislation(plan, locale);
  const own = code === undefined ? whole : { ...clauseLegislation(plan, clauseAt(plan, code), locale), isPartOf: whole };
  const place = site === undefined ? {} : { mainEntityOfPage: absolute(site, page.address) };
  return { '@context': 'https://schema.org', ...own, ...place };
}
