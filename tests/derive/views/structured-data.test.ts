import { describe, expect, test } from 'vitest';
import { pageStructuredData } from '../../../src/derive/views/structured-data.ts';
import { localesOf, makePage } from '../../../src/page.ts';
import { address } from '../../../src/urls.ts';
import { exportedPlans } from '../../exports/exported-plans.ts';

/** What pages and plan.jsonld say to machines, in schema.org's terms. */
const plans = await exportedPlans();

/** Properties that schema.org has for the types used here, looked up in its list of terms. */
const KNOWN = new Set(
  '@context @type @id name description inLanguage identifier url license publisher datePublished creativeWorkStatus hasPart isPartOf isBasedOn workTranslation translationOfWork subjectOf mainEntityOfPage sha256 creditText version distribution encodingFormat legislationIdentifier legislationLegalForce'.split(
    ' ',
  ),
);

type Node = Record<string, unknown>;
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (value === null || typeof value !== 'object') return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

describe.each(plans)('$id', ({ plan, text }) => {
  test('plan.jsonld: a draft that is not in force, its parts, its translation', async () => {
    const graph = JSON.parse(await text('plan.jsonld'));
    expect(graph).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      legislationLegalForce: 'https://schema.org/NotInForce',
      datePublished: plan.record.published,
      inLanguage: 'zh-Hans',
      url: plan.record.provenance.url,
    });
    expect(graph.workTranslation.map((item: Node) => [item['inLanguage'], item['translationOfWork']])).toEqual([['en', { '@id': graph['@id'] }]]);
    const all = nodes(graph);
    expect(all.flatMap((node) => Object.keys(node)).filter((key) => !KNOWN.has(key))).toEqual([]);
    expect(all.flatMap((node) => Object.keys(node)).filter((key) => /legislationDate|PassedBy/.test(key))).toEqual([]);
    const codes = (list: unknown) =>
      nodes(list)
        .map((node) => node['legislationIdentifier'] ?? node['identifier'])
        .filter((code) => code !== undefined);
    const expected = plan.clauses.filter(({ kind }) => kind !== 'paragraph' && kind !== 'criterion').map(({ code }) => code);
    expect(codes(graph.hasPart)).toEqual(expected);
    expect(codes(graph.workTranslation[0].hasPart)).toEqual(expected);
    const named = all.filter((node) => typeof node['@type'] === 'string').map((node) => node['@id']);
    const ids = named.filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.flatMap((node) => Object.entries(node)).filter(([key, value]) => key === 'name' && (typeof value !== 'string' || value === ''))).toEqual([]);
  });

  test.each(localesOf(plan))('a page in %s says which clause it shows and of which text, and has an address only where the site has one', (locale) => {
    const page = makePage({ address: (tag) => address.clause(tag, plan.id, '1'), locale, locales: localesOf(plan), title: 'x', description: 'x', plan });
    const own = pageStructuredData(page, plan, '1', undefined);
    expect(own).toMatchObject({ legislationIdentifier: '1', isPartOf: { '@type': 'Legislation', legislationLegalForce: 'https://schema.org/NotInForce' } });
    expect(
      nodes(own)
        .flatMap((node) => Object.keys(node))
        .filter((key) => !KNOWN.has(key)),
    ).toEqual([]);
    expect(own).not.toHaveProperty('mainEntityOfPage');
    const there = pageStructuredData(page, plan, '1', new URL('https://example.org/plans/'));
    expect(there).toEqual({ ...own, mainEntityOfPage: `https://example.org/plans/${page.address}` });
    expect(JSON.stringify(own).length).toBeLessThan(1200);
  });
});
