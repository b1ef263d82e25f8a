import type { LanguageTag, Localized } from '../../model/languages.ts';
import type { Clause, Plan } from '../../model/plan.ts';

/** What stands in files and indexes in the place of a paragraph that holds personal contact data. */
const CONTACT: Readonly<Record<LanguageTag, string>> = {
  'zh-Hans': '〔联系方式见公告页〕',
  en: '[contact details: see the notice page]',
};

/** Words of a paragraph as they may leave the notice page: contact data (`pageOnly` in plan.yaml) is replaced in every language. */
export function publicText(plan: Plan, clause: Clause): Localized {
  if (!plan.record.pageOnly.includes(clause.code)) return clause.text;
  return Object.fromEntries(Object.keys(clause.text).map((language) => [language, CONTACT[language as LanguageTag]]));
}
