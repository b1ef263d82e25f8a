import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { csvText, type OfficeSheet, tabbedText, tableMarkup } from '../../src/client/office/sheet.ts';
import { xlsxOf } from '../../src/client/office/xlsx.ts';

const sheet: OfficeSheet = {
  name: '台账[1]/甲:乙',
  author: '法治方案通览',
  title: '某某方案任务分解表',
  notes: ['征求意见稿。', '显示2项，共9项：含“a<b & c”。'],
  columns: [
    { head: '序号', width: 6 },
    { head: '工作任务（原文）', width: 40 },
    { head: '牵头单位', width: 12 },
    { head: '编号', width: 10 },
  ],
  rows: [
    ['', '建立“一单四制”，\n条件：未经<审查>不得', '', '2.1.1-01'],
    ['', '=HYPERLINK("x")\u0007\ud800', '', '2.1.1-02'],
  ],
  printed: 3,
  foot: '征求意见稿 & 非官方',
  fonts: { title: '方正小标宋简体', head: '黑体', body: '宋体' },
};
const bytes = xlsxOf(sheet);

test('a workbook holds the title, the notes and every cell as words, numbered, and is laid out to be printed', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const page = book.worksheets[0] as ExcelJS.Worksheet;
  expect(page.getCell('A1').value).toBe(sheet.title);
  expect([page.getCell('A2').value, page.getCell('A3').value]).toEqual(sheet.notes);
  expect((page.getRow(4).values as string[]).slice(1)).toEqual(sheet.columns.map(({ head }) => head));
  expect(page.getCell('A5').value).toBe(1);
  expect(page.getCell('B5').value).toBe(sheet.rows[0]?.[1]);
  expect(page.getCell('B6').value).toBe('=HYPERLINK("x")');
  expect(page.getCell('B6').type).toBe(ExcelJS.ValueType.String);
  expect(page.getCell('C6').border.top?.style).toBe('thin');
  expect(page.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '4:4',
    printArea: 'A1:C6',
  });
  expect(page.headerFooter.oddFooter).toContain('征求意见稿 && 非官方');
  expect(xlsxOf(sheet)).toEqual(bytes);
});

test('CSV has a mark for Excel, quotes what needs it, and lets nothing run as a formula', () => {
  expect(
    csvText({
      columns: sheet.columns.slice(0, 2),
      rows: [
        ['a,b', '=1+1'],
        ['"', '－x'],
      ],
    }),
  ).toBe('\uFEFF序号,工作任务（原文）\r\n"a,b",\'=1+1\r\n"""",\'－x\r\n');
});

test('a table for the clipboard: cells between tabs without line ends, and as markup without styles or scripts', () => {
  const small = {
    columns: sheet.columns.slice(0, 2),
    rows: [
      ['1', 'a\tb\nc'],
      ['2', '<script>alert(1)</script>'],
    ],
  };
  expect(tabbedText(small)).toBe('序号\t工作任务（原文）\n1\ta b c\n2\t<script>alert(1)</script>');
  expect(tableMarkup(small, 'A & B', 'zh-Hans')).toBe(
    '<table lang="zh-Hans"><caption>A &#38; B</caption><thead><tr><th>序号</th><th>工作任务（原文）</th></tr></thead><tbody><tr><td>1</td><td>a\tb<br>c</td></tr><tr><td>2</td><td>&#60;script&#62;alert(1)&#60;/script&#62;</td></tr></tbody></table>',
  );
});
