import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTICES_FILE, packagesOf, SBOM_FILE, steadySbom, writeNotices, writeSbom } from '../../scripts/supply-chain.ts';
import { bundledFiles } from '../../src/assets.ts';

test('notices name every package of which code is in the scripts of the site, with its licence', async () => {
  const site = await mkdtemp(join(tmpdir(), 'notices-'));
  try {
    const names = packagesOf(await bundledFiles());
    expect(names).toEqual(expect.arrayContaining(['@noble/hashes', 'fflate']));
    expect(await writeNotices(site)).toBeGreaterThanOrEqual(names.length);
    const notices = await readFile(join(site, NOTICES_FILE), 'utf8');
    for (const name of [...names, 'pagefind']) expect(notices, name).toMatch(new RegExp(`^${name.replace('/', '\\/')} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
    expect(notices).toContain('Permission is hereby granted, free of charge');
  } finally {
    await rm(site, { recursive: true });
  }
});

test('packages are read from paths of any depth', () => {
  const paths = ['src/client/a.ts', 'node_modules/fflate/esm/browser.js', '../x/node_modules/a/node_modules/@b/c/index.js'];
  expect(packagesOf(paths)).toEqual(['@b/c', 'fflate']);
});

test('the list of software names the packages of the lock file, and nothing that differs from run to run', async () => {
  const site = await mkdtemp(join(tmpdir(), 'sbom-'));
  try {
    await writeSbom(site);
    const text = await readFile(join(site, SBOM_FILE), 'utf8');
    const list = JSON.parse(text) as { bomFormat: string; metadata: object; components: { name: string; purl: string }[] };
    expect(list).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'fazhi-plan-explorer' } } });
    expect(list.components.map(({ purl }) => purl)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pkg:npm\/astro@/), expect.stringMatching(/^pkg:npm\/fflate@/)]),
    );
    expect(text).not.toMatch(/serialNumber|timestamp/);
    expect(steadySbom(text)).toBe(text);
  } finally {
    await rm(site, { recursive: true });
  }
});
