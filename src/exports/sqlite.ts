import { DatabaseSync } from 'node:sqlite';
import type { PlanData } from './plan-data-schema.ts';
import type { Field, Register } from './registers.ts';
import { type Cell, LIST } from './table.ts';

/**
 * The registers as one SQLite database. Columns with several values have a table of their own beside their register's. Nothing known is NULL.
 * Equal input gives equal bytes with the same version of SQLite, which comes with Node.
 */
export function writeDatabase({ plan }: PlanData, registers: readonly Register[]): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    // Foreign keys are stated for readers; the tables are filled in the order of lists, not of what refers to what.
    database.exec('PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; BEGIN');
    for (const register of registers) addRegister(database, register);
    addRows(database, 'about', ['name TEXT PRIMARY KEY', 'value TEXT'], aboutRows(plan));
    addRows(
      database,
      'columns',
      ['in_table TEXT', 'name TEXT', 'zh TEXT', 'en TEXT', 'note TEXT'],
      registers.flatMap(({ name, fields }) => fields.map(({ key, zh, en, note }) => [sqlName(name), sqlName(key), zh, en, note])),
    );
    database.exec('COMMIT; VACUUM');
    return database.serialize();
  } finally {
    database.close();
  }
}

/** A name that SQL takes without quotes: `quote.zh-Hans` → `quote_zh_Hans`. */
export function sqlName(name: string): string {
  return name.replace(/[.-]/g, '_');
}

/** What names nothing but a column in SQL: `from`, `to`. */
const quotedName = (name: string): string => `"${sqlName(name)}"`;

function addRegister(database: DatabaseSync, { name, fields, rows, key, refers }: Register): void {
  const single = fields.filter(({ list }) => list !== true);
  const columns = single.map((field) => {
    const primary = field.key === key ? ' PRIMARY KEY' : '';
    const other = refers[field.key];
    return `${quotedName(field.key)} ${sqlType(field)}${primary}${other === undefined ? '' : ` REFERENCES ${quotedName(other)}`}`;
  });
  const at = (field: Field): number => fields.indexOf(field);
  addRows(
    database,
    sqlName(name),
    columns,
    rows.map((row) => single.map((field) => sqlValue(row[at(field)] ?? '', field))),
  );
  const keyAt = fields.findIndex((field) => field.key === key);
  for (const field of key === null ? [] : fields.filter(({ list }) => list === true))
    addRows(
      database,
      `${sqlName(name)}_${sqlName(field.key)}`,
      [`${quotedName(key ?? '')} TEXT REFERENCES ${quotedName(name)}`, 'value TEXT'],
      rows.flatMap((row) => valuesOf(row[at(field)] ?? '').map((value) => [row[keyAt] ?? '', value])),
    );
}

/** The values of a cell that holds several. */
function valuesOf(cell: Cell): string[] {
  return cell === '' ? [] : String(cell).split(LIST);
}

function addRows(database: DatabaseSync, table: string, columns: readonly string[], rows: readonly (readonly (Cell | null)[])[]): void {
  database.exec(`CREATE TABLE "${table}" (${columns.join(', ')}) STRICT`);
  const insert = database.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row);
}

function sqlType({ type }: Field): 'TEXT' | 'INTEGER' | 'REAL' {
  return type === undefined ? 'TEXT' : type === 'number' ? 'REAL' : 'INTEGER';
}

function sqlValue(cell: Cell, { type }: Field): Cell | null {
  if (cell === '') return null;
  return type === 'boolean' ? Number(cell === 'true') : cell;
}

/** What the database says of itself, in each language of the plan. */
function aboutRows({ id, title, subtitle, statusText, translation, source, sourceSha256, licence, cite, build }: PlanData['plan']): string[][] {
  const inEach = Object.entries({ title, subtitle, statusText, translation, licence, cite }).flatMap(([name, words]) =>
    Object.entries(words).map(([language, text]) => [`${name}.${language}`, text ?? '']),
  );
  return [['plan', id], ...inEach, ['source', source], ['sourceSha256', sourceSha256], ['build', build]];
}
