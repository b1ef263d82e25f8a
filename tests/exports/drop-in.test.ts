import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createViteServer } from 'vitest/node';
import type { EXPORTS, makeExports } from '../../src/exports/index.ts';
import { minimalPlan } from '../fixtures/plans.ts';
import { sourceCopy } from '../fixtures/source-copy.ts';

/** An export is one file: put beside the others in a copy of `src`, it is made and listed without another change. */
const EXPORT = `import type { Export } from './export.ts';
export default {
  scope: 'plan',
  file: 'counts.txt',
  group: 'office',
  order: 99,
  type: 'text/plain',
  title: { 'zh-Hans': '条文计数', en: 'Counts of clauses' },
  about: { 'zh-Hans': '各类条文的数目。', en: 'How many clauses there are.' },
  make: ({ data }) => String(data.clauses.length),
} satisfies Export;
`;

test('a file put beside the other exports is made for a plan and listed in its index', async () => {
  const folder = sourceCopy();
  writeFileSync(join(folder, 'src/exports/counts.export.ts'), EXPORT);
  const server = await createViteServer({
    root: folder,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const exports = (await server.ssrLoadModule('/src/exports/index.ts')) as { EXPORTS: typeof EXPORTS; makeExports: typeof makeExports };
    expect(exports.EXPORTS.filter(({ title }) => title['en'] === 'Counts of clauses')).toHaveLength(1);
    const plan = await minimalPlan();
    const { files } = await exports.makeExports(plan, 'test');
    const text = (name: string): string => new TextDecoder().decode(files.find(({ file }) => file === name)?.bytes);
    expect(text('counts.txt')).toBe(String(JSON.parse(text('plan.json')).clauses.length));
    expect(text('index.json')).toContain('counts.txt');
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
