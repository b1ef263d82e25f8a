/**
 * npm run docs:data: writes the data dictionary `docs/data.md` and the JSON Schemas for editors, `content/schemas/*.json`, from the
 * Zod schemas and their descriptions. A test says when they are out of date.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { jsonSchema } from '../src/exports/json-schema.ts';
import { indexSchema, organizationDataSchema, planDataSchema } from '../src/exports/plan-data-schema.ts';
import { siteIndexSchema } from '../src/exports/site-index.ts';
import { annexSchema } from '../src/model/annex-schema.ts';
import {
  codesSchema,
  documentSchema,
  goalSchema,
  measureTasksSchema,
  organizationSchema,
  platformSchema,
  targetSchema,
  topicSchema,
  uncoveredSchema,
  vagueWordSchema,
} from '../src/model/dataset-schema.ts';
import { aboutSchema, guideSchema } from '../src/model/guide-schema.ts';
import { LANGUAGE_TAG } from '../src/model/languages.ts';
import { alignmentSchema, clausesSchema, notesSchema, planSchema, quotesSchema, textFrontMatterSchema } from '../src/model/plan-schema.ts';
import { planDateSchema, procedureSchema } from '../src/model/procedure-schema.ts';
import { sampleSchema, settlementSchema } from '../src/model/second-coding-schema.ts';
import { termExceptionSchema, termsSchema } from '../src/model/term-schema.ts';
import { moduleSchema, questionSchema } from '../src/model/training-schema.ts';
import { root } from './places.ts';

/** A kind of content file: the name of its JSON Schema, where such files stand, what they are. */
interface ContentFile {
  name: string;
  files: string;
  about: string;
  schema: z.ZodType;
}

const PLAN = 'content/plans/<plan>';
export const CONTENT_FILES: readonly ContentFile[] = [
  { name: 'plan', files: `${PLAN}/plan.yaml`, about: 'What the plan is, where it comes from, how it is divided.', schema: planSchema },
  {
    name: 'text',
    files: `${PLAN}/text/<language>/<section>.mdx`,
    about: 'Front matter of a text file; below it stand the words.',
    schema: textFrontMatterSchema,
  },
  { name: 'tasks', files: `${PLAN}/tasks/<measure>.yaml`, about: 'Everything a measure says: its tasks, aims and connectives.', schema: measureTasksSchema },
  {
    name: 'organizations',
    files: `${PLAN}/organizations.yaml`,
    about: 'Bodies, classes of bodies and persons that the plan names.',
    schema: z.array(organizationSchema),
  },
  { name: 'documents', files: `${PLAN}/documents.yaml`, about: 'Documents that the plan names.', schema: z.array(documentSchema) },
  {
    name: 'platforms',
    files: `${PLAN}/platforms.yaml`,
    about: 'Platforms, databases, registers, centres, places and programmes.',
    schema: z.array(platformSchema),
  },
  { name: 'targets', files: `${PLAN}/targets.yaml`, about: 'Numbers that bind.', schema: z.array(targetSchema) },
  { name: 'topics', files: `${PLAN}/topics.yaml`, about: 'Everyday subjects by which a reader enters the plan.', schema: z.array(topicSchema) },
  { name: 'vague', files: `${PLAN}/vague.yaml`, about: 'Soft words, which are never read as dates or numbers.', schema: z.array(vagueWordSchema) },
  {
    name: 'dates',
    files: `${PLAN}/dates.yaml`,
    about: 'Dates that stand outside the measures: the consultation. Goal years stand in goals.yaml.',
    schema: z.array(planDateSchema),
  },
  {
    name: 'procedures',
    files: `${PLAN}/procedures.yaml`,
    about: 'How something is done, step by step; each gets a picture. Words are those of tasks.',
    schema: z.array(procedureSchema),
  },
  {
    name: 'goals',
    files: `${PLAN}/goals.yaml`,
    about: 'What the plan wants to reach, and what it will be judged by: goals and criteria, which stand outside the measures.',
    schema: z.array(goalSchema),
  },
  {
    name: 'uncovered',
    files: `${PLAN}/uncovered.yaml`,
    about: 'Times, numbers and names of bodies in the measures that need no record, and why.',
    schema: z.array(uncoveredSchema),
  },
  {
    name: 'annex',
    files: `${PLAN}/annex.yaml`,
    about: 'What an annex says of tasks: lead and supporting bodies, times. Written by npm run import-annex, settled by a person.',
    schema: annexSchema,
  },
  {
    name: 'clauses',
    files: `${PLAN}/clauses.yaml`,
    about: 'Which clauses of the text before this one became which of this one. Only where a plan has several texts in time.',
    schema: clausesSchema,
  },
  { name: 'codes', files: `${PLAN}/codes.yaml`, about: 'Codes that were published and lead to others now.', schema: codesSchema },
  {
    name: 'sample',
    files: `${PLAN}/second-coding/sample.yaml`,
    about:
      'How the measures for a second coding were drawn. Beside it stand the second coding, `<measure>.yaml`, and the first as it was when they were compared, `first/<measure>.yaml`: task files both.',
    schema: sampleSchema,
  },
  {
    name: 'settled',
    files: `${PLAN}/second-coding/settled.yaml`,
    about: 'How the differences of two codings were settled.',
    schema: z.array(settlementSchema),
  },
  {
    name: 'modules',
    files: `${PLAN}/training/modules/<module>.yaml`,
    about: 'A session of training; its essay stands in `training/modules/<language>/<module>.mdx`. How to write one: docs/training.md.',
    schema: moduleSchema,
  },
  {
    name: 'questions',
    files: `${PLAN}/training/questions/<module>.yaml`,
    about: 'Written questions of a module, with the places that prove their answers.',
    schema: z.array(questionSchema),
  },
  { name: 'notes', files: `${PLAN}/notes.yaml`, about: 'Editorial notes.', schema: notesSchema },
  {
    name: 'alignment',
    files: `${PLAN}/alignment/<language>/<section>.yaml`,
    about: 'How many translated sentences render each original one, by paragraph.',
    schema: alignmentSchema,
  },
  {
    name: 'quotes',
    files: `${PLAN}/quotes/<language>/<measure>.yaml`,
    about: 'Translated words by code: tasks (2.1.3-07), aims (2.1.3-a1), times (2.1.3-07.t1), goals (1.3-g1). Several pieces when they do not stand together.',
    schema: quotesSchema,
  },
  {
    name: 'exceptions',
    files: `${PLAN}/exceptions/<language>/<section>.yaml`,
    about: 'Places where a term is rendered otherwise, and why.',
    schema: z.array(termExceptionSchema),
  },
  { name: 'guide', files: 'content/guide/<language>/<page>.mdx', about: 'Front matter of our own pages.', schema: guideSchema },
  { name: 'about', files: `${PLAN}/about/<language>.mdx`, about: 'Front matter of what is said about a plan.', schema: aboutSchema },
  { name: 'terms', files: 'content/terms/<group>.yaml', about: 'The termbase that governs the translation.', schema: termsSchema },
];

const PUBLISHED = [
  { title: 'plan.json', about: 'Everything the plan says. The other files are made from it.', schema: planDataSchema },
  { title: 'organizations/<id>.json', about: 'What concerns one organization that has a role in a task.', schema: organizationDataSchema },
  { title: 'index.json', about: 'All files with size and SHA-256.', schema: indexSchema },
  { title: 'data/index.json', about: 'The downloads of all plans of the site.', schema: siteIndexSchema },
] as const;

/** A JSON Schema as far as it is used here. */
interface Node {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  prefixItems?: Node[];
  additionalProperties?: Node | boolean;
  propertyNames?: { pattern?: string };
  anyOf?: Node[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
}

/** A field of the dictionary. */
export interface Field {
  path: string;
  form: string;
  required: boolean;
  description: string;
}

/** All fields of a schema, nested ones with their path (`tasks[].actors[].role`). */
export function fieldsOf(schema: z.ZodType, io: 'input' | 'output'): Field[] {
  const fields: Field[] = [];
  const visit = (node: Node, path: string): void => {
    const branch = node.anyOf?.find((item) => item.type !== 'null' && (item.properties !== undefined || item.items !== undefined)) ?? node;
    for (const [name, child] of Object.entries(branch.properties ?? {})) {
      const own = path === '' ? name : `${path}.${name}`;
      fields.push({ path: own, form: formOf(child), required: branch.required?.includes(name) ?? false, description: child.description ?? '' });
      if (!isWords(child)) visit(child, own);
    }
    if (branch.items !== undefined && branch.type === 'array' && !isWords(branch.items)) visit(branch.items, `${path}[]`);
  };
  visit(z.toJSONSchema(schema, { io }) as Node, '');
  return fields;
}

/** Words by language are told once, not field by field. */
function isWords(node: Node): boolean {
  return node.propertyNames?.pattern === LANGUAGE_TAG.source;
}

function formOf(node: Node): string {
  if (isWords(node)) return 'words by language';
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.enum !== undefined) return node.enum.map((value) => code(String(value))).join(', ');
  if (node.anyOf !== undefined) return node.anyOf.map(formOf).join(' or ');
  if (node.prefixItems !== undefined && typeof node.items === 'object') return `list of ${plural(formOf(node.items))}`;
  if (node.prefixItems !== undefined) return `[${node.prefixItems.map(formOf).join(', ')}]`;
  if (node.type === 'array') return `list of ${node.items === undefined ? 'anything' : plural(formOf(node.items))}`;
  if (node.type === 'object') return typeof node.additionalProperties === 'object' ? `map to ${formOf(node.additionalProperties)}` : 'record';
  const types = Array.isArray(node.type) ? node.type : [node.type ?? 'anything'];
  return types.map((type) => (type === 'string' ? 'text' : type === 'boolean' ? 'true or false' : type === 'integer' ? 'whole number' : type)).join(' or ');
}

function plural(form: string): string {
  return form === 'record' ? 'records' : form === 'text' || form === 'whole number' ? `${form}s` : form;
}

const code = (text: string): string => `\`${text}\``;

function table(schema: z.ZodType, io: 'input' | 'output'): string {
  const fields = fieldsOf(schema, io);
  if (fields.length === 0) return `A ${formOf(z.toJSONSchema(schema, { io }) as Node)}.`;
  const isList = fields.every(({ path }) => path.startsWith('[].'));
  const rows = fields.map(
    ({ path, form, required, description }) =>
      `| ${code(isList ? path.slice(3) : path)} | ${form.replaceAll('|', '\\|')} | ${required ? 'yes' : 'no'} | ${description.replaceAll('|', '\\|')} |`,
  );
  return [...(isList ? ['A list; each record:', ''] : []), '| Field | Form | Required | What stands there |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The generated files by path, relative to the project. */
export function dataDocs(): Map<string, string> {
  const files = new Map<string, string>();
  const dictionary = `# Data dictionary

Generated by \`npm run docs:data\` from the schemas in \`src/model/\` and \`src/exports/plan-data-schema.ts\`; edit the descriptions there.

"Words by language" is a record by language tag, with the plan’s original language and its translations: \`zh-Hans\`, \`en\`. Codes are those of the text: section \`2.1\`, measure \`2.1.3\`, paragraph \`2.1.3.p2\`, task \`2.1.3-07\`, aim \`2.1.3-a1\`. Quotes are copied from the captured text, with its half-width punctuation.

## Files that people write

Editors that know the YAML language server check a file that begins with \`# yaml-language-server: $schema=\` and the path to its schema in \`content/schemas/\`, for example \`../../../schemas/tasks.json\` in a file of tasks. Unknown keys stop the build.

${CONTENT_FILES.map(({ name, files: place, about, schema }) => `### \`${place}\`\n\n${about} Schema: \`content/schemas/${name}.json\`.\n\n${table(schema, 'input')}`).join('\n\n')}

## Published files

Below \`data/<plan>/\`. Names are extended, never changed; they freeze with \`schemaVersion\` 1.0. CSV, SQLite and XLSX are made from plan.json; the headings of CSV are the names of the fields, see [formats.md](formats.md). Contact details in the notice are left out everywhere.

${PUBLISHED.map(({ title, about, schema }) => `### \`${title}\`\n\n${about}\n\n${table(schema, 'output')}`).join('\n\n')}
`;
  files.set('docs/data.md', dictionary);
  for (const { name, files: place, schema } of CONTENT_FILES) files.set(`content/schemas/${name}.json`, jsonSchema(schema, 'input', place));
  return files;
}

if (import.meta.main) {
  for (const [path, text] of dataDocs()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}
