/**
 * npm run bench:search [seed]: asks the built index and prints what it finds, how exactly, how fast, and what it weighs.
 * The truth is a plain reading of every paragraph.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { SearchFile } from '../src/search/file.ts';
import { Matcher } from '../src/search/matcher.ts';
import { siteDirectory } from './places.ts';

const seed = Number(process.argv[2] ?? 5);
const folder = join(siteDirectory(), 'assets');
const files = readdirSync(folder).filter((name) => /^search(?:-index|Style)?\.[0-9a-f]+\./.test(name));
const source = readFileSync(join(folder, files.find((name) => name.startsWith('search-index')) ?? ''), 'utf8');
const { index } = JSON.parse(source.slice(source.indexOf('=') + 1, source.lastIndexOf(';'))) as SearchFile;

let state = seed >>> 0;
/** The next number from 0 to 1 (a linear congruential generator: the same for the same seed). */
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 4_294_967_296;
};

const loading = performance.now();
const matcher = new Matcher(index);
const loaded = performance.now() - loading;
const paragraphs = matcher.records.filter(({ kind }) => kind === 'paragraph');
const holds = (query: string) => (record: (typeof paragraphs)[number]) => ['zh-Hans', 'zh-Hant'].some((tag) => record.body[tag]?.includes(query));

/** Asks random pieces of the paragraphs and prints one row of the table. */
function row(name: string, count: number, script: 'zh-Hans' | 'zh-Hant', accept: RegExp): void {
  let right = 0;
  let wanted = 0;
  let got = 0;
  let time = 0;
  let slowest = 0;
  for (let asked = 0; asked < count; ) {
    const record = paragraphs[Math.floor(random() * paragraphs.length)];
    const text = record?.body[script] ?? '';
    const at = Math.floor(random() * text.length);
    const query = text.slice(at, at + 1 + Math.floor(random() * 12));
    if (!accept.test(query)) continue;
    asked += 1;
    const started = performance.now();
    const answer = matcher.search(query);
    const took = performance.now() - started;
    time += took;
    slowest = Math.max(slowest, took);
    const found = answer.groups.flatMap(({ hits }) => hits.map((hit) => hit.record)).filter(({ kind }) => kind === 'paragraph');
    const truth = paragraphs.filter(holds(query));
    right += found.filter((item) => truth.includes(item)).length;
    wanted += truth.length;
    got += found.length;
  }
  const columns = [
    name.padEnd(34),
    String(count).padStart(5),
    (right / wanted).toFixed(3),
    (right / got).toFixed(3),
    `${(time / count).toFixed(2)} ms`.padStart(8),
    `${slowest.toFixed(1)} ms`.padStart(8),
  ];
  console.log(columns.join('  '));
}

console.log(`Search over ${matcher.records.length} records (${paragraphs.length} paragraphs), seed ${seed}; read in ${loaded.toFixed(0)} ms\n`);
console.log(['queries'.padEnd(34), 'count', 'recall', 'prec.', '    mean', ' slowest'].join('  '));
row('pieces of 1–12 characters', 1000, 'zh-Hans', /^\p{Script=Han}+$/u);
row('the same in Traditional', 300, 'zh-Hant', /^\p{Script=Han}+$/u);
row(
  'pieces that cross punctuation',
  300,
  'zh-Hans',
  /^\p{Script=Han}+[，。；：、（）“”《》\p{Script=Han}]*[，。；：、（）“”《》][，。；：、（）“”《》\p{Script=Han}]*\p{Script=Han}$/u,
);
console.log('');
let total = 0;
for (const name of files) {
  const size = brotliCompressSync(readFileSync(join(folder, name))).length;
  total += size;
  console.log(`${name.padEnd(34)}  ${(size / 1024).toFixed(1).padStart(6)} KB`);
}
console.log(`${'first query, after brotli'.padEnd(34)}  ${(total / 1024).toFixed(1).padStart(6)} KB`);
