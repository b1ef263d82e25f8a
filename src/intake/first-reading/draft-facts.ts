import type { ConnectiveRecord, RejectedRecord, TaskRecord } from '../../model/dataset-schema.ts';
import { isPlanText, type Plan } from '../../model/plan.ts';
import { measureReview } from '../../model/review-state.ts';
import { readMeasure } from './measure-reading.ts';
import { occurrenceOf, type ParagraphReading, type ReadTask } from './paragraph-reading.ts';
import { type MeasureFacts, type PlanFacts, proposedBy, type TaskFields } from './proposed.ts';
import { Registers } from './registers.ts';

/** Codes of tasks have two digits. */
const MOST_TASKS = 99;

/**
 * The first reading of a plan: what the rules propose, with what a person decided before. Records of measures whose file is reviewed stay
 * as they are; of others every fact that was decided stays, and what was rejected is not proposed again.
 */
export function draftFacts(plan: Plan): PlanFacts {
  const settled = new Set(plan.dataset.measures.filter((measure) => measureReview(plan, measure).state === 'reviewed'));
  const registers = new Registers(plan, settled);
  const measures = plan.clauses
    .filter((clause) => clause.kind === 'measure' && isPlanText(plan, clause) && !settled.has(clause.code))
    .flatMap((measure): MeasureFacts[] => {
      const paragraphs = readMeasure(plan, measure, registers);
      return paragraphs.length === 0 ? [] : [measureFacts(plan, measure.code, paragraphs)];
    });
  // A number or body goes with the task that alone named it.
  const used = new Set([
    ...measures.flatMap(({ tasks }) => tasks.flatMap(({ targets = [] }) => targets)),
    ...plan.dataset.goals.flatMap(({ targets }) => targets),
  ]);
  const acting = new Set([
    ...measures.flatMap(({ tasks }) => tasks.flatMap(({ actors = [] }) => actors.map(({ organization }) => organization))),
    ...plan.dataset.tasks.filter(({ measure }) => settled.has(measure)).flatMap(({ actors }) => actors.map(({ organization }) => organization)),
  ]);
  const organizations = registers.organizations.filter(({ id, review }) => acting.has(id) || review?.state !== 'proposed');
  const { documents, platforms } = registers;
  const targets = registers.targets.filter(
    ({ id, review, clause }) => used.has(id) || review?.state !== 'proposed' || settled.has(clause.replace(/\.p\d+$/, '')),
  );
  return { measures, organizations, documents, platforms, targets, rejected: plan.dataset.rejected };
}

function measureFacts(plan: Plan, measure: string, paragraphs: readonly ParagraphReading[]): MeasureFacts {
  const { rejected } = plan.dataset;
  const kept = plan.dataset.tasks.filter((task) => task.measure === measure && isDecided(task)).map((task) => ({ task, fields: fieldsOf(task) }));
  const codes = codesOf(plan, measure);
  const facts: MeasureFacts = { measure, tasks: [], aims: [], connectives: [], divisions: [], unread: [] };
  for (const { clause, text, tasks, aims, divisions, unread } of paragraphs) {
    const here = kept.filter(({ task }) => task.clause === clause);
    const holes = [...unread];
    const coded = new Map<ReadTask, string>();
    const list: { start: number; fields: TaskFields }[] = here.map(({ task, fields }) => ({ start: task.span?.start ?? 0, fields }));
    for (const proposed of tasks) {
      const twin = here.find(({ task }) => task.span?.start === proposed.start && task.span?.end === proposed.end);
      const overlapping = here.filter(({ task }) => task.spans.some(({ start, end }) => start < proposed.end && end > proposed.start));
      if (twin !== undefined) {
        addProposals(twin.fields, proposed.fields, rejected);
        coded.set(proposed, twin.task.code);
      } else if (overlapping.length > 0)
        holes.push(
          ...outside(
            proposed,
            overlapping.flatMap(({ task }) => task.spans),
          ),
        );
      else if (isRejected(rejected, 'task', clause, proposed.fields.quote as string)) holes.push(proposed);
      else {
        const code = codes(clause, proposed.fields.quote as string, proposed.fields.occurrence);
        if (code === null) holes.push(proposed);
        else {
          const fields = { code, ...proposed.fields };
          list.push({ start: proposed.start, fields: withoutRejected(fields, rejected) });
          coded.set(proposed, code);
        }
      }
    }
    facts.tasks.push(...list.sort((a, b) => a.start - b.start).map(({ fields }) => fields));
    const words = ({ start, end }: { start: number; end: number }): ConnectiveRecord => {
      const quote = text.slice(start, end);
      return { clause, quote, ...occurrenceOf(text, quote, start) };
    };
    for (const aim of aims) {
      if (here.some(({ task }) => task.spans.some(({ start, end }) => start < aim.end && end > aim.start))) continue;
      facts.aims.push({
        code: `${measure}-a${facts.aims.length + 1}`,
        ...words(aim),
        tasks: aim.tasks.flatMap((task) => coded.get(task) ?? []),
        review: proposedBy('clauses-and-verbs', aim.confidence),
      });
    }
    facts.divisions.push(...divisions.map(words));
    facts.unread.push(
      ...holes
        .sort((a, b) => a.start - b.start)
        .flatMap((hole) =>
          outside(
            hole,
            here.flatMap(({ task }) => task.spans),
          ),
        )
        .map(words),
    );
  }
  return facts;
}

/** Whether a person decided anything of a task. */
function isDecided({ review, actors, times }: Pick<TaskRecord, 'review' | 'actors' | 'times'>): boolean {
  return [{ review }, ...actors, ...times].some((fact) => fact.review?.state === 'reviewed');
}

/** A task of the model as a record again. */
function fieldsOf(task: Plan['dataset']['tasks'][number]): TaskFields {
  const { measure: _measure, file: _file, line: _line, span: _span, spans: _spans, pieces, ...record } = task;
  return {
    ...record,
    quote: pieces.length === 1 ? (pieces[0] ?? '') : pieces,
    actors: record.actors.filter(({ review }) => review?.state !== 'proposed'),
    times: record.times.filter(({ review }) => review?.state !== 'proposed'),
  };
}

/** Adds to a task that a person decided what the rules propose beside it. */
function addProposals(task: TaskFields, proposed: ReadTask['fields'], rejected: readonly RejectedRecord[]): void {
  const clean = withoutRejected({ code: task.code, ...proposed }, rejected);
  task.actors = [
    ...(task.actors ?? []),
    ...(clean.actors ?? []).filter(({ organization, quote }) => !task.actors?.some((other) => other.organization === organization || other.quote === quote)),
  ];
  task.times = [
    ...(task.times ?? []),
    ...(clean.times ?? []).filter(({ quote }) => !task.times?.some((other) => other.quote.includes(quote) || quote.includes(other.quote))),
  ];
}

/** A task without the bodies, times and numbers that a person rejected. */
function withoutRejected(task: TaskFields, rejected: readonly RejectedRecord[]): TaskFields {
  const { actors, times } = task;
  return {
    ...task,
    ...(actors === undefined
      ? {}
      : {
          actors: actors.filter(
            ({ organization, quote, clause = task.clause }) => !isRejected(rejected, 'actor', clause, quote, { organization, task: task.code }),
          ),
        }),
    ...(times === undefined
      ? {}
      : { times: times.filter(({ quote, clause = task.clause }) => !isRejected(rejected, 'time', clause, quote, { task: task.code })) }),
  };
}

function isRejected(
  rejected: readonly RejectedRecord[],
  fact: RejectedRecord['fact'],
  clause: string,
  quote: string,
  { organization, task }: { organization?: string; task?: string } = {},
): boolean {
  return rejected.some(
    (entry) =>
      entry.fact === fact &&
      entry.clause === clause &&
      entry.quote === quote &&
      (entry.organization === undefined || entry.organization === organization) &&
      (entry.task === undefined || entry.task === task),
  );
}

/** The parts of a stretch that lie in none of some others. */
function outside(stretch: { start: number; end: number }, others: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  let rest = [{ start: stretch.start, end: stretch.end }];
  for (const other of others)
    rest = rest.flatMap(({ start, end }) =>
      other.start >= end || other.end <= start
        ? [{ start, end }]
        : [
            { start, end: Math.min(end, other.start) },
            { start: Math.max(start, other.end), end },
          ].filter((piece) => piece.end > piece.start),
    );
  return rest;
}

/** Gives tasks their codes: the one that the words had before, else the next that was never used; null when a measure has no more. */
function codesOf(plan: Plan, measure: string): (clause: string, quote: string, occurrence: number | undefined) => string | null {
  const before = plan.dataset.tasks.filter((task) => task.measure === measure);
  const used = [...before.map(({ code }) => code), ...plan.dataset.moved.keys(), ...plan.dataset.rejected.flatMap(({ task }) => task ?? [])];
  const numbers = used.flatMap((code) => (code.startsWith(`${measure}-`) ? [Number(code.slice(measure.length + 1))] : [])).filter(Number.isInteger);
  let last = Math.max(0, ...numbers);
  return (clause, quote, occurrence) => {
    const old = before.find((task) => task.clause === clause && task.pieces.length === 1 && task.pieces[0] === quote && task.occurrence === occurrence);
    if (old !== undefined) return old.code;
    if (last >= MOST_TASKS) return null;
    last += 1;
    return `${measure}-${String(last).padStart(2, '0')}`;
  };
}
