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
  make: ({ data }) => {
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
      ...data.terms.map(entry),
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

function entry(term: Term): string {
  const chinese = [term.zh, ...term.variants];
  const note = (language: 'zh-Hans' | 'en'): string => (term.note === undefined ? '' : `<note>${escapedXml(term.note[language] ?? '')}</note>`);
  return [
    `<conceptEntry id="${term.id.replace(/^(?=\d)/, '_')}">`,
    `<min:subjectField>${escapedXml(term.kind)}</min:subjectField>`,
    ...(term.unexplained ? ['<note>The plan uses this term without explaining it.</note>'] : []),
    `<langSec xml:lang="zh-Hans"><basic:definition>${escapedXml(term.definition['zh-Hans'] ?? '')}</basic:definition>${note('zh-Hans')}`,
    ...chinese.map((form, index) => section(form, index === 0 ? 'preferred' : 'admitted')),
    '</langSec>',
    '<langSec xml:lang="zh-Hant">',
    ...chinese.map((form, index) => section(toTraditional(form), index === 0 ? 'preferred' : 'admitted')),
    '</langSec>',
    `<langSec xml:lang="en"><basic:definition>${escapedXml(term.definition.en ?? '')}</basic:definition>${note('en')}`,
    section(term.en, 'preferred', SOURCES[term.source]),
    ...term.forms.map((form) => section(form, 'admitted')),
    ...term.forbidden.map((form) => section(form, 'deprecated')),
    '</langSec>',
    '</conceptEntry>',
  ].join('\n');
}

function section(form: string, status: 'preferred' | 'admitted' | 'deprecated', source?: string): string {
  return `<termSec><term>${escapedXml(form)}</term><min:administrativeStatus>${status}Term-admn-sts</min:administrativeStatus>${source === undefined ? '' : `<basic:source>${escapedXml(source)}</basic:source>`}</termSec>`;
}
