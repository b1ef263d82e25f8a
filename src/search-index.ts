import { createHash } from 'node:crypto';
import { type GuideText, searchRecords } from './derive/views/search-records.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, wordsOf } from './i18n/index.ts';
import type { Plan } from './model/plan.ts';
import type { Term } from './model/term-schema.ts';
import { allPlans, allTerms, guideTexts } from './plans.ts';
import type { SearchFile, SearchLabels } from './search/file.ts';
import { packIndex } from './search/pack.ts';
import { scripts } from './search/scripts.ts';
import { address } from './urls.ts';

/** The search index as a classic script, which also a page opened from a disk can load. */
export interface IndexAsset {
  name: string;
  body: Uint8Array;
}

let made: { plans: readonly Plan[]; guide: string; asset: IndexAsset } | null = null;

/** The index of everything on the site. Made once, and again when the content has changed. */
export async function searchIndex(): Promise<IndexAsset> {
  if (made !== null && process.env['NODE_ENV'] !== 'development') return made.asset;
  const plans = await allPlans();
  const guide = await guideTexts();
  const text = JSON.stringify(guide);
  if (made?.plans !== plans || made.guide !== text) made = { plans, guide: text, asset: makeIndex(plans, await allTerms(), guide) };
  return made.asset;
}

function makeIndex(plans: readonly Plan[], terms: readonly Term[], guide: readonly GuideText[]): IndexAsset {
  const set = searchRecords({ plans, terms, guide, termAddress: (id) => address.term(DEFAULT_LOCALE, id) });
  const words = Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale).search.client])) as SearchFile['words'] & Record<Locale, unknown>;
  const labels = Object.fromEntries(
    LOCALES.map((locale): [Locale, SearchLabels] => {
      const { htmlLang, charts, plan } = wordsOf(locale);
      const languages = Object.fromEntries(set.languages.map(({ tag }) => [tag, languageName(tag, htmlLang)]));
      return [locale, { languages, natures: charts.calendar.natures, year: charts.calendar.year, annexNote: plan.annexNote }];
    }),
  ) as Record<Locale, SearchLabels>;
  const file: SearchFile = { index: packIndex(set, scripts), words, labels };
  const body = new TextEncoder().encode(`self.fazhiSearch=${JSON.stringify(file).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`);
  return { name: `search-index.${createHash('sha256').update(body).digest('hex').slice(0, 8)}.js`, body };
}

/** A language's name in another: 中文, without its script. */
function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(new Intl.Locale(tag).language) ?? tag;
}
