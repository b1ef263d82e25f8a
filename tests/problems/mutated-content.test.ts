import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/model/content.ts';
import { readContentFolders } from '../../src/model/reading/read-plan-folder.ts';
import { fixtureContent, root } from '../fixtures/plans.ts';
import { filesOf, type Mutation, mutate, SLIPS, seeded, withFiles } from './mutations.ts';

/**
 * Wrong contents in the real files: slips of every kind at places that a seed decides, and files that are lost, emptied or cut off. With the
 * mistakes that are written out beside this file there are more than three hundred; all of them stop a build, in words, at the place.
 * EVERY_SITUATION=1 makes each slip alone and four times; otherwise several are made at once, in files of their own, and only those that
 * no message names are tried once more alone.
 */
const every = process.env['EVERY_SITUATION'] !== undefined;
const content = await readContentFolders(join(root, 'content'));
const files = filesOf(content);

/** What may pass, with its reason: words of our own that end sooner and state nothing else of the plan. */
const HARMLESS: Readonly<Record<string, string>> = {
  'cut off: plans/minimal/exceptions/en/1.2.yaml': 'the reason of an exception is shorter',
  'cut off: plans/minimal/quotes/en/1.1.yaml': 'fewer of the translated words are marked, and those do stand there',
  'cut off: plans/minimal/training/modules/en/reading-rooms.mdx': 'an essay of ours ends sooner',
  'cut off: plans/minimal/training/modules/zh-Hans/reading-rooms.mdx': 'an essay of ours ends sooner',
};

const problemsWith = (changes: ReadonlyMap<string, string | null>) => loadContent(withFiles(content, changes)).problems;
/** Words of a programmer, which no message may have. */
const JARGON = /\bat .+\.ts:\d|undefined|\bnull\b|\[object|Error:|\bYAML\b|\b[Pp]arse|\btoken|\bmapping|\bschema|^[Ee]xpected /;

function mutations(times: number): (Mutation & { text: string })[] {
  return SLIPS.flatMap((slip, index) =>
    Array.from({ length: times }, (_, time) => mutate(files, slip, seeded(index * 100 + time))).flatMap((made) => (made === null ? [] : [made])),
  );
}

test('every kind of slip can be made somewhere', () => {
  expect(SLIPS.filter((slip, index) => mutate(files, slip, seeded(index)) === null).map(({ what }) => what)).toEqual([]);
});

test('slips in real files are named', { timeout: 900_000 }, () => {
  const made = mutations(every ? 4 : 1);
  if (every)
    expect(made.length + readdirSync(join(root, 'tests/problems'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).length).toBeGreaterThan(300);
  const alone: typeof made = [];
  if (every) alone.push(...made);
  else {
    // Slips that leave the records readable are told all at once, in whatever files they are.
    const left = [...made];
    for (let round = 0; round < 2 && left.length > 0; round += 1) {
      const batch = new Map<string, (typeof made)[number]>();
      for (const slip of left) if (!batch.has(slip.file)) batch.set(slip.file, slip);
      const named = new Set(problemsWith(new Map([...batch].map(([file, { text }]) => [file, text]))).map(({ file }) => file));
      for (const slip of batch.values()) if (named.has(slip.file)) left.splice(left.indexOf(slip), 1);
    }
    // Of what is told only when the words before it are right, a sample: the whole is for EVERY_SITUATION.
    alone.push(...left.filter((_, index) => index % 12 === 0));
  }
  const passed: string[] = [];
  for (const { what, file, line, before, after, text } of alone) {
    const problems = problemsWith(new Map([[file, text]]));
    if (problems.length === 0) {
      passed.push(`${what}: ${file}:${line}\n  ${before}\n  ${after}`);
      continue;
    }
    for (const problem of problems) {
      expect(problem.hint ?? '', `${what}: ${problem.message}`).not.toBe('');
      expect(problem.message.replace(/"[^"]*"|“[^”]*”/g, ''), what).not.toMatch(JARGON);
    }
  }
  expect(passed).toEqual([]);
});

test('real files that are lost are named', { timeout: 900_000 }, () => {
  const passed: string[] = [];
  for (const file of every ? [...files.keys()].filter((_, index) => index % 3 === 0) : ['plans/changzhou-2016/tasks/2.4.4.yaml', 'terms/wording.yaml'])
    if (problemsWith(new Map([[file, null]])).length === 0) passed.push(file);
  expect(passed).toEqual([]);
});

test('in the small plan every file that is lost, emptied or cut off is named', async () => {
  const minimal = await readContentFolders(fixtureContent);
  const passed: string[] = [];
  for (const [file, text] of [...filesOf(minimal)].filter((_, index) => every || index % 3 === 0)) {
    for (const [what, changed] of [
      ['lost', null],
      ['empty', ''],
      ['cut off', text.slice(0, text.length * 0.6)],
    ] as const)
      if (loadContent(withFiles(minimal, new Map([[file, changed]]))).problems.length === 0) passed.push(`${what}: ${file}`);
  }
  expect(passed.filter((what) => HARMLESS[what] === undefined)).toEqual([]);
});
