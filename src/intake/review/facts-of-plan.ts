import type { Task } from '../../model/dataset.ts';
import type { Plan } from '../../model/plan.ts';
import type { MeasureFacts, PlanFacts, TaskFields } from '../first-reading/proposed.ts';

type Placing = 'file' | 'line' | 'span' | 'spans' | 'pieces' | 'measure';

/** The facts of a plan as records again, as its files hold them. */
export function factsOfPlan({ dataset }: Plan): PlanFacts {
  return {
    measures: dataset.measures.map((measure): MeasureFacts => {
      const own = <T extends { measure: string }>(list: readonly T[]): T[] => list.filter((item) => item.measure === measure);
      const review = dataset.reviews.get(measure);
      return {
        measure,
        ...(review === undefined ? {} : { review }),
        tasks: own(dataset.tasks).map(taskFields),
        aims: own(dataset.aims).map((aim) => ({ ...bare(aim), quote: quoteOf(aim) })),
        connectives: own(dataset.connectives).map(bare),
        divisions: own(dataset.divisions).map(bare),
        unread: own(dataset.unread).map(bare),
      };
    }),
    organizations: dataset.organizations.map((item) => ({ ...item })),
    documents: dataset.documents.map((item) => ({ ...item })),
    platforms: dataset.platforms.map((item) => ({ ...item })),
    targets: dataset.targets.map(({ file: _file, line: _line, span: _span, ...item }) => item),
    rejected: [...dataset.rejected],
  };
}

/** A task of the model as a record, its own lists of bodies and times to be changed freely. */
export function taskFields(task: Task): TaskFields {
  const record = bare(task);
  return { ...record, quote: quoteOf(task), actors: record.actors.map((actor) => ({ ...actor })), times: record.times.map((time) => ({ ...time })) };
}

function quoteOf({ pieces }: { pieces: string[] }): string | string[] {
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces;
}

function bare<T extends object>(item: T): Omit<T, Placing> {
  const { file: _file, line: _line, span: _span, spans: _spans, pieces: _pieces, measure: _measure, ...record } = item as T & Record<Placing, unknown>;
  return record as Omit<T, Placing>;
}
