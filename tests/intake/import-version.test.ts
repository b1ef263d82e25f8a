import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importPlan } from '../../scripts/import-plan.ts';
import { importVersion } from '../../scripts/import-version.ts';
import { DRAFT, draftContent, draftWithTasks, ISSUED, onlyPlan, TWO_TEXTS } from '../fixtures/two-texts.ts';

/** Every file below a folder, with its bytes. */
function snapshot(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')] as const).sort());
}

const quiet = (): void => {};

test('the facts of measures whose words stayed go along under their new codes; the others are to be coded anew', async () => {
  const content = await draftWithTasks();
  const folder = join(content, 'plans', TWO_TEXTS);
  const moved = '市图书馆每月安排一辆流动书车到村服务，服务路线提前公布。';
  await onlyPlan(content);
  const said: string[] = [];
  await importVersion([ISSUED, '--plan', TWO_TEXTS], content, (line) => said.push(line));
  const plan = await onlyPlan(content);
  expect(plan.dataset.tasks.map(({ code, clause, quote }) => [code, clause, quote])).toEqual([['2.2.2-01', '2.2.2.p1', moved]]);
  expect(plan.versions[1]?.dataset.tasks.map(({ code }) => code)).toEqual(['2.1.3-01', '2.2.1-01']);
  expect(said.join('\n')).toContain('To be coded anew, since their words changed: 2.2.1.');
  expect(parse(readFileSync(join(folder, 'clauses.yaml'), 'utf8'))).toMatchObject({ settled: {}, proposed: { '2.1.3': ['2.2.2'], '3.2': [] } });
});

test('an earlier text goes beside the plan’s own, which stays as it is', async () => {
  const content = await draftContent();
  await importPlan([ISSUED, '--id', 'fictional-issued'], content, quiet);
  const before = snapshot(join(content, 'plans/fictional-issued'));
  await importVersion([DRAFT, '--plan', 'fictional-issued', '--as', 'draft'], content, quiet);
  const after = snapshot(join(content, 'plans/fictional-issued'));
  for (const [path, text] of before) expect(after.get(path)).toBe(text);
  expect([...after.keys()].some((path) => path.includes('versions/draft/plan.yaml') || path.includes('versions\\draft\\plan.yaml'))).toBe(true);
});

test.each([
  ['no such plan', [ISSUED, '--plan', 'nowhere'], 'There is no plan nowhere'],
  ['no such file', ['nowhere.txt', '--plan', TWO_TEXTS], 'There is no file nowhere.txt.'],
  ['the text that is here', [DRAFT, '--plan', TWO_TEXTS], 'This text is here already'],
  ['no plan named', [ISSUED], 'Usage: npm run import-version'],
])('refused with one message, and nothing on the disk is changed: %s', async (_, args, message) => {
  const content = await draftContent();
  const before = snapshot(content);
  await expect(importVersion(args, content, quiet)).rejects.toThrow(message);
  expect(snapshot(content)).toEqual(before);
});
