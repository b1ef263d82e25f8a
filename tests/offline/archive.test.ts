import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { archiveName } from '../../scripts/offline-edition.ts';
import { archiveFolder } from '../../src/exports/archive.ts';
import { fileNameProblems, LONGEST_PATH } from '../../src/offline/file-names.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = new Map([
  ['index.html', bytes('<h1>甲</h1>'.repeat(40))],
  ['读我 README.html', bytes('乙')],
  ['data/tasks.xlsx', bytes('PK')],
]);
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('an archive holds every file below its top folder', () => {
  const unpacked = unzipSync(archiveFolder(files, 'top'));
  expect(Object.keys(unpacked)).toEqual(['top/data/tasks.xlsx', 'top/index.html', 'top/读我 README.html']);
  for (const [path, content] of files) expect(unpacked[`top/${path}`]).toEqual(content);
});

test('the same files give the same bytes, in whatever order and time zone', () => {
  const first = archiveFolder(files, 'top');
  for (const other of ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    process.env['TZ'] = other;
    expect(archiveFolder(new Map([...files].reverse()), 'top'), other).toEqual(first);
  }
});

test('Chinese names are marked as UTF-8', () => {
  const archive = archiveFolder(new Map([['读我.html', bytes('x')]]), 'top');
  const view = new DataView(archive.buffer, archive.byteOffset);
  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint16(6, true) & 0x800).toBe(0x800);
});

test('an archive is named after its plan, or after the number of plans', () => {
  expect(archiveName(['changzhou-2016'], '0.1.0')).toBe('fazhi-plan-explorer-changzhou-2016-0.1.0');
  expect(archiveName(['a', 'b'], '1.0.0')).toBe('fazhi-plan-explorer-2-plans-1.0.0');
});

test.each([
  ['a/con.html', '"con.html" is a name that Windows keeps for a device.'],
  ['LPT1', '"LPT1" is a name that Windows keeps for a device.'],
  ['a/b:c.html', '"b:c.html" has a character that Windows forbids in names (" * : < > ? \\ | or a control character).'],
  ['a\u0007.html', '"a\u0007.html" has a character that Windows forbids in names (" * : < > ? \\ | or a control character).'],
  ['a./b.html', '"a." ends in a point or a blank, which Windows drops.'],
  ['a /b.html', '"a " ends in a point or a blank, which Windows drops.'],
  ['a//b.html', 'has an empty name in it.'],
])('%s cannot be unpacked on Windows', (path, message) => {
  expect(fileNameProblems([path], 'top')).toEqual([`${path}: ${message}`]);
});

test('names that differ in capitals only, and paths that are too long', () => {
  expect(fileNameProblems(['a/Index.html', 'a/index.html'], 'top')).toEqual([
    'a/index.html: differs from a/Index.html in capitals only; on Windows one would replace the other.',
  ]);
  const path = 'x'.repeat(LONGEST_PATH - 'top/'.length);
  expect(fileNameProblems([path.slice(1)], 'top')).toEqual([]);
  expect(fileNameProblems([path], 'top')).toEqual([`${path}: is 150 characters long with its top folder; Windows needs fewer than 150.`]);
});

test('names that are fine', () => {
  expect(fileNameProblems(['读我 README.html', 'console.html', 'a.b/com.html', 'com10.txt', 'SHA256SUMS'], 'top')).toEqual([]);
});
