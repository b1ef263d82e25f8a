import { expect, test } from 'vitest';
import { LOCALES } from '../src/i18n/index.ts';
import { absolute, address, relative } from '../src/urls.ts';

test.each([
  ['index.html', 'changzhou-2016/2.1.html', 'changzhou-2016/2.1.html'],
  ['changzhou-2016/2.1.html', 'index.html', '../index.html'],
  ['changzhou-2016/2.1.html', 'changzhou-2016/2.2.html#2.2.1.p1', '2.2.html#2.2.1.p1'],
  ['changzhou-2016/2.1.html', 'en/changzhou-2016/2.1.html', '../en/changzhou-2016/2.1.html'],
  ['en/changzhou-2016/2.1.html', 'changzhou-2016/2.1.html', '../../changzhou-2016/2.1.html'],
  ['en/changzhou-2016/2.1.html', 'en/index.html', '../index.html'],
  ['en/changzhou-2016/parallel/2.1.html', 'assets/site.css', '../../../assets/site.css'],
  ['changzhou-2016/organizations/audit-organs.html', 'changzhou-2016/tasks.html#2.1.1-03', '../tasks.html#2.1.1-03'],
])('from %s to %s the link is %s', (from, to, link) => {
  expect(relative(from, to)).toBe(link);
});

test('a link to a place on the same page is its fragment alone', () => {
  expect(relative('changzhou-2016/2.1.html', 'changzhou-2016/2.1.html#2.1.3.p2')).toBe('#2.1.3.p2');
});

test('a link to the same page is its file name, so that it works from a disk, where "" and "./" do not', () => {
  expect(relative('changzhou-2016/2.1.html', 'changzhou-2016/2.1.html')).toBe('2.1.html');
  expect(relative('index.html', 'index.html')).toBe('index.html');
});

const pages = LOCALES.flatMap((locale) => [
  address.home(locale),
  address.guide(locale, 'about'),
  address.plan(locale, 'changzhou-2016'),
  address.clause(locale, 'changzhou-2016', '2.1'),
  address.clause(locale, 'changzhou-2016', '2.1', 'parallel'),
  address.full(locale, 'changzhou-2016'),
  address.full(locale, 'changzhou-2016', 'parallel'),
  address.data(locale, 'changzhou-2016', 'organizations/audit-organs'),
]);

test('between any two pages the link, followed as a browser does, leads to the target: at a root, under a sub-path, from a disk', () => {
  for (const home of ['https://example.org/', 'https://example.org/a/b/', 'file:///C:/share/site/']) {
    for (const from of pages) for (const to of pages) expect(new URL(relative(from, to), home + from).href).toBe(home + to);
  }
});

test('no two pages share an address, every address names its file, none begins with a slash', () => {
  expect(new Set(pages).size).toBe(pages.length);
  for (const page of pages) expect(page).toMatch(/^[^/].*\.html$/);
});

test('published addresses do not change', () => {
  expect(pages.filter((page) => !page.startsWith('zh-Hant/'))).toEqual([
    'index.html',
    'guide/about.html',
    'changzhou-2016/index.html',
    'changzhou-2016/2.1.html',
    'changzhou-2016/parallel/2.1.html',
    'changzhou-2016/full.html',
    'changzhou-2016/parallel/full.html',
    'changzhou-2016/organizations/audit-organs.html',
    'en/index.html',
    'en/guide/about.html',
    'en/changzhou-2016/index.html',
    'en/changzhou-2016/2.1.html',
    'en/changzhou-2016/parallel/2.1.html',
    'en/changzhou-2016/full.html',
    'en/changzhou-2016/parallel/full.html',
    'en/changzhou-2016/organizations/audit-organs.html',
  ]);
});

test('absolute addresses stand below the address of the site, which may lack its slash', () => {
  for (const site of ['https://example.org/plans', 'https://example.org/plans/']) {
    expect(absolute(new URL(site), 'en/changzhou-2016/2.1.html')).toBe('https://example.org/plans/en/changzhou-2016/2.1.html');
    expect(absolute(new URL(site), address.plan('en', 'changzhou-2016'))).toBe('https://example.org/plans/en/changzhou-2016/');
    expect(absolute(new URL(site), address.home('zh-Hans'))).toBe('https://example.org/plans/');
  }
});
