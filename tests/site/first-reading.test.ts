import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ical from 'ical.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/site-files.ts';
import { root } from '../fixtures/plans.ts';
import { countyFile } from '../intake/first-reading/fictional-plans.ts';
import { type CellChange, editedWorkbook } from '../intake/review/edited-workbook.ts';

/**
 * From a Word file to a site, as an office does it: import, first reading, spreadsheet, three corrections in another program, back, build.
 * The corrected date stands in the time line, the ledger and the calendar file; what nobody checked says so everywhere.
 */
const folder = mkdtempSync(join(tmpdir(), 'first-reading-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
const ID = 'yunxi-2022';
const WAS = '2024-06-30';
const NOW = '2024-06';
const TIME = { measure: '2.3.2', quote: '2024年上半年' };

/** Another plan, which gives tasks to one of the same bodies. */
const SECOND = [
  '虚构镇普法工作计划',
  '一、工作重点',
  '1.开展宣传。每季度开展一次集中宣传。（责任单位：县司法局、镇司法所）',
  '2.组织培训。',
  '责任单位：镇司法所',
  '二、工作要求',
  '各村要加强领导。',
];

/** A command of package.json, run as a person does. */
function run(script: string, ...args: string[]): string {
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, BASE_URL: _base, NODE_ENV: _nodeEnv, SITE_URL: _site, ...own } = process.env;
  const env = { ...own, PRECOMPRESS: '0', SITE_DIR: site, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), ...args], { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

let told = '';
let again = '';

beforeAll(async () => {
  mkdirSync(join(content, 'plans'), { recursive: true });
  for (const name of ['guide', 'terms'])
    cpSync(join(root, name === 'terms' ? 'tests/fixtures/terms' : 'content/guide'), join(content, name), { recursive: true });
  const word = join(folder, '方案.docx');
  const book = join(folder, 'facts.xlsx');
  writeFileSync(word, await countyFile());
  run('import-plan.ts', word, '--id', ID);
  run('draft-facts.ts', ID);
  writeFileSync(join(folder, 'second.txt'), SECOND.join('\n'));
  run('import-plan.ts', join(folder, 'second.txt'), '--id', 'second');
  run('draft-facts.ts', 'second');
  run('facts-to-xlsx.ts', ID, book);
  const tasks = readFileSync(join(content, 'plans', ID, 'tasks', `${TIME.measure}.yaml`), 'utf8');
  const code = [...tasks.matchAll(/code: (\S+)|quote: (2024年上半年),/g)].reduce((last, found) => (found[2] === undefined ? (found[1] ?? last) : last), '');
  const key = `${code}#${TIME.quote}`;
  const changes: CellChange[] = [
    { sheet: '说明', key: '核对人', column: 'B', words: '虚构员' },
    { sheet: '时间', key, column: '决定', words: '更正' },
    { sheet: '时间', key, column: '日期或者期限', words: NOW },
    { sheet: '任务', key: code, column: '决定', words: '更正' },
    { sheet: '任务', key: code, column: '工作举措', words: '配备人员' },
    { sheet: '数字', key: `t-${TIME.measure}-1`, column: '决定', words: '更正' },
    { sheet: '数字', key: `t-${TIME.measure}-1`, column: '计量对象', words: '每个乡镇的专职执法人员' },
  ];
  writeFileSync(book, editedWorkbook(new Uint8Array(readFileSync(book)), changes));
  told = run('facts-from-xlsx.ts', book);
  again = run('facts-from-xlsx.ts', book);
  run('build.ts');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (path: string) => parse(readFileSync(join(site, ID, path), 'utf8'));

test('three corrections are taken once, and nothing the second time', () => {
  expect(told).toContain(`日期或者期限：${WAS} → ${NOW}`);
  expect(told).toContain('3 decisions taken');
  expect(again).toContain('0 decisions were taken, 3 had been taken before');
});

test('the corrected date stands in the time line, the ledger and the calendar file', () => {
  expect(page('charts/timeline.html').text).toContain('2024年6月');
  const row = page('tasks.html')
    .querySelectorAll('tr')
    .find((line) => line.text.includes(TIME.quote));
  expect(row?.text).toContain(`按${NOW}理解`);
  const file = readdirSync(join(site, 'data', ID)).find((name) => name === 'calendar.ics') ?? '';
  const events = new ical.Component(ical.parse(readFileSync(join(site, 'data', ID, file), 'utf8')))
    .getAllSubcomponents('vevent')
    .map((event) => new ical.Event(event));
  const event = events.find(({ description }) => description.includes(TIME.quote));
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2024-06-01', '2024-07-01']);
});

test('what nobody checked is said on every page of the plan and in every file of tables', async () => {
  const html = (await filesBelow(join(site, ID))).filter((path) => path.endsWith('.html'));
  expect(html.length).toBeGreaterThan(20);
  expect(html.filter((path) => !/初读，未经核对（\d+项\/共\d+项）/.test(readFileSync(join(site, ID, path), 'utf8')))).toEqual([]);
  const csv = (name: string) => readFileSync(join(site, 'data', ID, name), 'utf8').split('\r\n');
  for (const name of ['tasks.csv', 'task-actors.csv', 'task-times.csv', 'targets.csv']) {
    expect(csv(name)[0]).toContain('review.zh-Hans');
    expect(csv(name)[1]).toMatch(/初读，未经核对|已核对/);
  }
  expect(csv('targets.csv').filter((line) => line.includes('已核对'))).toHaveLength(1);
});

test('the shelf leads to the tasks of all plans, and to the bodies that several name', () => {
  const at = (path: string) => parse(readFileSync(join(site, path), 'utf8'));
  const links = at('index.html')
    .querySelectorAll('.home a')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining(['all-tasks.html', 'bodies.html']));
  const rows = at('all-tasks.html').querySelectorAll('tbody tr');
  expect(rows.length).toBe(page('tasks.html').querySelectorAll('tr[data-f]').length + 2);
  const bodies = at('bodies.html').querySelectorAll('main h2');
  expect(bodies.map(({ text }) => text)).toEqual(['县司法局']);
});

test('a measure that is one line is known by its first words', () => {
  const own = parse(readFileSync(join(site, 'second/1.2.html'), 'utf8'));
  expect(own.querySelector('h1')?.text).toBe('组织培训');
});

test('a division of work stays in the text, marked as what it is', () => {
  const divisions = page('2.1.1.html').querySelectorAll('.division');
  expect(divisions.map(({ text }) => text)).toEqual(['（牵头单位：县委编办；配合单位：县司法局、县行政审批局，各乡镇；完成时限：2022年6月底）']);
});
