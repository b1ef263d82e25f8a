import { EXPORT_GROUPS, type ExportGroup } from '../derive/views/export-groups.ts';
import { fill, type Locale, storedLanguage, type Words } from '../i18n/index.ts';
import { said } from '../page.ts';
import type { ExportedFile, PlanExports } from './index.ts';
import type { OrganizationOut } from './plan-data-schema.ts';

/** A plan's files as a list shows them. */
export interface DownloadList {
  /** Files of the whole plan by what they are for. Those that differ in language only share a line. */
  groups: { group: ExportGroup; lines: { file: ExportedFile; others: ExportedFile[] }[] }[];
  /** Organizations that have tasks, each with its file of each kind; undefined where it has none. */
  bodies: { organization: OrganizationOut; files: (ExportedFile | undefined)[] }[];
  /** One file for each kind that organizations have, in the order of `bodies[].files`. */
  kinds: ExportedFile[];
}

/** The files of a plan in the order of a list; of files that hold one language, that of the locale comes first. */
export function downloadList({ data, files }: PlanExports, locale: Locale): DownloadList {
  const language = storedLanguage(locale);
  const lines = new Map<string, ExportedFile[]>();
  for (const file of files.filter(({ organization }) => organization === null)) {
    const line = `${file.title[language]} ${file.name?.[language] ?? ''}`;
    lines.set(line, [...(lines.get(line) ?? []), file]);
  }
  const whole = [...lines.values()].flatMap((same) => {
    const file = same.find((item) => item.locale === locale) ?? same[0];
    return file === undefined ? [] : [{ file, others: same.filter((item) => item !== file) }];
  });
  // Of what is made in stored languages only, readers of a converted one get the one that it is converted from.
  const reads = (file: ExportedFile): boolean => file.locale === null || file.locale === locale || (file.locale === language && !hasOwn(files, file, locale));
  const own = files.filter((file) => file.organization !== null && reads(file));
  const kinds = [...new Map(own.map((file) => [extensionOf(file), file])).values()];
  return {
    groups: EXPORT_GROUPS.map((group) => ({ group, lines: whole.filter(({ file }) => file.group === group) })).filter((item) => item.lines.length > 0),
    bodies: data.organizations
      .filter(({ tasks }) => tasks.length > 0)
      .map((organization) => ({
        organization,
        files: kinds.map((kind) => own.find((file) => file.organization === organization.id && extensionOf(file) === extensionOf(kind))),
      })),
    kinds,
  };
}

/** Whether there is the same file in a locale's own words. */
function hasOwn(files: readonly ExportedFile[], { title, organization }: ExportedFile, locale: Locale): boolean {
  return files.some((other) => other.organization === organization && other.title === title && other.locale === locale);
}

/** Name under which a reader saves a file, in the reader's language. */
export function nameToSave(file: ExportedFile, locale: Locale): string {
  return `${said(file.names, file.locale ?? locale)}.${extensionOf(file)}`;
}

/** Ending of a file's name: `xlsx`. */
export function extensionOf({ file }: Pick<ExportedFile, 'file'>): string {
  return file.slice(file.lastIndexOf('.') + 1);
}

/** Size of a file in words. */
export function sizeWords({ bytes: { length } }: Pick<ExportedFile, 'bytes'>, { downloads }: Words): string {
  return length < 1024 ? fill(downloads.bytes, { n: length }) : fill(downloads.kilobytes, { n: (length / 1024).toFixed(length < 10240 ? 1 : 0) });
}
