import { Document, isMap, isSeq, visit } from 'yaml';
import type { MeasureFacts, PlanFacts } from './proposed.ts';

/**
 * The files of a plan's facts. Empty registers have no file; of a measure without anything to record neither.
 * @returns path inside the plan's folder → text
 */
export function factsFiles(facts: PlanFacts): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const measure of facts.measures) files.set(`tasks/${measure.measure}.yaml`, yaml(measureRecord(measure)));
  for (const name of ['organizations', 'documents', 'platforms', 'targets', 'rejected'] as const)
    if (facts[name].length > 0) files.set(`${name}.yaml`, yaml(facts[name].map((record) => withoutEmpty(record, REGISTER_DEFAULTS))));
  return files;
}

/** Values that a record has anyway. */
const REGISTER_DEFAULTS: Readonly<Record<string, unknown>> = { class: false, use: 'target' };

function measureRecord({ measure, review, tasks, aims, connectives, divisions, unread }: MeasureFacts): object {
  return {
    measure,
    ...(review === undefined ? {} : { review }),
    tasks: tasks.map((task) => withoutEmpty(task)),
    ...Object.fromEntries(Object.entries({ aims, connectives, divisions, unread }).filter(([, list]) => list.length > 0)),
  };
}

/** A record without empty lists and without what it would have anyway. */
function withoutEmpty(record: object, defaults: Readonly<Record<string, unknown>> = {}): object {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) => !(Array.isArray(value) && value.length === 0 && key !== 'aliases') && value !== undefined && defaults[key] !== value,
    ),
  );
}

/** Keys whose values are short and stand on one line. */
const ON_ONE_LINE = new Set([
  'review',
  'reading',
  'name',
  'title',
  'measures',
  'actions',
  'actors',
  'times',
  'documents',
  'aliases',
  'broader',
  'notIn',
  'tasks',
  'platforms',
  'targets',
  'topics',
  'value',
]);

function yaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key, value: node }) {
      if (!ON_ONE_LINE.has(String(key)) || !(isMap(node) || isSeq(node))) return undefined;
      // A list of records stays a list, each record on a line; the tasks of a file are records themselves.
      if (isSeq(node) && node.items.some(isMap)) {
        if (key !== null && String(key) === 'tasks') return undefined;
        for (const item of node.items) if (isMap(item)) item.flow = true;
        return undefined;
      }
      node.flow = true;
      return undefined;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
