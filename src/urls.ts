import { DEFAULT_LOCALE, type Locale } from './i18n/locales.ts';

/**
 * Every address of the site, as a path inside it (`my-plan/2.1.html`), and the relative link between two of them.
 * The default language has no prefix. Published addresses never change.
 */
export type Address = string;

const prefix = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : `${locale}/`);

/** How a text page shows the plan: one language, or the original beside the translation. */
export type View = 'single' | 'parallel';

export const address = {
  home: (locale: Locale): Address => `${prefix(locale)}index.html`,
  /** Tasks of all plans, and bodies that several plans name. */
  allTasks: (locale: Locale): Address => `${prefix(locale)}all-tasks.html`,
  bodies: (locale: Locale): Address => `${prefix(locale)}bodies.html`,
  search: (locale: Locale): Address => `${prefix(locale)}search.html`,
  guide: (locale: Locale, page: string): Address => `${prefix(locale)}guide/${page}.html`,
  plan: (locale: Locale, plan: string): Address => `${prefix(locale)}${plan}/index.html`,
  /** Page of a section, a part without sections, the preamble, the notice or the annex; also of a measure. */
  clause: (locale: Locale, plan: string, code: string, view: View = 'single'): Address =>
    `${prefix(locale)}${plan}/${view === 'parallel' ? 'parallel/' : ''}${code}.html`,
  full: (locale: Locale, plan: string, view: View = 'single'): Address => address.clause(locale, plan, 'full', view),
  /** The whole plan laid out for print as an official document, and the style sheet that all printed pages of the plan share. */
  print: (locale: Locale, plan: string): Address => `${prefix(locale)}${plan}/print.html`,
  printSheet: (locale: Locale, plan: string): Address => `${prefix(locale)}${plan}/print.css`,
  /** What quoting needs of the plan, as a script that is fetched when a reader quotes. */
  citing: (locale: Locale, plan: string): Address => `${prefix(locale)}${plan}/citing.js`,
  /** Picture that other sites show beside a link to the plan's pages; only where the site has an address. */
  share: (locale: Locale, plan: string): Address => `${prefix(locale)}${plan}/share.png`,
  /** A printed file (PDF) of the plan, and the sums of all of them. */
  pdf: (plan: string, name: string): Address => `pdf/${plan}/${name}`,
  /** A page of the plan's data: `tasks`, `coverage`, `organizations/audit-organs` … */
  data: (locale: Locale, plan: string, name: string): Address => `${prefix(locale)}${plan}/${name}.html`,
  /** Slides of a page of the plan: `2.1`, `targets`, `charts/timeline`, `training/reading-a-plan`. */
  projection: (locale: Locale, plan: string, name: string): Address => `${prefix(locale)}${plan}/project/${name}.html`,
  /** Self-test and papers of all questions on a plan. */
  selfTest: (locale: Locale, plan: string): Address => `${prefix(locale)}${plan}/training/test.html`,
  /** A session of training, and its handout. */
  module: (locale: Locale, plan: string, id: string): Address => `${prefix(locale)}${plan}/training/${id}.html`,
  handout: (locale: Locale, plan: string, id: string): Address => `${prefix(locale)}${plan}/handouts/${id}.html`,
  /** The session builder, and a reader's notes. */
  session: (locale: Locale, plan: string): Address => address.data(locale, plan, 'training/session'),
  notes: (locale: Locale, plan: string): Address => address.data(locale, plan, 'notes'),
  /** A file of the plan's data: `plan.json`, `organizations/audit-organs.xlsx` … */
  file: (plan: string, name: string): Address => `data/${plan}/${name}`,
  /** List of the downloads of all plans. */
  files: (): Address => 'data/index.json',
  /** The glossary, and the page of one term. The termbase is one for all plans. */
  terms: (locale: Locale): Address => `${prefix(locale)}terms/index.html`,
  term: (locale: Locale, id: string): Address => `${prefix(locale)}terms/${id}.html`,
  verify: (locale: Locale): Address => `${prefix(locale)}verify.html`,
  selfCheck: (locale: Locale): Address => `${prefix(locale)}self-check.html`,
  /** At the top of every copy; one page in all languages. */
  readMe: (): Address => '读我 README.html',
  /** Description of the search for browsers; there is one only where the site has an address. */
  openSearch: (locale: Locale): Address => `${prefix(locale)}opensearch.xml`,
  asset: (name: string): Address => `assets/${name}`,
  notFound: (): Address => '404.html',
};

/**
 * The relative link from one address to another, written in full (`../2.1.html#2.1.3`).
 * @param to an address, with or without a fragment
 */
export function relative(from: Address, to: Address): string {
  const [path = '', fragment] = to.split('#');
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (path === from || path === '') return hash === '' ? (from.split('/').at(-1) ?? '') : hash;
  const source = from.split('/').slice(0, -1);
  const target = path.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
  const up = '../'.repeat(source.length - shared);
  return `${up}${target.slice(shared).join('/')}${hash}`;
}

/**
 * The absolute form of an address, for a site that has one. `index.html` is left out.
 * @param site the site's address, with or without a slash at its end
 */
export function absolute(site: URL, target: Address): string {
  const folder = site.href.endsWith('/') ? site.href : `${site.href}/`;
  return new URL(target.replace(/(^|\/)index\.html$/, '$1'), folder).href;
}
