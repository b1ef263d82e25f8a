import { createHash } from 'node:crypto';
import { searchRecords } from './derive/search-records.ts';
import { LOCALES, type Locale, wordsOf } from './i18n/index.ts';
import { allPlans, allTerms, guideTexts } from './plans.ts';
import type { SearchFile } from './search/file.ts';
import { packIndex } from './search/pack.ts';
import { scripts } from './search/scripts.ts';

/** The search index as a classic script, which also a page opened from a disk can load. */
export interface IndexAsset {
  name: string;
  body: Uint8Array;
}

let made: Promise<IndexAsset> | null = null;

/** The index of everything on the site. Made once a run; again at every call in development. */
export function searchIndex(): Promise<IndexAsset> {
  if (made === null || process.env['NODE_ENV'] === 'development') made = make();
  return made;
}

async function make(): Promise<IndexAsset> {
  const set = searchRecords({ plans: await allPlans(), terms: await allTerms(), guide: await guideTexts(), termAddress: null });
  const words = Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale).search.client])) as SearchFile['words'] & Record<Locale, unknown>;
  const file: SearchFile = { index: packIndex(set, scripts), words };
  const body = new TextEncoder().encode(`self.fazhiSearch=${JSON.stringify(file).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`);
  return { name: `search-index.${createHash('sha256').update(body).digest('hex').slice(0, 8)}.js`, body };
}
