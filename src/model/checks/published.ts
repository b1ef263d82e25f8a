import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { lineOfText } from './citations.ts';

/**
 * A code that was published keeps its words: links, citations and data of others hold it. `codes.yaml` has the beginning of the words of each
 * under `published`; codes that were exchanged, given away or lost are told by it.
 */
export function checkPublished(plan: Plan): Problem[] {
  const { tasks, aims, goals, moved, published } = plan.dataset;
  if (published === null) return [];
  const living = new Map([...tasks, ...aims, ...goals].map((record) => [record.code, record]));
  const problems: Problem[] = [];
  const report = (code: string, message: string, hint: string): void => {
    const line = lineOfText(plan, 'codes.yaml', `${code}:`);
    problems.push({ check: 'published', file: 'codes.yaml', ...(line > 0 ? { line } : {}), message, hint });
  };
  for (const [code, words] of published) {
    const record = living.get(code);
    if (record === undefined) {
      if (!moved.has(code))
        report(
          code,
          `The code ${code} was published, but no record has it now.`,
          'Restore the record; or, if its words belong to others now, name these under moved: in this file.',
        );
      continue;
    }
    const own = record.pieces.join('');
    if (own.includes(words) || words.includes(own)) continue;
    problems.push({
      check: 'published',
      file: record.file,
      line: record.line,
      message: `The code ${code} was published for "${words}", but here it stands for "${beginning(own)}".`,
      hint: `Give each record its own code back. Where only the quote was corrected, write its words under published: in codes.yaml: "${code}": ${beginning(own)}`,
    });
  }
  for (const { code, pieces, file, line } of living.values())
    if (!published.has(code))
      problems.push({
        check: 'published',
        file,
        line,
        message: `The code ${code} is new.`,
        hint: `Add it under published: in codes.yaml, so that it keeps its meaning: "${code}": ${beginning(pieces.join(''))}`,
      });
  return problems;
}

/** The first words of a record, as `codes.yaml` holds them. */
export function beginning(words: string): string {
  return [...words].slice(0, 16).join('');
}
