import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/model/content.ts';
import { formatProblems, type Problem } from '../../src/model/problem.ts';
import { readContentFolders } from '../../src/model/reading/read-plan-folder.ts';

/**
 * Every folder here is one mistake an author can make: `case.yaml` says how the minimal plan is broken, `expected.txt` is, letter by
 * letter, what the author reads. Other files of the folder are laid over the plan as they are (bytes that YAML cannot hold).
 * After a deliberate change of a message: `vitest run tests/problems -u`, then read the difference as the author would.
 */
const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, '../fixtures');

const caseSchema = z.strictObject({
  mistake: z.string(),
  /** Paths are inside the plan's folder, or begin with `terms/` or `guide/`. */
  edits: z
    .array(
      z.union([
        z.strictObject({ file: z.string(), replace: z.string(), with: z.string() }),
        z.strictObject({ file: z.string(), content: z.string() }),
        z.strictObject({ file: z.string(), remove: z.literal(true) }),
      ]),
    )
    .default([]),
});

const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The problems of the minimal plan after the mistake, with the paths that `npm run check` prints. */
async function problemsOf(name: string): Promise<Problem[]> {
  const content = await mkdtemp(join(tmpdir(), 'plan-'));
  try {
    const plan = join(content, 'plans/minimal');
    await cp(join(fixtures, 'plans/minimal'), plan, { recursive: true });
    await cp(join(fixtures, 'terms'), join(content, 'terms'), { recursive: true });
    const overlay = join(here, name);
    await cp(overlay, plan, { recursive: true, filter: (path) => !/[/\\](case\.yaml|expected\.txt)$/.test(path) });
    for (const edit of caseSchema.parse(parse(readFileSync(join(overlay, 'case.yaml'), 'utf8'))).edits) {
      const path = join(/^(terms|guide)\//.test(edit.file) ? content : plan, edit.file);
      if ('remove' in edit) await rm(path);
      else if ('content' in edit) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, edit.content);
      } else {
        const pieces = readFileSync(path, 'utf8').split(edit.replace);
        if (pieces.length !== 2)
          throw new Error(`${name}: "${edit.replace}" stands ${pieces.length - 1} times in ${edit.file}; a case needs a place that is found once.`);
        await writeFile(path, pieces.join(edit.with));
      }
    }
    const { problems } = loadContent(await readContentFolders(content));
    return problems.map((problem) => ({ ...problem, file: `content/${problem.file}` }));
  } finally {
    await rm(content, { recursive: true });
  }
}

test('the minimal plan itself has no problem', async () => {
  const reading = loadContent({ ...(await readContentFolders(fixtures)), guide: { id: 'guide', files: {}, problems: [] } });
  expect(reading.problems).toEqual([]);
  expect(reading.plans[0]?.dataset.tasks.length).toBeGreaterThan(0);
});

test.each(cases)('%s: the author reads what is wrong, where, and what to write', async (name) => {
  const problems = await problemsOf(name);
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expect(problem.message, 'a message is a sentence').toMatch(/[.?!]$|: .+$/u);
    expect(problem.hint ?? '', `"${problem.message}" names no remedy`).not.toBe('');
    expect(problem.line ?? 1, 'lines count from 1').toBeGreaterThan(0);
  }
  expect(existsSync(join(here, name, 'case.yaml'))).toBe(true);
  await expect(`${formatProblems(problems)}\n`).toMatchFileSnapshot(join(here, name, 'expected.txt'));
});
