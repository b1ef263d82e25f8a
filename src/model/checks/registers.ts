import type { Plan } from '../plan.ts';
import { placeOf, registersOf } from '../plan-files.ts';
import type { Problem } from '../problem.ts';
import { lineOfText } from './citations.ts';

/**
 * What plan.yaml names under `registers` is there, and where the facts are reviewed each measure has its task file. What rests on the facts
 * is checked when this holds.
 */
export function lostRegisters(plan: Plan): Problem[] {
  const { registers = [], review } = plan.record;
  const present = registersOf(plan.folder);
  const lost = registers
    .filter((register) => !present.includes(register))
    .map(
      (register): Problem => ({
        check: 'registers',
        file: placeOf(register),
        message: `plan.yaml says that this plan has ${placeOf(register)}, but it is not there.`,
        hint: `Restore ${placeOf(register)} from the history (it may have been renamed). Where it is meant to be gone, remove "${register}" under registers: in plan.yaml.`,
      }),
    );
  return [...lost, ...(review.state === 'reviewed' && present.includes('tasks') ? measuresWithoutTasks(plan) : [])];
}

/** Where the facts are reviewed, plan.yaml names all registers: one that it does not name could be lost without a word. */
export function checkRegisters(plan: Plan): Problem[] {
  const { registers = [], review } = plan.record;
  const unnamed = registersOf(plan.folder).filter((register) => !registers.includes(register));
  if (unnamed.length === 0 || review.state !== 'reviewed') return [];
  const line = lineOfText(plan, 'plan.yaml', 'registers:');
  return [
    {
      check: 'registers',
      file: 'plan.yaml',
      ...(line > 0 ? { line } : {}),
      message: `The plan has ${unnamed.map(placeOf).join(', ')}, but plan.yaml does not name ${unnamed.length === 1 ? 'it' : 'them'} under registers:, so nobody would notice the loss.`,
      hint: `Write there: registers: [${[...registers, ...unnamed].sort().join(', ')}]`,
    },
  ];
}

function measuresWithoutTasks(plan: Plan): Problem[] {
  return plan.clauses
    .filter(({ kind, code }) => kind === 'measure' && plan.folder.files[`tasks/${code}.yaml`] === undefined)
    .filter(({ code }) => !plan.folder.problems.some(({ file }) => file === `tasks/${code}.yaml`))
    .map(({ code }) => ({
      check: 'registers',
      file: `tasks/${code}.yaml`,
      message: `Measure ${code} has no file of tasks, so nothing that it asks for would be shown.`,
      hint: `Restore tasks/${code}.yaml from the history; or write it, as docs/coding.md says.`,
    }));
}
