import { stringify } from 'yaml';
import type { Annex, AnnexRow } from '../../model/annex-schema.ts';
import type { Organization } from '../../model/dataset-schema.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { classify, idOf } from '../first-reading/names.ts';
import { bodiesOf, timesOf } from './cells.ts';
import { matchRow } from './match-rows.ts';
import type { TableRow } from './rows.ts';

/** The annex of a plan from the rows of a file. What a person settled before stays, row by row, known by its words. */
export function annexOf(plan: Plan, source: Annex['source'], rows: readonly TableRow[]): Annex {
  const before = plan.annex;
  const settled = new Map((before?.rows ?? []).filter(({ state }) => state === 'settled').map((row) => [keyOf(row), row]));
  const register = new Bodies(plan, before?.organizations ?? []);
  const made = rows.map((row): AnnexRow => {
    const { tasks, score, state } = matchRow(plan, row);
    const read = {
      at: row.at,
      number: row.number ?? '',
      task: row.task ?? '',
      action: row.action ?? '',
      output: row.output ?? '',
      bodies: bodiesOf(row).map(({ name, role }) => ({ organization: register.idOf(name), role, quote: name })),
      time: row.time ?? '',
      times: timesOf(row.time ?? ''),
    };
    const decided = settled.get(keyOf(read));
    return decided === undefined ? { ...read, tasks, score, state } : { ...decided, at: row.at };
  });
  return { source, organizations: register.own(made), rows: made };
}

function keyOf({ number, task, action }: Pick<AnnexRow, 'number' | 'task' | 'action'>): string {
  return [number, task, action].join('\n').replace(/[\s\p{P}]/gu, '');
}

/** Bodies by name: those of the plan's register, and those that only the annex names. */
class Bodies {
  readonly #known = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #language: string;
  readonly #own: Organization[];

  constructor(plan: Plan, before: readonly Organization[]) {
    this.#language = originalLanguage(plan);
    const { organizations } = plan.dataset;
    this.#taken = new Set([...organizations, ...before].map(({ id }) => id));
    this.#own = [...before];
    for (const { id, name, aliases } of [...before, ...organizations])
      for (const form of [...aliases, name[this.#language] ?? '']) if (form !== '') this.#known.set(form, id);
  }

  idOf(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const id = idOf(name, this.#taken);
    this.#taken.add(id);
    this.#known.set(name, id);
    this.#own.push({ id, name: { [this.#language]: name }, aliases: [], notIn: [], ...classify(name), broader: [], bears: true });
    return id;
  }

  /** Those that a row names. */
  own(rows: readonly AnnexRow[]): Organization[] {
    const used = new Set(rows.flatMap(({ bodies }) => bodies.map(({ organization }) => organization)));
    return this.#own.filter(({ id }) => used.has(id));
  }
}

/** The file, without what says nothing. */
export function annexYaml(annex: Annex): string {
  const rows = annex.rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))),
  );
  const head =
    '# What the annex says. Rows that are doubtful, or match none, are shown nowhere: name their tasks, and write state: settled. Another import leaves settled rows as they are.\n';
  return head + stringify({ ...annex, rows }, { lineWidth: 0 });
}
