import { showHidden } from '../text/hidden-characters.ts';

/** One thing that is wrong with the content, reported to the person who can mend it. */
export interface Problem {
  /** Name of the check that found it, e.g. `front-matter`. */
  check: string;
  /** Path of the file, relative to the plan's folder (or to `content/`). */
  file: string;
  /** Line in that file, counted from 1; absent when the whole file is meant. */
  line?: number;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to write instead. */
  hint?: string;
}

/** Thrown by readers that cannot go on; carries every problem found so far. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * Problems as text for a terminal, grouped by file, ordered by line.
 * @returns one block per file, and a closing line that counts them
 */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const list = byFile.get(problem.file) ?? [];
    list.push(problem);
    byFile.set(problem.file, list);
  }
  const blocks = [...byFile.entries()]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([file, list]) => {
      const lines = [...list]
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
        .map((problem) => {
          const place = problem.line === undefined ? '' : `:${problem.line}`;
          const hint = problem.hint === undefined ? '' : `\n      → ${problem.hint}`;
          return `  ${file}${place}  [${problem.check}]\n      ${showHidden(problem.message)}${showHidden(hint)}`;
        });
      return lines.join('\n');
    });
  const files = byFile.size;
  const count = problems.length;
  return `${blocks.join('\n')}\n\n${count} problem${count === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`;
}
