import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureContent, root } from '../fixtures/plans.ts';

function check(content: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/check-content.ts')], { env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8' });
}

test('sound content: it says what it read, and ends with 0', () => {
  const run = check(fixtureContent);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  expect(run.stdout).toContain('minimal: 3 measures, 11 paragraphs');
  expect(run.stdout).toMatch(/Content is sound \(\d\.\d s\)\.\n$/);
});

test('broken content: every problem of every file is told, with a path that can be opened, and it ends with 1', async () => {
  const content = await mkdtemp(join(tmpdir(), 'check-'));
  try {
    await cp(join(fixtureContent, 'plans'), join(content, 'plans'), { recursive: true });
    await cp(join(fixtureContent, 'terms'), join(content, 'terms'), { recursive: true });
    const edit = async (path: string, from: string, to: string): Promise<void> => {
      const text = await readFile(join(content, path), 'utf8');
      expect(text).toContain(from);
      await writeFile(join(content, path), text.replace(from, to));
    };
    await edit('plans/minimal/notes.yaml', 'quote: 茶水处', 'quote: 茶水间');
    await edit('plans/minimal/text/en/1.1.mdx', 'by 2005', 'by 2006');
    await edit('terms/test.yaml', 'kind: instrument', 'kind: paper');
    const run = check(content);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /content\/plans\/minimal\/notes\.yaml:2 {2}\[notes\]\n {6}"茶水间" does not stand in 1\.2\.1\.p2\.\n {6}→ The nearest words there are "茶水处"\./,
    );
    expect(run.stderr).toContain('content/plans/minimal/text/en/1.1.mdx:8  [numbers]');
    expect(run.stderr).toContain('content/terms/test.yaml:18  [terms]\n      "record no. 3, kind" cannot be "paper".');
    expect(run.stderr).toMatch(/\n\n\d+ problems in \d files\.\n$/);
    expect(run.stderr).not.toContain('    at ');
  } finally {
    await rm(content, { recursive: true });
  }
});
