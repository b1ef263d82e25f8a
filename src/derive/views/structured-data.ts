import { type Locale, planLang, wordsOf } from '../../i18n/index.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { clauseAt, originalLanguage } from '../../model/plan.ts';
import type { PlanStatus } from '../../model/plan-schema.ts';
import { datedOn } from '../../model/plan-schema.ts';
import { fullTitle, type Page, shortLabel, show } from '../../page.ts';
import { expressionOfTag } from '../../text/expressions/index.ts';
import { absolute } from '../../urls.ts';
import { statusWords } from './status.ts';

/**
 * What machines are told of the plan, in the words of schema.org: Legislation, and whether it is in force where the status settles that.
 *
 * Nothing has an address of its own unless the site has one, so things are named by URN; the plan's own address is that of the page it
 * was captured from. Neither an adoption nor a day of adoption is stated, since none is known.
 */
export type StructuredData = Readonly<Record<string, unknown>>;

export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
/** Legal force in the words of schema.org, where the status settles it; a plan that was issued may have been changed since. */
const LEGAL_FORCE: Readonly<Record<PlanStatus, string | null>> = {
  'draft-for-comment': 'https://schema.org/NotInForce',
  issued: null,
  amended: null,
  repealed: 'https://schema.org/NotInForce',
};

function legalForce({ record }: Plan): StructuredData {
  const force = LEGAL_FORCE[record.status];
  return force === null ? {} : { legislationLegalForce: force };
}

/** IRI of the plan as a work in the naming convention of Akoma Ntoso: what all its languages and versions have in common. */
export function workIri(plan: Plan): string {
  return `/akn/${plan.record.country}/doc/plan/${datedOn(plan.record)}/${plan.id}`;
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
    name: fullTitle(record, locale),
    inLanguage: lang,
    ...legalForce(plan),
    creativeWorkStatus: statusWords(record, words).name,
    ...(record.published === '' ? {} : { datePublished: record.published }),
    ...(record.issued === undefined ? {} : { legislationDate: record.issued }),
    ...(record.inForce === undefined ? {} : { legislationDateOfApplicability: record.inForce }),
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
    ...(isPlan ? legalForce(plan) : {}),
    ...originOf(plan, lang, clause.code),
  };
}

/** Where the words come from: the captured page, the work that was translated, the text whose characters were converted. */
function originOf(plan: Plan, lang: string, code: string | undefined): StructuredData {
  const original = originalLanguage(plan);
  if (lang === original) return code === undefined && plan.record.provenance.url !== '' ? { url: plan.record.provenance.url } : {};
  const work = { '@id': urnOf(plan, original, code) };
  return expressionOfTag(lang).derivesFrom === original ? { isBasedOn: work } : { translationOfWork: work, license: CC_BY };
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
