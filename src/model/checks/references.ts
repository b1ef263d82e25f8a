import type { Plan } from '../plan.ts';
import { originalLanguage } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { taskReview } from '../review-state.ts';
import { lineOfId, lineOfText } from './citations.ts';

/** Codes are in order and unique, every identifier that is named exists, and every alias occurs in the text. */
export function checkReferences(plan: Plan): Problem[] {
  const { dataset } = plan;
  const problems: Problem[] = [];
  const report = (file: string, line: number, message: string, hint: string): void =>
    void problems.push({ check: 'references', file, ...(line > 0 ? { line } : {}), message, hint });
  const language = originalLanguage(plan);
  const wholeText = plan.clauses.map((clause) => clause.text[language] ?? clause.heading[language] ?? '').join('\n');

  const registers = [
    ['organizations.yaml', dataset.organizations],
    ['documents.yaml', dataset.documents],
    ['platforms.yaml', dataset.platforms],
    ['targets.yaml', dataset.targets],
    ['topics.yaml', dataset.topics],
  ] as const;
  const ids = new Map<string, Set<string>>();
  const aliasOwner = new Map<string, string>();
  for (const [file, records] of registers) {
    const known = new Set<string>();
    for (const record of records) {
      const line = lineOfId(plan, file, record.id);
      if (known.has(record.id)) report(file, line, `The id ${record.id} is there twice.`, 'Give one of the two another id, or remove it.');
      known.add(record.id);
      if (!('aliases' in record)) continue;
      for (const alias of record.aliases) {
        if (!wholeText.includes(alias))
          report(file, line, `${record.id}: the plan does not contain "${alias}".`, 'An alias is copied from the text; remove it, or correct its punctuation.');
        const owner = aliasOwner.get(alias);
        if (owner !== undefined)
          report(file, line, `"${alias}" is an alias of ${record.id} and of ${owner}.`, 'One form of words means one thing: keep it in one record.');
        aliasOwner.set(alias, record.id);
      }
    }
    ids.set(file, known);
  }
  for (const code of plan.record.pageOnly) {
    if (plan.byCode.get(code)?.text[language] === undefined)
      report(
        'plan.yaml',
        lineOfText(plan, 'plan.yaml', `- ${code}`),
        `pageOnly names ${code}, which is no paragraph of the plan.`,
        'Use a paragraph code such as "notice.p2".',
      );
  }
  for (const word of dataset.vague)
    if (!wholeText.includes(word.word))
      report(
        'vague.yaml',
        lineOfText(plan, 'vague.yaml', word.word),
        `The plan does not contain "${word.word}".`,
        'Remove it, or copy the word from the text.',
      );

  const taskCodes = new Set<string>();
  const lastAt = new Map<string, number>();
  for (const task of dataset.tasks) {
    if (taskCodes.has(task.code)) report(task.file, task.line, `Task ${task.code} is there twice.`, 'A code is never used again: take the next free number.');
    taskCodes.add(task.code);
    if (!task.code.startsWith(`${task.measure}-`))
      report(task.file, task.line, `Task ${task.code} stands in the file of ${task.measure}.`, `Its code begins with ${task.measure}-.`);
    if (!task.clause.startsWith(`${task.measure}.p`))
      report(task.file, task.line, `Task ${task.code} cites ${task.clause}, a paragraph of another measure.`, `Cite a paragraph of ${task.measure}.`);
    const position = Number(/\.p(\d+)$/.exec(task.clause)?.[1] ?? 0) * 100_000 + (task.span?.start ?? 0);
    if (task.span !== null && position < (lastAt.get(task.file) ?? 0))
      report(task.file, task.line, `Task ${task.code} stands before its predecessor in the text.`, 'Keep the tasks in the order of the text.');
    if (task.span !== null) lastAt.set(task.file, position);
    const need = (file: string, id: string): void => {
      if (!(ids.get(file)?.has(id) ?? false))
        report(task.file, task.line, `Task ${task.code} names ${id}, which ${file} does not have.`, `Add it to ${file}, or correct the id.`);
    };
    for (const actor of [...task.actors, ...task.carried]) {
      need('organizations.yaml', actor.organization);
      const organization = dataset.organizations.find((record) => record.id === actor.organization);
      if (organization !== undefined && organization.aliases.length > 0 && !organization.aliases.some((alias) => actor.quote.includes(alias))) {
        report(
          task.file,
          task.line,
          `Task ${task.code}: "${actor.quote}" is none of the names of ${actor.organization}.`,
          `Quote one of: ${organization.aliases.join(' | ')}; or add this form to its aliases.`,
        );
      }
    }
    for (const document of task.documents) need('documents.yaml', document.document);
    for (const id of task.targets) need('targets.yaml', id);
    for (const id of task.platforms) need('platforms.yaml', id);
    for (const id of task.topics) need('topics.yaml', id);
    if (task.topics.length === 0 && taskReview(plan, task).state === 'reviewed' && task.review?.rule === undefined)
      report(task.file, task.line, `Task ${task.code} has no topic.`, 'Add topics: with one to three ids of topics.yaml.');
  }
  for (const aim of dataset.aims) {
    for (const code of aim.tasks)
      if (!taskCodes.has(code)) report(aim.file, aim.line, `Aim ${aim.code} points at ${code}, which does not exist.`, 'Point at a task of this plan.');
  }
  for (const goal of dataset.goals) {
    for (const id of goal.targets)
      if (!(ids.get('targets.yaml')?.has(id) ?? false))
        report(goal.file, goal.line, `${goal.code} names ${id}, which targets.yaml does not have.`, 'Add it to targets.yaml, or correct the id.');
    if (!goal.clause.startsWith(`${goal.code.split('-')[0]}.p`))
      report(goal.file, goal.line, `${goal.code} cites ${goal.clause}, a paragraph of another section.`, `Cite a paragraph of ${goal.code.split('-')[0]}.`);
  }
  for (const measure of dataset.measures) {
    if (plan.byCode.get(measure)?.kind !== 'measure')
      report(`tasks/${measure}.yaml`, 1, `There is no measure ${measure}.`, 'Name the file, and its key measure, after a measure of the plan.');
  }
  return problems;
}
