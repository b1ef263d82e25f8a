import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../scripts/places.ts';
import { tokensAsCss } from './styles/tokens.ts';

/**
 * Styles and scripts of the site, bundled for Chromium 80.
 * Astro would emit module scripts and absolute links, which a page opened from a disk cannot load; so the site bundles classic
 * scripts itself and links them relatively, under names that carry their content's hash.
 */
export interface Asset {
  name: string;
  body: Uint8Array;
}

const sources = {
  search: 'src/client/search.ts',
  highlight: 'src/client/highlight.ts',
  searchStyle: 'src/styles/search.css',
  style: 'src/styles/site.css',
  print: 'src/styles/print.css',
  officialStyle: 'src/styles/official.css',
  reading: 'src/client/reading.ts',
  charts: 'src/client/charts.ts',
  chartStyle: 'src/styles/charts.css',
  ledger: 'src/client/ledger.ts',
  ledgerStyle: 'src/styles/ledger.css',
  compare: 'src/client/compare.ts',
  compareStyle: 'src/styles/compare.css',
  bodies: 'src/client/bodies.ts',
  bodiesStyle: 'src/styles/bodies.css',
  coverageStyle: 'src/styles/coverage.css',
  home: 'src/client/home.ts',
  quoting: 'src/client/quoting.ts',
  quotingStyle: 'src/styles/quoting.css',
  parallel: 'src/client/parallel.ts',
  parallelStyle: 'src/styles/parallel.css',
  termsStyle: 'src/styles/terms.css',
  verify: 'src/client/verify.ts',
  checkPage: 'src/client/check-page.ts',
  unzip: 'src/client/unzip.ts',
  xlsx: 'src/client/xlsx.ts',
  selfCheck: 'src/client/self-check.ts',
  offlineStyle: 'src/styles/offline.css',
  project: 'src/client/project.ts',
  projectStyle: 'src/styles/project.css',
  trainingStyle: 'src/styles/training.css',
  handoutStyle: 'src/styles/handout.css',
  selfTest: 'src/client/self-test.ts',
  selfTestStyle: 'src/styles/self-test.css',
  session: 'src/client/session.ts',
  sessionStyle: 'src/styles/session.css',
  notes: 'src/client/notes.ts',
  notesStyle: 'src/styles/notes.css',
} as const;
/** Scripts for browsers that run nothing newer. Their source keeps to ECMAScript 5; esbuild refuses what it cannot lower to it. */
const ES5: readonly string[] = ['selfCheck'];
export type AssetName = keyof typeof sources;

/** Where a style sheet imports `tokens.ts`, the tokens as custom properties. */
const designTokens: Plugin = {
  name: 'design-tokens',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/tokens\.ts$/ }, ({ kind, path }) => (kind === 'import-rule' ? { path, namespace: 'design-tokens' } : null));
    onLoad({ filter: /.*/, namespace: 'design-tokens' }, () => ({ contents: tokensAsCss(), loader: 'css' }));
  },
};

/** Every file that went into an asset. */
const inputs = new Set<string>();
let built: Promise<Record<AssetName, Asset>> | null = null;

/** All assets by name. Built once a run; again at every call in development. */
export function assets(): Promise<Record<AssetName, Asset>> {
  if (built === null || process.env['NODE_ENV'] === 'development') built = buildAll();
  return built;
}

/** Paths of all files that went into the assets, of this project and of others. */
export async function bundledFiles(): Promise<string[]> {
  await assets();
  return [...inputs];
}

async function buildAll(): Promise<Record<AssetName, Asset>> {
  const entries = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      const result = await build({
        entryPoints: [join(root, source)],
        bundle: true,
        write: false,
        minify: true,
        charset: 'utf8',
        format: 'iife',
        target: ES5.includes(name) ? 'es5' : ['chrome80', 'firefox115'],
        legalComments: 'none',
        logLevel: 'silent',
        metafile: true,
        plugins: [designTokens],
      });
      const body = result.outputFiles[0]?.contents ?? new Uint8Array();
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
      const extension = source.endsWith('.css') ? 'css' : 'js';
      for (const path of Object.keys(result.metafile.inputs)) inputs.add(path);
      return [name, { name: `${name}.${hash}.${extension}`, body }] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<AssetName, Asset>;
}

/**
 * The script in the page's head that puts on the root element, before the first paint: the reader's settings, and as classes that scripts
 * run (`js`), that the address asks for something (`asked`), and that it is one of a server (`http`). Settings that a link carried from
 * another folder on a disk (`carried-settings.ts`) are kept and taken out of the address, before anything reads it.
 */
export const settingsScript =
  "(function(d,l,k){try{var s=sessionStorage,m=/([?&])fazhi=([a-z.]*)&?/.exec(l.search),v,i;if(m&&l.protocol=='file:'){v=m[2].split('.');for(i=0;i<v.length;i+=2)s.setItem('fazhi-'+v[i],v[i+1]);history.replaceState(null,'',l.pathname+l.search.replace(m[0],m[1]).replace(/[?&]$/,'')+l.hash)}for(k of ['theme','size','marks','keys'])(v=s.getItem('fazhi-'+k)||localStorage.getItem('fazhi-'+k))&&/^[a-z]+$/.test(v)&&d.setAttribute('data-'+k,v)}catch(e){}d.className='js'+(l.search&&' asked')+(/^http/.test(l.protocol)?' http':'')})(document.documentElement,location)";

/** Content security policy of every page: nothing but the site's own files, and the one script in the head by its hash. */
export function contentSecurityPolicy(): string {
  const hash = createHash('sha256').update(settingsScript).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // For a page opened from a disk Firefox takes no other folder for its own: without `file:` the search of a page would lead nowhere there.
    "form-action 'self' file:",
    "base-uri 'none'",
  ].join('; ');
}
