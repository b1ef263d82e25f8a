import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GuideText, type SearchSet, searchRecords } from '../../src/derive/views/search-records.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { PackedIndex } from '../../src/search/index-format.ts';
import { Matcher } from '../../src/search/matcher.ts';
import { packIndex } from '../../src/search/pack.ts';
import { scripts } from '../../src/search/scripts.ts';
import { plainMarkdown } from '../../src/text/plain-markdown.ts';
import { changzhouPlan, root } from '../fixtures/plans.ts';

/** The Changzhou plan's records, as the site searches them. */
export interface Fixture {
  plan: Plan;
  set: SearchSet;
  packed: PackedIndex;
  matcher: Matcher;
}

export async function changzhouSearch(): Promise<Fixture> {
  const plan = await changzhouPlan();
  const set = searchRecords({ plans: [plan], terms: plan.terms, guide: guideTexts(), termAddress: null });
  const packed = JSON.parse(JSON.stringify(packIndex(set, scripts))) as PackedIndex;
  return { plan, set, packed, matcher: new Matcher(packed) };
}

function guideTexts(): GuideText[] {
  const folder = join(root, 'content', 'guide');
  const read = (language: string, file: string): { title: string; text: string } => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, language, file), 'utf8')) ?? [];
    return { title: /^title: (.*)$/m.exec(front)?.[1] ?? '', text: plainMarkdown(body) };
  };
  return readdirSync(join(folder, 'zh-Hans')).map((file) => {
    const [zh, en] = [read('zh-Hans', file), read('en', file)];
    return { name: file.replace(/\.mdx$/, ''), title: { 'zh-Hans': zh.title, en: en.title }, text: { 'zh-Hans': zh.text, en: en.text } };
  });
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
