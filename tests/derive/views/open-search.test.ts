import { expect, test } from 'vitest';
import { openSearchDescription } from '../../../src/derive/views/open-search.ts';
import { LOCALES } from '../../../src/i18n/index.ts';
import { absolute, address } from '../../../src/urls.ts';

const site = new URL('https://example.org/plans/');

test.each(LOCALES)('the OpenSearch description in %s leads to the search page of its language', (locale) => {
  const xml = openSearchDescription(locale, site);
  const [, template = ''] = /template="([^"]+)"/.exec(xml) ?? [];
  const found = new URL(template.replace('{searchTerms}', encodeURIComponent('简政放权')));
  expect(`${found.origin}${found.pathname}`).toBe(absolute(site, address.search(locale)));
  expect(found.searchParams.get('q')).toBe('简政放权');
  const name = /<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1] ?? '';
  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThanOrEqual(16);
  expect(/<Description>(.*)<\/Description>/.exec(xml)?.[1]?.length ?? 0).toBeLessThanOrEqual(1024);
});
