import type { ExportGroup } from '../derive/views/export-groups.ts';
import { type Locale, storedLanguage } from '../i18n/index.ts';
import type { Localized } from '../model/languages.ts';
import type { Plan } from '../model/plan.ts';
import { storedLocales } from '../page.ts';
import type { OrganizationOut, PlanData } from './plan-data-schema.ts';

/** What every export is made from: the plan, and its published data, which name their build. */
export interface ExportSource {
  plan: Plan;
  data: PlanData;
  /** Instant of the commit that the build was made from, for formats that must name one; the day of publication where left out. */
  modified?: string | undefined;
}

type Content = string | Uint8Array;

/** What a download is, in its own words. */
interface Described {
  /** Media type. */
  type: string;
  /** Short name. */
  title: Localized;
  /** What it holds and what it is good for, in a sentence. */
  about: Localized;
  /** What it is for; lists are grouped by it. */
  group: ExportGroup;
  /** Place in its group; lower comes first. */
  order: number;
}

/** A file for the whole plan. One drop-in: `<name>.export.ts` with this as its default export. */
export interface PlanExport extends Described {
  scope: 'plan';
  /** Name below `data/<plan>/`. Published, so it never changes. */
  file: string;
  make: (source: ExportSource) => Content | Promise<Content>;
}

/** A file for each organization that has a role in a task: `organizations/<id>.<extension>`, in further languages `organizations/<id>.<locale>.<extension>`. */
export interface OrganizationExport extends Described {
  scope: 'organization';
  extension: string;
  /** One file for each language of the plan; else one that holds all. */
  inEachLanguage?: true;
  make: (source: ExportSource, organization: OrganizationOut, locale: Locale) => Content | Promise<Content>;
}

/** A file of a set: one of those that an export makes for each language, organization, chart … */
export interface SetFile {
  /** Name below `data/<plan>/`. Published, so it never changes. */
  file: string;
  /** Interface language whose words it holds; null when it holds all. */
  locale: Locale | null;
  /** Id of the organization that it concerns; null for the whole plan. */
  organization: string | null;
  /** What tells it from others of its set in the same language, such as a chart's title; null when there is one of a language. */
  name: Localized | null;
  make: () => Content | Promise<Content>;
}

/** Several files of one kind. */
export interface SetExport extends Described {
  scope: 'set';
  files: (source: ExportSource) => SetFile[];
}

export type Export = PlanExport | OrganizationExport | SetExport;

/**
 * Every file of an export, whatever its scope.
 * @returns files in the order of lists
 */
export function filesOf(item: Export, source: ExportSource): SetFile[] {
  if (item.scope === 'set') return item.files(source);
  if (item.scope === 'plan') return [{ file: item.file, locale: null, organization: null, name: null, make: () => item.make(source) }];
  const locales = storedLocales(source.plan);
  return source.data.organizations
    .filter(({ tasks }) => tasks.length > 0)
    .flatMap((organization) =>
      (item.inEachLanguage === true ? locales : locales.slice(0, 1)).map((locale, index) => ({
        file: nameIn(`organizations/${organization.id}`, item.extension, locale, index),
        locale: item.inEachLanguage === true ? locale : null,
        organization: organization.id,
        name: null,
        make: () => item.make(source, organization, locale),
      })),
    );
}

/** Name of an organization's file in the language that readers of a locale read. */
export function organizationFile({ extension, inEachLanguage }: OrganizationExport, plan: Plan, id: string, locale: Locale): string {
  const locales = storedLocales(plan);
  const index =
    inEachLanguage === true
      ? Math.max(
          0,
          locales.findIndex((own) => storedLanguage(own) === storedLanguage(locale)),
        )
      : 0;
  return nameIn(`organizations/${id}`, extension, locales[index] ?? locales[0], index);
}

/**
 * Name of a file that exists in several languages. The first keeps the bare name, which was published before there were others.
 * @param index place of the language among those of the file
 */
export function nameIn(stem: string, extension: string, locale: Locale, index: number): string {
  return index === 0 ? `${stem}.${extension}` : `${stem}.${locale}.${extension}`;
}
