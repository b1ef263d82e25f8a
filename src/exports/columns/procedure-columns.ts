import type { PlanData } from '../plan-data-schema.ts';
import { planDataSchema } from '../plan-data-schema.ts';
import { type Column, LIST } from '../table.ts';
import { describedBy } from './described.ts';

type Procedure = PlanData['procedures'][number];
const fields = planDataSchema.shape.procedures.element.shape;

/** A part of a procedure, with the procedure. */
export interface ProcedurePart<T> {
  procedure: Procedure;
  part: T;
}
type Step = ProcedurePart<Procedure['steps'][number]>;
type Order = ProcedurePart<Procedure['edges'][number]>;

/** Steps or orders of all procedures. */
export function partsOf<T>(procedures: readonly Procedure[], list: (procedure: Procedure) => readonly T[]): ProcedurePart<T>[] {
  return procedures.flatMap((procedure) => list(procedure).map((part) => ({ procedure, part })));
}

const procedure = {
  key: 'procedure',
  zh: '程序编号',
  en: 'Procedure',
  width: 24,
  note: '程序的编号。',
  noteEn: 'Identifier of the procedure.',
  cell: (row: { procedure: Procedure }) => row.procedure.id,
};

/** Columns of the table of steps. */
export function stepColumns(): Column<Step>[] {
  return describedBy<Step>(fields.steps.element)([
    procedure,
    {
      key: 'procedure.zh-Hans',
      zh: '程序',
      en: 'Procedure (Chinese)',
      width: 24,
      note: '程序的名称，由本站拟定。',
      noteEn: 'Our name of the procedure.',
      cell: (row) => row.procedure.name['zh-Hans'] ?? '',
    },
    {
      key: 'procedure.en',
      zh: '程序（英文）',
      en: 'Procedure (English)',
      width: 34,
      note: '程序的英文名称。',
      noteEn: 'Our name of the procedure.',
      cell: (row) => row.procedure.name.en ?? '',
    },
    {
      key: 'id',
      zh: '步骤编号',
      en: 'Step',
      width: 20,
      note: '步骤在程序中的编号；先后不以行序为准。',
      noteEn: 'Identifier inside the procedure. The order of rows is no order of steps.',
      cell: ({ part }) => part.id,
    },
    { key: 'name.zh-Hans', zh: '步骤', en: 'Name (Chinese)', width: 24, note: '步骤的简称，由本站拟定。', cell: ({ part }) => part.name['zh-Hans'] ?? '' },
    { key: 'name.en', zh: '步骤（英文）', en: 'Name', width: 30, note: '步骤的英文简称。', cell: ({ part }) => part.name.en ?? '' },
    { key: 'tasks', zh: '任务编号', en: 'Tasks', width: 24, list: true, codes: true, note: '即为该步骤的任务。', cell: ({ part }) => part.tasks.join(LIST) },
    {
      key: 'words.clause',
      zh: '段落编号',
      en: 'Paragraphs',
      width: 14,
      list: true,
      codes: true,
      note: '仅提及该步骤的段落。',
      cell: ({ part }) => part.words.map(({ clause }) => clause).join(LIST),
    },
    {
      key: 'words.quote',
      zh: '原文',
      en: 'Original words',
      width: 30,
      list: true,
      note: '仅提及该步骤的原文。',
      cell: ({ part }) => part.words.map(({ quote }) => quote).join(LIST),
    },
  ]);
}

/** Columns of the table of orders that the words state. */
export function orderColumns(): Column<Order>[] {
  return describedBy<Order>(fields.edges.element)([
    procedure,
    { key: 'from', zh: '在前的步骤', en: 'First step', width: 20, note: '在前的步骤的编号。', cell: ({ part }) => part.from },
    { key: 'to', zh: '在后的步骤', en: 'Second step', width: 20, note: '在后的步骤的编号。', cell: ({ part }) => part.to },
    { key: 'kind', zh: '先后代码', en: 'Kind', width: 12, note: '固定类别。', cell: ({ part }) => part.kind },
    { key: 'clause', zh: '段落编号', en: 'Paragraph', width: 11, codes: true, note: '写明先后的段落。', cell: ({ part }) => part.clause },
    { key: 'quote', zh: '原文', en: 'Original words', width: 40, note: '写明先后的原文。', cell: ({ part }) => part.quote },
  ]);
}
