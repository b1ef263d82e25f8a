import type { PlanExport } from './export.ts';
import { registersOf } from './registers.ts';
import { writeDatabase } from './sqlite.ts';

/** All registers in one file that statistics programs, notebooks and SQL tools open as it is. */
export default {
  scope: 'plan',
  file: 'plan.sqlite',
  type: 'application/vnd.sqlite3',
  group: 'tables',
  order: 20,
  title: { 'zh-Hans': '全部记录的数据库（SQLite）', en: 'All registers as a database (SQLite)' },
  about: {
    'zh-Hans': '各类记录各一张表，合为一个文件，可用 SQL 连接查询；Python、R 和 DuckDB 等无需安装驱动或只需一条命令即可打开。',
    en: 'A table for each register, in one file, to be joined by SQL; Python, R and DuckDB open it with a command or two.',
  },
  make: (source) => writeDatabase(source.data, registersOf(source)),
} satisfies PlanExport;
