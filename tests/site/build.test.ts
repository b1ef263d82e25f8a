import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root, siteDirectory } from '../../scripts/places.ts';

/**
 * The build: the same twice, and never a loss when it fails. That every link and anchor resolves is checked by the build itself (see the
 * page with a dead link); it is not repeated here.
 */
vi.setConfig({ testTimeout: 300_000 });
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(site: string, content?: string): { status: number | null; output: string } {
  // Vitest puts Vite's DEV, PROD, MODE … into the environment; the build takes none of them over.
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, BASE_URL: _base, NODE_ENV: _nodeEnv, ...own } = process.env;
  const env = { ...own, PRECOMPRESS: '0', SITE_DIR: site, ...(content === undefined ? {} : { CONTENT_DIR: content }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, env, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** Content that is built in a few seconds: the plan and the terms of the fixtures, and the guide. */
function smallContent(name: string): string {
  const content = join(folder, name);
  cpSync(join(root, 'content'), content, { recursive: true, filter: (path) => !path.startsWith(join(root, 'content', 'plans', '')) });
  for (const part of ['plans', 'terms']) {
    rmSync(join(content, part), { recursive: true, force: true });
    cpSync(join(root, 'tests', 'fixtures', part), join(content, part), { recursive: true });
  }
  return content;
}

/** Content in which one file was changed. */
function changed(content: string, path: string, change: (text: string) => string): string {
  const before = readFileSync(join(content, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(content, path), after);
  return content;
}

/** A folder that stands for the last good site. */
function lastGoodSite(name: string): string {
  const site = join(folder, name);
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good one');
  return site;
}

function expectUntouched(site: string): void {
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good one');
  expect(existsSync(`${site}.next`)).toBe(false);
}

function files(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .filter((path) => !/\.(?:br|gz)$/.test(path))
    .sort();
}

function expectSame(site: string, other: string): void {
  expect(files(site)).toEqual(files(other));
  expect(files(site).filter((path) => /^[^/]+\.zip$/.test(path))).toHaveLength(1);
  expect(files(site).filter((path) => !readFileSync(join(site, path)).equals(readFileSync(join(other, path))))).toEqual([]);
}

describe('two builds are the same, byte for byte, the archive of the offline edition among them', () => {
  test('of a small plan in Chinese alone, which has no page, file or link of another language', () => {
    const content = changed(smallContent('chinese-alone'), 'plans/minimal/plan.yaml', (text) =>
      text
        .replace(/languages:(\n {2}- .*)+|languages: \[.*\]/, 'languages: [zh-Hans]')
        .replace(/^registers:.*$/m, (line) => line.replace(/(?:alignment|exceptions|quotes|training), /g, '')),
    );
    for (const part of ['text', 'quotes', 'alignment', 'exceptions']) rmSync(join(content, 'plans/minimal', part, 'en'), { recursive: true, force: true });
    // Its module is in two languages.
    rmSync(join(content, 'plans/minimal/training'), { recursive: true });
    const sites = ['small-1', 'small-2'].map((name) => join(folder, name)) as [string, string];
    for (const site of sites) expect(build(site, content)).toMatchObject({ status: 0 });
    expectSame(...sites);
    const [site] = sites;
    const own = files(site).filter((path) => !/^(?:assets|pagefind)\//.test(path));
    expect(own.filter((path) => path.startsWith('en/') || path.includes('parallel') || /\.en\.|bilingual/.test(path))).toEqual([]);
    const pages = own.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((path) => /hreflang="en"|href="[^"]*\ben\//.test(readFileSync(join(site, path), 'utf8')))).toEqual([]);
  });

  test.skipIf(process.env['EVERY_SITUATION'] === undefined)('of the whole site', () => {
    const site = join(folder, 'second');
    expect(build(site)).toMatchObject({ status: 0 });
    const label = (directory: string): string | undefined => /class="build">.*?<code>([^<]+)/.exec(readFileSync(join(directory, 'index.html'), 'utf8'))?.[1];
    expect(label(siteDirectory()), 'dist was built from another state of the project: npm run build').toBe(label(site));
    expectSame(site, siteDirectory());
  });
});

describe('a build that fails leaves the last good site alone', () => {
  test('when one character of the plan was changed', () => {
    const path = 'plans/changzhou-2016/text/zh-Hans/2.3.mdx';
    const whole = join(folder, 'changed-character');
    cpSync(join(root, 'content'), whole, { recursive: true });
    const content = changed(whole, path, (text) => text.replace('健全依法决策制度机制', '健全依法决策制度机理'));
    const site = lastGoodSite('site-1');
    const { status, output } = build(site, content);
    expect(status).toBe(1);
    expect(output).toContain(`content/${path}:`);
    expect(output).toContain('机理');
    expectUntouched(site);
  });

  test('when a page has a dead link', () => {
    const content = changed(smallContent('dead-link'), 'guide/zh-Hans/about.mdx', (text) => `${text}\n[x](no-such-page.html)\n`);
    const site = lastGoodSite('site-2');
    const { status, output } = build(site, content);
    expect(output).toContain('guide/about.html');
    expect(output).toContain('no-such-page.html');
    expect(status).toBe(1);
    expectUntouched(site);
  });

  test('when the text is no MDX', () => {
    const content = changed(smallContent('broken-guide'), 'guide/zh-Hans/about.mdx', (text) => `${text}\n<div>\n`);
    const site = lastGoodSite('site-3');
    const { status, output } = build(site, content);
    expect(output).toContain('about.mdx');
    expect(status).toBe(1);
    expectUntouched(site);
  });
});
