import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { stringify } from 'yaml';
import { wordsOf } from '../i18n/index.ts';
import { writeCsv } from './csv.ts';
import type { ExportSource } from './export.ts';
import type { PlanData } from './plan-data-schema.ts';
import { csvRows, type Field, type Register, registersOf } from './registers.ts';

/** A resource of the package: a register, and the bytes of its CSV file. */
interface Resource {
  register: Register;
  bytes: Uint8Array;
}

/** The CSV files of all registers, as the package has them. */
export function resourcesOf(source: ExportSource): Resource[] {
  return registersOf(source).map((register) => ({
    register,
    // Without the mark that Excel needs: strict readers of packages take it for a part of the first name.
    bytes: utf8ToBytes(writeCsv(`data/${source.plan.id}/${register.name}.csv`, csvRows(register)).replace(/^\uFEFF/, '')),
  }));
}

/** Words in each language, one after the other. */
function both(words: Readonly<Record<string, string | undefined>>): string {
  return Object.values(words).filter(Boolean).join(' ');
}

/** `datapackage.json` (Frictionless Data Package 1): what the CSV files are, what their columns hold, and how they refer to each other. */
export function dataPackage({ plan }: PlanData, resources: readonly Resource[]): string {
  const written = {
    profile: 'tabular-data-package',
    name: plan.id,
    title: both(plan.title),
    description: [both(plan.statusText), both(plan.translation), both(plan.cite)].join('\n'),
    version: plan.build,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: plan.licence.en ?? both(plan.licence) }],
    sources: [{ title: `${both(plan.issuer)} (SHA-256 ${plan.sourceSha256})`, path: plan.source }],
    contributors: [{ title: wordsOf('en').site.name, role: 'publisher' }],
    resources: resources.map(({ register, bytes }) => resource(register, bytes)),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function resource({ name, title, fields, key, refers }: Register, bytes: Uint8Array) {
  const foreignKeys = Object.entries(refers).map(([field, other]) => ({
    fields: field,
    reference: { resource: other === name ? '' : other, fields: other === 'tasks' || other === 'clauses' ? 'code' : 'id' },
  }));
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title: Object.values(title).join(' '),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true },
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
    schema: {
      fields: fields.map(fieldOf),
      missingValues: [''],
      ...(key === null ? {} : { primaryKey: key }),
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}

function fieldOf({ key, zh, en, note, type, list, codes, width: _width, only: _only, everywhere: _everywhere }: Field) {
  const more = [
    ...(list === true ? ['多项内容以“; ”分隔。Several values are separated by "; ".'] : []),
    ...(codes === true ? ['编号前加“§”，以免表格软件改作日期。Codes have a § before them, so that spreadsheets do not take them for days.'] : []),
  ];
  return { name: key, type: type ?? 'string', title: `${zh} ${en}`, description: [note, ...more].join('\n') };
}

/** `CITATION.cff` (Citation File Format 1.2): how the data are cited, and the plan that they are of. */
export function citationFile({ plan }: PlanData): string {
  const { name } = wordsOf('en').site;
  const title = `${plan.title.en ?? plan.title['zh-Hans'] ?? plan.id} ${plan.subtitle.en ?? plan.subtitle['zh-Hans'] ?? ''}`.trim();
  return stringify(
    {
      'cff-version': '1.2.0',
      message: [both(plan.cite), both(plan.statusText), both(plan.translation)].join(' '),
      type: 'dataset',
      title: `${title}: text, translation and dataset`,
      authors: [{ name }],
      version: plan.build,
      license: 'CC-BY-4.0',
      references: [
        {
          type: 'government-document',
          title: `${plan.title['zh-Hans'] ?? title}${plan.subtitle['zh-Hans'] ?? ''}`,
          authors: [{ name: plan.issuer['zh-Hans'] ?? plan.issuer.en ?? '' }],
          ...(plan.published === undefined ? {} : { 'date-published': plan.published }),
          ...(plan.provenance.url === undefined ? {} : { url: plan.provenance.url }),
          notes: `SHA-256 of the captured text: ${plan.sourceSha256}`,
        },
      ],
    },
    { lineWidth: 0 },
  );
}
