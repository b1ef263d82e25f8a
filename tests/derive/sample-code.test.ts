import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samples } from '../../src/derive/sample-code.ts';
import { type ExportedPlan, exportedPlans } from '../exports/exported-plans.ts';

/** The programs on the data page do what is said of them, on the real plan.json. */
let folder: string;
let plan: ExportedPlan;
let expected: string[];
beforeAll(async () => {
  const [first] = await exportedPlans();
  if (first === undefined) throw new Error('no plan');
  plan = first;
  folder = mkdtempSync(join(tmpdir(), 'fazhi-samples-'));
  writeFileSync(join(folder, 'plan.json'), await plan.text('plan.json'));
  expected = plan.data.tasks.filter(({ actors }) => actors.length === 0).map(({ code, quote }) => `${code} ${quote['zh-Hans']}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (name: string): string => samples('plan.json').find((sample) => sample.name === name)?.code ?? '';
const has = (program: string): boolean => {
  const here = spawnSync(program, ['--version']).status === 0;
  if (!here) console.log(`skipped: apt-get install ${program}`);
  return here;
};
const run = (program: string, args: string[]): string[] => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trimEnd().split('\n');
};

test('each has three lines', () => {
  expect(samples('plan.json').map(({ code }) => code.split('\n').length)).toEqual([3, 3, 3, 3]);
});

test('JavaScript', () => {
  const fetched = "const fetch = async (name) => new Response(await (await import('node:fs/promises')).readFile(name));\n";
  writeFileSync(join(folder, 'sample.mjs'), `${fetched}${codeOf('JavaScript')}\n`);
  expect(run(process.execPath, ['sample.mjs'])).toEqual(expected);
  expect(samples('https://example.org/data/plan.json')[0]?.code).toContain("fetch('https://example.org/data/plan.json')");
});

test.skipIf(!has('python3'))('Python', () => {
  writeFileSync(join(folder, 'sample.py'), `${codeOf('Python')}\n`);
  expect(run('python3', ['sample.py'])).toEqual(expected);
});

test.skipIf(!has('jq'))('jq', () => {
  expect(run('sh', ['-c', codeOf('jq')])).toEqual(expected);
});
