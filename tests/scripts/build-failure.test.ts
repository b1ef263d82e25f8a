import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BuildFailure, buildFailureInWords, pathProblem } from '../../scripts/build-failure.ts';
import { lossInWords, lostFiles } from '../../scripts/lost-files.ts';

describe('a failure is told in words of the person who builds', () => {
  test('an error of the system says what helps, without a stack trace', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: '/site.next/index.html' });
    expect(buildFailureInWords(full)).toMatch(/^The disk is full\. .*SITE_DIR=/);
    expect(buildFailureInWords(full)).not.toContain('    at ');
    expect(buildFailureInWords(Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }))).toContain('The disk is read-only.');
  });
  test('so does one that a tool met and printed among much else', () => {
    const words = buildFailureInWords(new BuildFailure(`${'line\n'.repeat(50)}Error: ENOSPC: no space left on device`, 'Astro could not build the site'));
    expect(words).toMatch(/^The disk is full\./);
    expect(words.split('\n').length).toBeLessThan(8);
  });
  test('what was explained stays as it is; what nobody foresaw is given whole, to be reported', () => {
    expect(buildFailureInWords(new BuildFailure('a.yaml:1 wrong', 'The content has problems'))).toBe(
      'a.yaml:1 wrong\n\nThe content has problems; the build stopped.',
    );
    expect(buildFailureInWords(new Error('unforeseen'))).toContain('    at ');
  });
  test('signs in the project’s own path that the tools take for parts of an address', () => {
    expect(pathProblem('/home/法治 方案/project')).toBeNull();
    for (const sign of ['#', '?', '%']) expect(pathProblem(`/home/a${sign}b/project`)).toContain(`a folder with "${sign}" in its path`);
  });
});

test('a site with fewer pages or downloads than the last good one says how many, and which', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fewer-'));
  const put = (site: string, paths: string[]): string => {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, site, path)), { recursive: true });
      writeFileSync(join(folder, site, path), '');
    }
    return join(folder, site);
  };
  try {
    const next = put('next', ['index.html', 'data/a.csv', 'new.html', 'assets/a.1.css']);
    const last = put('last', [
      'index.html',
      'index.html.gz',
      'x/1.html',
      'x/2.html',
      'data/a.csv',
      'data/b.csv',
      'assets/a.0.css',
      'old.zip',
      'pdf/x.pdf',
      'SHA256SUMS',
    ]);
    const lost = await lostFiles(last, next);
    expect(lost).toEqual({ pages: ['x/1.html', 'x/2.html'], downloads: ['data/b.csv'] });
    expect(lossInWords(lost)).toBe('The new site has 2 pages and 1 download less than the last good one:\n  x/1.html\n  x/2.html\n  data/b.csv');
    expect(lossInWords(lost, 1)).toContain('  and 2 more');
    expect(lossInWords(await lostFiles(next, next))).toBeNull();
    // A fresh clone has no last site.
    expect(lossInWords(await lostFiles(join(folder, 'none'), next))).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
