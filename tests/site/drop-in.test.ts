import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../fixtures/plans.ts';
import { sourceCopy } from '../fixtures/source-copy.ts';

/**
 * What is added by a file or a folder alone, to a site that is there: an interface language, beside the others in a copy of the code,
 * and then a plan, beside the others in the content.
 */
const GERMAN = `import type { LocaleFile } from '../locales.ts';
export const locale: LocaleFile = {
  tag: 'de',
  order: 9,
  reads: 'en',
  words: { languageName: 'Deutsch', htmlLang: 'de', nav: { home: 'Startseite' } },
};
`;
let project: string;
let before: string[];
let after: string[];
beforeAll(() => {
  project = sourceCopy();
  const content = join(project, 'small');
  for (const part of ['plans/minimal', 'terms']) cpSync(join(root, 'tests/fixtures', part), join(content, part), { recursive: true });
  cpSync(join(root, 'content/guide'), join(content, 'guide'), { recursive: true });
  writeFileSync(join(project, 'src/i18n/locales/de.ts'), GERMAN);
  before = build(content);
  cpSync(join(root, 'tests/fixtures/several/plans/fictional-trial'), join(content, 'plans/fictional-trial'), { recursive: true });
  after = build(content, 'dist-after');
}, 300_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Builds the copy; the paths of its pages. */
function build(content: string, site = 'dist'): string[] {
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, BASE_URL: _base, NODE_ENV: _nodeEnv, ...own } = process.env;
  const env = { ...own, PRECOMPRESS: '0', SITE_DIR: join(project, site), CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/build.ts')], { cwd: project, env, encoding: 'utf8' });
  expect({ status, output: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, output: '' });
  return readdirSync(join(project, site), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
}
const read = (path: string, site = 'dist') => parse(readFileSync(join(project, site, path), 'utf8'));

test('an interface language is a file: its pages are there, in its words, and every page of the plan leads to them', () => {
  const english = before.filter((path) => path.startsWith('en/') && !path.startsWith('en/guide/'));
  expect(english.length).toBeGreaterThan(20);
  expect(english.filter((path) => !before.includes(path.replace(/^en/, 'de')))).toEqual([]);
  const page = read('de/minimal/1.2.html');
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('de');
  expect(page.querySelector('.foot-links a')?.text).toBe('Startseite');
  expect(page.querySelector('.measure-heading')?.text).toBe(read('en/minimal/1.2.html').querySelector('.measure-heading')?.text);
  expect(read('minimal/1.2.html').querySelector('.bar-links a[hreflang="de"]')?.getAttribute('href')).toBe('../de/minimal/1.2.html');
});

test('a plan is a folder: every page that was there keeps its address, and home becomes a shelf of both', () => {
  expect(before.filter((path) => !after.includes(path))).toEqual([]);
  expect(after).toContain('fictional-trial/0.html');
  expect(read('index.html').querySelector('.shelf')).toBeNull();
  expect(read('index.html', 'dist-after').querySelectorAll('.shelf > li')).toHaveLength(2);
  expect(read('minimal/1.2.html', 'dist-after').querySelector('main')?.text).toBe(read('minimal/1.2.html').querySelector('main')?.text);
});
