import type { AimRecord, ConnectiveRecord, DocumentRecord, Organization, Platform, RejectedRecord, Target, TaskRecord } from '../../model/dataset-schema.ts';
import type { FactReview } from '../../model/plan-schema.ts';

/** The lists that a task record may leave out in a file. */
type Listed = 'conditions' | 'exceptions' | 'actors' | 'carried' | 'times' | 'targets' | 'documents' | 'platforms' | 'topics';
/** A task as it is written into a file: what would be empty may be left out. */
export type TaskFields = Omit<TaskRecord, Listed> & Partial<Pick<TaskRecord, Listed>>;

/** The facts of a measure as its task file holds them. */
export interface MeasureFacts {
  measure: string;
  review?: FactReview;
  tasks: TaskFields[];
  aims: AimRecord[];
  connectives: ConnectiveRecord[];
  divisions: ConnectiveRecord[];
  unread: ConnectiveRecord[];
}

/** All that a first reading writes of a plan, as records. */
export interface PlanFacts {
  measures: MeasureFacts[];
  organizations: Organization[];
  documents: DocumentRecord[];
  platforms: Platform[];
  targets: Target[];
  rejected: RejectedRecord[];
}

/** The review of a fact that a rule proposed. */
export function proposedBy(rule: string, confidence: number): FactReview {
  return { state: 'proposed', rule, confidence };
}
