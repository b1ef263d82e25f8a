import { originalLanguage } from '../model/plan.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import type { SetExport } from './export.ts';

/** The plan in the legal XML standard: `plan.akn.xml`, the Chinese expression, and `plan.en.akn.xml`. */
export default {
  scope: 'set',
  type: 'application/akn+xml',
  group: 'programs',
  order: 40,
  title: { 'zh-Hans': '方案全文（Akoma Ntoso）', en: 'Text of the plan (Akoma Ntoso)' },
  about: {
    'zh-Hans': '法律文件的国际标准格式Akoma Ntoso 3.0（OASIS），文字与采集文本逐字一致，标出机构和文件，含编者注。',
    en: 'The international standard for legal documents, Akoma Ntoso 3.0 (OASIS); words as captured, with bodies, documents and editorial notes.',
  },
  files: (source) =>
    source.plan.record.languages.map((language) => ({
      file: language === originalLanguage(source.plan) ? 'plan.akn.xml' : `plan.${language}.akn.xml`,
      locale: language,
      organization: null,
      name: null,
      make: () => akomaNtoso(source, language),
    })),
} satisfies SetExport;
