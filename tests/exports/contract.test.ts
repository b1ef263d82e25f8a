import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nameToSave } from '../../src/exports/download-list.ts';
import { filesOf } from '../../src/exports/export.ts';
import { EXPORTS, exportsOf } from '../../src/exports/index.ts';
import { planData } from '../../src/exports/plan-data.ts';
import { indexSchema } from '../../src/exports/plan-data-schema.ts';
import { type Locale, storedLanguage } from '../../src/i18n/index.ts';
import { sourceOf } from '../../src/model/plan-schema.ts';
import { inScript } from '../../src/page.ts';
import { BUILD, exportedPlans } from './exported-plans.ts';
import { readCsv } from './tables.ts';

/** What holds for every download of every plan, whichever export made it. */
const plans = await Promise.all((await exportedPlans()).map(async ({ id, plan }) => ({ id, plan, exports: await exportsOf(plan, BUILD) })));
const cases = plans.flatMap((plan) => plan.exports.files.map((file) => ({ plan, file, name: `${plan.id}/${file.file}` })));

/** Whether a file says what it is: in the words of its language; one that holds all languages says it once. */
function said(text: string, locale: Locale | null) {
  const hold = (chinese: string, english: RegExp): boolean =>
    locale === null || storedLanguage(locale) === 'en' ? english.test(text) : text.includes(inScript(chinese, locale));
  return {
    draft: locale === null ? text.includes('征求意见稿') : hold('征求意见稿', /draft for public comment/i),
    notAdopted: hold('不是正式印发的方案', /not the plan as issued/),
    translation: hold('不具官方效力', /unofficial/i),
  };
}

/** A file's text; of an archive, the text of all that is in it; lines that calendars fold and pictures break are joined again. */
function wordsIn(bytes: Uint8Array, name: string): string {
  return /\.(xlsx|docx|pptx|zip|epub)$/.test(name)
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)
        .replace(/\r\n /g, '')
        .replace(/<\/text>\s*<text[^>]*>/g, ' ');
}

test('every export says what it is', () => {
  expect(EXPORTS.length).toBeGreaterThanOrEqual(9);
  for (const item of EXPORTS)
    expect([item.title['zh-Hans'], item.title.en, item.about['zh-Hans'], item.about.en, item.type].every((text = '') => text.length > 3)).toBe(true);
});

test.each(cases.filter(({ file }) => !file.file.endsWith('.csv')))('$name', ({ plan, file, name }) => {
  const text = wordsIn(file.bytes, name);
  const { record } = plan.plan;
  expect(file.bytes.length).toBeGreaterThan(200);
  expect(file.sha256).toBe(bytesToHex(sha256(file.bytes)));
  expect(file.suggestedName.startsWith(`${plan.id}-`) && file.suggestedName.includes(BUILD)).toBe(true);
  expect(
    {
      build: text.includes(BUILD),
      source: text.includes(sourceOf(record)),
      sourceHash: text.includes(record.provenance.sha256),
      ...said(text, file.locale),
    },
    'carries status, source with its hash, and build',
  ).toEqual({ build: true, source: true, sourceHash: true, draft: true, notAdopted: true, translation: true });
  for (const code of record.pageOnly) {
    const contact = Object.values(plan.plan.byCode.get(code)?.text ?? {}).join(' ');
    const secrets = contact.match(/[A-Za-z0-9][A-Za-z0-9@.—-]{6,}/g) ?? [];
    expect(secrets.length, `${code} holds something that must not leave the page`).toBeGreaterThan(0);
    expect(
      secrets.filter((secret) => /[0-9@]/.test(secret) && text.includes(secret)),
      'contact data stays on the notice page',
    ).toEqual([]);
  }
});

test.each(cases.filter(({ file }) => file.file.endsWith('.csv')))('$name says in its name for readers that it is of a draft', ({ file }) => {
  // A table says nothing of itself in its cells: the data package describes it.
  expect(file.names['zh-Hans']).toContain('征求意见稿');
  expect(file.names['en']).toMatch(/draft for public comment/i);
});

test.each(plans)('$id: every file has a name of its own in the language of the reader', ({ exports }) => {
  for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
    const names = exports.files.map((file) => nameToSave(file, locale));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const name of names) {
      expect(name).toMatch(/^[^\\/:*?"<>|]{5,}\.[a-z0-9]+$/);
      expect(new TextEncoder().encode(name).length, name).toBeLessThanOrEqual(255);
    }
  }
});

test.each(plans)('$id: no cell can run as a formula', ({ exports }) => {
  for (const { file, bytes } of exports.files) {
    if (file.endsWith('.csv')) {
      const cells = readCsv(new TextDecoder('utf-8').decode(bytes)).flat();
      expect(
        cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
        file,
      ).toEqual([]);
    }
    if (!file.endsWith('.xlsx')) continue;
    const parts = unzipSync(bytes);
    for (const [path, part] of Object.entries(parts)) {
      expect(path, `${file} holds no macros or links`).not.toMatch(/vbaProject|externalLink|connections/);
      if (/worksheets\/sheet\d+\.xml$/.test(path)) expect(strFromU8(part), `${file} ${path}`).not.toMatch(/<f[ >]|<hyperlink /);
    }
    const words = [...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si><t[^>]*>([^<]*)/g)].map(([, text = '']) => text);
    expect(
      words.filter((text) => /^[=+\-@\t\r]/.test(text)),
      file,
    ).toEqual([]);
  }
});

/** Every file, or of the many that differ in their body or module alone every eighth. */
const sample = <T>(files: readonly T[]): T[] =>
  process.env['EVERY_SITUATION'] === undefined && files.length > 40 ? files.filter((_, index) => index % 8 === 0) : [...files];

test.each(plans)(
  '$id: made twice, the files are equal byte for byte',
  async ({ plan, exports }) => {
    const source = { plan, data: planData(plan, BUILD), modified: undefined };
    const first = new Map(exports.files.map(({ file, sha256: hash }) => [file, hash]));
    const differing: string[] = [];
    for (const item of EXPORTS)
      for (const { file, make } of sample(filesOf(item, source))) {
        const content = await make();
        if (bytesToHex(sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content)) !== first.get(file)) differing.push(file);
      }
    expect(differing).toEqual([]);
  },
  120_000,
);

describe('index.json', () => {
  test.each(plans)('$id: lists every other file', ({ exports }) => {
    const own = exports.files.find(({ file }) => file === 'index.json');
    const index = indexSchema.parse(JSON.parse(strFromU8(own?.bytes ?? new Uint8Array())));
    const others = exports.files.filter(({ file }) => file !== 'index.json');
    expect(index.files.map((item) => [item.file, item.bytes, item.sha256])).toEqual(others.map(({ file, bytes, sha256: hash }) => [file, bytes.length, hash]));
  });
});
