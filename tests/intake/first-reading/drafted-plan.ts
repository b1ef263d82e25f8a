import { draftFacts } from '../../../src/intake/first-reading/draft-facts.ts';
import { factsFiles } from '../../../src/intake/first-reading/facts-files.ts';
import { draftPlan } from '../../../src/intake/plan-draft.ts';
import { planFolderFiles } from '../../../src/intake/plan-folder.ts';
import type { SourceDocument } from '../../../src/intake/source-document.ts';
import { loadPlan } from '../../../src/model/load-plan.ts';
import type { Plan } from '../../../src/model/plan.ts';

const documentOf = (lines: readonly string[]): SourceDocument => ({
  format: 'text',
  remarks: [],
  blocks: lines.map((words, index) => ({ words, place: `line ${index + 1}` })),
});

/** The folder of lines as a plan, without facts. */
export function imported(lines: readonly string[]): Record<string, string> {
  const source = documentOf(lines);
  const { files } = planFolderFiles(source, draftPlan(source), { id: 'fictional', file: 'plan.txt', day: '2026-01-02' }, new Map());
  return Object.fromEntries(files);
}

/** The plan of a folder. @throws Error with its problems, where it is not sound */
export function soundPlan(files: Record<string, string>): Plan {
  const { plan, problems } = loadPlan({ id: 'fictional', files, problems: [] });
  if (plan === null || problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return plan;
}

/** The folder with a first reading beside what it holds. */
export function drafted(files: Record<string, string>): Record<string, string> {
  return { ...files, ...Object.fromEntries(factsFiles(draftFacts(soundPlan(files)))) };
}
