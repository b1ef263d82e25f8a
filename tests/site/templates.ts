/** One page of every kind that the site has. */
export const TEMPLATES = {
  home: 'index.html',
  contents: 'changzhou-2016/index.html',
  section: 'changzhou-2016/2.2.html',
  'longest section': 'changzhou-2016/2.1.html',
  'part of short sections': 'changzhou-2016/1.html',
  notice: 'changzhou-2016/notice.html',
  annex: 'changzhou-2016/annex.html',
  'whole plan': 'changzhou-2016/full.html',
  charts: 'changzhou-2016/charts.html',
  'time line': 'changzhou-2016/charts/timeline.html',
  matrix: 'en/changzhou-2016/charts/who.html',
  'plan at a glance': 'changzhou-2016/charts/glance.html',
  procedure: 'en/changzhou-2016/charts/procedure-major-decision.html',
  'targets in figures': 'changzhou-2016/charts/targets.html',
  calendar: 'en/changzhou-2016/calendar.html',
  guide: 'guide/how-to-read.html',
  'section in Traditional characters': 'zh-Hant/changzhou-2016/2.2.html',
  'not found': '404.html',
} as const;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[];
