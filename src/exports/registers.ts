import type { LanguageTag, Localized } from '../model/languages.ts';
import { documentColumns } from './columns/document-columns.ts';
import { organizationColumns } from './columns/organization-columns.ts';
import { orderColumns, partsOf, stepColumns } from './columns/procedure-columns.ts';
import { targetColumns } from './columns/target-columns.ts';
import { taskColumns } from './columns/task-columns.ts';
import { actorColumns, documentUseColumns, factsOf, limitColumns, limitsOf } from './columns/task-fact-columns.ts';
import { termColumns } from './columns/term-columns.ts';
import { aimColumns, clauseColumns, goalColumns, platformColumns, topicColumns } from './columns/text-columns.ts';
import { timeColumns, timeRows } from './columns/time-columns.ts';
import { writeCsv } from './csv.ts';
import type { ExportSource } from './export.ts';
import type { PlanData } from './plan-data-schema.ts';
import { type Cell, type Column, csvCode, LIST, tableColumns } from './table.ts';

/** A column of a register, without its cells. */
export type Field = Omit<Column<never>, 'cell'>;

/** A table for programs: what the plan says of one kind of thing, in all its languages. */
export interface Register {
  /** Name of the table, and of its file without the ending. Published, so it never changes. */
  name: string;
  title: Localized;
  fields: Field[];
  /** Cells as the data have them; nothing known is an empty string. */
  rows: Cell[][];
  /** Column that names a row; null where rows have no name. */
  key: string | null;
  /** Columns that name rows of other registers. */
  refers: Readonly<Record<string, string>>;
}

const made = new WeakMap<PlanData, Register[]>();

/** Every register of a plan, in the order of lists: what tasks state first, then the text, then what is named in it. Made once for the data. */
export function registersOf(source: ExportSource): Register[] {
  const known = made.get(source.data) ?? makeRegisters(source);
  made.set(source.data, known);
  return known;
}

function makeRegisters(source: ExportSource): Register[] {
  const { data } = source;
  const make = <T>(
    name: string,
    [zh, en]: readonly [string, string],
    columns: readonly Column<T>[],
    records: readonly T[],
    { key = null, ...refers }: { key?: string | null } & Readonly<Record<string, string | null>> = {},
  ): Register => ({ name, title: { 'zh-Hans': zh, en }, ...tableOf(columns, records, data.plan.languages), key, refers: refers as Record<string, string> });
  const ofTask = { task: 'tasks' };
  return [
    make('tasks', ['任务', 'Tasks'], taskColumns(source), data.tasks, { key: 'code', measure: 'clauses', clause: 'clauses' }),
    make(
      'task-actors',
      ['任务中的机构和人员', 'Who does what in which task'],
      actorColumns(data),
      factsOf(data.tasks, ({ actors }) => actors),
      {
        ...ofTask,
        organization: 'organizations',
      },
    ),
    make('task-times', ['任务的时间要求', 'Times of tasks'], timeColumns(data), timeRows(data.tasks), ofTask),
    make('task-limits', ['任务的条件、适用范围和例外', 'Conditions, scopes and exceptions of tasks'], limitColumns(), factsOf(data.tasks, limitsOf), ofTask),
    make(
      'task-documents',
      ['任务涉及的文件', 'Documents of tasks'],
      documentUseColumns(),
      factsOf(data.tasks, ({ documents }) => documents),
      {
        ...ofTask,
        document: 'documents',
      },
    ),
    make('aims', ['目的和原则', 'Aims'], aimColumns(), data.aims, { key: 'code', measure: 'clauses', clause: 'clauses' }),
    make('goals', ['目标和衡量标准', 'Goals and criteria'], goalColumns(), data.goals, { key: 'code', clause: 'clauses' }),
    make('targets', ['量化指标', 'Numbers that bind'], targetColumns(data), data.targets, { key: 'id', clause: 'clauses' }),
    make(
      'procedure-steps',
      ['程序的步骤', 'Steps of procedures'],
      stepColumns(),
      partsOf(data.procedures, ({ steps }) => steps),
    ),
    make(
      'procedure-orders',
      ['步骤的先后', 'Orders of steps that the text states'],
      orderColumns(),
      partsOf(data.procedures, ({ edges }) => edges),
      {
        clause: 'clauses',
      },
    ),
    make('clauses', ['条目和段落', 'Clauses and paragraphs'], clauseColumns(), data.clauses, { key: 'code', parent: 'clauses' }),
    make('organizations', ['机构和人员', 'Bodies and persons'], organizationColumns(), data.organizations, { key: 'id' }),
    make('documents', ['文件', 'Documents'], documentColumns(data), data.documents, { key: 'id' }),
    make('platforms', ['平台和地点', 'Platforms and places'], platformColumns(), data.platforms, { key: 'id' }),
    make('topics', ['主题', 'Subjects'], topicColumns(), data.topics, { key: 'id' }),
    make('terms', ['术语', 'Terms'], termColumns(data), data.terms, { key: 'id' }),
  ];
}

/** Fields and cells of records as a table for programs. */
export function tableOf<T>(columns: readonly Column<T>[], records: readonly T[], languages: readonly LanguageTag[]): Pick<Register, 'fields' | 'rows'> {
  const own = tableColumns(columns, languages);
  return { fields: own.map(({ cell: _cell, ...field }) => field), rows: records.map((record) => own.map((column) => column.cell(record))) };
}

/** Head and cells of a table as CSV has them: names alone as a head, and codes of places in a form that spreadsheets leave alone. */
export function csvRows({ fields, rows }: Pick<Register, 'fields' | 'rows'>): Cell[][] {
  const written = (cell: Cell, { codes, list }: Field): Cell => {
    if (codes !== true || typeof cell !== 'string') return cell;
    return list === true ? cell.split(LIST).map(csvCode).join(LIST) : csvCode(cell);
  };
  return [fields.map(({ key }) => key), ...rows.map((row) => row.map((cell, index) => written(cell, fields[index] as Field)))];
}

/** A register as CSV. @throws Error when there is none of this name */
export function registerCsv(source: ExportSource, name: string): string {
  const register = registersOf(source).find((item) => item.name === name);
  if (register === undefined) throw new Error(`There is no register ${name}.`);
  return writeCsv(`data/${source.plan.id}/${name}.csv`, csvRows(register));
}
