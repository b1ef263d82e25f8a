import { join } from 'node:path';
import { contentDirectory, root } from '../../scripts/places.ts';
import { type ExportSource, filesOf } from '../../src/exports/export.ts';
import { EXPORTS } from '../../src/exports/index.ts';
import { planData } from '../../src/exports/plan-data.ts';
import type { PlanData } from '../../src/exports/plan-data-schema.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { PlanFolder } from '../../src/model/plan-folder.ts';
import { readPlanFolder, readPlanFolders } from '../../src/model/reading/read-plan-folder.ts';
import { loadTermbase } from '../../src/model/termbase.ts';

/** A plan, its published data, and its files, each made when it is asked for. */
export interface ExportedPlan {
  id: string;
  plan: Plan;
  data: PlanData;
  /** Bytes of `tasks.csv`, `organizations/<id>.json` … */
  bytes: (file: string) => Promise<Uint8Array>;
  text: (file: string) => Promise<string>;
}

export const BUILD = 'test000000-0123456789ab';

let made: Promise<ExportedPlan[]> | undefined;

/** Every plan of the site, and the minimal one of the tests; read once for all test files of a process, and each file made once. */
export function exportedPlans(): Promise<ExportedPlan[]> {
  made ??= readAll();
  return made;
}

async function readAll(): Promise<ExportedPlan[]> {
  const content = contentDirectory();
  const fixtures = join(root, 'tests/fixtures');
  const plans = [
    ...(await readPlans(await readPlanFolders(join(content, 'plans')), join(content, 'terms'))),
    ...(await readPlans([await readPlanFolder(join(fixtures, 'plans/minimal'), 'minimal')], join(fixtures, 'terms'))),
  ];
  return plans.map((plan) => {
    const data = planData(plan, BUILD);
    const files = new Map<string, Promise<Uint8Array>>();
    const bytes = (file: string): Promise<Uint8Array> => {
      const known = files.get(file) ?? makeBytes({ plan, data }, file);
      files.set(file, known);
      return known;
    };
    return { id: plan.id, plan, data, bytes, text: async (file) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(file)) };
  });
}

async function makeBytes(source: ExportSource, file: string): Promise<Uint8Array> {
  const content = await make(source, file);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function make(source: ExportSource, file: string): string | Uint8Array | Promise<string | Uint8Array> {
  for (const item of EXPORTS) {
    const found = filesOf(item, source).find((made) => made.file === file);
    if (found !== undefined) return found.make();
  }
  throw new Error(`No export makes ${file}.`);
}

async function readPlans(folders: readonly PlanFolder[], terms: string): Promise<Plan[]> {
  const termbase = loadTermbase(await readPlanFolder(terms, 'terms'));
  return folders.map((folder) => loadPlan(folder, termbase.terms).plan).filter((plan) => plan !== null);
}
