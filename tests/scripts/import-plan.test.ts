import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check-content.ts';
import { ImportRefused, importPlan as importFile } from '../../scripts/import-plan.ts';
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { root } from '../fixtures/plans.ts';
import { asDocx, asHtml } from '../intake/files.ts';
import { SHAPES } from '../intake/shapes.ts';

const changzhou = join(root, 'content/plans/changzhou-2016');
const lines = SHAPES[1]?.lines ?? [];
let content = '';

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'import-'));
  await writeFile(join(content, 'plan.txt'), lines.join('\n'));
});
afterEach(() => rm(content, { recursive: true }));

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command with another content folder, without a process of its own. */
async function importPlan(...args: string[]): Promise<Run> {
  const told: string[] = [];
  try {
    await importFile(args, content, (line) => told.push(`${line}\n`));
    return { status: 0, stdout: told.join(''), stderr: '' };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { status: error.status, stdout: told.join(''), stderr: error.message };
  }
}
/** The command as an author runs it. */
function runCommand(...args: string[]): Run {
  return spawnSync(process.execPath, [join(root, 'scripts/import-plan.ts'), ...args], { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8' });
}
const plan = (): string => join(content, 'plan.txt');
const inPlan = (...path: string[]): string => join(content, 'plans/county', ...path);
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
/** Problems that the check of all content finds. */
async function problems(): Promise<string[]> {
  await cp(join(root, 'tests/fixtures/terms'), join(content, 'terms'), { recursive: true });
  return (await checkContent(content)).problems.map(({ file, message }) => `${file}: ${message}`);
}

describe('a plan in a file', () => {
  test('becomes a folder that the check accepts, and the command prints its structure', async () => {
    const run = runCommand(plan(), '--id', 'county');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('text, utf-8: 16 lines; 2 parts, 3 sections, 5 measures, 5 paragraphs');
    expect(run.stdout).toContain('  2.3  （三）加强执法监督\n    4.开展案卷评查。\n    5.落实责任制。');
    expect(run.stdout).toContain('  line 14 (closing): 虚构县人民政府办公室');
    expect((await readdir(inPlan('text/zh-Hans'))).sort()).toEqual(['0.mdx', '1.1.mdx', '1.2.mdx', '2.3.mdx', 'annex.mdx']);
    expect(await read('source.txt')).toBe(`${lines.join('\n')}\n`);
    expect(await read('plan.yaml')).toMatch(/fictional: true\nstatus: issued\nissuer:\n {2}zh-Hans: 虚构县人民政府办公室\npublished: 2021-09-30\n/);
    expect(await problems()).toEqual([]);
  });

  test('a Word file and a saved page of the same plan give the same text files', async () => {
    await importPlan(plan(), '--id', 'county');
    const text = await read('text/zh-Hans/1.1.mdx');
    await writeFile(join(content, 'plan.docx'), await asDocx(lines));
    await writeFile(join(content, 'plan.html'), asHtml(lines));
    for (const name of ['plan.docx', 'plan.html']) {
      const run = await importPlan(join(content, name), '--id', 'other');
      expect(run.status, run.stderr).toBe(0);
      expect(await readFile(join(content, 'plans/other/text/zh-Hans/1.1.mdx'), 'utf8')).toBe(text);
      await rm(join(content, 'plans/other'), { recursive: true });
    }
  });

  test('without --id one is proposed from place and year, and never one that is taken', async () => {
    expect((await importPlan(plan())).stdout).toContain('plans/xugou-2021\n');
    expect((await importPlan(plan())).stdout).toContain('plans/xugou-2021-2\n');
  });

  test('read a second time changes nothing', async () => {
    await importPlan(plan(), '--id', 'county');
    const before = await files();
    const run = await importPlan(plan(), '--id', 'county');
    expect(run.stdout).toContain('0 files written, 7 unchanged');
    expect(await files()).toEqual(before);
  });

  test('what a person added to plan.yaml and to front matter is kept, also when the document changed', async () => {
    await importPlan(plan(), '--id', 'county');
    await writeFile(inPlan('plan.yaml'), (await read('plan.yaml')).replace(/short:\n {2}zh-Hans: .*/, 'short:\n  zh-Hans: 县方案\nplace:\n  zh-Hans: 虚构县'));
    await writeFile(inPlan('text/zh-Hans/1.1.mdx'), (await read('text/zh-Hans/1.1.mdx')).replace('short: "完善清单管理"', 'short: "清单"'));
    await writeFile(plan(), lines.join('\n').replace('2022年底前完成全部修订', '2023年底前完成全部修订'));
    const run = await importPlan(plan(), '--id', 'county');
    expect(run.status, run.stderr).toBe(0);
    expect(await read('plan.yaml')).toContain('place:\n  zh-Hans: 虚构县');
    expect(await read('plan.yaml')).toContain('zh-Hans: 县方案');
    expect(await read('text/zh-Hans/1.1.mdx')).toContain('short: "清单"');
    expect(await read('text/zh-Hans/1.1.mdx')).toContain('2023年底前完成全部修订');
    expect(await problems()).toEqual([]);
  });
});

describe('doubts', () => {
  test('are printed with their line, and settled in structure.yaml, which a second run keeps', async () => {
    await writeFile(plan(), lines.join('\n').replace('5.落实责任制。', '9.落实责任制。'));
    const first = await importPlan(plan(), '--id', 'county');
    expect(first.stdout).toContain('Doubts (1); settle each in structure.yaml');
    expect(first.stdout).toContain(
      'line 13 (line 13): "9.落实责任制。长期坚持。（责任单位：各乡镇、各部门）" begins with the number 9., which does not go on with the count; taken as a paragraph.',
    );
    await writeFile(inPlan('structure.yaml'), '- {line: 13, as: heading}\n');
    const second = await importPlan(plan(), '--id', 'county');
    expect(second.status, second.stderr).toBe(0);
    expect(await read('text/zh-Hans/2.3.mdx')).toContain('## 9\\.落实责任制。');
    expect(await read('text/zh-Hans/2.3.mdx')).toContain('numbering: "as-printed"');
    expect(await read('structure.yaml')).toBe('- {line: 13, as: heading}\n');
    expect(await problems()).toEqual([]);
  });

  test('a settlement that cannot be meant is refused with its line', async () => {
    await importPlan(plan(), '--id', 'county');
    await writeFile(inPlan('structure.yaml'), '- {line: 13, as: heading}\n- {line: 900, as: heading}\n- {line: 3, as: chapter}\n');
    const run = await importPlan(plan(), '--id', 'county');
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /structure\.yaml:2: "line" must be a line of source\.txt, from 1 to 16\.\n.*structure\.yaml:3: "as" must be one of: heading, paragraph, title/,
    );
  });
});

describe('nothing on the disk changes', () => {
  test('when words of the folder were edited: the file is named, and --force puts the words back', async () => {
    await importPlan(plan(), '--id', 'county');
    const edited = (await read('text/zh-Hans/0.mdx')).replace('制定本方案', '制订本方案');
    await writeFile(inPlan('text/zh-Hans/0.mdx'), edited);
    const before = await files();
    const run = await importPlan(plan(), '--id', 'county');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('This file was edited since the import; nothing was written:');
    expect(run.stderr).toContain('text/zh-Hans/0.mdx');
    expect(await files()).toEqual(before);
    expect((await importPlan(plan(), '--id', 'county', '--force')).status).toBe(0);
    expect(await read('text/zh-Hans/0.mdx')).toContain('制定本方案');
  });

  test('when the folder holds a plan whose capture is compared byte for byte', async () => {
    await cp(changzhou, inPlan(), { recursive: true });
    const before = await files();
    const run = await importPlan(plan(), '--id', 'county');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('was not made by this command');
    expect(await files()).toEqual(before);
  });

  test.each<[string, string, Buffer | string, RegExp]>([
    ['is empty', 'a.txt', '', /This file is empty\.\n {2}Save the plan again/],
    ['is damaged', 'a.docx', Buffer.from('PK\u0003\u0004nothing'), /damaged/],
    ['is a picture', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /This is a picture/],
  ])('when the file %s', async (_, name, bytes, message) => {
    await writeFile(join(content, name), bytes);
    const run = await importPlan(join(content, name));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toContain('    at ');
    expect((await readdir(content)).sort()).toEqual([name, 'plan.txt'].sort());
  });

  test.each([[['--id', 'county']], [['plan.txt', '--id', 'Bad Id']], [['plan.txt', '--id', '../x']], [['plan.txt', '--what']]])(
    'when the arguments are off: %j',
    async (args) => {
      const run = await importPlan(...args);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('Usage: npm run import-plan -- FILE');
    },
  );

  test('when there is no such file', () => {
    const run = runCommand(join(content, 'nowhere.txt'));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^There is no file .*nowhere\.txt/);
  });
});

test('the text files of the Changzhou plan are what the import makes of its capture', async () => {
  const run = await importPlan(join(changzhou, 'source.txt'), '--id', 'again');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toContain('3 parts, 7 sections, 48 measures');
  const bodies = async (folder: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      await Promise.all((await readdir(folder)).sort().map(async (name) => [name, splitFrontMatter(await readFile(join(folder, name), 'utf8')).body] as const)),
    );
  const [again, committed] = await Promise.all([bodies(join(content, 'plans/again/text/zh-Hans')), bodies(join(changzhou, 'text/zh-Hans'))]);
  // The sections of part 1 have no measures below them: the import takes them for measures, with the same codes.
  const { '1.1.mdx': _1, '1.2.mdx': _2, '1.3.mdx': _3, '1.4.mdx': _4, ...rest } = committed;
  const { '1.mdx': first, ...imported } = again;
  expect(imported).toEqual(rest);
  expect(first).toContain('## (一)指导思想。');
  expect(await readFile(join(content, 'plans/again/plan.yaml'), 'utf8')).toMatch(/pageOnly:\n {2}- notice\.p2\n {2}- notice\.p3\n/);
});
