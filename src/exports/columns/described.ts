import { z } from 'astro/zod';
import type { PlanData } from '../plan-data-schema.ts';
import type { Column } from '../table.ts';

/** A column of records whose fields a schema describes. */
interface DescribedColumn<T> extends Column<T> {
  /** Explanation in English where the column is no field of the record, or says it in another form. Else the schema's description. */
  noteEn?: string;
}

/**
 * Gives columns their notes: ours in Chinese, and in English the description that the field has in the schema of plan.json.
 * @throws Error when a column has no English note and its key names no described field
 */
export function describedBy<T>(schema: z.ZodType): (columns: readonly DescribedColumn<T>[]) => Column<T>[] {
  return (columns) => columns.map(({ note, noteEn, ...column }) => ({ ...column, note: `${note}\n${noteEn ?? descriptionOf(schema, column.key)}` }));
}

/** Description of the field that a column's key names: `name.en`, `actors.quote`. What the schema calls null is an empty cell. */
function descriptionOf(schema: z.ZodType, key: string): string {
  let field: z.ZodType | undefined = schema;
  let description: string | undefined;
  for (const name of key.replace(/\.(zh-Hans|en)$/, '').split('.')) {
    field = fieldsOf(field)[name];
    if (field === undefined) throw new Error(`Column ${key} is no field of the data: give it an English note of its own.`);
    description = field.description ?? inner(field)?.description;
  }
  if (description === undefined) throw new Error(`Field ${key} has no description in the schema of plan.json.`);
  return description.replace(/\bnull\b/g, 'empty');
}

function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType | undefined>> {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>;
  const within = inner(schema);
  return within === undefined ? {} : fieldsOf(within);
}

/** What an optional, nullable, defaulted or repeated field holds. */
function inner(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

/** The place of a clause as Chinese readers cite it; its code where it has none. */
export function placesOf(data: PlanData): (clause: string) => string {
  const places = new Map(data.clauses.map(({ code, place }) => [code, place ?? code]));
  return (clause) => places.get(clause) ?? clause;
}

/** A cell that answers a question: in Chinese, in English, for programs. */
export const yesOrNo = {
  zh: (value: boolean): string => (value ? '是' : '否'),
  en: (value: boolean): string => (value ? 'yes' : 'no'),
  code: (value: boolean): string => String(value),
};
