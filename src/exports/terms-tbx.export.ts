import { contextsOf } from '../derive/questions/terms.ts';
import type { Span } from '../model/dataset.ts';
import type { LanguageTag } from '../model/languages.ts';
import { clauseAt, clauseWords, originalLanguage, type Plan, translationsOf } from '../model/plan.ts';
import type { Term } from '../model/term-schema.ts';
import { toTraditional } from '../text/traditional.ts';
import { escapedXml } from '../text/xml.ts';
import type { PlanExport } from './export.ts';

/** The glossary for translation tools: TBX-Basic (ISO 30042:2019), data categories as elements (DCT). */
export default {
  scope: 'plan',
  file: 'terms.tbx',
  type: 'application/x-tbx',
  group: 'terms',
  order: 20,
  title: { 'zh-Hans': '术语表（TBX）', en: 'Glossary (TBX)' },
  about: {
    'zh-Hans': '供翻译软件使用的术语库：TBX-Basic（ISO 30042:2019），含不采用的译法。',
    en: 'A termbase for translation tools: TBX-Basic (ISO 30042:2019), with the renderings that are not used.',
  },
  make: ({ plan: source, data }) => {
    const { plan } = data;
    const about = [
      `${plan.title.en ?? ''} ${plan.subtitle.en ?? ''}`,
      plan.statusText.en ?? '',
      plan.statusText['zh-Hans'] ?? '',
      `${plan.translation.en ?? ''} ${plan.translation['zh-Hans'] ?? ''}`,
      `Source: ${plan.source} (SHA-256 ${plan.sourceSha256})`,
      plan.licence.en ?? '',
      `Build: ${plan.build}`,
    ];
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<tbx type="TBX-Basic" style="dct" xml:lang="zh-Hans" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">',
      '<tbxHeader>',
      '<fileDesc>',
      `<titleStmt xml:lang="en"><title>${escapedXml(`Glossary: ${plan.short.en ?? plan.id}`)}</title></titleStmt>`,
      `<sourceDesc xml:lang="en">${about.map((text) => `<p>${escapedXml(text.trim())}</p>`).join('')}</sourceDesc>`,
      '</fileDesc>',
      '</tbxHeader>',
      '<text>',
      '<body>',
      ...data.terms.map((term) => entry(source, term)),
      '</body>',
      '</text>',
      '</tbx>',
      '',
    ].join('\n');
  },
} satisfies PlanExport;

const SOURCES: Readonly<Record<Term['source'], string>> = {
  established: 'customary in English versions of Chinese legal texts',
  literal: 'literal rendering',
  ours: 'chosen by the editors of this glossary',
};

/** Kinds whose terms are nouns or stand as nouns; of wording and catchwords that is not recorded. */
const NOUNS: ReadonlySet<Term['kind']> = new Set(['institution', 'instrument', 'procedure', 'principle', 'right', 'person', 'platform', 'concept']);

/** What a form is to its concept. */
interface Form {
  form: string;
  status: 'preferred' | 'admitted' | 'deprecated';
  /** A way of writing another form of the same concept. */
  variant?: boolean;
  source?: string;
  /** The first sentence in which it stands. */
  context?: string | undefined;
}

function entry(plan: Plan, term: Term): string {
  const note = (language: 'zh-Hans' | 'en'): string => (term.note === undefined ? '' : `<note>${escapedXml(term.note[language] ?? '')}</note>`);
  const context = contextIn(plan, term);
  const chinese: Form[] = [
    { form: term.zh, status: 'preferred', context: context?.original },
    ...term.variants.map((form) => ({ form, status: 'admitted' as const, variant: true })),
  ];
  const traditional = chinese.map(({ context: sentence, ...form }) => ({
    ...form,
    form: toTraditional(form.form),
    context: sentence === undefined ? undefined : toTraditional(sentence),
  }));
  const english: Form[] = [
    { form: term.en, status: 'preferred', source: SOURCES[term.source], context: context?.translation },
    ...term.forms.map((form) => ({ form, status: 'admitted' as const, variant: bareForm(form) === bareForm(term.en) })),
    ...term.forbidden.map((form) => ({ form, status: 'deprecated' as const })),
  ];
  const sections = (forms: readonly Form[]): string[] => withBareForms(forms).map((form) => section(form, NOUNS.has(term.kind) ? 'noun' : 'other'));
  return [
    `<conceptEntry id="${term.id.replace(/^(?=\d)/, '_')}">`,
    `<min:subjectField>${escapedXml(term.kind)}</min:subjectField>`,
    ...(term.unexplained ? ['<note>The plan uses this term without explaining it.</note>'] : []),
    `<langSec xml:lang="zh-Hans"><basic:definition>${escapedXml(term.definition['zh-Hans'] ?? '')}</basic:definition>${note('zh-Hans')}`,
    ...sections(chinese),
    '</langSec>',
    '<langSec xml:lang="zh-Hant">',
    ...sections(traditional),
    '</langSec>',
    `<langSec xml:lang="en"><basic:definition>${escapedXml(term.definition.en ?? '')}</basic:definition>${note('en')}`,
    ...sections(english),
    '</langSec>',
    '</conceptEntry>',
  ].join('\n');
}

/** A form without quotation marks, by which programs look it up. */
function bareForm(form: string): string {
  return form.replace(/[“”"‘]/g, '');
}

/** Forms with, behind those that have quotation marks, the same without, as a variant of one concept; each only once. */
function withBareForms(forms: readonly Form[]): Form[] {
  const all = forms.flatMap((form): Form[] =>
    bareForm(form.form) === form.form || form.status === 'deprecated' ? [form] : [form, { form: bareForm(form.form), status: 'admitted', variant: true }],
  );
  return all.filter(({ form }, index) => all.findIndex((other) => other.form === form) === index);
}

/** The first sentence in which a term stands, and its translation. */
function contextIn(plan: Plan, term: Term): { original: string; translation: string | undefined } | undefined {
  const [language] = translationsOf(plan);
  const [first] = contextsOf(plan, term, language ?? null);
  if (first === undefined) return undefined;
  const clause = clauseAt(plan, first.clause);
  const cut = (tag: LanguageTag, { start, end }: Span): string => (clauseWords(clause, tag) ?? '').slice(start, end).trim();
  return {
    original: cut(originalLanguage(plan), first.original),
    translation: first.translation === null || language === undefined ? undefined : cut(language, first.translation),
  };
}

function section({ form, status, variant = false, source, context }: Form, speech: 'noun' | 'other'): string {
  const more = [
    `<min:administrativeStatus>${status}Term-admn-sts</min:administrativeStatus>`,
    `<min:partOfSpeech>${speech}</min:partOfSpeech>`,
    ...(variant ? ['<basic:termType>variant</basic:termType>'] : []),
    ...(source === undefined ? [] : [`<basic:source>${escapedXml(source)}</basic:source>`]),
    ...(context === undefined || context === '' ? [] : [`<basic:context>${escapedXml(context)}</basic:context>`]),
  ];
  return `<termSec><term>${escapedXml(form)}</term>${more.join('')}</termSec>`;
}
