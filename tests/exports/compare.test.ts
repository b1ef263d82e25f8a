import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { comparisonOf } from '../../src/derive/compare/plan-comparison.ts';
import { filesOf } from '../../src/exports/export.ts';
import { EXPORTS, makeExports } from '../../src/exports/index.ts';
import { planData } from '../../src/exports/plan-data.ts';
import type { Plan } from '../../src/model/plan.ts';
import { linkVersions } from '../../src/model/versions.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';
import { planOfTwoTexts } from '../fixtures/two-texts.ts';
import { BUILD } from './exported-plans.ts';

const newest = await planOfTwoTexts();
const older = newest.versions[1] ?? newest;

async function fileOf(plan: Plan, name: string): Promise<Uint8Array> {
  const source = { plan, data: planData(plan, BUILD) };
  const file = EXPORTS.flatMap((item) => filesOf(item, source)).find((made) => made.file === name);
  const content = await file?.make();
  if (content === undefined || typeof content === 'string') throw new Error(`No export makes ${name}.`);
  return content;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Paragraphs of a document with all its changes accepted, or all refused. */
function paragraphs(bytes: Uint8Array, accept: boolean): string[] {
  const document = new DOMParser().parseFromString(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()), 'text/xml');
  const [kept, gone] = accept ? ['ins', 'del'] : ['del', 'ins'];
  const lines: string[] = [];
  let open = '';
  for (const paragraph of [...document.getElementsByTagNameNS(W, 'p')] as XmlElement[]) {
    for (const run of [...paragraph.getElementsByTagNameNS(W, 'r')] as XmlElement[]) {
      if ((run.parentNode as XmlElement | null)?.localName === gone) continue;
      open += [...run.getElementsByTagNameNS(W, 't'), ...run.getElementsByTagNameNS(W, 'delText')].map((node) => node.textContent ?? '').join('');
    }
    const mark = paragraph.getElementsByTagNameNS(W, 'pPr')[0]?.getElementsByTagNameNS(W, 'rPr')[0];
    const isJoined = mark !== undefined && mark.getElementsByTagNameNS(W, gone).length > 0 && mark.getElementsByTagNameNS(W, kept ?? '').length === 0;
    if (isJoined) continue;
    if (open !== '') lines.push(open);
    open = '';
  }
  return lines;
}

/** The words of a text as the document shows them: printed numbers before headings. */
function wordsOf(plan: Plan): string[] {
  return plan.clauses
    .map(({ number, heading, text }) => `${text['zh-Hans'] === undefined ? number : ''}${(text['zh-Hans'] ?? heading['zh-Hans'] ?? '').replace(/。$/, '')}`)
    .filter((words) => words !== '');
}
const bare = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/。$/, ''));

test('the document with tracked changes: all accepted it is the newer text, all refused the older', async () => {
  const bytes = await fileOf(newest, 'compare.zh-Hans.docx');
  const accepted = bare(paragraphs(bytes, true));
  const refused = bare(paragraphs(bytes, false));
  const from = (lines: readonly string[], plan: Plan): string[] => lines.slice(2, 2 + wordsOf(plan).length);
  expect(from(accepted, newest)).toEqual(wordsOf(newest));
  expect(from(refused, older)).toEqual(wordsOf(older));
});

const office = spawnSync('soffice', ['--version']).status === 0;
test.skipIf(!office || process.env['EVERY_SITUATION'] === undefined)('LibreOffice opens it and finds the words of both texts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  writeFileSync(join(folder, 'compare.docx'), await fileOf(newest, 'compare.zh-Hans.docx'));
  spawnSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'fodt',
    '--outdir',
    folder,
    join(folder, 'compare.docx'),
  ]);
  const text = readFileSync(join(folder, 'compare.fodt'), 'utf8');
  expect(text.match(/<text:changed-region/g)?.length ?? 0).toBeGreaterThan(10);
});

test('the notice, which is no part of the plan, and contact data are in no comparison', async () => {
  const plan = await changzhouPlan();
  const later: Plan = { ...plan, id: plan.id, versions: [], counterparts: new Map() };
  const earlier: Plan = { ...plan, id: `${plan.id}.draft`, versions: [] };
  linkVersions([later, earlier]);
  const comparison = comparisonOf(later);
  expect(comparison?.rows.length).toBeGreaterThan(100);
  const codes = comparison?.rows.flatMap(({ before, after }) => [...before, ...after]).map(({ code }) => code) ?? [];
  expect(codes.filter((code) => code.startsWith('notice') || plan.record.pageOnly.includes(code))).toEqual([]);
}, 60_000);

test('the spreadsheet has a row for each clause, with what became of it', async () => {
  const parts = unzipSync(await fileOf(newest, 'compare.xlsx'));
  const words = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  for (const word of ['修改', '合并', '拆分', '移动', '2.1.3', '到2006年']) expect(words).toContain(word);
  const rows = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)?.length;
  expect(rows).toBe((comparisonOf(newest)?.rows.length ?? 0) + 1);
});

test('every file of an older text says that it is not the newest', async () => {
  const { files } = await makeExports(older, BUILD);
  // Tables for programs hold records alone; what they are stands in the data package beside them.
  const silent = files.filter(({ file, bytes }) => {
    if (file.endsWith('.csv')) return false;
    const text = /\.(xlsx|docx|zip|epub)$/.test(file)
      ? Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('\n')
      : strFromU8(bytes);
    return (
      !/非最新文本|不是最新文本|"newer"/.test(text.replace(/<\/text>\s*<text[^>]*>/g, '')) &&
      !/非最新文本|不是最新文本|最新文本/.test(text.replace(/<[^>]+>|\s/g, ''))
    );
  });
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test('a plan with one text has no comparison among its files', async () => {
  const plan = await minimalPlan();
  const source = { plan, data: planData(plan, BUILD) };
  expect(EXPORTS.flatMap((item) => filesOf(item, source)).filter(({ file }) => file.startsWith('compare'))).toEqual([]);
});
