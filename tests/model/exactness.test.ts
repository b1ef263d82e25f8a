import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rebuildCapture } from '../../src/model/capture.ts';
import { captureBlocks } from '../../src/model/capture-blocks.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import type { PlanFolder } from '../../src/model/plan-folder.ts';
import type { Problem } from '../../src/model/problem.ts';
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { changzhouFolder, changzhouPlan, minimalPlan, root } from '../fixtures/plans.ts';

const plan = await changzhouPlan();
const folder = await changzhouFolder();
const source = await readFile(join(root, 'content/plans/changzhou-2016/source.txt'));
const texts = Object.keys(folder.files).filter((path) => path.startsWith('text/zh-Hans/'));

describe('the Changzhou plan, word for word', () => {
  test('the captured page is the one that was captured', () => {
    expect(source.length).toBe(61_777);
    expect(createHash('sha256').update(source).digest('hex')).toBe('1d91e2085d37c79c7b1ad9030afb8ce94b299c9ab7d4f12b078c5321665cd980');
  });

  test('lines 4 to 179 of the captured page come out of the text files and plan.yaml byte for byte', () => {
    const captured = source.toString('utf8').split('\n').slice(3, 179).join('\n');
    const rebuilt = rebuildCapture(captureBlocks(plan), plan.record.provenance.layout.indent)
      .map(({ text }) => text)
      .join('\n');
    expect(Buffer.from(rebuilt).equals(Buffer.from(captured))).toBe(true);
  });

  test('from the title to the last measure there are 20,491 characters that are not white space', () => {
    const blocks = captureBlocks(plan);
    const title = blocks.findIndex(({ text }) => text === plan.record.title['zh-Hans']);
    const last = blocks.findLastIndex(({ code }) => code.startsWith('3.5.'));
    const words = blocks
      .slice(title, last + 1)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '');
    expect(words).toHaveLength(20_491);
  });

  test('there are 44 measures, 7 + 5 + 6 + 6 + 6 + 5 + 4 in part 2 and 5 in part 3', () => {
    const perSection = new Map<string, number>();
    for (const { kind, parent } of plan.clauses) if (kind === 'measure') perSection.set(parent ?? '', (perSection.get(parent ?? '') ?? 0) + 1);
    expect([...perSection.entries()]).toEqual([
      ['2.1', 7],
      ['2.2', 5],
      ['2.3', 6],
      ['2.4', 6],
      ['2.5', 6],
      ['2.6', 5],
      ['2.7', 4],
      ['3', 5],
    ]);
  });

  test('there are 64 prose paragraphs: the preamble, 3 + 7 in part 1, 53 in the measures', () => {
    const paragraphs = plan.clauses.filter(({ kind, file }) => (kind === 'paragraph' || kind === 'criterion') && /^\d/.test(file));
    expect(paragraphs).toHaveLength(64);
    expect(paragraphs.filter(({ parent }) => plan.byCode.get(parent ?? '')?.kind === 'measure')).toHaveLength(53);
    expect(plan.clauses.filter(({ kind }) => kind === 'criterion').map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `1.4.p${n}`));
  });

  test('the measures hold 353 sentences, 44 of them run-in headings', () => {
    const measures = plan.clauses.filter(({ kind }) => kind === 'measure');
    const runIn = measures.filter(({ heading }) => heading['zh-Hans']?.endsWith('。'));
    const inParagraphs = measures
      .flatMap(({ children }) => children)
      .reduce((sum, code) => sum + (plan.byCode.get(code)?.sentences['zh-Hans']?.length ?? 0), 0);
    expect(runIn).toHaveLength(44);
    expect(inParagraphs + runIn.length).toBe(353);
  });

  test('what has already fooled careful readers stands as captured', () => {
    const words = (code: string): string => plan.byCode.get(code)?.text['zh-Hans'] ?? '';
    expect(['2.2.1', '2.2.2', '2.2.3'].map((code) => plan.byCode.get(code)?.number)).toEqual(['1、 ', '2、', '3. ']);
    expect(words('3.2.p1').endsWith('公开')).toBe(true);
    expect(words('2.2.4.p1')).toContain('规范化性文件');
    expect(words('2.1.6.p1')).toContain('保障性安居住房工程');
    expect(words('2.1.6.p2')).toMatch(/虚实一体”\s四级/);
    expect(plan.byCode.get('notice')?.heading['zh-Hans']).toContain('实施方案〉(征求意见稿)》');
  });
});

describe('a change of the plan is found, and its place named', () => {
  // The original words alone, so that hundreds of plans are read in seconds.
  const words: Record<string, string> = Object.fromEntries(Object.entries(folder.files).filter(([path]) => path === 'source.txt' || texts.includes(path)));
  words['plan.yaml'] = (folder.files['plan.yaml'] ?? '')
    .replace(/^languages:\n(?: +- .+\n)+/m, 'languages:\n  - zh-Hans\n')
    .replace(/^(registers|terms): .*\n/gm, '');
  const problemsWith = (path: string, text: string): Problem[] => loadPlan({ ...folder, files: { ...words, [path]: text } } satisfies PlanFolder).problems;
  /** Pseudo-random numbers that are the same in every run (mulberry32). */
  const random = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };

  test('unchanged there is none, and every text file is among the samples', () => {
    expect(problemsWith('source.txt', words['source.txt'] ?? '')).toEqual([]);
    expect(texts).toHaveLength(15);
  });

  test.each(texts)('any character of %s replaced by another', (path) => {
    const text = folder.files[path] ?? '';
    const body = text.length - splitFrontMatter(text).body.length;
    const next = random(path.length * 7919 + text.length);
    for (let sample = 0; sample < 8; sample += 1) {
      const at = body + Math.floor(next() * (text.length - body));
      if (text[at] === '\n') continue;
      const line = text.slice(0, at).split('\n').length;
      const problems = problemsWith(path, `${text.slice(0, at)}某${text.slice(at + 1)}`);
      expect(
        problems.some((problem) => problem.file === path && problem.line === line),
        `character ${at} of ${path}, "${text.slice(at - 5, at + 5)}": ${JSON.stringify(problems)}`,
      ).toBe(true);
    }
  });

  test.each(texts)('a character of %s left out or written twice', (path) => {
    const text = folder.files[path] ?? '';
    const body = text.length - splitFrontMatter(text).body.length;
    const next = random(path.length * 104_729 + text.length);
    const places = [...text.matchAll(/[^\s\\#]/g)].map(({ index }) => index).filter((index) => index >= body);
    for (let sample = 0; sample < 3; sample += 1) {
      const at = places[Math.floor(next() * places.length)] ?? body;
      for (const changed of [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + text[at] + text.slice(at)]) {
        expect(
          problemsWith(path, changed).map((problem) => problem.file),
          `character ${at} of ${path}`,
        ).toContain(path);
      }
    }
  });

  test.each([
    [
      'a comma typed full width',
      '2.1',
      '。对保留的行政审批事项实行目录化、编码化、动态化管理。优化行政审批流程,',
      '。对保留的行政审批事项实行目录化、编码化、动态化管理。优化行政审批流程，',
    ],
    ['the space of 1、 left out', '2.2', '## 1、 加强', '## 1、加强'],
    ['the one inner space left out', '2.1', '虚实一体” 四级', '虚实一体”四级'],
    ['a misprint repaired', '2.2', '规范化性文件', '规范性文件'],
    ['the missing 。 added', '3', '网站等向社会公开\n', '网站等向社会公开。\n'],
    ['two measures changed over', '3', '## 1\\. 加强党', '## 2\\. 加强党'],
    ['two paragraphs joined', '2.2', '讨论决定。\n\n坚持立改废', '讨论决定。坚持立改废'],
  ])('%s', (_, file, from, to) => {
    const path = `text/zh-Hans/${file}.mdx`;
    const pieces = (folder.files[path] ?? '').split(from);
    expect(pieces).toHaveLength(2);
    expect(problemsWith(path, pieces.join(to)).map((problem) => problem.file)).toContain(path);
  });

  test.each([
    ['title', '  zh-Hans: 常州市贯彻落实《', '  zh-Hans: 常州市落实《'],
    ["a part's heading", 'zh-Hans: 三、法治政府建设的组织保障', 'zh-Hans: 三、法治政府的组织保障'],
    ['the line under the notice', '浏览数:', '浏览:'],
  ])('plan.yaml: %s', (_, from, to) => {
    const text = words['plan.yaml'] ?? '';
    expect(text.split(from)).toHaveLength(2);
    const problems = problemsWith('plan.yaml', text.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe('plan.yaml');
    expect(problems[0]?.line ?? 0).toBe(text.slice(0, text.indexOf(from) + 3).split('\n').length);
  });
});

test('the tiny plan is rebuilt from its text files, too', async () => {
  const minimal = await minimalPlan();
  const [first, last] = minimal.record.provenance.lines;
  const captured = (minimal.folder.files['source.txt'] ?? '').split('\n').slice(first - 1, last);
  expect(rebuildCapture(captureBlocks(minimal), minimal.record.provenance.layout.indent).map(({ text }) => text)).toEqual(captured);
});
