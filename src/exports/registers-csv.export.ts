import { writeCsv } from './csv.ts';
import type { SetExport } from './export.ts';
import { csvRows, registersOf } from './registers.ts';

/** Registers that have a place of their own in the lists. */
const ELSEWHERE: ReadonlySet<string> = new Set(['tasks', 'organizations', 'terms']);

/** A CSV file of every other register. */
export default {
  scope: 'set',
  type: 'text/csv',
  group: 'tables',
  order: 30,
  title: { 'zh-Hans': '各类记录（CSV）', en: 'Registers (CSV)' },
  about: { 'zh-Hans': '每类记录一张表，供程序和统计软件使用。', en: 'A table for each kind of record, for programs and statistics.' },
  files: (source) =>
    registersOf(source)
      .filter(({ name }) => !ELSEWHERE.has(name))
      .map((register) => ({
        file: `${register.name}.csv`,
        locale: null,
        organization: null,
        name: register.title,
        make: () => writeCsv(`data/${source.plan.id}/${register.name}.csv`, csvRows(register)),
      })),
} satisfies SetExport;
