import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { registersOf } from '../../src/exports/registers.ts';
import { sqlName, writeDatabase } from '../../src/exports/sqlite.ts';
import { exportedPlans } from './exported-plans.ts';
import { readCsv } from './tables.ts';

/** The tables for analysis: the package, the database, and whether programs of others read them. */
const plans = await exportedPlans();

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args, { timeout: 20_000 }).status === 0;
const python = has('python3', '-c', 'import sqlite3');
const gnumeric = has('ssconvert', '--version');
if (!gnumeric) console.log('skipped: apt-get install gnumeric');

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'data-package-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Description {
  resources: {
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string; type: string }[]; foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[] };
  }[];
  description: string;
}

describe.each(plans)('$id', (plan) => {
  const { data } = plan;
  const top = `${plan.id}-data/`;
  const unpacked = async () => unzipSync(await plan.bytes('data-package.zip'));
  const described = async (): Promise<Description> => JSON.parse(strFromU8((await unpacked())[`${top}datapackage.json`] ?? new Uint8Array()));

  test('the package describes every table in it: size, hash, columns in their order, and cells of the types that it names', async () => {
    const files = await unpacked();
    const { resources, description } = await described();
    expect(Object.keys(files).sort()).toEqual([...resources.map(({ path }) => path), 'CITATION.cff', 'datapackage.json'].map((path) => top + path).sort());
    expect(description).toContain(data.plan.statusText.en);
    for (const { path, bytes, hash, schema } of resources) {
      const file = files[top + path] ?? new Uint8Array();
      expect([bytes, hash], path).toEqual([file.length, `sha256:${bytesToHex(sha256(file))}`]);
      const [head = [], ...rows] = readCsv(strFromU8(file));
      expect(head, path).toEqual(schema.fields.map(({ name }) => name));
      const forms: Record<string, RegExp> = { integer: /^\d*$/, number: /^[\d.]*$/, boolean: /^(true|false)$/, string: /^/ };
      for (const row of rows)
        for (const [index, cell] of row.entries()) expect(cell, `${path} ${head[index]}`).toMatch(forms[schema.fields[index]?.type ?? ''] ?? /^$/);
    }
  });

  test('CITATION.cff names title, authors, version and the plan', async () => {
    const cited = parse(await plan.text('CITATION.cff'));
    expect(cited).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      license: 'CC-BY-4.0',
      version: data.plan.build,
      authors: [{ name: expect.any(String) }],
    });
    expect(cited.message).toContain(data.plan.statusText.en);
    expect(cited.references[0].authors).toEqual([{ name: data.plan.issuer['zh-Hans'] }]);
  });

  test('the database is the same bytes each time', () => {
    const registers = registersOf(plan);
    expect(bytesToHex(sha256(writeDatabase(data, registers)))).toBe(bytesToHex(sha256(writeDatabase(data, registers))));
  });

  test.skipIf(!python)('Python opens the database: every row is there, every reference is kept, and tables can be joined', async () => {
    const bytes = await plan.bytes('plan.sqlite');
    const script = `import sqlite3, json, sys
c = sqlite3.connect(sys.argv[1])
tables = [n for (n,) in c.execute("select name from sqlite_master where type = 'table'")]
print(json.dumps({
  'check': c.execute('pragma integrity_check').fetchall(), 'broken': c.execute('pragma foreign_key_check').fetchall(),
  'rows': {n: c.execute('select count(*) from "%s"' % n).fetchone()[0] for n in tables},
  'build': c.execute("select value from about where name = 'build'").fetchone()[0],
  'joined': c.execute('select count(*) from task_actors a join tasks t on t.code = a.task join organizations o on o.id = a.organization').fetchone()[0]}))`;
    const found = inFolder((folder) => {
      writeFileSync(join(folder, 'plan.sqlite'), bytes);
      const run = spawnSync('python3', ['-c', script, join(folder, 'plan.sqlite')], { encoding: 'utf8', timeout: 20_000 });
      expect(run.stderr).toBe('');
      return JSON.parse(run.stdout);
    });
    expect(found).toMatchObject({ check: [['ok']], broken: [], build: data.plan.build, joined: data.tasks.flatMap(({ actors }) => actors).length });
    for (const { name, rows } of registersOf(plan)) expect(found.rows[sqlName(name)], name).toBe(rows.length);
  });

  test.skipIf(!gnumeric)('a spreadsheet leaves every code in the tables as it is', async () => {
    const files = await unpacked();
    inFolder((folder) => {
      for (const name of ['tasks', 'clauses', 'task-actors', 'targets']) {
        const [from, to] = [join(folder, `${name}.csv`), join(folder, `${name}.out.csv`)];
        const written = files[`${top}${name}.csv`] ?? new Uint8Array();
        writeFileSync(from, written);
        expect(spawnSync('ssconvert', [from, to], { timeout: 30_000 }).status, name).toBe(0);
        const codes = (text: string): string[] => readCsv(text.replace(/\r?\n/g, '\r\n')).flatMap((row) => row.filter((cell) => cell.startsWith('§')));
        expect(codes(readFileSync(to, 'utf8')), name).toEqual(codes(strFromU8(written)));
      }
    });
  });
});
