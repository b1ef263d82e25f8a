import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { EXPORT_GROUPS, type ExportGroup } from '../derive/views/export-groups.ts';
import { statusWords } from '../derive/views/status.ts';
import type { Locale } from '../i18n/index.ts';
import type { Localized } from '../model/languages.ts';
import type { Plan } from '../model/plan.ts';
import { type Export, filesOf, type SetFile } from './export.ts';
import { inEach, planData } from './plan-data.ts';
import { type DataIndex, type PlanData, SCHEMA_VERSION } from './plan-data-schema.ts';

/** One file ready to be downloaded. */
export interface ExportedFile {
  /** Path below `data/<plan>/`. */
  file: string;
  /** Name for a saved copy that programs make; carries plan and build. */
  suggestedName: string;
  /** Name for a saved copy that a reader makes, without the ending, by language: plan, state, what it is. */
  names: Localized;
  type: string;
  group: ExportGroup;
  title: Localized;
  about: Localized;
  /** Interface language whose words it holds, or null when it holds all. */
  locale: Locale | null;
  /** What tells it from others with the same title in the same language, or null. */
  name: Localized | null;
  /** Id of the organization that it concerns, or null for the whole plan. */
  organization: string | null;
  bytes: Uint8Array;
  sha256: string;
}
/** All files of a plan: those for the whole plan first, index.json among them, then those of each organization. */
export interface PlanExports {
  data: PlanData;
  files: ExportedFile[];
}

/** Every export, found by its file's name, in the order of lists. A new one is a file `<name>.export.ts` beside this one. */
export const EXPORTS: readonly Export[] = Object.values(import.meta.glob<Export>('./*.export.ts', { eager: true, import: 'default' })).sort(
  (a, b) => EXPORT_GROUPS.indexOf(a.group) - EXPORT_GROUPS.indexOf(b.group) || a.order - b.order,
);

const made = new WeakMap<Plan, Map<string, Promise<PlanExports>>>();

/** All files of a plan, made once per plan and build. */
export function exportsOf(plan: Plan, build: string, modified?: string): Promise<PlanExports> {
  const ofPlan = made.get(plan) ?? new Map<string, Promise<PlanExports>>();
  made.set(plan, ofPlan);
  const known = ofPlan.get(build) ?? makeExports(plan, build, modified);
  ofPlan.set(build, known);
  return known;
}

/**
 * Makes all files of a plan.
 * @param build label of the build, written into every file
 * @param modified instant of the commit, for formats that must name one
 * @throws ContentError when a cell of a table could run as a formula
 */
export async function makeExports(plan: Plan, build: string, modified?: string): Promise<PlanExports> {
  const data = planData(plan, build);
  const source = { plan, data, modified };
  const files: ExportedFile[] = [];
  for (const item of EXPORTS) for (const file of filesOf(item, source)) files.push(finish(data, item, file, await file.make()));
  const whole = files.filter(({ organization }) => organization === null);
  const order = new Map(data.organizations.map(({ id }, index) => [id, index]));
  const place = ({ organization }: ExportedFile) => order.get(organization ?? '') ?? 0;
  const own = files.filter(({ organization }) => organization !== null).sort((a, b) => place(a) - place(b));
  return { data, files: [...whole, indexFile(data, [...whole, ...own]), ...own] };
}

type Made = Pick<Export, 'type' | 'group' | 'title' | 'about'>;

function finish(data: PlanData, made: Made, { file, locale, organization, name }: Omit<SetFile, 'make'>, content: string | Uint8Array): ExportedFile {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  const stem = file.replace('/', '-').replace(/\.[^.]+$/, '');
  const suggestedName = `${data.plan.id}-${stem}-${data.plan.build}${file.slice(file.lastIndexOf('.'))}`;
  return {
    file,
    suggestedName,
    names: namesOf(data, made, name, organization),
    type: made.type,
    group: made.group,
    title: made.title,
    about: made.about,
    locale,
    name,
    organization,
    bytes,
    sha256: bytesToHex(sha256(bytes)),
  };
}

/** Names of a file for readers: the plan's short name, its status, the file's title; signs that no system takes in a name are left out. */
function namesOf(data: PlanData, { title }: Made, name: Localized | null, organization: string | null): Localized {
  const body = data.organizations.find(({ id }) => id === organization)?.name;
  return inEach(data.plan, (words, language) => {
    const { open, close } = words.format;
    const wordsIn = (said: Localized | null | undefined): string => said?.[language] ?? said?.['zh-Hans'] ?? '';
    const what = wordsIn(title).replace(/[ （(]+[A-Z][^()（）]*[)）]$/u, '');
    const more = [wordsIn(name), wordsIn(body)].filter((part) => part !== '');
    const whole = [`${wordsIn(data.plan.short)}${open}${statusWords(data.plan, words).name}${close}`, what, ...more].join(
      words.format.sentence === '' ? '' : ', ',
    );
    return whole.replace(/[\\/:*?"<>|]/g, ' ').trim();
  });
}

/** The list of all other files with size and hash. */
function indexFile(data: PlanData, files: readonly ExportedFile[]): ExportedFile {
  const { id, status, statusText, translation, source, sourceSha256, licence, cite, build } = data.plan;
  const index: DataIndex = {
    $schema: 'index.schema.json',
    schemaVersion: SCHEMA_VERSION,
    plan: id,
    status,
    statusText,
    translation,
    source,
    sourceSha256,
    licence,
    cite,
    build,
    files: files.map(({ file, suggestedName, organization, locale, name, title, type, bytes, sha256: hash }) => ({
      file,
      suggestedName,
      ...(organization === null ? {} : { organization }),
      ...(locale === null ? {} : { language: locale }),
      ...(name === null ? {} : { name }),
      title,
      type,
      bytes: bytes.length,
      sha256: hash,
    })),
  };
  const made: Made = {
    type: 'application/json',
    group: 'programs',
    title: { 'zh-Hans': '下载文件目录（JSON）', en: 'List of files (JSON)' },
    about: { 'zh-Hans': '其余全部文件的大小和校验值（SHA-256），供核对。', en: 'Size and SHA-256 of all other files, for verification.' },
  };
  return finish(data, made, { file: 'index.json', locale: null, organization: null, name: null }, `${JSON.stringify(index, null, 2)}\n`);
}
