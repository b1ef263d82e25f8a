import type { PlanExport } from './export.ts';
import { registerCsv } from './registers.ts';

/** A row a term, with its places in the plan. */
export default {
  scope: 'plan',
  file: 'terms.csv',
  type: 'text/csv',
  group: 'terms',
  order: 10,
  title: { 'zh-Hans': '术语表（CSV）', en: 'Glossary (CSV)' },
  about: {
    'zh-Hans': '每条术语一行，含简体、繁体、英译、中英文释义、不采用的译法和出处。',
    en: 'A row a term: Simplified, Traditional, English, definitions in both languages, renderings not used, and its places in the plan.',
  },
  make: (source) => registerCsv(source, 'terms'),
} satisfies PlanExport;
