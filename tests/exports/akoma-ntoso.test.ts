import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { publicText } from '../../src/derive/views/public-text.ts';
import { eIdOf } from '../../src/exports/akoma-ntoso.ts';
import { exportedPlans } from './exported-plans.ts';

const plans = await exportedPlans();
const cases = plans.flatMap((exported) =>
  exported.plan.record.languages.map((language) => ({
    id: exported.id,
    exported,
    language,
    file: language === 'zh-Hans' ? 'plan.akn.xml' : `plan.${language}.akn.xml`,
  })),
);

/** The standard's schema, `akomantoso30.xsd` with `xml.xsd` beside it; docs/formats.md says where it comes from. */
const schema = process.env['AKN_SCHEMA'] ?? join(root, 'tests/schemas/akomantoso30.xsd');
const xmllint = spawnSync('xmllint', ['--version'], { encoding: 'utf8' }).status === 0;
if (!xmllint) console.log('skipped: apt-get install libxml2-utils');
else if (!existsSync(schema)) console.log('skipped: put the OASIS schema akomantoso30.xsd into tests/schemas/ or name it in AKN_SCHEMA (docs/formats.md)');

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe.each(cases)('$id: $file', async ({ exported, language, file }) => {
  const { plan } = exported;
  const xml = await exported.text(file);
  const text = xml.slice(xml.indexOf('</meta>'));

  test.skipIf(!xmllint)('is well-formed', () => {
    const run = spawnSync('xmllint', ['--nonet', '--noout', '-'], { input: xml, encoding: 'utf8' });
    expect(`${run.status}${run.stderr}`).toBe('0');
  });

  test.skipIf(!xmllint || !existsSync(schema))('follows the schema of the standard', () => {
    const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: xml, encoding: 'utf8' });
    expect(`${run.status}\n${run.stderr}`).toBe('0\n- validates\n');
    const wrong = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: xml.replace('<mainBody', '<x/><mainBody'), encoding: 'utf8' });
    expect(wrong.status).toBe(3);
  });

  test('holds every heading and paragraph as captured, under its code', () => {
    const heading = (code: string): string => {
      const [, number = '', words = ''] = new RegExp(`wId="${code}">\\n(?:<num>(.*)</num>\\n)?<(?:heading|block name="heading")>(.*)</`).exec(text) ?? [];
      // The number of a part is printed in its heading.
      return /^\d+$/.test(code) && language === 'zh-Hans' ? number + words : words;
    };
    for (const clause of plan.clauses) {
      const { code } = clause;
      const words = publicText(plan, clause)[language];
      if (clause.heading[language] !== undefined) expect(plain(heading(code)), code).toBe(clause.heading[language]);
      if (words !== undefined && clause.parent !== 'annex') expect(plain(new RegExp(`wId="${code}">(.*)</p>`).exec(text)?.[1] ?? ''), code).toBe(words);
      if (clause.parent === 'annex') expect(text).toContain(`showAs="${words}"`);
    }
    const numbers = [...text.matchAll(/<num>(.*)<\/num>/g)].map(([, number]) => number);
    const numbered = plan.clauses.filter(({ kind }) => ['part', 'section', 'measure'].includes(kind));
    // The number of a part is printed in its heading.
    const inHeading = (words: string): string => /^[一二三四五六七八九十]+、/.exec(words)?.[0] ?? '';
    const printed = numbered
      .map(({ number, code, kind, heading: words }) =>
        language !== 'zh-Hans' ? code : kind === 'part' && number === '' ? inHeading(words[language] ?? '') : number.trim(),
      )
      .filter((number) => number !== '');
    expect(numbers).toEqual(printed);
    expect(plain(text)).toContain(plan.record.title[language]);
    expect(plain(text)).toContain(plan.record.subtitle?.[language]);
  });

  test('every clause has its eId and its code, once, in the order of the text', () => {
    const own = [...text.matchAll(/eId="([^"]+)" wId="([^"]+)"/g)].map(([, eId, wId]) => [eId, wId]);
    const clauses = plan.clauses.filter(({ parent }) => parent !== 'annex');
    expect(own).toEqual(clauses.map(({ code }) => [eIdOf(plan, code), code]));
    const all = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, eId]) => eId);
    expect(new Set(all).size).toBe(all.length);
  });

  test('every reference inside the file has its target', () => {
    const targets = new Set([...xml.matchAll(/ eId="([^"]+)"/g)].map(([, eId]) => eId));
    const references = [...xml.matchAll(/ (?:href|refersTo|source|by|as)="#([^"]+)"/g)].map(([, target]) => target);
    expect(references.filter((target) => target !== undefined && !targets.has(target))).toEqual([]);
    expect((text.match(/<noteRef /g) ?? []).length).toBe(plan.notes.length);
  });
});

test('eIds are those of the naming convention', () => {
  const plan = plans[0]?.plan;
  if (plan === undefined) throw new Error('no plan');
  const codes = ['notice.p1', '0.p1', '1.4.p7', '2', '2.1', '2.1.3', '2.1.1.p3', '3.2', '3.2.p1', 'annex'];
  expect(codes.map((code) => eIdOf(plan, code))).toEqual([
    'coverPage__container_1__p_1',
    'preamble__p_1',
    'part_1__sec_4__content__p_7',
    'part_2',
    'part_2__sec_1',
    'part_2__sec_1__para_3',
    'part_2__sec_1__para_1__content__p_3',
    'part_3__para_2',
    'part_3__para_2__content__p_1',
    'att_1',
  ]);
});
