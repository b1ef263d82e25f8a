import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { pageOf } from '../src/derive/questions/outline.ts';
import { originalLanguage, type Plan } from '../src/model/plan.ts';
import { displayText } from '../src/text/display.ts';
import { address } from '../src/urls.ts';

/** A Chinese character as a word of its own. Pagefind's own segmentation loses pieces of words; single characters lose none. */
export function charactersAsWords(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Writes `pagefind/` into a built site: every paragraph of every plan in all its languages, addressed by its permalink.
 * A run of Chinese is looked up as a quoted phrase of single characters. Contact lines (`pageOnly`) are left out.
 * @returns the number of records
 * @throws Error when Pagefind reports any
 */
export async function buildPagefind(site: string, plans: readonly Plan[]): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const failures: string[] = [];
  let count = 0;
  for (const plan of plans) {
    for (const clause of plan.clauses) {
      const words = clause.text[originalLanguage(plan)];
      if (words === undefined || plan.record.pageOnly.includes(clause.code)) continue;
      const added = await index.addCustomRecord({
        url: `${address.clause('zh-Hans', plan.id, pageOf(plan, clause.code))}#${clause.code}`,
        content: [charactersAsWords(displayText(words)), clause.text.en ?? ''].join('\n'),
        language: 'en',
        meta: { title: clause.code, plan: plan.id },
      });
      failures.push(...added.errors);
      count += 1;
    }
  }
  failures.push(...(await index.writeFiles({ outputPath: join(site, 'pagefind') })).errors);
  await close();
  if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
  return count;
}
