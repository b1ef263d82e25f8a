import type { ExpressionLanguage } from '../model/languages.ts';
import type { OrganizationOut, PlanData } from './plan-data-schema.ts';

/** What every export is made from: the plan's published data, which names its build. */
export interface ExportSource {
  data: PlanData;
}

/** What a download is, in its own words. */
interface Described {
  /** Media type. */
  type: string;
  /** Short name. */
  title: Record<ExpressionLanguage, string>;
  /** What it holds and what it is good for, in a sentence. */
  about: Record<ExpressionLanguage, string>;
  /** Place in lists; lower comes first. */
  order: number;
}

/** A file for the whole plan. One drop-in: `<name>.export.ts` with this as its default export. */
export interface PlanExport extends Described {
  scope: 'plan';
  /** Name below `data/<plan>/`. Published, so it never changes. */
  file: string;
  make: (source: ExportSource) => string | Uint8Array | Promise<Uint8Array>;
}

/** A file for each organization that has a role in a task: `organizations/<id>.<extension>`. */
export interface OrganizationExport extends Described {
  scope: 'organization';
  extension: string;
  make: (source: ExportSource, organization: OrganizationOut) => string | Uint8Array | Promise<Uint8Array>;
}

export type Export = PlanExport | OrganizationExport;
