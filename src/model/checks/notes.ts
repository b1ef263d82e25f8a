import { originalLanguage, type Plan } from '../plan.ts';
import { notesSchema } from '../plan-schema.ts';
import type { Problem } from '../problem.ts';
import { readYaml } from '../yaml-file.ts';
import { quoteHint } from './quote-hint.ts';

/** Every editorial note stands on words that exist in its clause. */
export function checkNotes(plan: Plan): Problem[] {
  const language = originalLanguage(plan);
  const { lineOf } = readYaml('notes.yaml', plan.folder.files['notes.yaml'] ?? '', notesSchema, 'notes');
  return plan.notes.flatMap((note, index): Problem[] => {
    const at = (key: string) => ({ check: 'notes', file: 'notes.yaml', line: lineOf([index, key]) });
    const clause = plan.byCode.get(note.clause);
    if (clause === undefined)
      return [
        {
          ...at('clause'),
          message: `There is no clause ${note.clause}.`,
          hint: 'Use a code such as "2.1.3.p2", or the code of the clause whose heading is meant.',
        },
      ];
    const words = clause.text[language] ?? `${clause.number}${clause.heading[language] ?? ''}`;
    return words.includes(note.quote)
      ? []
      : [{ ...at('quote'), message: `"${note.quote}" does not stand in ${note.clause}.`, hint: quoteHint(plan, language, note.clause, note.quote) }];
  });
}
