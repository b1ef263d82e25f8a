import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { type Printed, printPage } from '../../scripts/print-page.ts';
import { undoDisplay } from '../../src/text/display.ts';
import { launchChromium } from './chromium-visit.ts';

/** The plan as a PDF file in GB/T 9704 layout: words, grid, structure, and that it comes out the same twice. */
const here = spawnSync('pdftotext', ['-v']).status === 0 && spawnSync('pdfinfo', ['-v']).status === 0;
if (!here) console.log('skipped: apt-get install poppler-utils');

const day = new Date('2016-07-11T00:00:00Z');
/** The type area in points: from 37 mm below the top edge, 225 mm high, over the sheet's whole width. */
const AREA = ['-x', '0', '-y', '105', '-W', '595', '-H', '638'];
const STATUS = '征求意见稿（2016年7月11日公布），不是正式印发的方案';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const print = (page: string): Promise<Printed> => printPage(browser, inject('homes').root, page, day);

function run(program: string, ...options: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Structure, outline and language, for readers of all kinds. */
function expectAccessible(name: string, { bytes }: Printed, lang: string): void {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(run('pdfinfo', path)).toMatch(/^Tagged: +yes$/m);
  expect({
    lang: /\/Type \/Catalog[\s\S]{0,400}?\/Lang \(([^)]*)\)/.exec(raw)?.[1],
    outline: raw.includes('/Outlines'),
    places: raw.match(/localhost[^)]*|file:\/\/[^)]*/g) ?? [],
  }).toEqual({
    lang,
    outline: true,
    places: [],
  });
}

describe.skipIf(!here)('the plan in document layout', () => {
  let printed: Printed;
  let pages: string[][];
  let path: string;
  beforeAll(async () => {
    printed = await print('changzhou-2016/print.html');
    path = join(folder, 'plan.pdf');
    writeFileSync(path, printed.bytes);
    pages = run('pdftotext', '-raw', ...AREA, path, '-')
      .split('\f')
      .slice(0, -1)
      .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  });

  test('its words equal the source', () => {
    const captured = readFileSync(join(root, 'content', 'plans', 'changzhou-2016', 'source.txt'), 'utf8').split('\n');
    const start = captured.findIndex((line) => line.startsWith('常州市贯彻落实'));
    const end = captured.findIndex((line) => /^\s*附件:/.test(line));
    const source = captured.slice(start, end).join('').replace(/\s/g, '');
    const text = undoDisplay(pages.flat().join('')).replace(/\s/g, '');
    expect(source).toHaveLength(20_491);
    const at = text.indexOf(source.slice(0, 20));
    expect(text.slice(at, at + source.length)).toBe(source);
    expect(text.slice(0, at)).toMatch(/^征求意见稿本文是2016年7月11日向社会公布/);
    expect(text.slice(at + source.length)).toMatch(/^附件:.*打印件说明.*字体\(生成本文件时实际使用\).*版本编号:\w+-\w+$/);
  });

  test('keeps the grid: no line of more than 28 characters, no page of more than 22 lines', () => {
    const body = pages.slice(1, -3);
    const squares = (line: string): number => [...line.trim()].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x250 ? 0.5 : 1), 0);
    const widths = body.flat().map(squares);
    expect(Math.max(...widths)).toBe(28);
    expect(widths.filter((width) => width === 28).length).toBeGreaterThan(100);
    const counts = body.map((lines) => lines.length);
    expect(Math.max(...counts)).toBe(22);
    // A page ends early only where a heading goes over with its text.
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(counts.length * 0.7);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
  });

  test('its lines and characters stand 225/22 and 156/28 mm apart', () => {
    const boxes = run('pdftotext', '-bbox', '-f', '2', '-l', '2', path, '-');
    const words = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text]) => ({ left: Number(left), right: Number(right), middle: (Number(top) + Number(bottom)) / 2, text: text ?? '' }),
    );
    const mm = 72 / 25.4;
    // Pure 仿宋 lines only: other faces sit otherwise in their line.
    const inside = words.filter(({ middle, text }) => middle > 37 * mm && middle < 262 * mm && [...text].length >= 20);
    const middles = inside.map(({ middle }) => middle);
    const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
    const line = (225 / 22) * mm;
    for (const gap of gaps) expect(Math.abs(gap / line - Math.round(gap / line))).toBeLessThan(0.1);
    for (const { left, right } of inside) {
      expect(left).toBeGreaterThan(26 * mm - 1);
      expect(right).toBeLessThan(182 * mm + 1);
    }
    expect(inside.length).toBeGreaterThan(8);
  });

  test('says on every page that it is a draft, and its number', () => {
    const whole = run('pdftotext', path, '-').split('\f').slice(0, -1);
    expect(whole.length).toBe(printed.pages);
    for (const [index, page] of whole.entries()) {
      expect(page.replace(/\s/g, '')).toContain(STATUS);
      expect(page.replace(/\s/g, '')).toContain(`—${index + 1}—`);
    }
  });

  test('its words are found by other readers than the one that looks at replacement texts: no radical stands for a character', async () => {
    const file = await getDocument({ data: new Uint8Array(printed.bytes), verbosity: 0 }).promise;
    const texts = await Promise.all(Array.from({ length: file.numPages }, async (_, index) => (await (await file.getPage(index + 1)).getTextContent()).items));
    const words = texts
      .flat()
      .map((item) => ('str' in item ? item.str : ''))
      .join('');
    expect(words.match(/[\u2e80-\u2fd5]/gu) ?? []).toEqual([]);
    const captured = readFileSync(join(root, 'content', 'plans', 'changzhou-2016', 'source.txt'), 'utf8');
    expect(words.match(/听取意见/gu)?.length).toBe(captured.slice(captured.indexOf('为实现党的十八大')).match(/听取意见/gu)?.length);
  });

  test('is tagged, with outline, language, title, author and subject', () => {
    expectAccessible('plan.pdf', printed, 'zh-Hans');
    const info = run('pdfinfo', path);
    expect(info).toMatch(/^Title: +常州市贯彻落实《法治政府建设实施纲要（2015—2020年）》实施方案（征求意见稿）$/m);
    expect(info).toMatch(/^Author: +常州市人民政府法制办公室$/m);
    expect(info).toMatch(/^Subject: +本文是2016年7月11日向社会公布的征求意见稿/m);
    expect(info).toMatch(/^CreationDate: .*Jul 11 .*2016/m);
    // The title, three parts, eleven sections, forty-four measures, the annex and the source.
    expect(/\/Type \/Outlines[^>]*\/Count (\d+)/.exec(Buffer.from(printed.bytes).toString('latin1'))?.[1]).toBe('61');
  });

  test.skipIf(process.env['EVERY_SITUATION'] === undefined)('is the same when it is printed again', async () => {
    const again = await print('changzhou-2016/print.html');
    expect(Buffer.from(again.bytes).equals(Buffer.from(printed.bytes))).toBe(true);
  });
});

test('a page that does not exist is not printed', async () => {
  await expect(print('changzhou-2016/no-such-page.html')).rejects.toThrow('no page changzhou-2016/no-such-page.html');
});

describe.skipIf(!here || process.env['EVERY_SITUATION'] === undefined)('every kind of printed page', () => {
  test.each([
    ['zh-Hant/changzhou-2016/print.html', 'zh-Hant'],
    ['en/changzhou-2016/print.html', 'en'],
    ['changzhou-2016/parallel/full.html', 'zh-Hans'],
    ['en/changzhou-2016/tasks.html', 'en'],
    ['changzhou-2016/organizations/audit-departments.html', 'zh-Hans'],
  ])('%s is accessible and comes out the same twice', async (page, lang) => {
    const [first, second] = await Promise.all([print(page), print(page)]);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expectAccessible('page.pdf', first, lang);
  });
});
