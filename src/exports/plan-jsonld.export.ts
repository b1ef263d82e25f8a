import { statusLine } from '../derive/views/colophon.ts';
import { CC_BY, clauseLegislation, planLegislation, type StructuredData } from '../derive/views/structured-data.ts';
import type { LanguageTag } from '../model/languages.ts';
import { type Clause, clauseAt, originalLanguage, type Plan } from '../model/plan.ts';
import { localesOf } from '../page.ts';
import type { PlanExport } from './export.ts';

/** The plan for search engines and linked data: schema.org Legislation with its parts, its translations and the dataset about it. */
export default {
  scope: 'plan',
  file: 'plan.jsonld',
  type: 'application/ld+json',
  group: 'programs',
  order: 50,
  title: { 'zh-Hans': '方案目录（JSON-LD）', en: 'Contents of the plan (JSON-LD)' },
  about: {
    'zh-Hans': '供搜索引擎和关联数据使用，采用 schema.org 的 Legislation 类型，含文本状态、来源、译文和各级标题，不含正文。',
    en: 'For search engines and linked data: schema.org Legislation with status, source, translation and all parts down to each measure, without the text.',
  },
  make: ({ plan, data }) => {
    const original = originalLanguage(plan);
    const { plan: about } = data;
    const whole = (language: LanguageTag): StructuredData => ({
      ...planLegislation(plan, language),
      description: statusLine(plan, language),
      hasPart: plan.clauses.filter(({ parent }) => parent === null).map((clause) => withParts(plan, clause, language)),
    });
    const translations = localesOf(plan).flatMap((locale) => plan.record.languages.filter((language) => language === locale && language !== original));
    const captured = { '@type': ['WebPage', 'MediaObject'], url: about.source, sha256: about.sourceSha256 };
    const graph = {
      '@context': 'https://schema.org',
      ...whole(original),
      isBasedOn: captured,
      ...(translations.length === 0 ? {} : { workTranslation: translations.map(whole) }),
      subjectOf: {
        '@type': 'Dataset',
        name: about.short[original],
        description: about.licence[original],
        inLanguage: about.languages,
        license: CC_BY,
        isBasedOn: captured,
        creditText: about.cite[original],
        version: about.build,
        distribution: [{ '@type': 'DataDownload', encodingFormat: 'application/json', name: 'plan.json' }],
      },
    };
    return `${JSON.stringify(graph, null, 2)}\n`;
  },
} satisfies PlanExport;

/** A clause with those below it, down to the measures. */
function withParts(plan: Plan, clause: Clause, language: LanguageTag): StructuredData {
  const below = clause.children.map((code) => clauseAt(plan, code)).filter(({ kind }) => kind === 'section' || kind === 'measure');
  const own = clauseLegislation(plan, clause, language);
  return below.length === 0 ? own : { ...own, hasPart: below.map((child) => withParts(plan, child, language)) };
}
