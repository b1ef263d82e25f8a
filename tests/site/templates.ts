/** One page of every kind that the site has. */
export const TEMPLATES = {
  home: 'index.html',
  search: 'search.html',
  contents: 'changzhou-2016/index.html',
  section: 'changzhou-2016/2.2.html',
  'longest section': 'changzhou-2016/2.1.html',
  'part of short sections': 'changzhou-2016/1.html',
  notice: 'changzhou-2016/notice.html',
  annex: 'changzhou-2016/annex.html',
  'whole plan': 'changzhou-2016/full.html',
  guide: 'guide/how-to-read.html',
  'parallel text': 'changzhou-2016/parallel/2.2.html',
  'parallel text, English first': 'en/changzhou-2016/parallel/1.html',
  measure: 'changzhou-2016/2.1.1.html',
  glossary: 'terms/index.html',
  term: 'en/terms/one-main-seven-auxiliary.html',
  'section in Traditional characters': 'zh-Hant/changzhou-2016/2.2.html',
  ledger: 'changzhou-2016/tasks.html',
  coverage: 'changzhou-2016/coverage.html',
  gaps: 'changzhou-2016/gaps.html',
  'not found': '404.html',
} as const;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];
