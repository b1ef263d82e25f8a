import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentColumns } from '../../src/exports/columns/document-columns.ts';
import { organizationColumns } from '../../src/exports/columns/organization-columns.ts';
import { targetColumns } from '../../src/exports/columns/target-columns.ts';
import { taskColumns } from '../../src/exports/columns/task-columns.ts';
import { timeColumns } from '../../src/exports/columns/time-columns.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { exportedPlans } from './exported-plans.ts';
import { expectOrganizations, expectRegisters, expectTasks, namedRows, readCsv } from './tables.ts';

/** Whether LibreOffice is here. */
const here = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 }).status === 0;
if (!here) console.log('skipped: apt-get install libreoffice-calc');

/** UTF-8, every cell quoted, cells as stored and not as shown, all sheets. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

test.skipIf(!here)(
  'tasks.xlsx opens in LibreOffice, and its cells equal plan.json',
  async () => {
    for (const { id, plan, data, bytes } of await exportedPlans()) {
      const directory = mkdtempSync(join(tmpdir(), 'libreoffice-'));
      try {
        writeFileSync(join(directory, 'tasks.xlsx'), await bytes('tasks.xlsx'));
        const run = spawnSync(
          'soffice',
          ['--headless', `-env:UserInstallation=file://${directory}/profile`, '--convert-to', FILTER, '--outdir', directory, join(directory, 'tasks.xlsx')],
          { encoding: 'utf8', timeout: 110_000 },
        );
        expect(run.status, `${id}: ${run.stdout}${run.stderr}`).toBe(0);
        const converted = readdirSync(directory).filter((name) => name.endsWith('.csv'));
        const { sheets } = wordsOf('zh-Hans').breakdown;
        const rows = (sheet: string, columns: Parameters<typeof namedRows>[1]) => {
          const file = converted.find((name) => name.endsWith(`-${sheet}.csv`));
          if (file === undefined) throw new Error(`LibreOffice wrote no ${sheet}, only ${converted.join(', ')}.`);
          const cells = readCsv(readFileSync(join(directory, file), 'utf8').replace(/\r?\n/g, '\r\n')).filter((row) => row.some((cell) => cell !== ''));
          return namedRows(cells, columns);
        };
        const source = { plan, data };
        expectTasks(rows(sheets.tasks, taskColumns(source)), data, data.tasks, 'sheet');
        expectOrganizations(rows(sheets.organizations, organizationColumns()), data, 'sheet');
        expectRegisters(
          {
            times: rows(sheets.times, timeColumns(data)),
            targets: rows(sheets.targets, targetColumns(data)),
            documents: rows(sheets.documents, documentColumns(data)),
          },
          data,
          'sheet',
        );
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    }
  },
  240_000,
);
