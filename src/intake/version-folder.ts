import { parseDocument, stringify } from 'yaml';
import type { Row } from '../derive/compare/comparison.ts';
import { isParagraph } from '../derive/compare/units.ts';
import type { Plan } from '../model/plan.ts';
import { registersOf } from '../model/plan-files.ts';

/** Keys of plan.yaml that belong to the plan and not to one text of it. */
const OF_THE_PLAN = ['short', 'fictional', 'place', 'country', 'timeZone'] as const;

/** What a text is called among those of its plan, from its state and its day: `draft-2005-03-01`. */
export function versionName(status: string, published: string, taken: readonly string[]): string {
  const base = [status.replace(/-for-comment$/, ''), published].filter((part) => part !== '').join('-');
  let name = base;
  for (let count = 2; taken.includes(name); count += 1) name = `${base}-${count}`;
  return name;
}

/** The plan.yaml of an imported text with what the plan's is known to be: its short name, its place … */
export function planYamlOf(imported: string, { record, folder }: Plan): string {
  const document = parseDocument(imported);
  const known = parseDocument(folder.files['plan.yaml'] ?? '').toJS() as Record<string, unknown>;
  for (const key of OF_THE_PLAN) if (known[key] !== undefined) document.set(key, known[key]);
  const issuer = document.toJS().issuer as { 'zh-Hans'?: string };
  if (issuer['zh-Hans'] === '未载明') document.set('issuer', record.issuer);
  return document.toString({ lineWidth: 0 });
}

/** A plan.yaml that names the registers which the folder now holds, so that the loss of one is told. */
export function withRegisters(planYaml: string, files: Readonly<Record<string, string>>): string {
  const document = parseDocument(planYaml);
  document.set('registers', registersOf({ files }));
  return document.toString({ lineWidth: 0 });
}

/** `clauses.yaml` of an imported text: what became of headings whose code changed, for a person to settle. Null where none did. */
export function clausesYaml(rows: readonly Row[]): string | null {
  const proposed = rows
    .filter(({ before, after }) => before.length > 0 && before.every((place) => !isParagraph(place)) && before[0]?.code !== after[0]?.code)
    .flatMap(({ before, after }) => before.map(({ code }) => [code, after.map((place) => place.code)] as const));
  if (proposed.length === 0) return null;
  return `# What became of the headings of the text before this one. To settle a line, move it under "settled:", corrected where need be.\n${stringify({ settled: {}, proposed: Object.fromEntries(proposed) }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' })}`;
}
