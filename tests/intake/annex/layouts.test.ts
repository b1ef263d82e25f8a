import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bodiesOf, timesOf } from '../../../src/intake/annex/cells.ts';
import { annexRows, type TableRow } from '../../../src/intake/annex/rows.ts';
import { readTables } from '../../../src/intake/annex/tables.ts';
import { sheetAnnex, wordAnnex } from './layouts.ts';

/** What every layout says: two tasks, with their bodies and times. */
const EXPECTED = [
  [
    '建设书屋',
    [
      ['市文化局', 'lead'],
      ['市财政局', 'supporting'],
      ['各乡镇人民政府', 'supporting'],
    ],
    ['2004-12-31'],
  ],
  [
    '举办读书节',
    [
      ['市文化局', 'lead'],
      ['市总工会', 'supporting'],
    ],
    ['2005-06-30'],
  ],
];

async function read(bytes: Uint8Array): Promise<unknown> {
  return annexRows(await readTables(bytes)).rows.map((row) => [
    row.task,
    bodiesOf(row).map(({ name, role }) => [name, role]),
    timesOf(row.time ?? '').map(({ value }) => value),
  ]);
}

const HEAD = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'];
const BOOKS = ['1', '建设书屋', '市文化局', '市财政局、各乡镇人民政府', '2004年底前'];
const FEAST = ['2', '举办读书节', '市文化局', '市总工会', '2005年6月底前'];

const LAYOUTS: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['a Word table with one head', () => wordAnnex([HEAD, BOOKS, FEAST])],
  [
    'columns in another order and in other words',
    () =>
      wordAnnex([
        ['完成期限', '重点工作任务', '主办部门', '协办部门', '成果形式'],
        ['2004年底', '建设书屋', '市文化局', '市财政局；各乡镇人民政府', '书屋'],
        ['2005年6月底前', '举办读书节', '市文化局', '市总工会等', '读书节'],
      ]),
  ],
  [
    'a head in two rows, with merged cells',
    () =>
      wordAnnex([
        [
          { text: '序号', merge: 'start' },
          { text: '工作任务', merge: 'start' },
          { text: '责任分工', across: 2 },
          { text: '时间要求', merge: 'start' },
        ],
        [{ text: '', merge: 'on' }, { text: '', merge: 'on' }, '牵头单位', '责任（配合）单位', { text: '', merge: 'on' }],
        BOOKS,
        FEAST,
      ]),
  ],
  [
    'one lead body for several rows',
    () =>
      wordAnnex([
        HEAD,
        ['1', '建设书屋', { text: '市文化局', merge: 'start' }, '市财政局 各乡镇人民政府', '2004年底前'],
        ['2', '举办读书节', { text: '', merge: 'on' }, '市总工会', '2005年6月底前'],
      ]),
  ],
  ['continued in a second table, with its head again', () => wordAnnex([HEAD, BOOKS], [HEAD, FEAST])],
  [
    'continued in a second table without a head, and a row that goes on',
    () => wordAnnex([HEAD, ['1', '建设书屋', '市文化局', '市财政局', '2004年底前'], ['', '', '', '各乡镇人民政府', '']], [FEAST]),
  ],
  ['an Excel sheet below a title', () => sheetAnnex([['责任分工表', '', '', '', ''], HEAD, BOOKS, FEAST], ['A1:E1'])],
  [
    'an Excel sheet with bodies in lines and labels in a cell',
    () =>
      sheetAnnex([
        ['序号', '工作任务', '责任单位', '完成时间'],
        ['1', '建设书屋', '牵头单位：市文化局\n配合单位：市财政局\n各乡镇人民政府', '2004年12月底'],
        ['2', '举办读书节', '牵头单位：市文化局 配合单位：市总工会', '2005年6月底前'],
      ]),
  ],
];

test.each(LAYOUTS)('%s', async (_, make) => {
  expect(await read(await make())).toEqual(EXPECTED);
});

describe('times', () => {
  test.each([
    ['长期', [['unlimited', null]]],
    ['持续推进', [['unlimited', null]]],
    ['2004—2008年', [['year', '2008']]],
    ['2005年3月底前', [['date', '2005-03-31']]],
    ['已完成', []],
  ])('%s', (words, expected) => {
    const shifted = words.replaceAll('200', '201');
    expect(timesOf(shifted).map(({ kind, value }) => [kind, value?.replaceAll('201', '200') ?? null])).toEqual(expected);
  });
});

describe('files that cannot be read are named in one message', () => {
  const word = wordAnnex([HEAD, BOOKS]);
  const huge = (): Uint8Array => zipSync({ 'word/document.xml': [new Uint8Array(42 * 1024 * 1024), { level: 9 }] });
  const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
    ['empty', () => new Uint8Array(), 'This file is empty.'],
    ['damaged', async () => (await word).slice(0, 900), 'This file is damaged'],
    ['encrypted', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'This file is encrypted'],
    ['huge', huge, 'larger than 40 MB'],
    ['of another type', () => strToU8('%PDF-1.7'), 'neither a Word file nor an Excel workbook'],
    ['without a table', () => wordAnnex(), 'There is no table'],
  ];
  test.each(cases)('%s', async (_, make, message) => {
    await expect(readTables(await make())).rejects.toThrow(message);
  });
});

test('a table without a head that names tasks is left out by name', async () => {
  const { rows, skipped } = annexRows(
    await readTables(
      await wordAnnex([
        ['姓名', '电话'],
        ['某人', '一'],
      ]),
    ),
  );
  expect([rows, skipped]).toEqual([[] satisfies TableRow[], ['table 1']]);
});
