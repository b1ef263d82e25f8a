import { clauseWords, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** An e-mail address; a telephone number with its area code, or behind a word for one; a mobile number. */
const CONTACT = /[\w.+-]+@[\w-]+\.\w+|(?<!\d)0\d{2,3}[\s—–－-]{1,3}\d{7,8}(?!\d)|(?:电话|传真|手机)[:： ]*\d{7,}|(?<!\d)1[3-9]\d{9}(?!\d)/u;

/** Contact data of persons stay on their page: each paragraph that names some is listed under `pageOnly`. */
export function checkContactData(plan: Plan): Problem[] {
  const lines = (plan.folder.files['plan.yaml'] ?? '').split('\n');
  return plan.clauses
    .filter(({ code }) => !plan.record.pageOnly.includes(code))
    .flatMap((clause): Problem[] => {
      const found = plan.record.languages.map((language) => CONTACT.exec(clauseWords(clause, language) ?? '')?.[0]).find((words) => words !== undefined);
      if (found === undefined) return [];
      const line = lines.findIndex((text) => text.startsWith('pageOnly:')) + 1;
      return [
        {
          check: 'contact-data',
          file: 'plan.yaml',
          ...(line > 0 ? { line } : {}),
          message: `${clause.code} names a telephone number or an e-mail address ("${found}"), which would be put into the search and the data files.`,
          hint: `Add "- ${clause.code}" under pageOnly: in plan.yaml.`,
        },
      ];
    });
}
