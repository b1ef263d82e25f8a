import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breakdownRow } from '../../src/derive/views/breakdown.ts';
import { exportedPlans } from './exported-plans.ts';
import { readCsv } from './tables.ts';

/** Programs of others that read workbooks more strictly than most: what they refuse, some office refuses too. */
const [plan] = await exportedPlans();

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args, { timeout: 30_000 }).status === 0;
const gnumeric = has('ssconvert', '--version');
/** Debian's own Python has the packages of Debian. */
const openpyxl = has('/usr/bin/python3', '-c', 'import openpyxl');
if (!gnumeric) console.log('skipped: apt-get install gnumeric');
if (!openpyxl) console.log('skipped: apt-get install python3-openpyxl');

/** Lays the workbook down and hands its path and the folder to a program. */
async function withWorkbook<T>(work: (path: string, folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'strict-'));
  try {
    const path = join(folder, 'tasks.xlsx');
    writeFileSync(path, (await plan?.bytes('tasks.xlsx')) ?? new Uint8Array());
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(!gnumeric)(
  'Gnumeric reads the work breakdown, every task with its conditions',
  async () => {
    const rows = await withWorkbook((path, folder) => {
      const out = join(folder, 'breakdown.csv');
      expect(spawnSync('ssconvert', [path, out], { timeout: 60_000 }).status).toBe(0);
      return readCsv(readFileSync(out, 'utf8').replace(/\r?\n/g, '\r\n'));
    });
    const words = rows.filter(([number = '']) => /^\d+$/.test(number)).map(([, task]) => task);
    expect(words).toEqual(plan?.plan.dataset.tasks.map((task) => breakdownRow(plan.plan, task, 'zh-Hans').task));
  },
  90_000,
);

test.skipIf(!openpyxl)(
  'openpyxl reads every sheet, what is printed of the first, and one list to choose from',
  async () => {
    const script = `import openpyxl, json, sys
w = openpyxl.load_workbook(sys.argv[1])
first = w.worksheets[0]
print(json.dumps({'sheets': w.sheetnames, 'area': first.print_area, 'head': first.print_title_rows, 'lists': sum(len(s.data_validations.dataValidation) for s in w)}))`;
    const found = await withWorkbook((path) => {
      const run = spawnSync('/usr/bin/python3', ['-W', 'error', '-c', script, path], { encoding: 'utf8', timeout: 60_000 });
      expect(run.stderr).toBe('');
      return JSON.parse(run.stdout);
    });
    expect(found).toMatchObject({ head: '$4:$5', lists: 1 });
    expect(found.sheets).toEqual(['任务分解表', '任务', '机构', '时间要求', '量化指标', '文件', '说明']);
    expect(JSON.stringify(found.area)).toContain('$A$1:$J$');
  },
  90_000,
);
