import type { Problem } from './problem.ts';

/** A plan's folder in memory: every text file by its path inside the folder, plus what the reader could not read. */
export interface PlanFolder {
  id: string;
  files: Readonly<Record<string, string>>;
  problems: readonly Problem[];
}
