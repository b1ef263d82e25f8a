import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { fixtureContent, root } from '../fixtures/plans.ts';

const capture = join(fixtureContent, 'plans/minimal/source.txt');
const changzhou = join(root, 'content/plans/changzhou-2016');
let content = '';

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(content, { recursive: true }));

/** Runs the command as an author does, with another content folder. */
function importPlan(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/import-plan.ts'), ...args], { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8' });
}
const inPlan = (...path: string[]): string => join(content, 'plans/minimal', ...path);
const read = (...path: string[]): Promise<string> => readFile(inPlan(...path), 'utf8');

/** Every file of the plan with its bytes and its time. */
async function files(): Promise<Record<string, string>> {
  const paths = (await readdir(inPlan(), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async (path) => [path, `${(await stat(path)).mtimeMs} ${await readFile(path, 'utf8')}`] as const)),
  );
}

describe('a captured page', () => {
  test('becomes a plan folder: the capture byte for byte, one text file a section, and what the page says of itself', async () => {
    const run = importPlan(capture, '--id', 'minimal', '--url', 'http://example.org/plan');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('2 parts, 3 measures, 6 text files; lines 2–43 of the capture.');
    expect((await readFile(inPlan('source.txt'))).equals(await readFile(capture))).toBe(true);
    expect((await readdir(inPlan('text/zh-Hans'))).sort()).toEqual(['0.mdx', '1.1.mdx', '1.2.mdx', '2.mdx', 'annex.mdx', 'notice.mdx']);
    for (const name of await readdir(inPlan('text/zh-Hans'))) {
      const body = (text: string): string => splitFrontMatter(text).body;
      expect(body(await read('text/zh-Hans', name)), name).toBe(body(await readFile(join(fixtureContent, 'plans/minimal/text/zh-Hans', name), 'utf8')));
    }
    expect(await read('plan.yaml')).toMatch(/published: 2001-03-01\nconsultation:\n {2}opens: 2001-03-01\n {2}closes: 2001-03-15\n/);
  });

  test('read a second time changes nothing', async () => {
    importPlan(capture, '--id', 'minimal');
    const before = await files();
    const run = importPlan(capture, '--id', 'minimal');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('0 files written, 7 unchanged, 0 refused.');
    expect(await files()).toEqual(before);
  });

  test('what could not be placed is told with its line', () => {
    const { stdout } = importPlan(capture, '--id', 'minimal');
    expect(stdout).toMatch(
      /Not placed in the structure:\n {2}line 1: "测试网站.*" — stands before the notice; site furniture of the captured page\.\n {2}line 46: "【返回顶部】【关闭窗口】" — stands after the annex/,
    );
  });

  test('a number out of order is told with its line, and taken as it stands', async () => {
    const odd = join(content, 'odd.txt');
    await writeFile(odd, (await readFile(capture, 'utf8')).replace('2、规范', '4、规范'));
    const { stdout, status } = importPlan(odd, '--id', 'minimal');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'line 33: "4、规范书屋管理。修订《测试市书屋管理办法》,建立书屋信息平" — is numbered 4、 where 2 was expected; taken as it stands.',
    );
    expect(await read('text/zh-Hans/1.2.mdx')).toContain('## 4、规范书屋管理。');
  });
});

describe('files that were worked on since', () => {
  const edited = 'text/zh-Hans/0.mdx';
  beforeEach(() => cp(join(fixtureContent, 'plans/minimal'), inPlan(), { recursive: true }));

  test('front matter, plan.yaml and everything beside the text are kept', async () => {
    const before = await files();
    expect(importPlan(capture, '--id', 'minimal').stdout).toContain('0 files written, 7 unchanged, 0 refused.');
    expect(await files()).toEqual(before);
  });

  test('a file whose words were edited is not overwritten, and is named', async () => {
    const text = (await read(edited)).replace('结合我市', '结合本市');
    await writeFile(inPlan(edited), text);
    const run = importPlan(capture, '--id', 'minimal');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('These files were edited since the import; they were left as they are. Use --force to overwrite their words:');
    expect(run.stderr).toContain(edited);
    expect(await read(edited)).toBe(text);
  });

  test('--force puts the captured words back and keeps the front matter', async () => {
    const text = await read(edited);
    await writeFile(inPlan(edited), text.replace('结合我市', '结合本市'));
    const run = importPlan(capture, '--id', 'minimal', '--force');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('1 files written, 6 unchanged, 0 refused.');
    expect(await read(edited)).toBe(text);
    expect(text).toContain('short: 序言');
  });

  test('another capture does not silently replace the recorded one', async () => {
    const other = join(content, 'other.txt');
    await writeFile(other, `${await readFile(capture, 'utf8')}另一行\n`);
    const run = importPlan(other, '--id', 'minimal');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('plan.yaml');
    expect((await readFile(inPlan('source.txt'))).equals(await readFile(capture))).toBe(true);
  });
});

describe('a file that is no captured plan', () => {
  test.each([
    ['is not UTF-8', Buffer.from([0xce, 0xc4, 0xbc, 0xfe]), 'is not UTF-8. Save the captured page as UTF-8 and try again.'],
    ['has no part', Buffer.from('一篇文章\n\n没有编号。\n'), 'No part heading that begins with 一、 was found: is this the captured text of a plan?'],
    [
      'has no title',
      Buffer.from('一、第一部分\n\n(一)第一节\n\n1. 措施。内容。\n'),
      'No title was found: the line above the text must be its title, followed by a line such as (征求意见稿).',
    ],
    ['is empty', Buffer.from(''), 'No part heading'],
  ])('%s: it is refused in words, and nothing is written', async (_, bytes, message) => {
    const file = join(content, 'page.txt');
    await writeFile(file, bytes);
    const run = importPlan(file, '--id', 'minimal');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain('    at ');
    expect(await readdir(content)).toEqual(['page.txt']);
  });

  test('a file that does not exist is told as such', () => {
    const run = importPlan(join(content, 'nowhere.txt'), '--id', 'minimal');
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^Cannot read .*nowhere\.txt/);
  });

  test.each([[['--id', 'minimal']], [[capture]], [[capture, '--id', 'Bad Id']], [[capture, '--id', '../x']]])(
    'without a file or a proper id the command says how it is used: %j',
    async (args) => {
      const run = importPlan(...args);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('Usage: npm run import-plan -- FILE --id ID');
      expect(await readdir(content)).toEqual([]);
    },
  );
});

test('the committed Changzhou plan is what the import makes of its capture', async () => {
  await cp(changzhou, join(content, 'plans/changzhou-2016'), { recursive: true });
  const run = importPlan(join(changzhou, 'source.txt'), '--id', 'changzhou-2016');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toContain('3 parts, 44 measures, 15 text files; lines 4–179 of the capture.');
  expect(run.stdout).toContain('0 files written, 16 unchanged, 0 refused.');
});
